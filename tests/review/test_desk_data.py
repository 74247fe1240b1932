"""Queue, folding, slot edits and exports on a report made by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from checker.model import Outcome
from checker.review import corrections, export, log, queue
from checker.review.apply import fold
from checker.review.choice import Filter
from checker.review.edits import SlotEdit, apply_edits, fact_key
from checker.review.facets import facets
from checker.review.store import Store
from tests.records import replace
from tests.review.sample import three_findings

REPORT = three_findings()
HURT = REPORT.findings[0]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "review.sqlite")
    queue.load(made, REPORT)
    return made


def judge(store: Store, decision: str, **more: object) -> None:
    given = {"who": "Ann", "fingerprint": HURT.fingerprint, "place": HURT.place} | more
    log.decide(store, decision=decision, **given)  # type: ignore[arg-type]


def test_the_queue_is_ordered_by_what_matters(store: Store) -> None:
    rows, total = queue.page(store, Filter())
    assert total == len(REPORT.findings)
    assert [r.severity for r in rows] == ["high", "medium", "info"]


@pytest.mark.parametrize(
    ("filter_", "codes"),
    [
        (Filter({"severity": "high"}), ["NUM101"]),
        (Filter({"kind": "quotation"}), ["QUO101"]),
        (Filter({"source": "Harbour Gazette", "kind": "count"}), ["NUM101"]),
        (Filter({}, "BLOW captain"), ["QUO101"]),
        (Filter({}, "100%_"), []),
        (Filter({"status": "dismissed"}), []),
        (Filter({"nonsense": "x"}), ["NUM101", "QUO101", "DOC903"]),
    ],
)
def test_filters(store: Store, filter_: Filter, codes: list[str]) -> None:
    rows, total = queue.page(store, filter_)
    assert [r.code for r in rows] == codes
    assert total == len(codes)


def test_facets_count_what_a_click_would_show(store: Store) -> None:
    judge(store, "dismissed")
    for chosen in ({}, {"severity": "high"}, {"kind": "count", "status": "dismissed"}):
        for search in ("", "passengers", "no such word"):
            for name, values in facets(store, Filter(chosen, search)).items():
                for value, n in values:
                    assert queue.page(store, Filter(chosen | {name: value}, search))[1] == n


def test_progress_and_reload_keep_decisions(store: Store) -> None:
    judge(store, "dismissed")
    queue.load(store, REPORT)
    assert queue.progress(store) == (1, 3)
    changed = replace(HURT, fingerprint="other-values")
    queue.load(store, replace(REPORT, findings=(changed, *REPORT.findings[1:])))
    assert queue.find(store, "other-values")[0].status == "reopened"  # type: ignore[index]
    assert queue.progress(store) == (0, 3)


def test_assignment_lasts(store: Store) -> None:
    log.assign(store, who="Ann", fingerprint=HURT.fingerprint, place=HURT.place, assignee="Bo")
    queue.load(store, REPORT)
    assert queue.page(store, Filter({"assignee": "Bo"}))[1] == 1


@pytest.mark.parametrize(
    ("decision", "away"),
    [("dismissed", True), ("different_scope", True), ("confirmed", False), ("unsure", False)],
)
def test_judgements_fold_findings(store: Store, decision: str, away: bool) -> None:
    judge(store, decision, note="see agency")
    stay, folded = fold(REPORT.findings, log.judgements(store))
    assert (HURT in stay) is not away
    assert all("Ann" in f.reason and "see agency" in f.reason for f in folded)
    other = replace(HURT, fingerprint="other-values")
    assert fold([other], log.judgements(store)) == ([other], [])
    assert fold([HURT], log.judgements(store), two_editors=True) == ([HURT], [])


def test_split_and_merge() -> None:
    slot = REPORT.slots[0]
    leaving = REPORT.by_id[slot.facts[1]]
    split = SlotEdit("split", slot.id, facts=frozenset({fact_key(leaving)}))

    def same(_: object, __: object) -> Outcome:
        return Outcome("agree", "The same.")

    parts = apply_edits(REPORT.slots, REPORT.by_id, [split], same)
    assert len(parts) == len(REPORT.slots) + 1
    kept = next(s for s in parts if s.id == slot.id)
    assert leaving.id not in kept.facts
    assert all(leaving.id not in (p.left, p.right) for p in kept.pairs)
    merge = SlotEdit("merge", slot.id, other=parts[-1].id)
    joined = next(s for s in apply_edits(parts, REPORT.by_id, [merge], same) if s.id == slot.id)
    assert set(joined.facts) == set(slot.facts)
    assert {frozenset((p.left, p.right)) for p in joined.pairs} == {
        frozenset((p.left, p.right)) for p in slot.pairs
    }
    unknown = [SlotEdit("split", "gone"), SlotEdit("merge", slot.id, other="gone")]
    assert apply_edits(REPORT.slots, REPORT.by_id, unknown, same) == list(REPORT.slots)


def test_exports(store: Store) -> None:
    judge(store, "confirmed", marks=[("23", "deprecated")], note="=HYPERLINK(1)")
    (row,) = map(json.loads, export.as_jsonl(store).splitlines())
    assert row["marks"] == [{"value": "23", "mark": "deprecated"}]
    (cells,) = csv.DictReader(io.StringIO(export.as_csv(store)))
    assert cells["note"].startswith("'=")
    assert len(export.trail_as_jsonl(store).splitlines()) == 1
    letter = corrections.corrections_letter(store, "The Islander")
    assert "23 passengers were hurt" in letter
    assert "14 passengers were hurt" in letter
    assert HURT.fingerprint in letter
    title = next(d.title for d in REPORT.dossier.documents if d.id == "islander")
    assert f"Your piece “{title}” (" in letter
    assert "No value" in corrections.corrections_letter(store, "Nobody")
    assert [r["document"] for r in corrections.still_carrying(store)] == ["islander"]


def test_annotations_quote_exactly(store: Store) -> None:
    texts = {d.id: d.raw for d in REPORT.dossier.documents}
    urls = {d.url or str(d.path): d.id for d in REPORT.dossier.documents}
    items = json.loads(export.as_annotations(store))["first"]["items"]
    assert items
    for item in items:
        quote, position = item["target"]["selector"]
        text = texts[urls[item["target"]["source"]]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
