"""Mutual best partners and average linkage."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.linkage import Linkage, average_linkage, prefer_mutual
from checker.compare.places import Atlas, Places

RULES = Linkage(margin=0.5, rival=3.0, absent=-3.0, twice=-3.0, threshold=0.0)


def _places(documents: Iterable[str]) -> list[Places]:
    """The documents of each unit, one letter a document."""
    atlas = Atlas("abcd")
    return [atlas.of(d) for d in documents]


def _never(a: int, b: int) -> bool:
    return False


def test_a_rival_within_the_margin_costs_both() -> None:
    scores = {(0, 1): 4.0, (0, 2): 3.75}
    assert prefer_mutual(scores, _places(["a", "b", "b"]), _never, RULES) == {
        (0, 1): 1.0,
        (0, 2): 0.75,
    }


def test_a_clear_winner_keeps_its_score_and_the_loser_pays() -> None:
    scores = {(0, 1): 4.0, (0, 2): 3.0}
    assert prefer_mutual(scores, _places(["a", "b", "b"]), _never, RULES) == {
        (0, 1): 4.0,
        (0, 2): 0.0,
    }


def test_equal_values_need_no_margin() -> None:
    scores = {(0, 1): 4.0, (0, 2): 4.0}
    assert prefer_mutual(scores, _places(["a", "b", "b"]), lambda a, b: True, RULES) == scores


def test_one_strong_link_does_not_chain_two_groups() -> None:
    tight = {(0, 1): 6.0, (2, 3): 6.0, (1, 2): 2.0}
    assert average_linkage(_places(["a", "b", "c", "d"]), tight, (), RULES) == [[0, 1], [2, 3]]


def test_a_forbidden_pair_keeps_whole_groups_apart() -> None:
    scores = {(0, 1): 5.0, (1, 2): 5.0, (0, 2): 5.0}
    assert average_linkage(_places(["a", "b", "c"]), scores, [(0, 2)], RULES) in (
        [[0, 1]],
        [[1, 2]],
    )


def test_a_second_value_of_one_document_stays_out() -> None:
    scores = {(0, 2): 5.0, (1, 2): 2.0}
    assert average_linkage(_places(["a", "a", "b"]), scores, (), RULES) == [[0, 2]]


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
    groups = average_linkage(_places(document), scores, forbidden, RULES)
    members = [m for g in groups for m in g]
    assert len(members) == len(set(members))
    assert all(len(g) > 1 for g in groups)
    assert not any(a in g and b in g for g in groups for a, b in forbidden)
    backwards = dict(reversed(list(scores.items())))
    assert average_linkage(_places(document), backwards, forbidden, RULES) == groups


def test_a_crowd_pays_for_the_part_of_its_pairs_that_has_a_rival() -> None:
    places = _places(["a", "bc", "b"])
    adjusted = prefer_mutual({(0, 1): 4.0, (0, 2): 4.0}, places, _never, RULES)
    assert adjusted == {(0, 1): 4.0 - RULES.rival / 2, (0, 2): 4.0 - RULES.rival}


def test_a_crowd_alone_is_a_group_and_one_unit_is_none() -> None:
    assert average_linkage(_places(["ab", "c"]), {}, (), RULES) == [[0]]


def test_a_crowd_joins_as_its_units_would() -> None:
    alone = {(0, 2): 1.0, (1, 2): 1.0, (0, 1): 5.0, (2, 3): 0.5, (0, 3): -4.0, (1, 3): -4.0}
    assert average_linkage(_places(["a", "b", "c", "d"]), alone, (), RULES) == [[0, 1, 2]]
    crowd = {(0, 1): 1.0, (1, 2): 0.5, (0, 2): -4.0}
    assert average_linkage(_places(["ab", "c", "d"]), crowd, (), RULES) == [[0, 1]]


def test_equals_need_no_margin_where_none_is_asked() -> None:
    scores = {(0, 1): 4.0, (0, 2): 4.0}
    rules = Linkage(margin=0.0, rival=3.0)
    assert prefer_mutual(scores, _places(["a", "b", "b"]), _never, rules) == scores
