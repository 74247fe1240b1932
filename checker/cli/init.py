"""checker init: a dossier.toml to fill in, from the files in a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from checker.model import Document, Dossier

_HEAD = """\
# What is known of this dossier's documents. Lines marked "guess" were read from
# the texts, the addresses or the pages: check them, then take the mark away.
# Only "path" is needed; other keys are id, title, language and origin.

title = {title}
# language = "en"

# One name for each, however it is spelled:
# [aliases]
# "Kiev" = "Kyiv"
"""
_FROM = {"text": "from the text", "url": "from the address", "page": "from the page"}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over an existing dossier.toml.")
def init(folder: Path, force: bool) -> None:
    """Write a commented dossier.toml from the files in FOLDER.

    Publisher and date are guessed from text, address and page, and marked as guesses.
    """
    from checker.errors import InputError
    from checker.files import write_atomically
    from checker.report.clean import one_line
    from checker.text.dossier import read_dossier, read_files
    from checker.text.manifest import NAME
    from checker.text.reader import READERS

    target = folder / NAME
    if target.exists() and not force:
        raise InputError(f"{target}: exists already; --force writes over it")
    if target.exists():  # what an old file says is not a guess
        files = [p for p in sorted(folder.iterdir()) if p.suffix.lower() in READERS]
        dossier = read_files(files)
    else:
        dossier = read_dossier(folder)
    write_atomically(target, manifest(folder.resolve().name, dossier))
    for problem in dossier.problems:
        if problem.code != "DOC902":
            click.echo(one_line(f"{problem.path}: {problem.message} ({problem.code})"), err=True)
    click.echo(f"written: {target} ({_said(dossier)})")
    click.echo(f"Next: correct what is marked “guess” there, then: checker report {_shell(folder)}")


def manifest(title: str, dossier: Dossier) -> str:
    """The text of a dossier.toml for these documents."""
    paths: dict[str, list[Document]] = {}
    for document in dossier.documents:
        paths.setdefault(document.path.name, []).append(document)
    parts = [_HEAD.format(title=_quoted(title))]
    for name, documents in sorted(paths.items()):
        shown = name.encode("utf-8", "replace").decode()
        if name != shown:
            parts.append(f"# {shown}: this name is damaged; rename the file to describe it here\n")
        else:
            parts.append("\n".join(_entry(name, documents)) + "\n")
    return "\n".join(parts)


def _said(dossier: Dossier) -> str:
    """How many documents there are, and what is still to be filled in."""
    from checker.report.words import plural

    documents = dossier.documents
    open_ = [
        (sum(d.source == d.id for d in documents), "without a publisher"),
        (sum(d.published is None for d in documents), "without a date"),
    ]
    told = [plural(len(documents), "document"), *(f"{n} {what}" for n, what in open_ if n)]
    return ", ".join(told)


def _shell(path: Path) -> str:
    from shlex import quote

    return quote(str(path))


def _entry(name: str, documents: list[Document]) -> list[str]:
    lines = ["[[documents]]", f"path = {_quoted(name)}"]
    if len(documents) > 1:
        return [*lines, f"# {len(documents)} articles, which say the rest themselves"]
    document = documents[0]
    if document.source != document.id:
        lines.append(f"publisher = {_quoted(document.source)}  # guess")
    else:
        lines.append('# publisher = ""')
    if document.published is not None:
        said = _comment(document.published_note)
        came = _FROM.get(document.published_from, "")
        why = f": {came}{', ' + said if said else ''}" if came else ""
        lines.append(f"published = {document.published}  # guess{why}")
    else:
        lines.append("# published = 2025-07-23")
    lines.append(f"url = {_quoted(document.url)}  # guess" if document.url else '# url = ""')
    if document.origin:
        lines.append(f"origin = {_quoted(document.origin)}  # guess")
    return lines


def _quoted(text: str) -> str:
    """A TOML string; control characters as escapes."""
    escaped = json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False)
    return escaped.replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    """Words that are safe in a comment, and short."""
    return "".join(c if c.isprintable() else " " for c in text)[:80]
