"""Where in the page a sentence stands: headline, lead, body or furniture."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache

from checker.language.tables import table, words

HEADLINE, LEAD, BODY, FURNITURE = "headline", "lead", "body", "furniture"

_LEAD_SENTENCES = 3
_TOP_LINES = 6
_DECK_WORDS = 20
_HEADLINE_WORDS = 40
_CROSSHEAD_WORDS = 8
_LABEL_WORDS = 3
_LONGEST_FURNITURE = 180
_LONGEST_STAMP = 100
_DIGIT = re.compile(r"\d")
_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?…:;,。！？][\s\"'”’»)\]]*$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LOOSE_DATE = re.compile(r"[^\W\d_]{3,9}\.?,? \d{1,2}(?:st|nd|rd|th)?,? ?\d{4}")


@cache
def _whole_lines(language: str) -> re.Pattern[str]:
    patterns = table(language, "furniture").get("lines", ())
    return re.compile("|".join(f"(?:{p})" for p in patterns) or r"(?!)", re.IGNORECASE)


def _phrase_hits(text: str, language: str) -> list[int]:
    """Where the set phrases of page furniture stand, in order."""
    found, lower = [], text.lower()
    if len(lower) != len(text):  # some letters grow; offsets must not
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for phrase in words(language, "furniture", "phrases"):
        at = lower.find(phrase)
        while at >= 0:
            found.append(at)
            at = lower.find(phrase, at + 1)
    return sorted(found)


def _is_date_line(line: str, language: str) -> bool:
    """Whether a line holds nothing but a date or a time, with the words around them."""
    if len(line) > _LONGEST_STAMP:
        return False
    known = words(language, "furniture", "date_words")
    if not _DIGIT.search(line):
        few = [w.lower() for w in line.split(maxsplit=5)]
        days = words(language, "furniture", "days")
        return len(few) < 5 and known.issuperset(few) and not days.isdisjoint(few)
    found = [w.lower() for w in _WORD.findall(line)]
    if all(w in known for w in found):
        return bool(found) or bool(re.search(r"\d[/.:-]\d", line))
    return bool(_LOOSE_DATE.fullmatch(line.strip()))


def _is_page(line: str, language: str) -> bool:
    """Whether a line matches one of the patterns of page furniture."""
    line = line.strip()
    if not line or len(line) > _LONGEST_FURNITURE:
        return False
    if len(line) > _LONGEST_STAMP and line[-1] == ".":  # prose, as a rule
        return False
    if not _WORD.search(line) or _is_date_line(line, language):
        return True
    return bool(_whole_lines(language).fullmatch(line))


def _is_label(line: str) -> bool:
    """Whether a line is a section label: a few words, all in capitals."""
    return line.isupper() and len(_WORD.findall(line)) <= _LABEL_WORDS


def datelines(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Spans of the dates in datelines: when a story was filed, not when anything happened."""
    pattern = table(language, "furniture").get("dateline")
    if not pattern:
        return []
    return [m.span(1) for m in _compiled(pattern).finditer(text)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


class _Page:
    """The lines of a text, each with its zone; "" for plain prose."""

    def __init__(self, text: str, sentences: Sequence[tuple[int, int]], language: str) -> None:
        spans = [m.span() for m in _LINE.finditer(text) if m[0].strip()]
        self.starts = [a for a, _ in spans]
        self.lines = [text[a:b].strip() for a, b in spans]
        self.counts = [len(line.split()) for line in self.lines]
        self.hits = _phrase_hits(text, language)
        self.zones = [FURNITURE if _is_page(x, language) else "" for x in self.lines]
        starts = [a for a, _ in sentences]
        self.several = [bisect_left(starts, b) - bisect_left(starts, a) > 1 for a, b in spans]
        self._top()
        self._repeats()
        self._crossheads()

    def _top(self) -> None:
        """Section labels, headline and deck: what stands before the first prose."""
        top = range(min(_TOP_LINES, len(self.lines)))
        stamps = [i for i in top if self.zones[i] == FURNITURE]
        last_stamp = stamps[-1] if stamps else -1
        for i in top:
            line = self.lines[i]
            if self.zones[i]:
                continue
            if _is_label(line) and len(self.lines) > 1:
                self.zones[i] = FURNITURE
            elif self._unended(i) or (i < last_stamp and self.counts[i] <= _DECK_WORDS):
                self.zones[i] = HEADLINE
            else:
                break

    def _unended(self, i: int) -> bool:
        line, count = self.lines[i], self.counts[i]
        if count > _HEADLINE_WORDS or self.several[i]:
            return False
        return not _ENDS.search(line) or (i == 0 and line[-1] in "!?")

    def _repeats(self) -> None:
        """A headline that comes again is a headline; another repeated line is furniture."""
        times = Counter(self.lines)
        heads = {x for x, z in zip(self.lines, self.zones, strict=True) if z == HEADLINE}
        for i, line in enumerate(self.lines):
            if self.zones[i]:
                continue
            if line in heads:
                self.zones[i] = HEADLINE
            elif times[line] > 1 and self.counts[i] <= _CROSSHEAD_WORDS:
                self.zones[i] = FURNITURE

    def _crossheads(self) -> None:
        for i, line in enumerate(self.lines):
            short = 0 < self.counts[i] <= _CROSSHEAD_WORDS and not self.several[i]
            if not self.zones[i] and short and not _ENDS.search(line):
                opening = line.lstrip("\"'“‘«(")[:1]
                if opening.isupper() or opening.isdigit():
                    self.zones[i] = HEADLINE


def zones(text: str, sentences: Sequence[tuple[int, int]], language: str = "en") -> list[str]:
    """The zone of each sentence.

    Headline is what stands before the first prose without a sentence's end, its
    repeats, and short unended lines inside the body (crossheads). Furniture is
    time stamps, bylines, credits, calls to share or to read on; it is recognised
    by whole lines or whole sentences, so that a date inside prose never counts.
    The lead is the first three sentences of prose.
    """
    page = _Page(text, sentences, language)
    hits = page.hits
    found = []
    prose, tail = 0, -1
    for start, end in sentences:
        line = max(bisect_right(page.starts, start) - 1, 0)
        part = text[start:end]
        zone = FURNITURE if line == tail else page.zones[line] if page.zones else BODY
        if bisect_left(hits, start) < bisect_left(hits, end) and len(part) < _LONGEST_FURNITURE:
            zone, tail = FURNITURE, line
        if not zone and len(part) < len(page.lines[line]) and _is_page(part, language):
            zone = FURNITURE
        if not zone:
            zone = LEAD if prose < _LEAD_SENTENCES else BODY
            prose += 1
        found.append(zone)
    return found
