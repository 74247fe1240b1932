"""What editors do to questions: split and merge slots, and compare again."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from checker.review import log, questions, queue
from checker.web.desk import Desk, asked, field, local, query, telling
from checker.web.pages import aliases

# Seconds that an editor waits for a new comparison before the page goes on without it.
PATIENCE = 10.0


def slots(desk: Desk, request: Request, form: FormData) -> Response:
    """Split or merge slots: first what it would mean, then the deed."""
    action = field(form, "action")
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
        other = questions.question(store, field(form, "other"))
        if action == "merge" and (own is None or other is None or other.id == slot):
            return _again(desk, request, row, "Choose the question to join.")
        if action not in ("split", "merge"):
            return _again(desk, request, row, "Choose whether to split or to merge.")
        if field(form, "confirmed") != "yes":
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
    return telling(RedirectResponse(target, 303), "again")


def again(desk: Desk, request: Request, form: FormData) -> Response:
    """Read and compare the documents as they are now."""
    return compared(desk, RedirectResponse(local(field(form, "back")), 303))


def compared(desk: Desk, answer: Response) -> Response:
    """The answer, after a new run where the desk can make one."""
    if not desk.again.possible:
        return answer
    desk.again.ask(PATIENCE)
    return telling(answer, "again")


def _again(desk: Desk, request: Request, row: queue.Row, what: str) -> Response:
    """What is missing, and the way back."""
    filter_ = query(asked(request))
    return desk.render(request, "missing.html", 400, title=what, row=row, query=filter_)
