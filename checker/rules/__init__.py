"""One file for each finding code."""

from __future__ import annotations

from checker.base.rule import Rule

RULES: tuple[Rule, ...] = ()
