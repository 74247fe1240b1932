"""Every route of the review page, with friendly and hostile visitors."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from tests.records import replace

pytest.importorskip("starlette", reason="the web extra is not installed")
pytest.importorskip("httpx", reason="httpx is needed to call the page")

from starlette.testclient import TestClient

from checker.errors import InputError
from checker.review import log, queue
from checker.review.store import Store
from checker.web.app import create_app
from checker.web.security import MAX_BODY
from checker.web.settings import DeskSettings
from tests.review.sample import three_findings

REPORT = three_findings()
HURT, WORDS, NOTE = REPORT.findings


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "review.sqlite"
    store = Store(path)
    queue.load(store, REPORT)
    store.close()
    return path


def client(database: Path, base: str = "http://127.0.0.1:8000", **settings: object) -> TestClient:
    given = {"editor": "Ann"} | settings
    app = create_app(DeskSettings(database, **given))  # type: ignore[arg-type]
    return TestClient(app, base_url=base, follow_redirects=False)


def signature(page: str) -> str:
    found = re.search(r'name="signature" value="([0-9a-f]+)"', page)
    assert found is not None
    return found[1]


def signed(desk: TestClient, **fields: str) -> dict[str, str]:
    return {"signature": signature(desk.get("/").text), **fields}


def test_queue_and_finding(database: Path) -> None:
    desk = client(database)
    page = desk.get("/").text
    assert "0 of 3 decided" in page
    order = re.findall(r"class=\"code\">(\w+)", page)
    assert order == ["NUM101", "QUO101", "DOC903"]
    finding = desk.get(f"/finding/{HURT.fingerprint}").text
    for said in (HURT.message, "Between 14 and 23", "Ask the coast guard", "both count passengers"):
        assert said in finding
    assert desk.get("/?severity=medium").text.count("<li data-fingerprint") == 1
    assert desk.get("/?page=999").status_code == 200
    assert desk.get("/finding/unknown").status_code == 404


def test_nothing_from_a_source_becomes_markup(database: Path) -> None:
    desk = client(database)
    for address in ("/", f"/finding/{HURT.fingerprint}?doc=<b>wire</b> & co", "/?q=<script>x"):
        page = desk.get(address).text
        assert "<script>alert" not in page
        assert "<script>x" not in page
        assert "<i>Wire" not in page
        assert 'href="javascript' not in page


def test_headers(database: Path) -> None:
    headers = client(database).get("/").headers
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "HttpOnly" in headers["set-cookie"]
    assert "SameSite=Strict" in headers["set-cookie"]


def test_no_inline_script_or_style(database: Path) -> None:
    desk = client(database)
    for address in ("/", f"/finding/{HURT.fingerprint}", "/carrying"):
        page = desk.get(address).text
        assert not re.search(r"<script(?![^>]*\bsrc=)", page)
        assert not re.search(r"\sstyle=|<style|\son\w+=", page)


def test_decide_goes_on_to_the_next_and_undo_comes_back(database: Path) -> None:
    desk = client(database)
    answer = desk.post(
        f"/finding/{HURT.fingerprint}/decide",
        data=signed(desk, decision="dismissed", note="counted twice", mark1="deprecated", seen="0"),
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/finding/{WORDS.fingerprint}"
    standing = log.judgements(Store(database))[HURT.place]
    assert (standing.who, standing.decision, standing.note) == ("Ann", "dismissed", "counted twice")
    assert standing.marks == (("23", "deprecated"),)
    assert "1 of 3 decided" in desk.get("/").text
    assert "islander" in desk.get("/carrying").text
    back = desk.post("/undo-last", data=signed(desk))
    assert back.headers["location"] == f"/finding/{HURT.fingerprint}"
    assert log.judgements(Store(database)) == {}


def test_the_last_finding_leads_back_to_the_queue(database: Path) -> None:
    desk = client(database)
    answer = desk.post(
        f"/finding/{NOTE.fingerprint}/decide?severity=info",
        data=signed(desk, decision="unsure", seen="0"),
    )
    assert answer.headers["location"] == "/?severity=info"


def test_the_second_editor_sees_the_first(database: Path) -> None:
    ann, bob = client(database), client(database, editor="Bob")
    address = f"/finding/{HURT.fingerprint}/decide"
    ann.post(address, data=signed(ann, decision="confirmed", seen="0"))
    answer = bob.post(address, data=signed(bob, decision="dismissed", seen="0"))
    assert answer.status_code == 409
    assert "Ann decided <strong>confirmed" in answer.text
    assert log.judgements(Store(database))[HURT.place].who == "Ann"


def test_bulk_shows_a_sample_first_and_leaves_decided_ones(database: Path) -> None:
    desk = client(database)
    desk.post(
        f"/finding/{HURT.fingerprint}/decide", data=signed(desk, decision="confirmed", seen="0")
    )
    sample = desk.post("/bulk", data=signed(desk, decision="dismissed"))
    assert "2 findings" in sample.text
    assert len(log.judgements(Store(database))) == 1
    desk.post("/bulk", data=signed(desk, decision="dismissed", confirmed_count="2"))
    decisions = {p: j.decision for p, j in log.judgements(Store(database)).items()}
    assert decisions.pop(HURT.place) == "confirmed"
    assert set(decisions.values()) == {"dismissed"}
    assert desk.post("/bulk", data=signed(desk, decision="burn")).status_code == 400


def test_split_tells_what_it_means_before_it_is_saved(database: Path) -> None:
    desk = client(database)
    address = f"/finding/{HURT.fingerprint}/slots"
    fields = signed(desk, action="split", fact=HURT.facts[0])
    assert "no longer compared" in desk.post(address, data=fields).text
    assert log.entries(Store(database)) == []
    assert desk.post(address, data=fields | {"confirmed": "yes"}).status_code == 303
    (entry,) = log.entries(Store(database))
    assert entry.action == "split"
    assert entry.data["facts"] == ["islander|count|23|23"]
    assert desk.post(address, data=signed(desk, action="split")).status_code == 400


def test_merge_offers_questions_by_name(database: Path) -> None:
    store = Store(database)
    with store.writing() as db:
        db.execute("INSERT INTO slot VALUES ('s-other', 'count', 'the hurt <b>', '9', '[\"k\"]')")
        db.execute("INSERT INTO slot VALUES ('s-date', 'date', 'the day', 'Monday', '[]')")
    desk = client(database)
    address = f"/finding/{HURT.fingerprint}"
    page = desk.get(address).text
    assert "the hurt &lt;b&gt;: 9" in page
    assert "s-date" not in page
    for other in ("", "nonsense", HURT.slot):
        answer = desk.post(
            f"{address}/slots",
            data=signed(desk, action="merge", other=other),
            follow_redirects=False,
        )
        assert answer.status_code == 400
        assert "Choose the question" in answer.text
    fields = signed(desk, action="merge", other="s-other")
    assert "answer one question" in desk.post(f"{address}/slots", data=fields).text
    desk.post(f"{address}/slots", data=fields | {"confirmed": "yes"})
    (entry,) = log.entries(Store(database))
    assert (entry.action, entry.place, entry.data["other"]) == ("merge", HURT.slot, "s-other")
    assert entry.data["rest"] == ["k"]
    assert "the hurt" in desk.get(address).text.partition('id="trail"')[2]


def test_assign_name_and_blind_mode(database: Path) -> None:
    desk = client(database)
    desk.post(f"/finding/{HURT.fingerprint}/assign", data=signed(desk, assignee="Bo", back="/"))
    assert "Bo" in desk.get("/").text
    desk.post("/me", data=signed(desk, editor="Zoë Ångström", back="/"))
    assert "Zoë Ångström" in desk.get("/").text
    desk.post("/me", data=signed(desk, blind="1", back="/"))
    page = desk.get(f"/finding/{HURT.fingerprint}").text
    assert "Harbour Gazette" not in page
    assert "sure" not in page.replace("unsure", "").replace("Unsure", "")
    assert "Source A" in page


def test_nobody_cannot_decide(database: Path) -> None:
    desk = client(database, editor="")
    answer = desk.post(
        f"/finding/{HURT.fingerprint}/decide", data=signed(desk, decision="confirmed", seen="0")
    )
    assert answer.status_code == 403
    assert log.entries(Store(database)) == []
    again = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', answer.text))
    assert again["decision"] == "confirmed"
    named = desk.post(f"/finding/{HURT.fingerprint}/decide", data={**again, "editor": " Bea <b> "})
    assert named.status_code == 303
    assert log.judgements(Store(database))[HURT.place].who == "Bea <b>"
    assert "Bea &lt;b&gt;" in desk.get("/trail").text


def test_what_was_saved_is_told_once(database: Path) -> None:
    desk = client(database)
    decided = {"decision": "dismissed", "seen": "0"}
    desk.post(f"/finding/{HURT.fingerprint}/decide", data=signed(desk, **decided))
    page = desk.get("/").text
    assert "Saved: <strong>dismissed" in page
    assert '<button name="seq" value="1"' in page
    assert "Saved:" not in desk.get("/").text
    desk.cookies.set("checker_said", "99999")
    assert "Saved:" not in desk.get("/").text


def test_the_trail_tells_who_did_what(database: Path) -> None:
    ann, bob = client(database), client(database, editor="Bob")
    assert "Nobody has decided anything yet" in ann.get("/trail").text
    address = f"/finding/{HURT.fingerprint}"
    ann.post(f"{address}/decide", data=signed(ann, decision="confirmed", note="seen", seen="0"))
    bob.post(f"{address}/assign", data=signed(bob, assignee="Cy", back="/"))
    bob.post("/undo", data=signed(bob, seq="1", back="/"))
    page = ann.get("/trail").text
    for said in ("confirmed", "“seen”", "assigned to Cy", "took back no. 1", "(taken back)"):
        assert said in page
    assert page.index("took back no. 1") < page.index("assigned to Cy")
    assert f'href="{address}"' in page
    assert "assigned to Cy" not in ann.get("/trail?who=Ann").text
    assert "confirmed" not in ann.get("/trail?action=assign").text.partition("</form>")[2]
    assert "No entry matches" in ann.get("/trail?who=<script>").text
    assert ann.get("/trail?page=999").status_code == 200
    blind = client(database)
    blind.cookies.set("checker_blind", "1")
    assert "Harbour Gazette" not in blind.get("/trail").text


def test_a_comment_decides_nothing(database: Path) -> None:
    desk = client(database)
    address = f"/finding/{HURT.fingerprint}"
    said = {"comment": " Asked the <b>police</b>. "}
    answer = desk.post(f"{address}/comment?severity=medium", data=signed(desk, **said))
    assert answer.headers["location"] == f"{address}?severity=medium#trail"
    page = desk.get(address).text
    assert "“Asked the &lt;b&gt;police&lt;/b&gt;.”" in page
    assert "0 of 3 decided" in page
    assert log.judgements(Store(database)) == {}
    assert "Asked the" in desk.get("/trail?action=comment").text
    assert desk.post(f"{address}/comment", data=signed(desk, comment=" ")).status_code == 400
    assert desk.post("/finding/none/comment", data=signed(desk, **said)).status_code == 404
    desk.post("/undo", data=signed(desk, seq="1", back="/"))
    assert log.entries(Store(database))[0].undone


def test_the_trail_keeps_what_a_finding_said_when_it_is_gone(database: Path) -> None:
    desk = client(database)
    desk.post(f"/finding/{HURT.fingerprint}/decide", data=signed(desk, decision="unsure", seen="0"))
    queue.load(Store(database), replace(REPORT, findings=(NOTE,)))
    page = desk.get("/trail").text
    assert "not in the queue any more" in page
    assert HURT.message in unescape(page)


def test_an_old_address_leads_to_the_finding_with_its_new_values(database: Path) -> None:
    desk = client(database)
    desk.post(f"/finding/{HURT.fingerprint}/decide", data=signed(desk, decision="unsure", seen="0"))
    changed = replace(HURT, fingerprint="0123456789abcdef")
    queue.load(Store(database), replace(REPORT, findings=(changed, NOTE)))
    answer = desk.get(f"/finding/{HURT.fingerprint}?severity=medium")
    assert answer.headers["location"] == "/finding/0123456789abcdef?severity=medium"
    assert "Open again" in desk.get("/finding/0123456789abcdef").text
    assert desk.get(f"/finding/{WORDS.fingerprint}").status_code == 404


def test_comparing_again_renews_the_queue(database: Path) -> None:
    def compare() -> None:
        queue.load(Store(database), replace(REPORT, findings=(NOTE,)))

    desk = client(database, compare=compare)
    before = desk.get("/changes").json()["runs"]
    answer = desk.post("/again", data=signed(desk, back="/"))
    assert answer.headers["location"] == "/"
    page = desk.get("/").text
    assert "The documents were compared again" in page
    assert page.count("<li data-fingerprint") == 1
    assert desk.get("/changes").json()["runs"] == before + 1


def test_a_split_is_compared_at_once_and_leads_to_what_is_there(database: Path) -> None:
    ran: list[int] = []
    desk = client(database, compare=lambda: ran.append(len(log.entries(Store(database)))))
    form = {"action": "split", "fact": HURT.facts[0], "confirmed": "yes"}
    answer = desk.post(f"/finding/{HURT.fingerprint}/slots", data=signed(desk, **form))
    assert answer.headers["location"] == f"/finding/{HURT.fingerprint}"
    assert ran == [1]
    desk.post("/undo", data=signed(desk, seq="1", back="/"))
    assert ran == [1, 2]


def test_a_run_that_comes_to_nothing_leaves_the_queue(database: Path) -> None:
    def compare() -> None:
        raise InputError("dossier.toml: is not valid TOML")

    desk = client(database, compare=compare)
    desk.post("/again", data=signed(desk, back="/"))
    page = desk.get("/").text
    assert "came to nothing: dossier.toml: is not valid TOML" in page
    assert page.count("<li data-fingerprint") == 3


def test_changes_tell_open_pages(database: Path) -> None:
    desk = client(database)
    desk.post(
        f"/finding/{HURT.fingerprint}/decide", data=signed(desk, decision="confirmed", seen="0")
    )
    told = desk.get("/changes?after=0").json()
    assert (told["last"], told["done"]) == (1, 1)
    assert told["changed"][0]["status"] == "confirmed"
    assert desk.get("/changes?after=1").json()["changed"] == []
    assert desk.get("/changes?after=-1").status_code == 200


@pytest.mark.parametrize(
    "name", ["decisions.jsonl", "decisions.csv", "trail.jsonl", "annotations.jsonld", "letter.md"]
)
def test_exports(database: Path, name: str) -> None:
    answer = client(database).get(f"/export/{name}?source=The Islander")
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    "address",
    ["/export/..%2f..%2fetc%2fpasswd", "/static/../app.py", "/static/%2e%2e/app.py", "/export/x"],
)
def test_no_path_leads_out(database: Path, address: str) -> None:
    assert client(database).get(address).status_code == 404


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"host": "evil.example"}, 421),
        ({"host": "127.0.0.1.evil.example"}, 421),
        ({"host": "localhost:8000"}, 200),
        ({"host": "[::1]:8000"}, 200),
    ],
)
def test_hosts(database: Path, headers: dict[str, str], code: int) -> None:
    assert client(database).get("/", headers=headers).status_code == code


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9"])
def test_forms_from_elsewhere_are_refused(database: Path, origin: str) -> None:
    desk = client(database)
    fields = signed(desk, decision="confirmed", seen="0")
    address = f"/finding/{HURT.fingerprint}/decide"
    assert desk.post(address, data=fields, headers={"origin": origin}).status_code == 403
    assert desk.post(address, data=fields | {"signature": "0" * 64}).status_code == 403
    stranger = client(database)
    assert stranger.post(address, data=fields).status_code == 403
    assert log.entries(Store(database)) == []


def test_oversized_bodies_are_refused(database: Path) -> None:
    desk = client(database)
    address = f"/finding/{HURT.fingerprint}/decide"
    assert desk.post(address, data={"note": "x" * (MAX_BODY + 1)}).status_code == 413
    assert desk.put(address).status_code == 405


def test_a_token_is_needed_once_where_the_network_can_reach_the_page(database: Path) -> None:
    desk = client(database, token="s3cret", hosts=("127.0.0.1",))
    assert desk.get("/").status_code == 401
    assert desk.get("/?token=wrong").status_code == 401
    assert desk.get("/?token=s3cré").status_code == 401
    first = desk.get("/?token=s3cret")
    assert first.status_code == 303
    assert first.headers["location"] == "/"
    assert "token" not in first.headers["location"]
    assert desk.get("/").status_code == 200


@pytest.mark.parametrize(
    ("back", "to"),
    [("/?q=x", "/?q=x"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\evil", "/")],
)
def test_forms_lead_back_to_this_page_only(database: Path, back: str, to: str) -> None:
    desk = client(database)
    answer = desk.post("/me", data=signed(desk, editor="Bo", back=back))
    assert answer.headers["location"] == to


def test_two_editors_have_to_agree(database: Path) -> None:
    ann = client(database, two_editors=True)
    bob = client(database, two_editors=True, editor="Bob")
    address = f"/finding/{HURT.fingerprint}/decide"
    ann.post(address, data=signed(ann, decision="dismissed", seen="0"))
    assert "0 of 3 decided" in ann.get("/").text
    bob.post(address, data=signed(bob, decision="dismissed", seen="1"))
    assert "1 of 3 decided" in ann.get("/").text
