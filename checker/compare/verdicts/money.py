"""Sums of money, in one currency or across two."""

from __future__ import annotations

import re

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.nearness import hedged, same_number
from checker.compare.verdicts.numbers import APART, MEASURE
from checker.compare.verdicts.reach import reach
from checker.compare.verdicts.scope import other_scope
from checker.compare.verdicts.wording import amount
from checker.language.tables import words
from checker.model import Fact, Outcome

# Printed conversions are rounded, and rates move: sums that come this close
# are one sum; beyond the second figure they are two; between, who knows.
SAME = 0.13
OTHER = 0.25
# Two conversions of one sum differ by this share at most.
CONVERSIONS = 0.025
DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD"})
_BRACKET = re.compile(r"(\d[\d.,]*)[^()\d]{0,20}[(\[]\s*$")
_BARE = re.compile(r"(?:\w+ ){0,2}\$")


def rate(source: str, target: str, comparison: Comparison) -> float | None:
    """How many ``target`` one ``source`` buys, directly, turned round or through a third."""
    rates = comparison.rates
    if (source, target) in rates:
        return rates[source, target]
    if (target, source) in rates:
        return 1 / rates[target, source]
    for middle in sorted(
        {b for a, b in rates if a == source} | {a for a, b in rates if b == source}
    ):
        first, second = _direct(source, middle, comparison), _direct(middle, target, comparison)
        if first and second:
            return first * second
    return None


def _direct(source: str, target: str, comparison: Comparison) -> float | None:
    rates = comparison.rates
    if (source, target) in rates:
        return rates[source, target]
    return 1 / rates[target, source] if (target, source) in rates else None


def other_currency(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same sum in two currencies, by the rate that the dossier's own texts use."""
    if left.value.unit == right.value.unit or not _sums(left, right):
        return None
    turned = _turned(left, right, comparison)
    if turned is None:
        return Outcome(
            "unclear", f"{quoted(left, right)} are in two currencies, and no text gives a rate."
        )
    gap, about = turned
    if gap <= SAME:
        return Outcome("compatible", f"{about}, close to {mark(right)}.")
    if gap < OTHER:
        return Outcome("unclear", f"{quoted(left, right)} differ by more than rounding explains.")
    return None


def other_sum(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Sums in two currencies that no rate turns into each other."""
    turned = _turned(left, right, comparison)
    if left.value.unit == right.value.unit or turned is None:
        return None
    for step in APART:
        if outcome := step(left, right, comparison):
            return outcome
    if bool(left.attribute) != bool(right.attribute):
        return Outcome("unclear", f"Only one of {quoted(left, right)} says what the sum is for.")
    return Outcome("conflict", f"{turned[1]}, which does not go with {mark(right)}.")


def _sums(left: Fact, right: Fact) -> bool:
    """Whether both facts have a number."""
    return all(reach(f.value, f.hedge) is not None for f in (left, right))


def _turned(left: Fact, right: Fact, comparison: Comparison) -> tuple[float, str] | None:
    """How far the left sum, turned into the right one's currency, is from it; and in words."""
    a, b = reach(left.value, left.hedge), reach(right.value, right.hedge)
    if a is None or b is None or not a.named or not b.named:
        return None
    found = [
        (abs(sum_ - b.named) / max(sum_, b.named), sum_, unit)
        for mine in currencies(left)
        for unit in currencies(right)
        if (known := rate(mine, unit, comparison)) is not None
        for sum_ in (a.named * known,)
    ]
    if not found:
        return None
    gap, sum_, unit = min(found)
    return gap, f"{mark(left)} is about {amount(sum_)} {unit} at the rate that these texts use"


def currencies(fact: Fact) -> list[str]:
    """The currency, or for a bare dollar sign every one that it may stand for."""
    bare = _BARE.match(fact.surface) and fact.value.unit in DOLLARS
    return sorted(DOLLARS) if bare else [fact.value.unit]


def twice_converted(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two sums in brackets behind one and the same other sum."""
    a, b = _before_bracket(left), _before_bracket(right)
    if not a or a != b or left.value == right.value:
        return None
    return Outcome("compatible", f"{quoted(left, right)} are both given for a sum of {a}.")


def _before_bracket(fact: Fact) -> str:
    """The digits of the sum that the fact stands behind in brackets; "" when there is none."""
    found = _BRACKET.search(fact.sentence[: fact.offset])
    return found[1].rstrip(".,") if found else ""


def bare_dollars(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Dollars that do not say whose, against others: the currency is a guess."""
    a, b = reach(left.value, left.hedge), reach(right.value, right.hedge)
    bare = _BARE.match(left.surface) or _BARE.match(right.surface)
    units = {left.value.unit, right.value.unit}
    guessed = len(units) > 1 or not comparison.doubtful.isdisjoint((left.id, right.id))
    if a is None or b is None or not bare or not guessed or not units <= DOLLARS:
        return None
    if a.named == b.named:
        return None
    if abs(a.named - b.named) <= CONVERSIONS * max(a.named, b.named):
        return Outcome("compatible", f"{quoted(left, right)} are near enough to be one sum.")
    return Outcome("unclear", f"{quoted(left, right)} do not say whose dollars they are.")


def converted_sums(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two conversions of one sum, at the rates of two days."""
    a, b, unit = reach(left.value, left.hedge), reach(right.value, right.hedge), left.value.unit
    traded = any(unit in pair for pair in comparison.rates)
    if a is None or b is None or unit != right.value.unit or not traded:
        return None
    if abs(a.named - b.named) > CONVERSIONS * max(a.named, b.named) or a.named == b.named:
        return None
    return Outcome(
        "compatible", f"{quoted(left, right)} are near enough to be one sum, converted twice."
    )


def perhaps_turned(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Bare dollars of outlets of two countries, of which one sum is known to be a conversion."""
    a, b, unit = reach(left.value, left.hedge), reach(right.value, right.hedge), left.value.unit
    if a is None or b is None or unit != right.value.unit or a.named == b.named:
        return None
    bare = _BARE.match(left.surface) and _BARE.match(right.surface)
    if not bare or _home(left) == _home(right):
        return None
    turned = [(unit, r.named) in comparison.turned for r in (a, b)]
    if not any(turned) or abs(a.named - b.named) > SAME * max(a.named, b.named):
        return None
    known, other = (left, right) if turned[0] else (right, left)
    return Outcome(
        "compatible",
        f"{mark(known)} is another sum turned into dollars, and {mark(other)} may be the same in "
        "the dollars of the outlet's own country.",
    )


def _home(fact: Fact) -> str:
    """The end of the outlet's address, where dollars are its country's own money: "au"."""
    end = fact.source.lower().rpartition(".")[2]
    return end if end in words("en", "change", "dollar_lands") else ""


MONEY: tuple[Step, ...] = (
    other_scope,
    twice_converted,
    bare_dollars,
    other_currency,
    same_number,
    hedged,
    converted_sums,
    perhaps_turned,
    other_sum,
    *MEASURE,
)
