"""Days in words."""

from __future__ import annotations

from datetime import date

import pytest

from checker.report.days import day_words

CASES = [
    ("2025-05-16", "2025-05-16", "16 May 2025"),
    ("2025-05-01", "2025-05-31", "May 2025"),
    ("2024-02-01", "2024-02-29", "February 2024"),
    ("2022-03-21", "2022-03-31", "21–31 March 2022"),
    ("2025-05-31", "2025-06-01", "31 May – 1 June 2025"),
    ("2024-12-30", "2025-01-05", "30 December 2024 – 5 January 2025"),
    ("2025-01-01", "2025-12-31", "2025"),
    ("1990-01-01", "1999-12-31", "1990–1999"),
    ("2025-06-01", "2025-08-31", "June–August 2025"),
    ("2024-11-01", "2025-02-28", "November 2024 – February 2025"),
]


@pytest.mark.parametrize(("first", "last", "words"), CASES)
def test_day_words(first: str, last: str, words: str) -> None:
    assert day_words(date.fromisoformat(first), date.fromisoformat(last)) == words
