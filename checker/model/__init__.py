"""Frozen dataclasses, standard library only, one idea a file."""

from checker.model.document import Document, OffsetMap
from checker.model.dossier import Dossier, Problem
from checker.model.fact import Fact
from checker.model.finding import Camp, Finding, Severity
from checker.model.folded import Folded, FoldedBy
from checker.model.ignore import Ignore
from checker.model.mention import Hedge, Mention
from checker.model.slot import Outcome, Pair, Slot, Verdict, Weight
from checker.model.value import Value
from checker.model.witness import Witness

__all__ = [
    "Camp",
    "Document",
    "Dossier",
    "Fact",
    "Finding",
    "Folded",
    "FoldedBy",
    "Hedge",
    "Ignore",
    "Mention",
    "OffsetMap",
    "Outcome",
    "Pair",
    "Problem",
    "Severity",
    "Slot",
    "Value",
    "Verdict",
    "Weight",
    "Witness",
]
