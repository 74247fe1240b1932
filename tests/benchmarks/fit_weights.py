"""Fits checker/compare/weights.toml on hand-marked clusters; run by hand.

usage: python -m tests.benchmarks.fit_weights [--write] CLUSTER...

Prints, for each table, precision and recall of single pairs with each cluster
left out in turn; with --write, fits on all clusters and writes the table. The
made-up stories beside this file are fitted on at all times.
Logistic regression in which no feature may speak against its sense: a shared
word never counts against a pair, a clash never for it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.compare.features import FEATURES
from tests.benchmarks.marked_pairs import MarkedPair, facts_of, marked_pairs
from tests.benchmarks.marked_stories import stories, story_pairs

OUTPUT = Path(__file__).parents[2] / "checker" / "compare" / "weights.toml"
PENALTY = 2.0
# What a pair with two values that belongs together counts for against one that
# does not: they are one in thirty, and the outlier is what is looked for.
DIFFERING = 4.0
_SOUGHT = ("number.different",)
# Made-up stories hold little beside what is asked, so that few texts would tell
# more there than elsewhere.
AT_MOST = {"few_texts": 1.5 * log(2)}
_STEPS = 60
_ROUNDS = 2000
_LEAST = 1e-5
UNMARKED = 0.3
AGAINST = frozenset(
    {"head_clash", "head_other", "role_clash", "names_clash", "subject_clash",
     "clause_names_clash", "event_clash", "scope_clash", "apart", "listed_clash"}
)  # fmt: skip
EITHER = frozenset({"lead_one", "persons"})
_WORDS = "near near_bits around around_bits clause sentence names names_clash lead lead_one"
_SUBJECT = "subject_same subject_clash"
_NUMBER = (
    f"{_WORDS} {_SUBJECT} head_same head_close head_kin head_other head_clash narrowed "
    "role_same role_clash unit_same clause_names clause_names_clash others digits big "
    "event_same event_clash scope_clash"
)
_DIFFERENT = (
    "size order close role_kin only_part only_unit only_thing few_texts persons listed_clash"
)
TABLES: Mapping[str, Sequence[str]] = {
    "number.same": [*_NUMBER.split(), "role_kin"],
    "number.different": [
        n
        for n in (*_NUMBER.split(), *_DIFFERENT.split())
        if n not in ("big", "names_clash", "lead", "lead_one")
    ],
    "when.same": f"{_WORDS} others event_clash".split(),
    "when.different": f"{_WORDS} others overlap apart event_clash only_unit".split(),
    "name.different": f"{_WORDS} others likeness role_same role_clash".split(),
    "quotation.same": f"names {_SUBJECT}".split(),
    "quotation.different": f"likeness names names_clash around {_SUBJECT}".split(),
}
# Tables with too few marked pairs to fit: plain sense.
_FEW = 20
_BY_SENSE = {"same": 5.0, "different": -5.0}
# Tables set by sense: equal names are one slot, whatever stands around them; of
# titles and ages the person decides, of roles the office.
_FIXED = {
    "name.same": {"start": 3.0, "near": 1.0, "sentence": 1.0, "names": 1.0, "role_clash": -1.0},
    "age.same": {
        "start": 0.0,
        "subject_same": 5.0,
        "subject_clash": -9.0,
        "near_bits": 2.0,
        "names": 2.0,
        "clause": 2.0,
    },
    "age.different": {
        "start": -6.0,
        "subject_same": 8.0,
        "subject_clash": -9.0,
        "near_bits": 2.0,
        "names": 3.0,
        "clause": 2.0,
        "lead": 1.0,
    },
    "title.same": {"start": 1.0, "subject_same": 5.0, "subject_clash": -9.0, "near": 2.0},
    "title.different": {
        "start": -5.0,
        "subject_same": 6.0,
        "subject_clash": -6.0,
        "likeness": 2.0,
        "near": 2.0,
    },
    "holder.same": {"start": -3.0, "office": 7.0, "office_clash": -4.0, "near": 2.0},
    "holder.different": {"start": -4.0, "office": 6.0, "office_clash": -6.0, "near": 2.0},
    "statement.same": {
        "start": 2.0,
        "subject_same": 3.0,
        "subject_clash": -6.0,
        "near": 2.0,
        "office": 5.0,
    },
    "statement.different": {
        "start": -6.0,
        "subject_same": 3.0,
        "subject_clash": -6.0,
        "near": 3.0,
        "sentence": 3.0,
        "office": 9.0,
    },
}
# Rows put beside the fitted ones: the dates of two statements on one matter, and
# equal numbers in sentences without a word in common.
_BESIDE = {
    "number.same": {"bare": -4.0, "people_or_things": -4.0},
    "number.different": {"people_or_things": -6.0},
    "when.same": {"office": 8.0},
    "when.different": {"office": 10.0},
}
# Where to begin from: what sense says, so that a feature which the clusters at
# hand seldom show keeps its worth.
_SENSE = {
    "number.same": {
        "head_clash": -4.0, "head_other": -2.0, "role_clash": -2.0, "subject_clash": -3.0,
        "scope_clash": -1.0, "event_clash": -4.0, "digits": 2.0, "head_same": 2.0,
    },
    "number.different": {
        "head_clash": -3.0, "head_other": -2.0, "role_clash": -3.0, "subject_clash": -4.0,
        "scope_clash": -2.0, "event_clash": -4.0, "head_same": 2.0, "role_same": 2.0,
        "subject_same": 2.0, "unit_same": 1.0,
    },
    "when.same": {"event_clash": -3.0},
    "when.different": {"event_clash": -3.0},
    "quotation.same": {"subject_clash": -1.0},
    "quotation.different": {"likeness": 6.0, "subject_clash": -1.0, "subject_same": 1.0},
}  # fmt: skip
_HEAD = """# Bits that each feature of a pair of facts speaks for (above zero) or against
# the two answering one question. "start" is what a pair is worth before
# looking closer; the rest is multiplied by the feature, which lies between 0
# and 1. Fitted by tests/benchmarks/fit_weights.py on hand-marked clusters.
"""

Vector = NDArray[np.float64]


def fit(
    x: Vector,
    y: Vector,
    weight: Vector,
    names: Sequence[str],
    sense: Mapping[str, float],
) -> Vector:
    """Coefficients and intercept, in natural units, each on its own side of zero."""
    low = np.array([-np.inf if n in AGAINST | EITHER else 0.0 for n in names] + [-np.inf])
    most = (0.0 if n in AGAINST else AT_MOST.get(n, np.inf) for n in names)
    high = np.array([*most, np.inf])
    x = np.hstack([x, np.ones((len(x), 1))])
    penalty = np.append(np.full(len(names), PENALTY), 0.02)
    centre = np.array([sense.get(n, 0.0) * log(2) for n in names] + [0.0])

    def cost(at: Vector) -> float:
        signed = np.where(y > 0, x @ at, -(x @ at))
        loss = float(weight @ np.logaddexp(0, -signed))
        return loss + float(penalty @ (at - centre) ** 2) / 2

    found, worth = centre, cost(centre)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(x @ found, -30, 30)))
        slope = x.T @ (weight * (chance - y)) + penalty * (found - centre)
        bend = (x * (weight * chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = _within(slope, bend, low - found, high - found)
        size = 1.0
        while size > _LEAST and cost(found + size * step) > worth:
            size /= 2
        found = found + size * step
        worth = cost(found)
        if np.abs(size * step).max() < _LEAST:
            break
    return found


def _within(slope: Vector, bend: Vector, low: Vector, high: Vector) -> Vector:
    """The step that the slope and its bend ask for, each part between its bounds."""
    step = np.zeros(len(slope))
    for _ in range(_ROUNDS):
        before = step.copy()
        for i in range(len(step)):
            rest = slope[i] + bend[i] @ step - bend[i, i] * step[i]
            step[i] = min(max(-rest / bend[i, i], low[i]), high[i])
        if np.abs(step - before).max() < _LEAST / 10:
            break
    return step


def _weights(table: str, rows: Sequence[MarkedPair]) -> Vector:
    more = DIFFERING if table in _SOUGHT else 1.0
    return np.array([r.weight * (more if r.together else 1.0) for r in rows])


def fit_tables(pairs: Iterable[MarkedPair]) -> dict[str, dict[str, float]]:
    """Every table, in bits."""
    by_table: dict[str, list[MarkedPair]] = {}
    for pair in pairs:
        by_table.setdefault(pair.table, []).append(pair)
    index = {name: i for i, name in enumerate(FEATURES)}
    tables = {}
    for table, names in TABLES.items():
        rows = by_table.get(table, [])
        for_it = sum(r.together for r in rows)
        if len(rows) < _FEW or not for_it or for_it == len(rows):
            tables[table] = {"start": _BY_SENSE[table.split(".")[1]]}
            continue
        x = np.array([[r.features[index[n]] for n in names] for r in rows])
        y = np.array([float(r.together) for r in rows])
        bits = fit(x, y, _weights(table, rows), names, _SENSE.get(table, {})) / log(2)
        named = {n: float(b) for n, b in zip(names, bits, strict=False) if abs(b) >= 0.1}
        tables[table] = {"start": float(bits[-1]), **named}
    for table, rows_by_sense in _BESIDE.items():
        tables[table] |= rows_by_sense
    return tables | _FIXED


def as_toml(tables: Mapping[str, Mapping[str, float]]) -> str:
    """The tables as the package reads them."""
    parts = [_HEAD]
    for name, row in tables.items():
        parts.append(f"[{name}]\n" + "".join(f"{k} = {v:.2f}\n" for k, v in row.items()))
    return "\n".join(parts)


def _report(
    left_out: str, tables: Mapping[str, Mapping[str, float]], rows: list[MarkedPair]
) -> None:
    """Precision and recall at zero bits of one cluster's pairs, table by table."""
    index = {name: i for i, name in enumerate(FEATURES)}
    for table, bits in tables.items():
        mine = [r for r in rows if r.table == table and r.weight == 1.0]
        said = [
            bits["start"] + sum(b * r.features[index[n]] for n, b in bits.items() if n != "start")
            > 0
            for r in mine
        ]
        right = sum(s and r.together for s, r in zip(said, mine, strict=True))
        print(
            f"{left_out:14} {table:20} precision {right}/{sum(said)} "
            f"recall {right}/{sum(r.together for r in mine)}"
        )


def main(arguments: Sequence[str]) -> None:
    """Fit, with each cluster left out in turn, then on all."""
    clusters = [Path(a) for a in arguments if a != "--write"]
    rows = {c.name: list(marked_pairs(c, facts_of(c), UNMARKED)) for c in clusters}
    told = list(story_pairs(stories(), UNMARKED))
    for name, own in rows.items():
        others = told + [r for other, found in rows.items() if other != name for r in found]
        _report(name, fit_tables(others), own)
    if "--write" in arguments:
        everything = told + [r for found in rows.values() for r in found]
        OUTPUT.write_text(as_toml(fit_tables(everything)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
