"""A document's dates, times and lengths of time, in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial
from itertools import compress

from msgspec import Struct

from checker.analysis.temporal.converted import converted
from checker.analysis.temporal.hit import Builder, Draft, Hit
from checker.analysis.temporal.join import joined, ranged
from checker.analysis.temporal.scanner import Scanner, scanner
from checker.analysis.temporal.scene import Scene
from checker.analysis.temporal.style import day_first, story_year
from checker.language.temporal import known_language
from checker.model import Document, Mention, Value
from checker.text.tokens import Tokens

# A line at least this long that ends without a blank line after it was wrapped.
_WRAPPED = 40
_BREAK = re.compile(r"\n\s*")
_SINGLE = re.compile(r"[^\n]\n[^\n]")


class Words(Struct, frozen=True):
    """Tokens without the line breaks of wrapped text, as parallel lists."""

    raw: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    numbers: list[int]

    def glued(self, index: int) -> bool:
        """Whether no blank stands before a token."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


def unwrapped(tokens: Tokens) -> Words:
    """The tokens of a text, breaks inside a paragraph left out."""
    words = Words(tokens.words, tokens.lower, tokens.starts, tokens.ends, tokens.numbers)
    if not _SINGLE.search(tokens.text):
        return words
    keep, line = bytearray(b"\1") * (len(words.raw) + 1), 0
    for gap in _BREAK.finditer(tokens.text):
        if gap.start() - line >= _WRAPPED and gap[0].count("\n") == 1:
            keep[bisect_left(tokens.starts, gap.start())] = 0
        line = gap.end()
    if all(keep):
        return words
    return Words(
        list(compress(words.raw, keep)),
        list(compress(words.lower, keep)),
        list(compress(words.starts, keep)),
        list(compress(words.ends, keep)),
        list(compress(words.numbers, keep)),
    )


def _made(builder: Builder, hit: Hit) -> list[Draft]:
    """What a row makes of its match; nothing where that lies outside the years 1 to 9999."""
    try:
        return builder(hit)
    except (ValueError, OverflowError):
        return []


def _drafts(engine: Scanner, encoded: str, words: Words, scene: Scene) -> list[Draft]:
    """Drafts of all matches; a row that turns out not to fit leaves the place to the next."""
    drafts: list[Draft] = []
    for first, last in engine.runs(encoded):
        at = first
        while (at := engine.next_start(encoded, at, last)) >= 0:
            made: list[Draft] = []
            for match in engine.matches_at(encoded, at, last):
                hit = Hit(match, words.lower, words.raw, engine.words, scene, words.glued)
                made = _made(engine.builders[match.rule], hit)
                if made:
                    break
            for draft in made:
                if draft.period is not None and not _compares(engine, words, draft):
                    scene.speak(draft.period, draft.last, not _aside(engine, words, draft))
            drafts += made
            at = made[-1].last if made else at + 1
    return drafts


def _aside(engine: Scanner, words: Words, draft: Draft) -> bool:
    """Whether a bare year is told by the way: "In 1942" moves a story, "(1942)" does not."""
    if draft.period is None or draft.period.grain != "year" or draft.last - draft.first > 1:
        return False
    before = words.lower[draft.first - 1] if draft.first else ""
    return before not in engine.words.context["story_moves"]


def _compares(engine: Scanner, words: Words, draft: Draft) -> bool:
    """Whether a date only gives another a measure, so that the text does not go on from it.

    "2% a month earlier and 3% a year earlier", "the worst since 1982".
    """
    if draft.scope == "since" and draft.period is not None and draft.period.grain == "year":
        return True
    last = words.lower[draft.last - 1]
    if last not in ("earlier", "before", "previously", "ago") or not draft.first:
        return False
    before = words.lower[draft.first - 1]
    return before[0].isdecimal() or before in engine.words.context["rate_before"]


def _reading(surface: str, draft: Draft) -> str:
    return f"{' '.join(surface.split())} -> {draft.text}, {draft.why}"


def _mention(draft: Draft, words: Words, text: str) -> Mention:
    start, end = words.starts[draft.first], words.ends[draft.last - 1]
    return Mention(
        kind=draft.kind,
        start=start,
        end=end,
        surface=text[start:end],
        value=Value(draft.text, draft.low, draft.high, step=draft.step),
        hedge=draft.hedge,
        attribute=draft.attribute,
        head=draft.head,
        scope=draft.scope,
        reading=_reading(text[start:end], draft) if draft.why else "",
    )


def read(document: Document, tokens: Tokens) -> list[Mention]:
    """Every date, time and duration of a document, in text order.

    None where there is no table of the document's language.
    """
    language, _, region = document.language.partition("-")
    if not known_language(language):
        return []
    engine = scanner(language)
    words = unwrapped(tokens)
    encoded = engine.encode(tokens.book, words.numbers)
    begins = story_year(engine, encoded, words.lower, document.published)
    scene = Scene(
        document.published,
        begins is not None,
        partial(day_first, engine, encoded, words.lower, region),
        year=begins,
    )
    links = engine.words.context["between_time_and_day"]
    drafts = joined(_drafts(engine, encoded, words, scene), words.lower, words.raw, links)
    drafts = ranged(converted(drafts, words.lower), words.lower, engine.words.range_links)
    return [_mention(d, words, document.text) for d in drafts]
