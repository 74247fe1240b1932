"""Documents that count as one independent source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Witness:
    """Documents that count as one independent source.

    Attributes:
        documents: Their ids, sorted.
        reasons: Why they are one: "same publisher: Caliber.Az", "share 63 words".
        passage: The longest run of words that they share, "" for one publisher
            without shared text.
    """

    documents: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    passage: str = ""
