"""An amount given twice is one amount."""

from __future__ import annotations

import pytest

from checker.analysis.conversions import conversion_groups
from checker.analysis.numbers import Numbers
from checker.text.tokens import Tokens


def groups(text: str) -> list[list[tuple[str, str]]]:
    numbers = Numbers(Tokens(text), "en")
    found = conversion_groups(numbers.text, numbers.quantities)
    return [[(q.number.text, q.unit) for q in group] for group in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two million euros ($2.6 million)", [[("2000000", "EUR"), ("2600000", "USD")]]),
        (
            "2m euros (£1.7m; $2.6m) in gems",
            [[("2000000", "EUR"), ("1700000", "GBP"), ("2600000", "USD")]],
        ),
        ("about 58km (36 miles) away", [[("58", "km"), ("36", "mi")]]),
        ("1,150 kilometers, or 700 miles, off", [[("1150", "km"), ("700", "mi")]]),
        ("$5 million and €3 million", []),
        ("$5 million ($2 million of it in cash)", []),
        ("58km (36 people)", []),
        ("3 kg (5 km)", []),
    ],
)
def test_conversions(text: str, expected: list[list[tuple[str, str]]]) -> None:
    assert groups(text) == expected
