"""The days that an EDTF date stands for."""

from __future__ import annotations

from datetime import date

import pytest

from checker.canonical.edtf import bounds


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-07-23", date(2025, 7, 23), date(2025, 7, 23)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31)),
        ("2025-33", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-36", date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-40", date(2025, 1, 1), date(2025, 6, 30)),
        ("2025-41", date(2025, 7, 1), date(2025, 12, 31)),
    ],
)
def test_bounds(text: str, first: date, last: date) -> None:
    assert bounds(text) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    "text", ["2025-13", "2025-20", "2025-25", "2025-32", "2025-37", "2025-42", "2025-02-30", ""]
)
def test_what_is_no_date_has_no_days(text: str) -> None:
    assert bounds(text) == (None, None)
