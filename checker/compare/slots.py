"""Facts to slots."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd

from checker.model import Fact, Outcome, Slot

Judge = Callable[[Fact, Fact], Outcome]


def build_slots(table: pd.DataFrame, facts: Sequence[Fact], judge: Judge) -> list[Slot]:
    """Slots of comparable facts, every cross-document pair judged.

    Args:
        table: The facts table.
        facts: The same facts as objects, in the table's order.
        judge: Gives the verdict on a pair of comparable facts.
    """
    return []
