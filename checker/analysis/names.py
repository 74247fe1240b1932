"""The proper names of a document: found, classified, short forms joined to long ones."""

from __future__ import annotations

from checker.analysis.name_chunks import find_chunks
from checker.analysis.name_classes import classify
from checker.analysis.name_links import link
from checker.analysis.name_tokens import NameTokens
from checker.model.name import Name


def find_names(view: NameTokens) -> list[Name]:
    """Every person, place and organisation of the document, in text order."""
    chunks = find_chunks(view)
    decided = classify(chunks, view)
    return link(decided, view)
