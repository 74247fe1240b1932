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
        ("Sara Abdel-Rahman", "Sara Abdelrahman", True),
        ("Omar Abdel Rahman", "Abdelrahman", True),
        ("Bruce Lee", "Bruce Li", True),
        ("Bruce Lee", "Betty Li", False),
        ("Lee", "Li", False),
        ("Rahman", "Omar Abdelrahman", False),
        ("Lars Brekke", "Lars Brekka", True),
        ("Mario Rossi", "Maria Rossi", False),
        ("Daniel Ross", "Daniela Ross", False),
        ("Hernandez", "Fernandez", False),
        ("Ann Field", "Peter Stone", False),
    ],
)
def test_one_name_or_two(left: str, right: str, one: bool) -> None:
    assert bool(bond(left, right)) is one
    assert bool(bond(right, left)) is one
