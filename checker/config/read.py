"""Finds the settings that hold for a dossier, and reads them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.config.fields import FIELDS, by_name
from checker.config.settings import Config
from checker.errors import ConfigError
from checker.suggest import suggestion

FILE = "checker.toml"
PROJECT = "pyproject.toml"


def load_config(place: Path) -> Config:
    """The settings for a dossier or file: of the nearest folder upwards that has some.

    In one folder checker.toml comes before pyproject.toml. Settings of several
    folders are not mixed.

    Raises:
        ConfigError: A file is broken, or a setting is unknown or of the wrong type.
    """
    start = place.resolve()
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        for name in (FILE, PROJECT):
            path = folder / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return parse(table, path)
    return Config()


def _table(path: Path) -> Mapping[str, Any] | None:
    """The settings in a file; None where a pyproject.toml has none for us."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as reason:
        raise ConfigError(f"{path}: cannot be read ({reason.strerror})") from reason
    except UnicodeDecodeError as reason:
        raise ConfigError(f"{path}: is not UTF-8; save it as UTF-8") from reason
    except (ValueError, RecursionError) as reason:
        raise ConfigError(f"{path}: is not valid TOML: {reason}") from reason
    if path.name == FILE:
        return data
    tool = data.get("tool", {})
    found = tool.get("checker") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise ConfigError(f"{path}: tool.checker must be a table")
    return found


def parse(table: Mapping[str, Any], path: Path) -> Config:
    """The settings of one table.

    Raises:
        ConfigError: A setting is unknown or of the wrong type.
    """
    known = by_name()
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, value in table.items():
        if name not in known:
            raise ConfigError(f"{path}: unknown setting “{name}”; {suggestion(name, known)}")
        field = known[name]
        try:
            values[field.attribute] = field.read(value)
        except ValueError as reason:
            raise ConfigError(f"{path}: {name} = {value!r}: {reason}") from None
        origins[name] = str(path)
    return Config(**values, origins=origins)


def in_force(config: Config) -> list[tuple[str, str, str]]:
    """Every setting as (name, value, where it comes from), in the order of the manual."""
    rows = []
    for field in FIELDS:
        value = field.show(getattr(config, field.attribute))
        rows.append((field.name, value, config.origins.get(field.name, "default")))
    return rows
