"""Units of measure: how they are written, their dimension, and conversion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.canonical.number import clean
from checker.grammar.phrases import Phrases
from checker.language.tables import table
from checker.model import Value


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    Attributes:
        name: Symbol that stands in ``Value.unit``.
        dimension: "length", "mass", ...; only units of one dimension convert.
        factor: How many base units of the dimension one unit is.
        offset: Added after the factor, for temperatures.
    """

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


@cache
def units(language: str = "en") -> Mapping[str, Unit]:
    """Every unit that the language's table knows, by symbol."""
    return {
        name: Unit(name, row["dimension"], float(row["factor"]), float(row.get("offset", 0.0)))
        for name, row in table(language, "units").items()
    }


@cache
def unit_forms(language: str = "en") -> Phrases[str]:
    """Wordings of units, to symbols."""
    rows = table(language, "units").items()
    pairs = [(form, name) for name, row in rows for form in row.get("forms", ())]
    dashed = [(form.replace(" ", " - "), name) for form, name in pairs if " - " not in form]
    return Phrases(dict(pairs + dashed).items())


@cache
def touching_forms(language: str = "en") -> Mapping[str, str]:
    """Abbreviations that count only right behind digits, to symbols; case matters."""
    rows = table(language, "units").items()
    return {form: name for name, row in rows for form in row.get("touching", ())}


@cache
def bases(language: str = "en") -> Mapping[str, str]:
    """Dimension to the unit in which its values are compared."""
    rows = table(language, "units").items()
    return {row["dimension"]: name for name, row in rows if row.get("base")}


def convertible(left: str, right: str) -> bool:
    """Whether both symbols name units of one dimension."""
    known = units()
    return left == right or (
        left in known and right in known and known[left].dimension == known[right].dimension
    )


def convert(number: float, unit: str, target: str) -> float | None:
    """The number in another unit; None when the units do not convert."""
    if unit == target:
        return number
    if not convertible(unit, target):
        return None
    a, b = units()[unit], units()[target]
    return (number * a.factor + a.offset - b.offset) / b.factor


def in_base(value: Value) -> Value:
    """The value with bounds and precision in the base unit; its text stays as written."""
    target = bases()[units()[value.unit].dimension] if value.unit in units() else value.unit
    if value.unit == target:
        return value
    low, high = (
        None if bound is None else convert(bound, value.unit, target)
        for bound in (value.low, value.high)
    )
    step = value.step
    if step is not None:
        step = step * units()[value.unit].factor / units()[target].factor
    low = None if low is None else clean(low)
    high = None if high is None else clean(high)
    return Value(value.text, low, high, target, step and clean(step), value.unit)
