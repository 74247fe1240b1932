"""An article as its file gives it, with what the dossier says of it, to a Document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from checker.model import Document
from checker.text.clean import clean
from checker.text.headline import headline, origin
from checker.text.manifest import Entry, Manifest
from checker.text.offsets import chain
from checker.text.page import Page
from checker.text.published import Published, find
from checker.text.tongue import tongue


@dataclass(frozen=True, slots=True)
class Draft:
    """A document whose day of publication may still hang on the others.

    Attributes:
        document: The document, without its day.
        published: What is known of the day.
        note: What was damaged or guessed in its file, "" when nothing.
    """

    document: Document
    published: Published
    note: str

    def finish(self, published: Published) -> Document:
        """The document with its day."""
        return replace(
            self.document,
            published=published.day,
            published_from=published.source,
            published_note=published.note,
        )


def draft(path: Path, page: Page, manifest: Manifest, entry: Entry, today: date) -> Draft | None:
    """Clean an article and gather what is known of it; None when its language is not read.

    Args:
        path: Relative to the dossier.
        page: What its file gives.
        manifest: For the dossier's language.
        entry: What the dossier says of it; comes before what the page says.
        today: For two-digit years.
    """
    text, offsets = clean(page.text)
    url = entry.url or page.url
    language = tongue(entry.language or manifest.language, page.language, text)
    if language is None:
        return None
    if entry.published is not None:
        published = Published(entry.published, "dossier")
    else:
        published = find(text, url, page.published, language, today)
        if published.day is None and page.above:
            shown = find(clean(page.above)[0], "", None, language, today)
            published = shown if shown.day else published
    id_ = entry.id or page.id or printable(path.stem)
    document = Document(
        id=id_,
        source=entry.publisher or page.publisher or _host(url) or id_,
        path=path,
        text=text,
        raw=page.raw,
        offsets=chain(offsets, page.offsets),
        title=entry.title or clean(page.title)[0].strip() or headline(text, language, today),
        url=url,
        language=language,
        origin=entry.origin or origin(text, language),
    )
    return Draft(document, published, page.note)


def printable(name: str) -> str:
    """A file name whose undecodable bytes are shown as damaged characters."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
