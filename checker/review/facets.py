"""How many findings each value of each facet would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.review.choice import FACETS, SEVERITIES, Filter, look_up, where
from checker.review.store import Store


def facets(store: Store, asked: Filter) -> dict[str, list[tuple[str, int]]]:
    """For each facet its values with counts, given the other facets' choices."""
    look_up(store, asked.search)
    chosen = [name for name in FACETS if name in asked.chosen]
    free = [name for name in FACETS if name not in chosen]
    counts: dict[str, list[tuple[str, int]]] = {}
    # One pass over what is asked for serves all facets in which nothing is chosen;
    # over all findings each facet has an index of its own.
    for names in [free] if asked.chosen or asked.search else [[name] for name in free]:
        counts |= _counted(store, asked, names)
    for name in chosen:
        counts |= _counted(store, asked, [name], without=name)
    counts = {name: counts[name] for name in FACETS}
    counts["severity"].sort(key=lambda item: SEVERITIES.index(item[0]))
    condition, values = where(asked, without="source")
    rows = store.connection.execute(
        f"SELECT source, count(*) FROM finding_source {_among(condition)} "
        "GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 40",
        values,
    )
    counts["source"] = [(source, n) for source, n in rows]
    return counts


def _counted(
    store: Store, asked: Filter, names: Sequence[str], without: str = ""
) -> dict[str, list[tuple[str, int]]]:
    """Values with counts of some facets, the commonest first."""
    if not names:
        return {}
    condition, values = where(asked, without)
    columns = ", ".join(FACETS[name] for name in names)
    tallies: dict[str, Counter[str]] = {name: Counter() for name in names}
    for *row, n in store.connection.execute(
        f"SELECT {columns}, count(*) FROM finding {condition} GROUP BY {columns}", values
    ):
        for name, value in zip(names, row, strict=True):
            tallies[name][value] += n
    return {
        name: sorted(tally.items(), key=lambda item: (-item[1], item[0]))
        for name, tally in tallies.items()
    }


def _among(condition: str) -> str:
    """The same choice for a table that only has the findings' numbers."""
    return f"WHERE number IN (SELECT number FROM finding {condition})" if condition else ""
