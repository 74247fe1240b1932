"""CHG304: a row of events that later documents know to be longer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from checker.base.rule import Case, Rule
from checker.compare.words import stems
from checker.findings.camps import camps
from checker.findings.identity import fingerprint, place
from checker.findings.naming import enumerate_words, labels
from checker.language.tables import words
from checker.model import Fact, Finding

CONFIDENCE = 0.6
_LOOSE = frozenset({"", "total", "so far"})


class RowGrew(Rule):
    """A row of events that later documents know to be longer.

    Example:
        "The second round of talks" in July, "three rounds of talks" in November.

    What to do:
        Give the later number, and say as of when.
    """

    code = "CHG304"
    name = "row-grew"
    severity = "info"

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each row of events of which dated documents know ever more."""
        rows: dict[str, list[Fact]] = defaultdict(list)
        for fact in case.facts.values():
            if fact.head in words("en", "change", "rows") and _tells_length(fact):
                rows[fact.head].append(fact)
        names = labels(case)
        for head, facts in sorted(rows.items()):
            furthest = _furthest(_alike(facts, head))
            if _grows(furthest):
                yield self._finding(case, head, furthest, names)

    def _finding(
        self, case: Case, head: str, furthest: Sequence[Fact], names: Mapping[str, str]
    ) -> Finding:
        steps = [list(found) for _, found in groupby(furthest, key=lambda f: f.value.low)]
        told = [
            f"“{found[0].surface}” ({enumerate_words([names[f.document] for f in found])})"
            for found in steps
        ]
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            confidence=CONFIDENCE,
            fingerprint=fingerprint(self.code, furthest),
            place=place(self.code, furthest),
            slot="",
            facts=tuple(f.id for f in furthest),
            message=f"The row of “{furthest[-1].attribute or head}” grew: {', then '.join(told)}.",
            camps=camps(steps, case),
        )


def _tells_length(fact: Fact) -> bool:
    """Whether a fact says how long a row is: an ordinal, or a number of all."""
    low = fact.value.low
    if low is None or low < 2 or fact.value.high != low or fact.as_of is None:
        return False
    counted = fact.kind == "count" and fact.scope in _LOOSE and fact.hedge == "none"
    return counted or fact.kind == "ordinal"


def _alike(facts: Sequence[Fact], head: str) -> list[Fact]:
    """The facts whose row is worded like that of another document."""
    told = {f.id: stems(f.attribute) - stems(head) for f in facts}
    return [
        f
        for f in facts
        if any(o.document != f.document and told[o.id] & told[f.id] for o in facts)
        and any(o.document != f.document and set(o.names) & set(f.names) for o in facts)
    ]


def _furthest(facts: Iterable[Fact]) -> list[Fact]:
    """For each document the fact that tells the longest row, by day of writing."""
    best: dict[str, Fact] = {}
    for fact in facts:
        known = best.get(fact.document)
        if known is None or (fact.value.low or 0) > (known.value.low or 0):
            best[fact.document] = fact
    return sorted(best.values(), key=lambda f: (str(f.as_of), f.value.low or 0, f.id))


def _grows(furthest: Sequence[Fact]) -> bool:
    """Whether the row is longer at the end and never shorter on the way."""
    lengths = [f.value.low or 0 for f in furthest]
    return len(set(lengths)) > 1 and all(a <= b for a, b in pairwise(lengths))
