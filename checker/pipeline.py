"""check(dossier) -> Report: the whole way on one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from checker import __version__
from checker.base.kind import Comparison
from checker.base.report import Report
from checker.base.rule import Case
from checker.compare.independence import witnesses
from checker.compare.slots import Judge, build_slots
from checker.compare.verdicts.hours import learn_hours
from checker.compare.verdicts.rates import learn_rates, odd_conversions, turned_sums
from checker.compare.verdicts.second_look import second_look
from checker.compare.verdicts.whereabouts import learn_cities
from checker.config import Config, load_config
from checker.engine.base import Engine, InProcess
from checker.extraction.aliases import renamed
from checker.extraction.extract import extract_all
from checker.findings.collect import collect
from checker.kinds import KINDS
from checker.model import Document, Dossier, Fact, Outcome, Problem, Slot
from checker.rules import RULES
from checker.table.build import to_table
from checker.text.dossier import read_dossier

Reader = Callable[[Sequence[Document], Engine], list[Fact]]
Revision = Callable[[Sequence[Slot], Mapping[str, Fact], Judge], list[Slot]]


def read_facts(documents: Sequence[Document], engine: Engine) -> list[Fact]:
    """The facts of all documents, by document."""
    per_document = engine.map_batches(partial(extract_all, kinds=KINDS), documents)
    return [fact for found in per_document for fact in found]


def check(
    dossier: Dossier | str | Path,
    config: Config | None = None,
    engine: Engine | None = None,
    *,
    reader: Reader = read_facts,
    revise: Revision | None = None,
) -> Report:
    """Check a dossier.

    Args:
        dossier: A folder, or a dossier already read.
        config: Settings; those that a folder's own files give where None.
        engine: Where the work runs; this process where None.
        reader: Documents to facts; another one may remember what it read.
        revise: Changes the slots before rules look at them, as editors asked.

    Returns:
        The report: the table of facts, slots, findings.

    Raises:
        CheckerError: The folder cannot be used at all.
    """
    if not isinstance(dossier, Dossier):
        config = config or load_config(Path(dossier))
        dossier = read_dossier(Path(dossier), max_size=config.max_size)
    config = config or Config()
    engine = engine or InProcess()
    dossier = replace(dossier, aliases={**config.aliases, **dossier.aliases})
    facts = renamed(reader(dossier.documents, engine), dossier.aliases)
    groups_of = engine.later(witnesses, dossier.documents)
    table = to_table(facts)
    kinds = {kind.name: kind for kind in KINDS}
    comparison = _learn(facts, config)

    def judge(left: Fact, right: Fact) -> Outcome:
        return kinds[left.kind].compare(left, right, comparison)

    left_out: list[str] = []
    slots = build_slots(table, facts, judge, tell=left_out.append)
    notes = tuple(Problem("DOC912", dossier.title, told) for told in left_out)
    dossier = replace(dossier, problems=(*dossier.problems, *notes))
    by_id = {f.id: f for f in facts}
    slots = [second_look(slot, by_id, judge) for slot in slots]
    if revise is not None:
        slots = revise(slots, by_id, judge)
    groups = groups_of()
    case = Case(dossier, by_id, slots, groups, judge)
    findings = collect(RULES, case, config.select, config.ignore, config.severities)
    return Report(
        dossier,
        table,
        by_id,
        tuple(slots),
        tuple(findings),
        tuple(groups),
        __version__,
    )


def _learn(facts: Sequence[Fact], config: Config) -> Comparison:
    """What the dossier as a whole tells about how to compare."""
    doubtful = frozenset(i for odd, _ in odd_conversions(facts) for i in odd.ids)
    return Comparison(
        learn_rates(facts),
        config.tolerances,
        doubtful,
        learn_hours(facts),
        turned_sums(facts),
        learn_cities(facts),
    )
