"""Facts of a document: in the order of its text, each once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.extraction.extract import extract, extract_all
from checker.kinds import KINDS
from checker.model import Document

TEXT = (
    "Mayor Ann Other, 52, said on Sunday night that two ferries had sunk off Kiel. "
    "A deal on wages was signed in May. It cost $5 million (4.6 million euros), "
    "the lowest level since 2003."
)


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday night thieves armed with Kalashnikovs",
        "She died of cancer",
        f"He won by {'9' * 400} votes",
        f"The {'9' * 400}th time",
        f"They paid ${'7' * 60}.5 million and a {'million ' * 70}",
        "It fell in February 0000, in 99999 BC, in the year 10000 and on Easter 0001",
        f"{'1' * 400} years ago, in {'1' * 400} days, at 99:99",
    ],
)
@pytest.mark.parametrize(
    "day", [None, date(1, 1, 1), date(2025, 7, 23), date(9999, 12, 31)], ids=str
)
def test_no_figure_no_day_and_no_end_of_a_text_is_fatal(text: str, day: date | None) -> None:
    relative = "It rained last September, two weeks ago, next week, this autumn and in the 1990s. "
    for whole in (text, relative + text):
        document = Document("d", "s", Path("d.txt"), whole, whole, published=day)
        assert all(f.end <= len(whole) for f in extract(document, KINDS))


def test_text_order_and_unique_ids() -> None:
    for derived in (True, False):
        document = Document("d", "s", Path("d.txt"), TEXT, TEXT, published=date(2025, 7, 23))
        facts = extract(document, KINDS, derived=derived)
        places = [(f.start, f.end, f.kind) for f in facts]
        assert places == sorted(places)
        assert not any("" in (*f.modifiers, *f.names) for f in facts)
        assert len({f.id for f in facts}) == len(facts)
        assert all(TEXT[f.start : f.end] == f.surface for f in facts)
        assert all(f.sentence[f.offset : f.offset + len(f.surface)] == f.surface for f in facts)


def test_documents_are_read_together_as_one_by_one() -> None:
    texts = (TEXT, "", "He won 3-1 in Kiel.", TEXT.replace("52", "53"))
    documents = [
        Document(f"d{n}", "s", Path(f"d{n}.txt"), text, text, published=date(2025, 7, 23))
        for n, text in enumerate(texts)
    ]
    together = extract_all(documents, KINDS)
    assert together == [extract(d, KINDS) for d in documents]
    assert together[0]
    assert not together[1]
    assert extract_all((), KINDS) == []


def test_long_documents_are_read_apart() -> None:
    text = "It rained. " * 20_000
    documents = [Document(d, "s", Path(f"{d}.txt"), text, text) for d in "ab"]
    short = Document("c", "s", Path("c.txt"), TEXT, TEXT)
    found = extract_all((short, *documents, short), KINDS)
    assert [{f.document for f in facts} for facts in found] == [{"c"}, set(), set(), {"c"}]
