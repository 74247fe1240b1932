"""Made-up stories with marks in their text, to fit and measure on beside real ones.

A file holds the articles of one story, each after a line ``=== id day``, first
its headline. ``{seven|dead}`` marks what answers the question "dead".
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice
from pathlib import Path

from msgspec.structs import replace

from checker.compare.eligible import eligible
from checker.compare.profile import Profile, profiles
from checker.model import Fact
from tests.benchmarks.marked_pairs import MarkedPair, Marks, facts_of, marked_pair, pairs_of

STORIES = Path(__file__).with_name("stories")
# Pairs of two stories are many; a few of them tell what all would.
_EVERY = 23
_MARK = re.compile(r"\{([^|{}]+)\|(\w+)\}")
_ARTICLE = re.compile(r"^=== (\w+) (\S+)\n", re.M)


@dataclass(frozen=True, slots=True)
class Story:
    """One story, read.

    Attributes:
        name: Its file's name.
        facts: Every fact of its articles.
        marks: By article.
    """

    name: str
    facts: list[Fact]
    marks: dict[str, Marks]


def stories() -> Iterator[Story]:
    """Every story, by name."""
    for path in sorted(STORIES.glob("*.txt")):
        yield _story(path)


def _story(path: Path) -> Story:
    parts = _ARTICLE.split(path.read_text(encoding="utf-8"))[1:]
    marks = {}
    settings = [f'title = "{path.stem}"']
    with tempfile.TemporaryDirectory() as folder:
        for name, day, marked in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            text, marks[name] = _unmarked(marked)
            (Path(folder) / f"{name}.txt").write_text(text, encoding="utf-8")
            settings.append(f'[[documents]]\npath = "{name}.txt"\npublished = {day}')
        (Path(folder) / "dossier.toml").write_text("\n".join(settings), encoding="utf-8")
        return Story(path.stem, facts_of(Path(folder)), marks)


def _unmarked(marked: str) -> tuple[str, Marks]:
    """The text without its marks, and where they stood."""
    text = ""
    marks = []
    done = 0
    for found in _MARK.finditer(marked):
        text += marked[done : found.start()]
        marks.append((len(text), len(text) + len(found[1]), found[2], found[1].lower()))
        text += found[1]
        done = found.end()
    return text + marked[done:], marks


def story_pairs(told: Iterable[Story], unmarked: float) -> Iterator[MarkedPair]:
    """The pairs of each story, then some of two stories, which never belong together."""
    told = list(told)
    for story in told:
        yield from pairs_of(story.facts, story.marks, {}, unmarked)
    yield from _strangers(told, unmarked)


def _strangers(told: Iterable[Story], weight: float) -> Iterator[MarkedPair]:
    """Every so-manieth pair of facts of two stories that lie in one folder."""
    facts = [replace(f, document=f"{s.name} {f.document}") for s in told for f in s.facts]
    story = {f"{s.name} {d}": s.name for s in told for d in s.marks}
    seen, rarity = profiles(facts)
    by_kind: dict[str, list[Profile]] = {}
    for p, compared in zip(seen, eligible(seen), strict=True):
        if compared:
            by_kind.setdefault(p.fact.kind, []).append(p)
    of_two = (
        (a, b)
        for members in by_kind.values()
        for a, b in combinations(members, 2)
        if story[a.fact.document] != story[b.fact.document]
    )
    for a, b in islice(of_two, 0, None, _EVERY):
        yield marked_pair(a, b, together=False, weight=weight, rarity=rarity)
