"""What editors do: decide, undo, assign, comment, decide in bulk."""

from __future__ import annotations

import hmac
from typing import Any, get_args

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from checker.model.judgement import Decision, ValueMark
from checker.review import log, queue
from checker.review.choice import Filter
from checker.web.desk import (
    BLIND,
    EDITOR,
    GIVEN_NAME,
    Desk,
    asked,
    cookie,
    field,
    local,
    query,
    telling,
)
from checker.web.pages import DECISIONS
from checker.web.security import form_signature
from checker.web.slots import compared

SAMPLE = 10


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
                decision=field(form, "decision"),  # type: ignore[arg-type]
                marks=_marks(form, values),
                note=field(form, "note")[:2000],
                seen=_int(field(form, "seen")),
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
                wanted=field(form, "decision"),
                note=field(form, "note"),
                query=query(filter_),
            )
        _, after = queue.neighbours(store, filter_, row.position)
    target = f"/finding/{after}{query(filter_)}" if after else f"/{query(filter_)}"
    return telling(RedirectResponse(target, 303), str(saved.seq))


def undo(desk: Desk, request: Request, form: FormData) -> Response:
    """Take back one decision and stay where one was."""
    seq = _int(field(form, "seq"))
    with desk.store() as store:
        log.undo(
            store,
            who=desk.editor(request) or "unnamed",
            seq=seq,
            two_editors=desk.settings.two_editors,
        )
        edited = log.action_of(store, seq) in ("split", "merge")
    answer = RedirectResponse(local(field(form, "back")), 303)
    return compared(desk, answer) if edited else answer


def undo_last(desk: Desk, request: Request, form: FormData) -> Response:
    """Take back this editor's own last decision and show its finding."""
    who = desk.editor(request)
    with desk.store() as store:
        mine = [
            e for e in log.entries(store) if e.action == "decide" and e.who == who and not e.undone
        ]
        if not mine:
            return RedirectResponse(local(field(form, "back")), 303)
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
            assignee=field(form, "assignee").strip()[:80],
        )
    return RedirectResponse(local(field(form, "back")), 303)


def comment(desk: Desk, request: Request, form: FormData) -> Response:
    """Keep what an editor has to say without a decision."""
    with desk.store() as store:
        found = queue.find(store, request.path_params["fingerprint"])
        if found is None:
            return desk.render(request, "gone.html", 404, title="Not in the queue", query="")
        row, _ = found
        log.comment(
            store,
            who=desk.editor(request),
            fingerprint=row.fingerprint,
            place=row.place,
            text=field(form, "comment")[:2000],
        )
    return RedirectResponse(f"/finding/{row.fingerprint}{query(asked(request))}#trail", 303)


def bulk(desk: Desk, request: Request, form: FormData) -> Response:
    """Decide on all open findings of a filter: first a sample, then the deed."""
    filter_ = asked(request)
    decision = field(form, "decision")
    if decision not in get_args(Decision):
        return PlainTextResponse("Choose what to decide.", 400)
    with desk.store() as store:
        rows = _open_rows(store, filter_)
        if field(form, "confirmed_count") != str(len(rows)):
            return desk.render(
                request,
                "bulk.html",
                title="Decide in bulk",
                rows=rows[:SAMPLE],
                total=len(rows),
                decision=decision,
                label=next(label for _, name, label in DECISIONS if name == decision),
                note=field(form, "note"),
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
                    note=field(form, "note")[:2000],
                )
            except log.Overtaken:
                continue
    return RedirectResponse(f"/{query(filter_)}", 303)


def me(desk: Desk, request: Request, form: FormData) -> Response:
    """Remember the editor's name, and whether to hide scores and outlets."""
    answer = RedirectResponse(local(field(form, "back")), 303)
    if "editor" in form:
        answer.headers.append("set-cookie", cookie(EDITOR, field(form, "editor").strip()[:80]))
    if "blind" in form:
        answer.headers.append("set-cookie", cookie(BLIND, "1" if form["blind"] == "1" else "0"))
    return answer


def checked(desk: Desk, request: Request, form: FormData) -> Response | None:
    """A refusal where the form is not signed by our own page or comes from nobody."""
    expected = form_signature(desk.settings, request.scope["session_id"])
    if not hmac.compare_digest(
        field(form, "signature").encode("utf-8", "replace"), expected.encode()
    ):
        return PlainTextResponse("This form is out of date; load the page again.", 403)
    naming = request.url.path == "/me"
    if not naming and field(form, "editor").strip():
        request.scope[GIVEN_NAME] = field(form, "editor").strip()[:80]
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
    marks = [(value, field(form, f"mark{i}")) for i, value in enumerate(values)]
    return [(v, m) for v, m in marks if m in get_args(ValueMark)]  # type: ignore[misc]


def _int(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 15 else 0
