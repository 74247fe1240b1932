"""How well slots are built on clusters that the weights were not fitted on; run by hand.

usage: python -m tests.benchmarks.leave_one_out CLUSTER...

Fits the weights on all clusters but one and checks that one with them, for each
in turn; prints precision and recall of joined pairs, of those whose values
differ, and of conflicts. ``--fitted`` uses the committed weights instead.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.base.kind import Comparison
from checker.compare.slots import build_slots
from checker.compare.verdicts.rates import learn_rates
from checker.compare.verdicts.second_look import second_look
from checker.compare.weights import Weights, default_weights
from checker.kinds import KINDS
from checker.model import Fact, Outcome, Slot
from checker.table.build import to_table
from tests.benchmarks.fit_weights import UNMARKED, fit_tables
from tests.benchmarks.marked_pairs import facts_of, marked_pairs
from tests.benchmarks.marked_slots import read_marks, tally


def slots_of(facts: Sequence[Fact], weights: Weights) -> list[Slot]:
    """The slots of a cluster, judged as a check judges them."""
    kinds = {kind.name: kind for kind in KINDS}
    comparison = Comparison(learn_rates(facts))

    def judge(left: Fact, right: Fact) -> Outcome:
        return kinds[left.kind].compare(left, right, comparison)

    found = build_slots(to_table(facts), facts, judge, weights=weights)
    by_id = {f.id: f for f in facts}
    return [second_look(slot, by_id, judge) for slot in found]


def left_out(clusters: Mapping[str, tuple[Path, Sequence[Fact]]]) -> dict[str, Weights]:
    """For each cluster the weights fitted on the others."""
    rows = {n: list(marked_pairs(c, list(f), UNMARKED)) for n, (c, f) in clusters.items()}
    return {
        name: Weights(
            fit_tables(r for other, found in rows.items() if other != name for r in found)
        )
        for name in clusters
    }


def line(name: str, n: Counter[str]) -> str:
    """One row of the table that is printed."""

    def part(right: str, of: str) -> str:
        return f"{n[right] / n[of] if n[of] else 1.0:.3f}"

    return (
        f"{name:11} pairs {part('pairs_right', 'pairs')}/{part('sought_found', 'sought')}"
        f"  differing {part('differing_right', 'differing')}"
        f"/{part('differing_found', 'differing_sought')}"
        f" ({n['differing_right']} of {n['differing']}, {n['differing_found']}"
        f" of {n['differing_sought']})  conflicts right {n['units_right']}/{n['units']}"
        f" found {n['conflicts_found']}/{n['conflicts']}"
        f" strong {n['strong_found']}/{n['strong']}"
    )


def main(arguments: Sequence[str]) -> None:
    """Print one line for each cluster, then one for all."""
    paths = [Path(a) for a in arguments if not a.startswith("--")]
    clusters = {c.name: (c, facts_of(c)) for c in paths}
    if "--fitted" in arguments:
        weights = dict.fromkeys(clusters, default_weights())
    else:
        weights = left_out(clusters)
    total: Counter[str] = Counter()
    for name, (path, facts) in clusters.items():
        counted = tally(read_marks(path), facts, slots_of(facts, weights[name]))
        total.update(counted)
        print(line(name, counted))
    print(line("all", total))


if __name__ == "__main__":
    main(sys.argv[1:])
