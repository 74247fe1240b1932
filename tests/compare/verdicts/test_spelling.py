"""When two wordings are one name."""

from __future__ import annotations

import pytest

from checker.compare.verdicts.spelling import bond


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", True),
        ("Jack Kessler", "Jack Kesler", True),
        ("Bob Lane", "Robert Lane", True),
        ("Example Corp.", "Example", True),
        ("Daniel Ross", "Daniela Ross", False),
        ("Hernandez", "Fernandez", False),
        ("Ann Field", "Peter Stone", False),
    ],
)
def test_one_name_or_two(left: str, right: str, one: bool) -> None:
    assert bool(bond(left, right)) is one
    assert bool(bond(right, left)) is one
