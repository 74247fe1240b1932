"""Facts of a document: in the order of its text, each once."""

from __future__ import annotations

from pathlib import Path

from checker.extraction.extract import extract
from checker.kinds import KINDS
from checker.model import Document

TEXT = (
    "Mayor Ann Other, 52, said on Sunday night that two ferries had sunk off Kiel. "
    "A deal on wages was signed in May. It cost $5 million (4.6 million euros)."
)


def test_text_order_and_unique_ids() -> None:
    for derived in (True, False):
        facts = extract(Document("d", "s", Path("d.txt"), TEXT, TEXT), KINDS, derived=derived)
        places = [(f.start, f.end, f.kind) for f in facts]
        assert places == sorted(places)
        assert len({f.id for f in facts}) == len(facts)
        assert all(TEXT[f.start : f.end] == f.surface for f in facts)
        assert all(f.sentence[f.offset : f.offset + len(f.surface)] == f.surface for f in facts)
