"""Sets and bags of documents in one integer."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.places import Atlas, Places, added, meetings, pairs_between

DOCUMENTS = st.lists(st.sampled_from("abcde"), max_size=8)
ATLAS = Atlas("abcde")


def _bag(documents: list[str]) -> list[Places]:
    bag: list[Places] = []
    for document in documents:
        bag = added(bag, [ATLAS.of(document)])
    return bag


def test_unknown_documents_have_no_place() -> None:
    assert ATLAS.of(["a", "z"]) == ATLAS.of(["a"])


@given(DOCUMENTS, DOCUMENTS)
def test_bags_count_what_lists_count(left: list[str], right: list[str]) -> None:
    a, b = Counter(left), Counter(right)
    assert meetings(_bag(left), _bag(right)) == sum(n * b[d] for d, n in a.items())
    assert sum(level.bit_count() for level in _bag(left)) == len(left)
    assert added(_bag(left), _bag(right)) == _bag(left + right)


@given(st.sets(st.sampled_from("abcde")), st.sets(st.sampled_from("abcde")))
def test_pairs_are_of_different_documents(left: set[str], right: set[str]) -> None:
    told = sum(x != y for x in left for y in right)
    assert pairs_between(ATLAS.of(left), ATLAS.of(right)) == told
