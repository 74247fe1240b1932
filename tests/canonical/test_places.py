import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.canonical.places import same_place, usual_place, within
from checker.language.names import name_lists

KNOWN = st.sampled_from(sorted(name_lists("en").places))


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("Kiev", "Kyiv"),
        ("Türkiye", "Turkey"),
        ("the Netherlands", "Netherlands"),
        ("Malibu, Calif.", "Malibu, California"),
        ("Bombay", "Mumbai"),
        ("U.K.", "United Kingdom"),
        ("Little Haven", "Little Haven"),
        ("Burma", "Myanmar"),
    ],
)
def test_usual_name(written: str, usual: str) -> None:
    assert usual_place(written) == usual


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Kiev", "Kyiv", True),
        ("U.S.", "United States", True),
        ("Salonika", "Thessaloniki", True),
        ("Malibu, Calif.", "Malibu, California", True),
        ("Athens", "Sparta", False),
        ("Athens, Georgia", "Athens", False),
    ],
)
def test_same_place(left: str, right: str, same: bool) -> None:
    assert same_place(left, right) is same


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        ("Palmer, Alaska", "Alaska", True),
        ("Palmer, Alaska", "United States", True),
        ("High Street, Wellington", "Wellington", True),
        ("Athens", "Greece", True),
        ("Greece", "Athens", False),
        ("Texas", "U.S.", True),
        ("Texas", "Texas", False),
        ("Odessa", "Ukraine", True),
        ("Paris", "Germany", False),
        ("Nowhere Town", "France", False),
    ],
)
def test_within(inner: str, outer: str, inside: bool) -> None:
    assert within(inner, outer) is inside


@given(KNOWN)
def test_usual_name_is_stable(name: str) -> None:
    assert usual_place(usual_place(name)) == usual_place(name)


@given(KNOWN, KNOWN)
def test_no_place_lies_within_its_own_part(left: str, right: str) -> None:
    assert not (within(left, right) and within(right, left))
