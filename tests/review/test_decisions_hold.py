"""What editors decide at the desk holds in the next report and the next check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

pytest.importorskip("starlette", reason="the web extra is not installed")
pytest.importorskip("httpx", reason="httpx is needed to call the page")
from starlette.testclient import TestClient

from checker.cli import main
from checker.cli.report import run
from checker.config import load_config
from checker.review import export, log, queue
from checker.review.store import FILE_NAME, Store
from checker.web.app import create_app
from checker.web.settings import DeskSettings
from tests.web.test_routes import signature

TEXTS = {
    "gazette": "The ferry Selma ran aground off Norra Holm on 3 March 2031. "
    "14 passengers were injured, the coast guard said.\n",
    "islander": "The ferry Selma ran aground off Norra Holm on 3 March 2031. "
    "14 passengers were injured, the coast guard said.\n",
    "new": "The ferry Selma ran aground off Norra Holm on 3 March 2031. "
    "31 passengers were injured, the coast guard said.\n",
}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(f"Ferry accident told by the {name}\n{text}")
    toml = "".join(
        f'[[documents]]\npath = "{n}.txt"\npublisher = "{n}"\npublished = 2031-03-04\n'
        for n in TEXTS
    )
    (tmp_path / "dossier.toml").write_text(toml)
    return tmp_path


def told(dossier: Path, *command: str) -> dict[str, dict[str, Any]]:
    """The conflicts of counts that a command reports, by fingerprint."""
    result = CliRunner().invoke(main, [*command, "--format", "json", "-q", "--exit-zero"])
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)["findings"]
    return {f["fingerprint"]: f for f in found if f["code"] == "NUM101"}


def report(dossier: Path) -> dict[str, dict[str, Any]]:
    return told(dossier, "report", str(dossier))


def ci(dossier: Path) -> dict[str, dict[str, Any]]:
    return told(dossier, "ci", str(dossier / "new.txt"), "--against", str(dossier))


def loaded(dossier: Path) -> Store:
    """The review database as `checker review` fills it."""
    store = Store(dossier / FILE_NAME)
    found = run(dossier, load_config(dossier), quiet=True, verbose=False, settled=False)
    queue.load(store, found, found.dossier.two_editors)
    return store


def desk(dossier: Path) -> tuple[TestClient, dict[str, str]]:
    client = TestClient(
        create_app(DeskSettings(dossier / FILE_NAME, editor="Ann")),
        base_url="http://127.0.0.1:8321",
        follow_redirects=True,
    )
    return client, {"signature": signature(client.get("/").text)}


def decide(store: Store, finding: dict[str, Any], **given: Any) -> None:
    found = queue.find(store, finding["fingerprint"])
    assert found is not None
    fixed = {"fingerprint": finding["fingerprint"], "place": found[0].place}
    log.decide(store, **({"who": "Ann", "decision": "dismissed"} | fixed | given))


def test_dismissed_undone_and_changed(dossier: Path) -> None:
    (finding,) = report(dossier).values()
    assert ci(dossier).keys() == {finding["fingerprint"]}
    store = loaded(dossier)
    decide(store, finding, note="The agency corrected it.")
    assert not report(dossier)
    assert not ci(dossier)
    run_ci = ["ci", str(dossier / "new.txt"), "--against", str(dossier), "-q"]
    assert CliRunner().invoke(main, run_ci).exit_code == 0
    sarif = CliRunner().invoke(main, [*run_ci, "--format", "sarif"]).stdout
    results = json.loads(sarif)["runs"][0]["results"]
    (away,) = [r for r in results if r["ruleId"] == "NUM101"]
    assert "The agency corrected it." in away["suppressions"][0]["justification"]
    (dossier / "new.txt").write_text(TEXTS["new"].replace("31 pass", "33 pass"))
    (again,) = report(dossier).values()
    assert again["fingerprint"] != finding["fingerprint"]
    assert ci(dossier).keys() == {again["fingerprint"]}
    found = queue.find(loaded(dossier), again["fingerprint"])
    assert found is not None
    assert found[0].status == "reopened"
    (dossier / "new.txt").write_text(TEXTS["new"])
    log.undo(store, who="Ann", seq=1)
    assert report(dossier).keys() == {finding["fingerprint"]}


def test_confirmed_stays(dossier: Path) -> None:
    (finding,) = report(dossier).values()
    decide(loaded(dossier), finding, decision="confirmed")
    assert report(dossier)
    assert ci(dossier)


def test_two_editors(dossier: Path) -> None:
    toml = dossier / "dossier.toml"
    toml.write_text("two-editors = true\n" + toml.read_text())
    (finding,) = report(dossier).values()
    store = loaded(dossier)
    decide(store, finding, two_editors=True)
    assert report(dossier)
    decide(store, finding, who="Bo", seen=1, two_editors=True)
    assert not report(dossier)
    assert not ci(dossier)
    (row,) = map(json.loads, export.as_jsonl(store).splitlines())
    assert (row["who"], row["seconded_by"]) == ("Ann", "Bo")
    log.undo(store, who="Ann", seq=1, two_editors=True)
    assert report(dossier), "one of two took it back"


def test_a_split_made_at_the_desk_holds_and_can_be_taken_back(dossier: Path) -> None:
    (finding,) = report(dossier).values()
    loaded(dossier).close()
    client, fields = desk(dossier)
    address = f"/finding/{finding['fingerprint']}/slots"
    (leaving,) = [i for i in finding["facts"] if i.startswith("new:")]
    given = fields | {"action": "split", "fact": leaving}
    assert "answer a question of their own" in client.post(address, data=given).text
    page = client.post(address, data=given | {"confirmed": "yes"}).text
    assert "split" in page.partition('id="trail"')[2]
    assert not report(dossier)
    assert not ci(dossier)
    # Another document joins the slot, so that its id may be another one.
    text = TEXTS["gazette"].replace("The ferry", "The island ferry")
    (dossier / "late.txt").write_text(f"Ferry\n{text}")
    assert not report(dossier)
    client.post("/undo", data=fields | {"seq": "1", "back": "/"})
    assert report(dossier)


def test_a_merge_made_at_the_desk_holds(dossier: Path) -> None:
    (dossier / "late.txt").write_text(f"Ferry accident told late\n{TEXTS['new']}")
    (finding,) = report(dossier).values()
    store = loaded(dossier)
    slot = finding["slot"]
    ids = [i for i in finding["facts"] if i.startswith(("new:", "late:"))]
    facts = queue.find(store, finding["fingerprint"])
    assert facts is not None
    keys = {i: f["key"] for i, f in facts[1]["facts"].items()}
    rest = [key for i, key in keys.items() if i not in ids]
    said = {"facts": [keys[i] for i in ids], "rest": rest}
    log.edit_slots(store, who="Ann", action="split", slot=slot, data=said)
    assert not report(dossier)
    # The quotes that left are offered by name at any finding of the kind.
    found = run(dossier, load_config(dossier), quiet=True, verbose=False, settled=False)
    (own,) = [s for s in found.slots if s.id == slot]
    (other,) = [s for s in found.slots if s.id.startswith(f"{slot}~")]
    queue.load(store, found)
    seq = log.edit_slots(store, who="Ann", action="merge", slot=own.id, data={"other": other.id})
    assert report(dossier).keys() == {finding["fingerprint"]}
    log.undo(store, who="Ann", seq=seq)
    assert not report(dossier)
