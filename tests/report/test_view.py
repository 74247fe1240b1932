"""What is cut is counted; what was told apart stays apart."""

from __future__ import annotations

from datetime import date

import html5lib
import pytest

from checker.base.report import Report
from checker.model import Camp, Fact, Pair, Problem, Slot, Value, Witness
from checker.report import formatter
from checker.report.camps import CAMPS, camps_of_slot
from checker.report.index import Index
from checker.report.matrix import COLUMNS, ROWS, matrix
from checker.report.sections import CARDS, ENTRIES
from checker.report.timeline import LINES, timeline
from checker.report.view import WITNESS_REASONS, view
from checker.report.words import MANY, ONE_SOURCE
from tests.records import replace
from tests.report.synthetic import day, synthetic

BASE = synthetic()
FACT = next(iter(BASE.by_id.values()))


def made(number: int, **changes: object) -> list[Fact]:
    """Facts like the first, each with its own source and value."""
    return [
        replace(
            FACT,
            id=f"f{i}",
            source=f"Source {i}",
            value=Value(str(i), i, i),
            surface=str(i),
            **changes,  # type: ignore[arg-type]
        )
        for i in range(number)
    ]


def with_slot(facts: list[Fact], verdict: str = "conflict") -> Report:
    pairs = tuple(
        Pair(facts[0].id, f.id, verdict, "Said so.")  # type: ignore[arg-type]
        for f in facts[1:]
    )
    slot = Slot("s", "count", "ferry", "hurt", tuple(f.id for f in facts), pairs)
    return replace(BASE, by_id={f.id: f for f in facts}, slots=(slot,), findings=(), folded=())


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_many_findings_are_all_named(name: str) -> None:
    first = BASE.findings[0]
    many = tuple(replace(first, fingerprint=f"{i:016x}") for i in range(CARDS + 7))
    text = formatter(name).render(replace(BASE, findings=many))
    assert all(f.fingerprint in text for f in many)
    assert "7 more findings" in text
    assert f"{CARDS + 7}" in text


def test_equal_fingerprints_do_not_share_an_anchor() -> None:
    index = Index(replace(BASE, findings=(BASE.findings[0],) * 3))
    assert len({anchor for _, anchor in index.findings}) == 3


def test_many_slots_are_cut_and_counted() -> None:
    facts = made(2)
    slots = [
        Slot(f"s{i}", "count", "", f"a{i}", ("f0", "f1"), (Pair("f0", "f1", "agree", "Same."),))
        for i in range(ENTRIES + 5)
    ]
    report = replace(BASE, by_id={f.id: f for f in facts}, slots=tuple(slots), findings=())
    section = view(report).agreed
    assert (len(section.entries), section.more, section.total) == (ENTRIES, 5, ENTRIES + 5)
    assert "5 more are not shown" in formatter("html").render(report)
    drawn = matrix(Index(report))
    assert (len(drawn.rows), drawn.more_rows) == (ROWS, ENTRIES + 5 - ROWS)


def test_many_camps_are_cut_and_listed() -> None:
    report = with_slot(made(CAMPS + 3))
    entry = view(report).unreported.entries[0]
    assert len(entry.camps) == CAMPS
    assert f"{CAMPS + 2} (1 document)" in entry.other_camps
    assert entry.other_camps in formatter("html").render(report)


def test_many_sources_are_cut_and_counted() -> None:
    facts = made(COLUMNS + 4)
    documents = tuple(
        replace(BASE.dossier.documents[0], id=f"d{i}", source=f"Source {i}")
        for i in range(len(facts))
    )
    report = with_slot([replace(f, document=f"d{i}") for i, f in enumerate(facts)])
    drawn = matrix(Index(replace(report, dossier=replace(BASE.dossier, documents=documents))))
    assert (len(drawn.columns), drawn.more_columns) == (COLUMNS, 4)


def test_equal_values_that_were_told_apart_are_two_camps() -> None:
    one, two = (replace(f, value=Value("9", 9, 9)) for f in made(2))
    apart = with_slot([one, two], "different_scope")
    assert len(camps_of_slot(apart.slots[0], Index(apart))) == 2
    together = with_slot([one, two], "agree")
    assert len(camps_of_slot(together.slots[0], Index(together))) == 1


def test_a_camp_says_how_well_it_is_backed() -> None:
    card = view(BASE).findings[0][1][0]
    assert [(c.value, c.witnesses, c.newest, c.is_newest) for c in card.camps] == [
        ("14", 2, "2031-03-04", False),
        ("23", 1, "2031-03-05", True),
    ]


def test_sides_that_are_one_source_are_told_so() -> None:
    camps = tuple(
        replace(c, documents=d)
        for c, d in zip(BASE.findings[0].camps, [("islander",), ("islander-2",)], strict=True)
    )
    report = replace(BASE, findings=(replace(BASE.findings[0], camps=camps),))
    assert view(report).findings[0][1][0].one_source
    assert ONE_SOURCE in formatter("html").render(report)
    assert ONE_SOURCE in formatter("markdown").render(report)
    assert not view(BASE).findings[0][1][0].one_source


def test_camps_are_made_up_where_the_rule_names_none() -> None:
    finding = replace(BASE.findings[0], camps=())
    card = view(replace(BASE, findings=(finding,))).findings[0][1][0]
    assert [(c.value, len(c.sources)) for c in card.camps] == [("23", 1), ("14", 2)]
    gone = replace(finding, camps=(Camp("x", ("nowhere",), ("nowhere",), 1),))
    assert view(replace(BASE, findings=(gone,))).findings[0][1][0].camps == ()


def test_reasons_of_witnesses_are_named_and_counted() -> None:
    reasons = tuple(f"islander and islander-2 share {n} words" for n in range(90, 80, -1))
    two = view(replace(BASE, witnesses=(Witness(("islander", "islander-2"), reasons),)))
    assert two.witnesses[0].reasons[0] == "they share 90 words"
    assert two.witnesses[0].reasons[-1] == f"and {10 - WITNESS_REASONS} more such pairs"
    three = ("harbour", "islander", "islander-2")
    row = view(replace(BASE, witnesses=(Witness(three, reasons),))).witnesses[0]
    assert row.reasons[0] == (
        "The Islander (5 March 2031) and The Islander (6 March 2031) share 90 words"
    )


def test_the_shared_passage_has_no_crumbs_of_other_paragraphs() -> None:
    passage = "free on 4 March 2031, a day after it struck rocks.\n\nBy our"
    groups = (Witness(("islander", "islander-2"), (), passage),)
    row = view(replace(BASE, witnesses=groups)).witnesses[0]
    assert row.passage == "free on 4 March 2031, a day after it struck rocks."
    short = (Witness(("islander", "islander-2"), (), "By our\nown"),)
    assert view(replace(BASE, witnesses=short)).witnesses[0].passage == "By our own"


def test_the_timeline_folds_empty_months_and_lists_long_periods() -> None:
    def span(first: str, last: str) -> Value:
        return Value(first, day(first).low, day(last).low)

    spans = [
        span("2031-03-03", "2031-03-03"),
        span("2025-05-01", "2025-05-31"),
        span("2025-01-01", "2025-12-31"),
    ]
    facts = [replace(f, kind="date", value=v) for f, v in zip(made(3), spans, strict=True)]
    drawn = timeline(Index(replace(BASE, by_id={f.id: f for f in facts}, slots=())))
    assert [line.label for line in drawn.lines] == ["May 2025", "3 March 2031"]
    assert [line.label for line in drawn.listed] == ["2025"]
    assert [(m.label, m.folded_before) for m in drawn.months] == [
        ("May 2025", False),
        ("Mar 2031", True),
    ]
    assert drawn.lines[0].x + drawn.lines[0].width <= drawn.lines[1].x
    assert all(line.x + line.width <= drawn.width for line in drawn.lines)


def test_the_timeline_counts_what_it_leaves_out() -> None:
    start = date(2031, 1, 1).toordinal()
    facts = [
        replace(f, kind="date", value=Value(str(i), start + 40 * i, start + 40 * i))
        for i, f in enumerate(made(3 * LINES))
    ]
    drawn = timeline(Index(replace(BASE, by_id={f.id: f for f in facts}, slots=())))
    assert len(drawn.lines) + len(drawn.listed) + drawn.more == 3 * LINES
    assert drawn.more > 0


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_many_problems_and_decisions_are_cut_and_counted(name: str) -> None:
    problems = tuple(Problem("DOC901", f"{i}.txt", "Unreadable.") for i in range(MANY + 11))
    report = replace(
        BASE,
        dossier=replace(BASE.dossier, problems=problems),
        folded=BASE.folded * (MANY + 23),
    )
    text = formatter(name).render(report)
    assert f"{MANY - 1}.txt" in text
    assert f"{MANY}.txt" not in text
    assert "12 more" in text
    assert "23 more" in text


@pytest.mark.parametrize(
    "report",
    [
        replace(BASE, slots=(), findings=(), by_id={}, witnesses=(), folded=()),
        replace(
            BASE,
            dossier=replace(BASE.dossier, documents=(), problems=()),
            slots=(),
            findings=(),
            by_id={},
        ),
        replace(BASE, new=frozenset({"harbour"})),
    ],
)
def test_bare_reports_render(report: Report) -> None:
    text = formatter("html").render(report)
    html5lib.HTMLParser(strict=True).parse(text)
    assert formatter("markdown").render(report).startswith("# ")
    assert formatter("console").render(report)
