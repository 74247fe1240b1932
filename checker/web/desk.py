"""What every page needs: stores, templates, and who is asking."""

from __future__ import annotations

import json
import queue
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

from jinja2 import Environment, PackageLoader, select_autoescape
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from checker.report.days import iso_words, reading_words
from checker.review.choice import FACETS, Filter
from checker.review.store import Store
from checker.web.again import Again
from checker.web.security import form_signature
from checker.web.settings import DeskSettings

EDITOR = "checker_editor"
BLIND = "checker_blind"
SAID = "checker_said"
# Where a request keeps a name that came with the form itself.
GIVEN_NAME = "editor_given"


class Desk:
    """The review page's shared parts.

    Args:
        settings: What the page was told when it started.
    """

    def __init__(self, settings: DeskSettings) -> None:
        self.settings = settings
        self._idle: queue.LifoQueue[Store] = queue.LifoQueue()
        self._templates = Environment(
            loader=PackageLoader("checker.web"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["words"] = lambda text: str(text).replace("_", " ")
        self._templates.filters["day"] = iso_words
        self._templates.filters["reading"] = reading_words
        self.again = Again(settings.compare)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """A connection for the time of one request."""
        try:
            store = self._idle.get_nowait()
        except queue.Empty:
            store = Store(self.settings.database)
        try:
            yield store
        finally:
            self._idle.put(store)

    def render(
        self, request: Request, template: str, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """A page, with what all pages show."""
        said = self._said(request)
        page = self._templates.get_template(template).render(
            said=said,
            can_compare=self.again.possible,
            comparing=self.again.running,
            runs=self.again.runs,
            editor=self.editor(request),
            blind=self.blind(request),
            signature=form_signature(self.settings, request.scope["session_id"]),
            two_editors=self.settings.two_editors,
            here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            **values,
        )
        answer = HTMLResponse(page.encode("utf-8", "replace"), status)
        if SAID in request.cookies:
            answer.headers.append("set-cookie", cookie(SAID, "", 0))
        return answer

    def _said(self, request: Request) -> dict[str, Any] | None:
        """What the last action did, told once on the page that follows it."""
        told = request.cookies.get(SAID, "")
        if told == "again":
            return {"again": True, "running": self.again.running, "problem": self.again.problem}
        if not (told.isdigit() and len(told) < 15):
            return None
        with self.store() as store:
            row = store.connection.execute(
                "SELECT seq, fingerprint, data FROM log WHERE seq = ? AND action = 'decide'",
                (int(told),),
            ).fetchone()
        return dict(row) | {"data": json.loads(row["data"])} if row else None

    def editor(self, request: Request) -> str:
        """Name of the editor who asks, "" when not given yet."""
        given = str(request.scope.get(GIVEN_NAME, ""))
        return given or unquote(request.cookies.get(EDITOR, "")) or self.settings.editor

    def blind(self, request: Request) -> bool:
        """Whether scores and outlet names are hidden."""
        return request.cookies.get(BLIND) == "1"


def asked(request: Request) -> Filter:
    """The filter in the address."""
    chosen = {
        name: value
        for name, value in request.query_params.items()
        if name in FACETS or name == "source"
    }
    return Filter(chosen, request.query_params.get("q", "")[:200])


def query(filter_: Filter, **more: str | int) -> str:
    """The filter as the query part of an address, with its question mark."""
    parts: dict[str, str | int] = {**filter_.chosen}
    if filter_.search:
        parts["q"] = filter_.search
    parts |= {k: v for k, v in more.items() if v}
    return "?" + urlencode(parts) if parts else ""


def cookie(name: str, value: str, seconds: int = 31_536_000) -> str:
    """A cookie, for a year where not said, not for scripts and not for other sites."""
    return f"{name}={quote(value)}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict"


def telling(answer: Response, what: str) -> Response:
    """The answer, with a word for the next page on what was done."""
    answer.headers.append("set-cookie", cookie(SAID, what, 60))
    return answer


def field(form: FormData, name: str) -> str:
    """A field of a form as text, "" where there is none."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def local(target: str) -> str:
    """An address on this page only, never another site."""
    parts = urlsplit(target)
    ok = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if ok and not parts.netloc and not parts.scheme else "/"
