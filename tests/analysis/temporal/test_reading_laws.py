"""Dates, times and durations: laws that hold for any text."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checker.analysis.temporal.parts import expand, parts
from checker.analysis.temporal.read import read
from checker.analysis.temporal.scanner import scanner
from checker.analysis.temporal.tables import TABLE
from checker.canonical.edtf import bounds
from checker.grammar.grammar import Grammar
from checker.language.temporal import temporal_words
from checker.model import Document, Mention
from checker.text.tokens import Tokens

WORDS = [
    *sorted(scanner("en").grammar_words()),
    *("1", "12", "31", "1999", "2000", "99", "0210", "7.30", "1,600", "24.7.2013", "\n", "\n\n"),
    *("May", "March", "Sept", "Monday", "Wed", "xyz", "Paris", "-", "–", "/", ":", ",", ".", "'"),
    *("\0", "²", "٢٠١٠", "½", "İ", "GMT", "(", ")", "+"),
]
NEWSY = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
GLUED = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)
DAYS = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))


def mentions(text: str, published: date | None) -> list[Mention]:
    return read(Document("d", "s", Path("d"), text, text, published=published), Tokens(text))


@given(st.one_of(NEWSY, GLUED, st.text()), DAYS)
def test_any_text_on_any_day(text: str, published: date | None) -> None:
    position = 0
    for m in mentions(text, published):
        assert position <= m.start < m.end <= len(text)
        assert m.surface == text[m.start : m.end]
        assert m.kind in ("date", "time", "duration")
        assert m.value.text
        if m.value.low is not None and m.value.high is not None:
            assert m.value.low <= m.value.high
        position = m.end


@given(NEWSY, DAYS)
def test_dates_lie_within_what_their_text_says(text: str, published: date | None) -> None:
    for m in mentions(text, published):
        if m.kind != "date" or m.value.low is None:
            continue
        low, high = bounds(m.value.text)
        assert None not in (low, high, m.value.high)
        assert low <= m.value.low <= m.value.high <= high


def test_rows_repeat_nothing_without_bound() -> None:
    # With bounded rows each place costs at most a constant, so a text costs its length.
    known = parts(temporal_words("en"))
    for name, pattern, _ in TABLE:
        assert not set("*+") & set(expand(pattern, known)), name


def _junk(size: int) -> str:
    chosen = random.Random(7).choices(WORDS, k=size // 5)
    return " ".join(chosen)[:size]


def test_twice_the_text_is_twice_the_work(monkeypatch) -> None:
    tried = 0
    plain = Grammar.matches_at

    def counting(self, encoded, at, last):
        nonlocal tried
        tried += 1
        return plain(self, encoded, at, last)

    monkeypatch.setattr(Grammar, "matches_at", counting)
    work = []
    for size in (100_000, 200_000):
        tried = 0
        mentions(_junk(size), date(2025, 7, 23))
        work.append(tried)
    assert 0 < work[0] < work[1] < 2.1 * work[0]


def test_a_million_characters_of_junk() -> None:
    found = mentions(_junk(1_000_000), date(2025, 7, 23))
    assert len(found) > 1000
    for run in ("one " * 50_000, "the " * 50_000, "1 " * 50_000, "May " * 50_000, "-" * 100_000):
        assert isinstance(mentions(run, None), list)
