"""Finds where several sources on one story disagree, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from checker.base.report import Report

__version__ = "0.1.0"
__all__ = ["__version__", "check"]


def check(dossier: str | Path) -> Report:
    """Check a dossier folder; see ``checker.pipeline.check`` for settings and engines.

    Imports pandas and the rest only when called.
    """
    from checker.pipeline import check as run

    return run(dossier)
