"""Numbers as an editor would write them."""

from __future__ import annotations

import pytest

from checker.compare.verdicts.wording import amount


@pytest.mark.parametrize(
    ("number", "told"),
    [(950.4, "950"), (450_000, "450,000"), (2_600_000, "2.6 million"), (20.1e9, "20.1 billion"),
     (1.5e12, "1.5 trillion"), (-3e6, "-3 million")],
)  # fmt: skip
def test_large_sums_are_told_in_few_figures(number: float, told: str) -> None:
    assert amount(number) == told
