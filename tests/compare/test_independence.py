"""Which documents count as one witness."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.independence import witnesses
from checker.compare.shared_text import shared_wording
from checker.model import Document
from tests.records import replace

COPIED = (
    "The ferry left the harbour of Norra Holm shortly before noon and ran aground on a reef "
    "that is marked on every chart, while the captain was below deck and the second mate "
    "had left the bridge to look for a life jacket that a child had thrown overboard"
)


def _document(name: str, text: str, source: str = "") -> Document:
    return Document(name, source or name, Path(name), text, text)


def test_copied_wording_makes_one_witness_and_is_shown() -> None:
    first = _document("a", f"Ferry aground. {COPIED}, police said.")
    second = _document("b", f"Rescue at sea!\n{COPIED}. Nobody was hurt.")
    third = _document("c", "A ferry with tourists hit a rock near the island on Monday.")
    found = witnesses([third, second, first])
    assert [w.documents for w in found] == [("a", "b"), ("c",)]
    assert found[0].passage == COPIED
    assert "share" in found[0].reasons[0]
    assert found[1].reasons == ()


def test_one_quotation_in_two_papers_is_no_copy() -> None:
    first = _document("a", f'The mate said: "{COPIED}."')
    second = _document("b", f'At the inquest one witness stated: "{COPIED}."')
    assert len(witnesses([first, second])) == 2


def test_one_publisher_and_one_origin_are_one_witness() -> None:
    first = _document("a", "One text.", "The Islander")
    second = _document("b", "Another text.", "The Islander")
    third = replace(_document("c", "A third text."), origin="Reef News Agency")
    fourth = replace(_document("d", "A fourth text."), origin="Reef News Agency")
    found = witnesses([first, second, third, fourth])
    assert [w.documents for w in found] == [("a", "b"), ("c", "d")]
    assert found[0].reasons == ("same publisher: The Islander",)
    assert found[1].reasons == ("same origin: Reef News Agency",)


@given(st.lists(st.text(alphabet="abc \n", max_size=80), min_size=1, max_size=6), st.randoms())
def test_every_document_is_in_one_witness_whatever_the_order(
    texts: list[str], random: object
) -> None:
    documents = [_document(f"d{i}", text) for i, text in enumerate(texts)]
    forth = witnesses(documents)
    assert sorted(i for w in forth for i in w.documents) == [d.id for d in documents]
    random.shuffle(documents)  # type: ignore[attr-defined]
    assert witnesses(documents) == forth


@given(st.lists(st.sampled_from("abcdefghij"), min_size=8, max_size=40))
def test_a_text_shares_all_its_words_with_itself(words: list[str]) -> None:
    text = " ".join(words)
    shared = shared_wording([("x", text), ("y", text)])
    assert shared["x", "y"].share == 1.0
