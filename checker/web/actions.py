"""What editors do: decide, undo, assign, decide in bulk, split and merge slots."""

from __future__ import annotations

import hmac
from typing import Any, get_args
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from checker.model.judgement import Decision, ValueMark
from checker.review import log, questions, queue
from checker.review.choice import Filter
from checker.web.desk import BLIND, EDITOR, GIVEN_NAME, SAID, Desk, asked, cookie, query
from checker.web.pages import DECISIONS, aliases
from checker.web.security import form_signature

SAMPLE = 10
# Seconds that an editor waits for a new comparison before the page goes on without it.
PATIENCE = 10.0


def decide(desk: Desk, request: Request, form: FormData) -> Response:
    """Save a decision and go on to the next finding."""
    filter_ = asked(request)
    fingerprint = request.path_params["fingerprint"]
    with desk.store() as store:
        found = queue.find(store, fingerprint)
        if found is None:
            return desk.render(request, "gone.html", 404, title="Not in the queue", query="")
        row, data = found
        values = [c["value"] for c in data["camps"]]
        try:
            saved = log.decide(
                store,
                who=desk.editor(request),
                fingerprint=fingerprint,
                place=row.place,
                decision=_text(form, "decision"),  # type: ignore[arg-type]
                marks=_marks(form, values),
                note=_text(form, "note")[:2000],
                seen=_int(_text(form, "seen")),
                two_editors=desk.settings.two_editors,
            )
        except log.Overtaken as first:
            return desk.render(
                request,
                "overtaken.html",
                409,
                title="Somebody decided first",
                row=row,
                standing=first.judgement,
                wanted=_text(form, "decision"),
                note=_text(form, "note"),
                query=query(filter_),
            )
        _, after = queue.neighbours(store, filter_, row.position)
    target = f"/finding/{after}{query(filter_)}" if after else f"/{query(filter_)}"
    return _telling(RedirectResponse(target, 303), str(saved.seq))


def undo(desk: Desk, request: Request, form: FormData) -> Response:
    """Take back one decision and stay where one was."""
    seq = _int(_text(form, "seq"))
    with desk.store() as store:
        log.undo(
            store,
            who=desk.editor(request) or "unnamed",
            seq=seq,
            two_editors=desk.settings.two_editors,
        )
        edited = log.action_of(store, seq) in ("split", "merge")
    answer = RedirectResponse(_local(_text(form, "back")), 303)
    return _compared(desk, answer) if edited else answer


def undo_last(desk: Desk, request: Request, form: FormData) -> Response:
    """Take back this editor's own last decision and show its finding."""
    who = desk.editor(request)
    with desk.store() as store:
        mine = [
            e for e in log.entries(store) if e.action == "decide" and e.who == who and not e.undone
        ]
        if not mine:
            return RedirectResponse(_local(_text(form, "back")), 303)
        log.undo(store, who=who, seq=mine[-1].seq, two_editors=desk.settings.two_editors)
    return RedirectResponse(f"/finding/{mine[-1].fingerprint}{query(asked(request))}", 303)


def assign(desk: Desk, request: Request, form: FormData) -> Response:
    """Give the finding to an editor."""
    with desk.store() as store:
        found = queue.find(store, request.path_params["fingerprint"])
        if found is None:
            return desk.render(request, "gone.html", 404, title="Not in the queue", query="")
        log.assign(
            store,
            who=desk.editor(request) or "unnamed",
            fingerprint=found[0].fingerprint,
            place=found[0].place,
            assignee=_text(form, "assignee").strip()[:80],
        )
    return RedirectResponse(_local(_text(form, "back")), 303)


def bulk(desk: Desk, request: Request, form: FormData) -> Response:
    """Decide on all open findings of a filter: first a sample, then the deed."""
    filter_ = asked(request)
    decision = _text(form, "decision")
    if decision not in get_args(Decision):
        return PlainTextResponse("Choose what to decide.", 400)
    with desk.store() as store:
        rows = _open_rows(store, filter_)
        if _text(form, "confirmed_count") != str(len(rows)):
            return desk.render(
                request,
                "bulk.html",
                title="Decide in bulk",
                rows=rows[:SAMPLE],
                total=len(rows),
                decision=decision,
                label=next(label for _, name, label in DECISIONS if name == decision),
                note=_text(form, "note"),
                query=query(filter_),
            )
        for row in rows:
            try:
                log.decide(
                    store,
                    who=desk.editor(request),
                    fingerprint=row.fingerprint,
                    place=row.place,
                    decision=decision,  # type: ignore[arg-type]
                    note=_text(form, "note")[:2000],
                )
            except log.Overtaken:
                continue
    return RedirectResponse(f"/{query(filter_)}", 303)


def slots(desk: Desk, request: Request, form: FormData) -> Response:
    """Split or merge slots: first what it would mean, then the deed."""
    action = _text(form, "action")
    with desk.store() as store:
        found = queue.find(store, request.path_params["fingerprint"])
        if found is None:
            return desk.render(request, "gone.html", 404, title="Not in the queue", query="")
        row, data = found
        slot = data["slot"]
        chosen = [str(f) for f in form.getlist("fact") if str(f) in data["facts"]]
        rest = [i for i in data["facts"] if i not in chosen]
        if action == "split" and (not chosen or not rest):
            return _again(desk, request, row, "Mark the quotes that leave; at least one must stay.")
        own = questions.question(store, slot)
        other = questions.question(store, _text(form, "other"))
        if action == "merge" and (own is None or other is None or other.id == slot):
            return _again(desk, request, row, "Choose the question to join.")
        if action not in ("split", "merge"):
            return _again(desk, request, row, "Choose whether to split or to merge.")
        if _text(form, "confirmed") != "yes":
            return desk.render(
                request,
                "slots.html",
                title="Split or merge",
                row=row,
                action=action,
                names=aliases(data) if desk.blind(request) else {},
                chosen=[data["facts"][i] | {"id": i} for i in chosen],
                rest=[data["facts"][i] for i in rest],
                own=own,
                other=other,
                query=query(asked(request)),
            )
        said: dict[str, object] = {
            "facts": sorted({data["facts"][i]["key"] for i in chosen}),
            "rest": sorted({data["facts"][i]["key"] for i in rest}),
        }
        if action == "merge" and own and other:
            said = {"other": other.id, "name": other.name}
            said |= {"facts": sorted(own.keys), "rest": sorted(other.keys)}
        log.edit_slots(store, who=desk.editor(request), action=action, slot=slot, data=said)
    filter_ = query(asked(request))
    if not desk.again.possible:
        return RedirectResponse(f"/finding/{row.fingerprint}{filter_}#trail", 303)
    desk.again.ask(PATIENCE)
    with desk.store() as store:
        stays = queue.find(store, row.fingerprint) is not None
    target = f"/finding/{row.fingerprint}{filter_}" if stays else f"/{filter_}"
    return _telling(RedirectResponse(target, 303), "again")


def again(desk: Desk, request: Request, form: FormData) -> Response:
    """Read and compare the documents as they are now."""
    return _compared(desk, RedirectResponse(_local(_text(form, "back")), 303))


def _compared(desk: Desk, answer: Response) -> Response:
    """The answer, after a new run where the desk can make one."""
    if not desk.again.possible:
        return answer
    desk.again.ask(PATIENCE)
    return _telling(answer, "again")


def _telling(answer: Response, what: str) -> Response:
    """The answer, with a word for the next page on what was done."""
    answer.headers.append("set-cookie", cookie(SAID, what, 60))
    return answer


def _again(desk: Desk, request: Request, row: queue.Row, what: str) -> Response:
    """What is missing, and the way back."""
    filter_ = query(asked(request))
    return desk.render(request, "missing.html", 400, title=what, row=row, query=filter_)


def me(desk: Desk, request: Request, form: FormData) -> Response:
    """Remember the editor's name, and whether to hide scores and outlets."""
    answer = RedirectResponse(_local(_text(form, "back")), 303)
    if "editor" in form:
        answer.headers.append("set-cookie", cookie(EDITOR, _text(form, "editor").strip()[:80]))
    if "blind" in form:
        answer.headers.append("set-cookie", cookie(BLIND, "1" if form["blind"] == "1" else "0"))
    return answer


def checked(desk: Desk, request: Request, form: FormData) -> Response | None:
    """A refusal where the form is not signed by our own page or comes from nobody."""
    expected = form_signature(desk.settings, request.scope["session_id"])
    if not hmac.compare_digest(
        _text(form, "signature").encode("utf-8", "replace"), expected.encode()
    ):
        return PlainTextResponse("This form is out of date; load the page again.", 403)
    naming = request.url.path == "/me"
    if not naming and _text(form, "editor").strip():
        request.scope[GIVEN_NAME] = _text(form, "editor").strip()[:80]
    if not naming and not desk.editor(request):
        fields = [(k, v) for k, v in form.multi_items() if isinstance(v, str) and k != "editor"]
        return desk.render(request, "name.html", 403, title="Who are you?", query="", fields=fields)
    return None


def _open_rows(store: Any, filter_: Filter) -> list[queue.Row]:
    rows: list[queue.Row] = []
    number = 1
    while True:
        page, total = queue.page(store, filter_, number)
        rows += page
        if len(rows) >= total or not page:
            return [r for r in rows if r.status in ("open", "reopened")]
        number += 1


def _marks(form: FormData, values: list[str]) -> list[tuple[str, ValueMark]]:
    marks = [(value, _text(form, f"mark{i}")) for i, value in enumerate(values)]
    return [(v, m) for v, m in marks if m in get_args(ValueMark)]  # type: ignore[misc]


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def _int(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 15 else 0


def _local(target: str) -> str:
    """An address on this page only, never another site."""
    parts = urlsplit(target)
    ok = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if ok and not parts.netloc and not parts.scheme else "/"
