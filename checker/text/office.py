"""Reads .pdf and .docx files, each with a library that is installed as an extra."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Iterator

from checker.text.page import Page, Unreadable

_UNPACKED = 200_000_000  # bytes; a small file can hold any number of them
_MISSING = "cannot be read without an extra: pip install 'cross-source-fact-checker[{}]'"


def read_pdf(data: bytes) -> Iterator[Page]:
    """The text of all pages; offsets count in that text."""
    try:
        import pypdf  # noqa: PLC0415  (an extra)
    except ImportError:
        raise Unreadable("DOC910", _MISSING.format("pdf")) from None
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    logging.getLogger("pypdf").propagate = False
    try:
        pdf = pypdf.PdfReader(io.BytesIO(data))
        text = "\n\n".join(page.extract_text() for page in pdf.pages)
        title = str((pdf.metadata and pdf.metadata.title) or "")
    except Exception as reason:  # damaged files raise nearly anything
        message = f"is a damaged or locked PDF ({str(reason)[:80] or type(reason).__name__})"
        raise Unreadable("DOC901", message) from None
    yield Page(text, text, title=title)


def read_docx(data: bytes) -> Iterator[Page]:
    """The text of all paragraphs and tables, in order; offsets count in that text."""
    try:
        import docx  # noqa: PLC0415  (an extra)
        from docx.table import Table  # noqa: PLC0415
    except ImportError:
        raise Unreadable("DOC910", _MISSING.format("docx")) from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > _UNPACKED:
            raise Unreadable("DOC905", f"unpacks to {unpacked / 1e6:.0f} MB; split it")
        document = docx.Document(io.BytesIO(data))
        lines = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += [cell.text for row in block.rows for cell in row.cells]
            else:
                lines.append(block.text)
        title = document.core_properties.title or ""
    except Unreadable:
        raise
    except Exception as reason:  # damaged files raise nearly anything
        message = f"is a damaged Word file ({str(reason)[:80] or type(reason).__name__})"
        raise Unreadable("DOC901", message) from None
    text = "\n".join(lines)
    yield Page(text, text, title=title)
