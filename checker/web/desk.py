"""What every page needs: stores, templates, and who is asking."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, unquote, urlencode

from jinja2 import Environment, PackageLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from checker.review.choice import FACETS, Filter
from checker.review.store import Store
from checker.web.security import form_signature
from checker.web.settings import DeskSettings

EDITOR = "checker_editor"
BLIND = "checker_blind"


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
        page = self._templates.get_template(template).render(
            editor=self.editor(request),
            blind=self.blind(request),
            signature=form_signature(self.settings, request.scope["session_id"]),
            two_editors=self.settings.two_editors,
            here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            **values,
        )
        return HTMLResponse(page.encode("utf-8", "replace"), status)

    def editor(self, request: Request) -> str:
        """Name of the editor who asks, "" when not given yet."""
        return unquote(request.cookies.get(EDITOR, "")) or self.settings.editor

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


def cookie(name: str, value: str) -> str:
    """A cookie for a year, not for scripts and not for other sites."""
    return f"{name}={quote(value)}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"
