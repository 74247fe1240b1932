import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.canonical.names import compare_names, initials, name_key, strip_suffix

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "name_pairs.toml").read_text(encoding="utf-8")
)["pairs"]
NAMES = st.text(st.characters(categories=["L", "Pd", "Zs", "Po"]), max_size=40)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['left']} / {c['right']}")
def test_relation(case: dict[str, str]) -> None:
    assert compare_names(case["left"], case["right"]).relation == case["relation"]


@given(NAMES)
@settings(max_examples=300, deadline=None)
def test_key_of_a_key_is_itself(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(NAMES, NAMES)
@settings(max_examples=300, deadline=None)
def test_comparison_is_symmetric(left: str, right: str) -> None:
    one, two = compare_names(left, right), compare_names(right, left)
    assert one.relation == two.relation


@given(NAMES)
@settings(max_examples=300, deadline=None)
def test_a_name_is_the_same_as_itself(name: str) -> None:
    if name_key(name):
        assert compare_names(name, name).relation == "same"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Example Inc.", "Example"),
        ("Example, Inc", "Example"),
        ("Example Co. Ltd.", "Example"),
        ("Incorporated Artists", "Incorporated Artists"),
        ("Costa Company", "Costa Company"),
    ],
)
def test_suffix(name: str, plain: str) -> None:
    assert strip_suffix(name) == plain


def test_initials_leave_small_words_out() -> None:
    assert initials("Bank of the North and South") == "bns"
    assert initials("Hewlett-Packard") == "hp"
