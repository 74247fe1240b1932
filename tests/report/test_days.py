"""Days in words."""

from __future__ import annotations

from datetime import date

import pytest

from checker.report.days import day_words, reading_words

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


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (
            "today -> 2007-11-12, document of 2007-11-12",
            "today → 12 November 2007, document of 12 November 2007",
        ),
        ("the weekend -> 2031-03-01/2031-03-02", "the weekend → 1 March 2031 to 2 March 2031"),
        ("Monday morning -> 2031-03-03TMO", "Monday morning → 3 March 2031, morning"),
        ("1353 GMT -> 2031-03-03T13:53Z", "1353 GMT → 3 March 2031, 13:53 UTC"),
        ("4 p. m. PT -> 2031-03-03T16:00-08:00", "4 p. m. PT → 3 March 2031, 16:00 UTC-08:00"),
        ("when: May 2025 -> 2025-05", "when: May 2025"),
        ("when: in May 2025 -> 2025-05", "when: in May 2025 → May 2025"),
        ("the end of July -> 2031-07~", "the end of July → about July 2031"),
        ("this summer -> 2031-22", "this summer → summer 2031"),
        ("its first quarter -> 2031-33~", "its first quarter → about first quarter of 2031"),
        ("Monday -> XXXX-WXX-1, no document date", "Monday → open, no document date"),
        ("no day: 2031-02-31", "no day: 2031-02-31"),
        ("602 miles = 968.8 km", "602 miles = 968.8 km"),
    ],
)
def test_readings_in_words(reading: str, words: str) -> None:
    assert reading_words(reading) == words
