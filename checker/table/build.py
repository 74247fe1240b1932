"""Facts to rows and rows to facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from checker.model import Fact, Value
from checker.table.schema import COLUMNS, check_schema

_VALUE_COLUMNS = ("low", "high", "unit", "step", "written")
_JOINED = ("modifiers", "names")


def _day(ordinal: float | None) -> str | None:
    if ordinal is None or not 1 <= ordinal <= date.max.toordinal():
        return None
    return date.fromordinal(int(ordinal)).isoformat()


def _row(fact: Fact) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(fact, name) for name in fact.__struct_fields__}
    value = fact.value
    row.update({c: getattr(value, c) for c in _VALUE_COLUMNS}, value=value.text)
    is_date = fact.kind == "date"
    row["first_day"] = _day(value.low) if is_date else None
    row["last_day"] = _day(value.high) if is_date else None
    row["as_of"] = fact.as_of.isoformat() if fact.as_of else None
    for column in _JOINED:
        row[column] = "|".join(row[column])
    return row


def to_table(facts: Iterable[Fact]) -> pd.DataFrame:
    """The facts as one checked DataFrame, one row a fact."""
    rows = [_row(f) for f in facts]
    columns = {
        name: pd.Series([r[name] for r in rows], dtype=dtype)
        for name, (dtype, _) in COLUMNS.items()
    }
    return check_schema(pd.DataFrame(columns))


def to_facts(table: pd.DataFrame) -> list[Fact]:
    """The rows of a table as facts; the inverse of ``to_table``."""
    return [_fact(row) for row in table.to_dict("records")]


def _fact(row: dict[Any, Any]) -> Fact:
    def number(name: str) -> float | None:
        return None if pd.isna(row[name]) else float(row[name])

    value = Value(
        row["value"],
        number("low"),
        number("high"),
        row["unit"],
        number("step"),
        row["written"],
    )
    given = {str(k): v for k, v in row.items() if k in Fact.__struct_fields__}
    for column in _JOINED:
        given[column] = tuple(x for x in given[column].split("|") if x)
    as_of = None if pd.isna(row["as_of"]) else row["as_of"].date()
    return Fact(**(given | {"value": value, "as_of": as_of}))
