"""Durations: how long something lasts."""

from __future__ import annotations

from checker.compare.verdicts.ladder import Step
from checker.compare.verdicts.numbers import MEASURE

# Seconds are numbers like others: an hour and sixty minutes are one value, and
# hedges and rounding work in the same way.
DURATION: tuple[Step, ...] = tuple(MEASURE)
