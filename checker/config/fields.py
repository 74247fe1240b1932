"""Each setting: what it is called in a file, how it is read and shown, what it means."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.suggest import suggestion

SEVERITIES = ("info", "low", "medium", "high")
_CODE = re.compile(r"[A-Z]{1,4}\d{0,3}")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kMG]?B)", re.IGNORECASE)
_UNITS = {"b": 1, "kb": 1000, "mb": 1000_000, "gb": 1000_000_000}


@dataclass(frozen=True, slots=True)
class Field:
    """One setting.

    Attributes:
        name: As a file writes it.
        attribute: As Config has it.
        meaning: What it does, for the manual.
        read: From TOML to the value; ValueError says what is wrong.
    """

    name: str
    attribute: str
    meaning: str
    read: Callable[[Any], Any]

    def show(self, value: Any) -> str:
        """The value as TOML would write it, so that it can be read again."""
        if self.name == "max-size" and value % 1_000_000 == 0:
            return f'"{value // 1_000_000} MB"'
        if self.name == "jobs" and not value:
            return '"auto"'
        if self.name == "cache" and not value:
            return "false"
        if isinstance(value, Mapping):
            inner = ", ".join(f"{_key(k)} = {json.dumps(v)}" for k, v in value.items())
            return f"{{ {inner} }}" if inner else "{}"
        return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def _key(name: str) -> str:
    bare = re.fullmatch(r"[A-Za-z0-9_-]+", name)
    return name if bare else json.dumps(name, ensure_ascii=False)


def codes(value: Any) -> tuple[str, ...]:
    """Code prefixes: "NUM" or "NUM101"."""
    rows = [value] if isinstance(value, str) else value
    if not isinstance(rows, list) or not all(isinstance(v, str) for v in rows):
        raise ValueError('write a list of codes, as ["NUM", "DAT101"]')
    for row in rows:
        if not _CODE.fullmatch(row):
            raise ValueError(f"“{row}” is not a code or the start of one, as NUM or DAT101")
    return tuple(rows)


def severity(value: Any) -> str:
    """One of the four severities."""
    if value not in SEVERITIES:
        raise ValueError(suggestion(str(value), SEVERITIES))
    return str(value)


def fail_on(value: Any) -> str:
    """A severity, a code prefix, "conflict" or "never"."""
    words = ("conflict", "never", *SEVERITIES)
    if isinstance(value, str) and (value in words or _CODE.fullmatch(value)):
        return value
    raise ValueError(f"write a code, or a word: {suggestion(str(value), words)}")


def _table_of(value: Any, example: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"write a table, as {example}")
    return value


def severities(value: Any) -> dict[str, str]:
    """Codes to severities."""
    table = _table_of(value, '{ NUM101 = "high" }')
    return {codes(code)[0]: severity(level) for code, level in table.items()}


def tolerances(value: Any) -> dict[str, float]:
    """Kinds or attributes to a share from 0 to 1."""
    table = _table_of(value, "{ money = 0.02 }")
    for name, share in table.items():
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
            raise ValueError(f"{name} must be a share from 0 to 1, as 0.02 for two per cent")
    return {name: float(share) for name, share in table.items()}


def aliases(value: Any) -> dict[str, str]:
    """Names as written to canonical names."""
    table = _table_of(value, '{ "Kiev" = "Kyiv" }')
    if not all(isinstance(name, str) for name in table.values()):
        raise ValueError('write names, as { "Kiev" = "Kyiv" }')
    return dict(table)


def size(value: Any) -> int:
    """Bytes, from a number or from "50 MB"."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    found = _SIZE.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or float(found[1]) <= 0:
        raise ValueError('write a size, as "50 MB"')
    return int(float(found[1]) * _UNITS[found[2].lower()])


def folder(value: Any) -> str:
    """A folder, or false for none."""
    if value is False:
        return ""
    if not isinstance(value, str) or not value:
        raise ValueError("write a folder, or false for no cache")
    return value


def jobs(value: Any) -> int:
    """A number of processes; "auto" is 0."""
    if value == "auto":
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError('write a number of processes, or "auto"')
    return value


FIELDS: tuple[Field, ...] = (
    Field(
        "select",
        "select",
        'codes, or starts of codes, to report, as ["NUM", "DAT101"]; all when empty',
        codes,
    ),
    Field("ignore", "ignore", "codes, or starts of codes, never to report", codes),
    Field(
        "severities",
        "severities",
        "code to severity (info, low, medium, high), instead of the rule's own",
        severities,
    ),
    Field(
        "min-severity",
        "min_severity",
        "findings below this severity (info, low, medium, high) are not shown",
        severity,
    ),
    Field(
        "fail-on",
        "fail_on",
        "what makes the exit code 1: conflict, a severity, the start of a code, or never",
        fail_on,
    ),
    Field(
        "tolerances",
        "tolerances",
        "kind or attribute to the share by which values may differ, as 0.02 for 2 %",
        tolerances,
    ),
    Field("aliases", "aliases", "name as written to the name it stands for", aliases),
    Field(
        "max-size", "max_size", 'larger files are left out, with a note; "50 MB" when not set', size
    ),
    Field("jobs", "jobs", 'processes to use, or "auto"', jobs),
    Field("cache", "cache", "folder that keeps what was read, false for none", folder),
)


def by_name() -> dict[str, Field]:
    """The settings by the names that files use."""
    return {field.name: field for field in FIELDS}
