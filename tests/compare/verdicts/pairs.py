"""Facts from a short notation, for tables of pairs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from checker.compare.verdicts.comparison import Comparison
from checker.model import Fact, Value

CASES = Path(__file__).parents[2] / "cases" / "verdicts.toml"
RATES = Comparison(rates={("EUR", "USD"): 1.3, ("EUR", "GBP"): 0.85})
HEDGES = {
    "~": "about",
    ">=": "at_least",
    "<=": "at_most",
    ">": "more_than",
    "<": "less_than",
    "^": "nearly",
}
_READ: dict[str, Callable[[str], Any]] = {
    "as_of": date.fromisoformat,
    "names": lambda text: tuple(text.split("|")),
}
_NAMES = {"attributed": "attributed_to", "event": "event_time"}


def cases() -> Iterator[tuple[str, str, str, str, str, str]]:
    for kind, rows in tomllib.loads(CASES.read_text("utf-8")).items():
        for row in rows:
            left, right, verdict, *rest = row
            yield kind, left, right, verdict, *(rest or ["", ""])


def fact(kind: str, notation: str, qualifiers: str = "", name: str = "a") -> Fact:
    given: dict[str, Any] = {}
    for part in filter(None, (p.strip() for p in qualifiers.split(";"))):
        key, _, text = part.partition("=")
        given[_NAMES.get(key, key)] = _READ.get(key, str)(text)
    mark = next((m for m in sorted(HEDGES, key=len, reverse=True) if notation.startswith(m)), "")
    plain = notation[len(mark) :]
    given.setdefault("hedge", HEDGES.get(mark, "none"))
    fields = {"subject": "", "attribute": "", "clause": ""} | given
    return Fact(
        id=name,
        document=name,
        source=name,
        kind=kind,
        value=value(kind, plain),
        start=0,
        end=1,
        surface=notation,
        sentence=fields["clause"] or notation,
        offset=max(fields["clause"].find(plain), 0),
        sentence_index=0,
        **fields,
    )


def value(kind: str, text: str) -> Value:
    match kind:
        case "date":
            return Value(text, *_days(text))
        case "time":
            return _time(text)
        case "count" | "measure" | "money" | "percent" | "age" | "ordinal" | "duration":
            return _number(text)
        case _:
            return Value(text)


def _number(text: str) -> Value:
    found = re.fullmatch(r"([\d.]+?)(?:\.\.([\d.]+))?(?:/([\d.]+))?(?: (\w+))?", text)
    if not found:
        return Value("")
    low, high, step, unit = found.groups()
    fraction = len(low.partition(".")[2])
    written = float(step) if step else 10.0**-fraction if fraction else 1.0
    words = "some" if low in ("24", "200", "20000") and high else low
    foreign = "mi" if step else ""
    return Value(words, float(low), float(high or low), unit or "", written, foreign)


def _time(text: str) -> Value:
    if ":" not in text:
        return Value("")
    parts = [int(h) * 60 + int(m) for h, m in re.findall(r"(\d\d):(\d\d)", text)]
    return Value(f"T{text}", parts[0], parts[-1])


def _days(text: str) -> tuple[float | None, float | None]:
    first, _, last = text.partition("/")
    return _edge(first)[0], _edge(last or first)[1]


def _edge(text: str) -> tuple[float | None, float | None]:
    if text == ".." or text.startswith("XXXX"):
        return None, None
    if text.endswith("X"):
        return _edge(text[:3] + "0")[0], _edge(text[:3] + "9")[1]
    parts = [int(p) for p in text.split("-")]
    match parts:
        case [y]:
            return date(y, 1, 1).toordinal(), date(y, 12, 31).toordinal()
        case [y, m]:
            after = date(y + m // 12, m % 12 + 1, 1)
            return date(y, m, 1).toordinal(), (after - timedelta(1)).toordinal()
        case [y, m, d]:
            return date(y, m, d).toordinal(), date(y, m, d).toordinal()
    raise ValueError(text)
