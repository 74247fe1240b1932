"""Who may ask and what may come in: host, token, form signature, size, headers."""

from __future__ import annotations

import hmac
import secrets
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.web.settings import DeskSettings

MAX_BODY: Final = 256 * 1024
SESSION: Final = "checker_session"
TOKEN: Final = "checker_token"
HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


def form_signature(settings: DeskSettings, session: str) -> str:
    """What a form must carry to be taken as coming from our own page."""
    return hmac.new(settings.secret, session.encode(), "sha256").hexdigest()


class Guard:
    """ASGI middleware in front of every route.

    Args:
        app: The routes.
        settings: Hosts, token and secret.
    """

    def __init__(self, app: ASGIApp, settings: DeskSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what must not come in; add headers to what goes out."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        session = request.cookies.get(SESSION, "")
        fresh = "" if session else secrets.token_urlsafe(24)
        scope["session_id"] = session or fresh

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if fresh:
                    headers.append("set-cookie", _cookie(SESSION, fresh))
            await send(message)

        refusal = self._refusal(request) or self._first_visit(request)
        if refusal is not None:
            await refusal(scope, receive, send_guarded)
            return
        await self._app(scope, _bounded(receive), send_guarded)

    def _refusal(self, request: Request) -> Response | None:
        if _host(request.headers.get("host", "")) not in self._settings.hosts:
            return PlainTextResponse("This address is not served here.", 421)
        length = request.headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MAX_BODY:
            return PlainTextResponse("That is more than this page takes.", 413)
        if request.method not in ("GET", "HEAD", "POST"):
            return PlainTextResponse("Not served.", 405)
        origin = request.headers.get("origin")
        own = origin is None or urlsplit(origin).netloc == request.headers.get("host")
        if request.method == "POST" and not own:
            return PlainTextResponse("This form came from another site.", 403)
        return None

    def _first_visit(self, request: Request) -> Response | None:
        """Turn the token in the address into a cookie; refuse where there is neither."""
        token = self._settings.token
        if not token:
            return None
        if _same(request.cookies.get(TOKEN, ""), token):
            return None
        if _same(request.query_params.get("token", ""), token) and request.method == "GET":
            answer = RedirectResponse(request.url.path, 303)
            answer.headers.append("set-cookie", _cookie(TOKEN, token))
            return answer
        return PlainTextResponse("Open the address with the token that the program printed.", 401)


def _host(header: str) -> str:
    """The name in a Host header, without the port."""
    if header.startswith("["):
        return header.partition("]")[0] + "]"
    return header.rpartition(":")[0] if ":" in header else header


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def _cookie(name: str, value: str) -> str:
    return f"{name}={value}; Path=/; HttpOnly; SameSite=Strict"


def _bounded(receive: Receive) -> Receive:
    """Stops reading a body that says no length and grows past the limit."""
    total = 0

    async def receive_bounded() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        if total > MAX_BODY:
            return {"type": "http.disconnect"}
        return message

    return receive_bounded
