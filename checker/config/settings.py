"""What a run is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_SIZE = 50_000_000


@dataclass(frozen=True, slots=True)
class Config:
    """What a run is told.

    Attributes:
        select: Code prefixes to report; empty means every rule that is on by default.
        ignore: Code prefixes never to report.
        severities: Code to severity, instead of the rule's own.
        tolerances: Kind or attribute to relative tolerance.
        aliases: Name as written to canonical name.
        fail_on: What makes a run fail: "conflict", a severity, a code prefix, "never".
        min_severity: Findings below are not shown.
        max_size: Larger files, in bytes, are left out.
        cache: Folder that keeps what was read, "" for none; relative to where
            the settings stand.
        jobs: Processes to use; 0 for as many as pay.
        origins: Setting, as the file names it, to the file that gives it;
            what is not here has its default.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    tolerances: Mapping[str, float] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    fail_on: str = "conflict"
    min_severity: str = "info"
    max_size: int = MAX_SIZE
    cache: str = ".checker-cache"
    jobs: int = 0
    origins: Mapping[str, str] = field(default_factory=dict)
