"""The review page as an ASGI application: every route on one page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from checker.errors import CheckerError
from checker.web import actions, pages, slots
from checker.web.desk import EDITOR, GIVEN_NAME, Desk, cookie
from checker.web.security import Guard
from checker.web.settings import DeskSettings
from checker.web.trail import trail_page

Page = Callable[[Desk, Request], Response]
Action = Callable[[Desk, Request, FormData], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(settings: DeskSettings) -> Starlette:
    """The application for one review database."""
    desk = Desk(settings)

    def reads(page: Page) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            return await run_in_threadpool(page, desk, request)

        return endpoint

    def writes(action: Action) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            form = await request.form(max_files=0, max_fields=200)
            refusal = actions.checked(desk, request, form)
            if refusal is not None:
                return refusal
            answer = await run_in_threadpool(action, desk, request, form)
            if request.scope.get(GIVEN_NAME) and action is not actions.me:
                answer.headers.append("set-cookie", cookie(EDITOR, request.scope[GIVEN_NAME]))
            return answer

        return endpoint

    routes = [
        Route("/", reads(pages.queue_page)),
        Route("/finding/{fingerprint}", reads(pages.finding_page)),
        Route("/finding/{fingerprint}/decide", writes(actions.decide), methods=["POST"]),
        Route("/finding/{fingerprint}/assign", writes(actions.assign), methods=["POST"]),
        Route("/finding/{fingerprint}/comment", writes(actions.comment), methods=["POST"]),
        Route("/finding/{fingerprint}/slots", writes(slots.slots), methods=["POST"]),
        Route("/bulk", writes(actions.bulk), methods=["POST"]),
        Route("/undo", writes(actions.undo), methods=["POST"]),
        Route("/undo-last", writes(actions.undo_last), methods=["POST"]),
        Route("/me", writes(actions.me), methods=["POST"]),
        Route("/again", writes(slots.again), methods=["POST"]),
        Route("/trail", reads(trail_page)),
        Route("/changes", reads(pages.changes)),
        Route("/carrying", reads(pages.carrying_page)),
        Route("/export/{name}", reads(pages.exports)),
        Mount("/static", StaticFiles(packages=[("checker.web", "static")])),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={CheckerError: _told},
    )


async def _told(request: Request, problem: Exception) -> Response:
    """What the editor did wrong, in words."""
    return PlainTextResponse(str(problem), 400)
