"""Mutual best partners and average linkage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.linkage import Linkage, average_linkage, prefer_mutual

RULES = Linkage(margin=0.5, rival=3.0, absent=-3.0, twice=-3.0, threshold=0.0)


def _never(a: int, b: int) -> bool:
    return False


def test_a_rival_within_the_margin_costs_both() -> None:
    scores = {(0, 1): 4.0, (0, 2): 3.75}
    assert prefer_mutual(scores, ["a", "b", "b"], _never, RULES) == {(0, 1): 1.0, (0, 2): 0.75}


def test_a_clear_winner_keeps_its_score_and_the_loser_pays() -> None:
    scores = {(0, 1): 4.0, (0, 2): 3.0}
    assert prefer_mutual(scores, ["a", "b", "b"], _never, RULES) == {(0, 1): 4.0, (0, 2): 0.0}


def test_equal_values_need_no_margin() -> None:
    scores = {(0, 1): 4.0, (0, 2): 4.0}
    assert prefer_mutual(scores, ["a", "b", "b"], lambda a, b: True, RULES) == scores


def test_one_strong_link_does_not_chain_two_groups() -> None:
    tight = {(0, 1): 6.0, (2, 3): 6.0, (1, 2): 2.0}
    assert average_linkage(["a", "b", "c", "d"], tight, (), RULES) == [[0, 1], [2, 3]]


def test_a_forbidden_pair_keeps_whole_groups_apart() -> None:
    scores = {(0, 1): 5.0, (1, 2): 5.0, (0, 2): 5.0}
    assert average_linkage(["a", "b", "c"], scores, [(0, 2)], RULES) in ([[0, 1]], [[1, 2]])


def test_a_second_value_of_one_document_stays_out() -> None:
    scores = {(0, 2): 5.0, (1, 2): 2.0}
    assert average_linkage(["a", "a", "b"], scores, (), RULES) == [[0, 2]]


@given(
    st.lists(st.sampled_from("abcd"), min_size=2, max_size=9),
    st.data(),
)
def test_groups_are_disjoint_hold_no_forbidden_pair_and_ignore_order(
    document: list[str], data: st.DataObject
) -> None:
    pairs = [
        (i, j)
        for i in range(len(document))
        for j in range(i + 1, len(document))
        if document[i] != document[j]
    ]
    bits = data.draw(st.lists(st.floats(-6, 6), min_size=len(pairs), max_size=len(pairs)))
    forbidden = data.draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    scores = dict(zip(pairs, bits, strict=True))
    groups = average_linkage(document, scores, forbidden, RULES)
    members = [m for g in groups for m in g]
    assert len(members) == len(set(members))
    assert all(len(g) > 1 for g in groups)
    assert not any(a in g and b in g for g in groups for a, b in forbidden)
    backwards = dict(reversed(list(scores.items())))
    assert average_linkage(document, backwards, forbidden, RULES) == groups
