"""The page with the trail of the whole dossier."""

from __future__ import annotations

from math import ceil
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from checker.review import queue
from checker.review.trail import ACTIONS, PAGE, editors, trail
from checker.web.desk import Desk


def trail_page(desk: Desk, request: Request) -> Response:
    """Who decided what and when, the newest first."""
    asked = request.query_params
    who, action = asked.get("who", ""), asked.get("action", "")
    page = asked.get("page", "1")
    number = max(int(page), 1) if page.isdigit() and len(page) < 10 else 1
    with desk.store() as store:
        lines, total = trail(store, who, action, number)
        names = editors(store)
        done, everything = queue.progress(store)
        last = int(store.connection.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()[0])
    chosen = {"who": who, "action": action}

    def link(**more: str | int) -> str:
        parts = {k: v for k, v in (chosen | more).items() if v}
        return "/trail" + (f"?{urlencode(parts)}" if parts else "")

    return desk.render(
        request,
        "trail.html",
        title="Trail",
        lines=lines,
        total=total,
        editors=names,
        actions=ACTIONS,
        chosen=chosen,
        number=number,
        pages=max(ceil(total / PAGE), 1),
        link=link,
        done=done,
        everything=everything,
        last=last,
        query="",
    )
