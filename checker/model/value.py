"""The canonical reading of a mention."""

from __future__ import annotations

from msgspec import Struct


class Value(Struct, frozen=True, gc=False):
    """What a mention amounts to, comparable across documents.

    Attributes:
        text: Canonical form. EDTF for dates, ISO 8601 for times and durations,
            digits for numbers, a name or the quoted words otherwise.
        low: Lower bound, inclusive; None when open. Days since 0001-01-01
            (``date.toordinal``) for dates, minutes of the day in UTC (or local
            time when no zone is known) for times, seconds for durations, the
            number in ``unit`` for everything counted or measured.
        high: Upper bound, inclusive; None when open.
        unit: Unit or ISO 4217 currency; "" for pure numbers and for texts.
        step: Precision of the number as written: 1 for "43", 1000 for
            "5 thousand", 0.1 for "5.9"; None where it has no meaning.
        written: Unit that ``text`` is given in, where ``low`` and ``high`` were
            converted to ``unit``: "mi" for "35 miles"; "" where it is ``unit``.
    """

    text: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    step: float | None = None
    written: str = ""

    @property
    def unit_of_text(self) -> str:
        """The unit to show beside ``text``."""
        return self.written or self.unit
