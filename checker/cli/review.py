"""checker review: the page on which editors decide."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.options import settings, verbosity


@click.command(short_help="Open the page on which editors decide.")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8321,
    show_default=True,
    help="Port; 0 takes a free one.",
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@click.option("--editor", default="", help="Name to decide under; the page asks for it otherwise.")
@verbosity
def review(
    dossier: Path, host: str, port: int, no_browser: bool, editor: str, **given: Any
) -> None:
    """Open the review desk of DOSSIER in the browser.

    Decisions are kept in DOSSIER/checker-review.sqlite. Reports and `checker ci`
    honour them. Other hosts than this machine need the token that is printed.
    """
    from checker.cli.report import run
    from checker.review import queue
    from checker.review.store import FILE_NAME, Store
    from checker.web.serve import serve
    from checker.web.settings import DeskSettings

    config = settings(dossier, **given)
    found = run(dossier, config, quiet=given["quiet"], verbose=given["verbose"], settled=False)
    store = Store(dossier / FILE_NAME)
    queue.load(store, found, found.dossier.two_editors)
    store.close()

    def compare() -> None:
        again = run(dossier, config, quiet=True, verbose=False, settled=False)
        own = Store(dossier / FILE_NAME)
        try:
            queue.load(own, again, again.dossier.two_editors)
        finally:
            own.close()

    desk = DeskSettings(
        dossier / FILE_NAME,
        editor=editor,
        two_editors=found.dossier.two_editors,
        compare=compare,
    )
    serve(desk, host, port, browser=not no_browser, tell=click.echo)
