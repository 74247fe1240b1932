"""Starts the review page on this machine, or on a network with a token."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address

from checker.errors import CheckerError
from checker.web.settings import DeskSettings


def serve(
    settings: DeskSettings, host: str, port: int, *, browser: bool, tell: Callable[[str], None]
) -> None:
    """Serve until interrupted.

    Args:
        settings: The database and how to decide.
        host: Address to listen on; anything but this machine gets a token.
        port: Port; 0 takes a free one.
        browser: Whether to open the page.
        tell: Takes the line that says where the page is.

    Raises:
        CheckerError: The packages of the ``web`` extra are missing, or the port is taken.
    """
    try:
        import uvicorn  # noqa: PLC0415 - an extra, needed here only

        from checker.web.app import create_app  # noqa: PLC0415
    except ImportError as missing:
        raise CheckerError(
            f"the review page needs {missing.name}: pip install 'cross-source-fact-checker[web]', "
            "or in a clone: sh .ci/setup web"
        ) from missing
    listening = _listen(host, port)
    port = listening.getsockname()[1]
    if not _local(host):
        token = settings.token or secrets.token_urlsafe(24)
        settings = replace(settings, token=token, hosts=(*settings.hosts, *_names(host)))
    address = f"http://{_shown(host)}:{port}/"
    if settings.token:
        address += f"?token={settings.token}"
    tell(f"Review desk: {address}  (Ctrl-C stops it; decisions are in {settings.database})")
    if browser:
        webbrowser.open(address)
    config = uvicorn.Config(create_app(settings), log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        # The protocol is named so that asyncio switches delayed sending off: 40 ms a page.
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host.strip("[]"), port))
    except OSError as problem:
        raise CheckerError(
            f"cannot listen on {host}:{port} ({problem.strerror}); choose another with --port"
        ) from problem
    return listening


def _local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _names(host: str) -> tuple[str, ...]:
    """Names under which a browser may address a host that is not only this machine."""
    own = socket.gethostname()
    names = [host, own, socket.getfqdn()]
    if host in ("0.0.0.0", "::"):
        names += [str(info[4][0]) for info in _addresses(own)]
    return tuple(dict.fromkeys(names))


def _addresses(name: str) -> list[tuple[object, object, object, object, tuple[object, ...]]]:
    try:
        return list(socket.getaddrinfo(name, None))
    except OSError:
        return []


def _shown(host: str) -> str:
    return {"0.0.0.0": socket.gethostname(), "::": socket.gethostname()}.get(host, host)
