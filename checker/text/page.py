"""What a file format gives: a text with its place in the raw text, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from checker.model import OffsetMap


class Unreadable(Exception):  # noqa: N818  (a state of a file, not a fault of ours)
    """A file that gives no article.

    Attributes:
        code: Code of the problem, "DOC901".
        message: What is wrong and what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class Page:
    """An article as its file format gives it.

    Attributes:
        raw: The text that offsets count in: the decoded file for .txt, .md and
            .html, the article's "text" for .jsonl, the extracted text for
            .pdf and .docx.
        text: The article's own words.
        offsets: From ``text`` to ``raw``.
        title: Headline, "" when the format does not tell.
        published: Day of publication by the page's metadata.
        publisher: Who publishes it, "" when unknown.
        url: Its address, "" when unknown.
        language: BCP 47 tag, "" when unknown.
        id: Id given in the file, "" when none.
        above: Lines that stand right above the article on its page.
        note: What was damaged or guessed, "" when nothing.
    """

    raw: str
    text: str
    offsets: OffsetMap = field(default_factory=OffsetMap)
    title: str = ""
    published: date | None = None
    publisher: str = ""
    url: str = ""
    language: str = ""
    id: str = ""
    above: str = ""
    note: str = ""


def day(value: object) -> date | None:
    """The day at the start of an ISO date or time; None when there is none."""
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None
