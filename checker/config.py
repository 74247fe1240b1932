"""Settings, from [tool.checker] in pyproject.toml or from checker.toml, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Config:
    """What a run is told.

    Attributes:
        select: Code prefixes to report; empty means every rule that is on by default.
        ignore: Code prefixes never to report.
        severities: Code to severity, instead of the rule's own.
        tolerances: Kind or attribute to relative tolerance.
        aliases: Name as written to canonical name.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    tolerances: Mapping[str, float] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
