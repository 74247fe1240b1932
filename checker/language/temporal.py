"""The words of one language that name days, times and stretches of time."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class TemporalWords:
    """One language's table, lower case.

    Attributes:
        language: BCP 47 tag.
        months: Month name or abbreviation to its number.
        month_abbreviations: The abbreviations among them.
        ambiguous_months: Names that mean other things too.
        weekdays: Weekday or abbreviation to 1 (Monday) .. 7.
        weekday_abbreviations: The abbreviations among them.
        seasons: Season to its EDTF number.
        units: Singular or plural to the singular.
        plural_units: The plurals among them.
        decades: Word for a decade to its tens.
        dayparts: Part of the day to TIMEX code, first and last minute.
        zones: Abbreviation of a time zone to minutes east of Greenwich.
        seasonal_zones: Zone whose offset changes in summer to its standard one.
        zone_places: Place to the IANA name of its zone.
        holidays: Name to its rule, see ``checker.canonical.holidays``.
        lasting: Name of one that is longer than a day to its days.
        vague: Wording to "PRESENT_REF", "PAST_REF" or "FUTURE_REF".
        tense: Word to "past", "present", "future" or "planning".
        hedges: Wording before a value to how exact it makes it.
        open: Word before a date to the side on which it leaves it open.
        range_links: Words between two dates that make them the ends of a range.
        before: Words that may stand before a month used as a date.
        not_year_after: Words after which a four-digit number is no year.
        not_year_before: Words before which it is none.
        names_weekday: Words that make a name of the weekday after them.
        day_first: Regions that write the day before the month in figures.
        context: Name of a group to the words around a wording that decide what it is.
    """

    language: str
    months: Mapping[str, int]
    month_abbreviations: frozenset[str]
    ambiguous_months: frozenset[str]
    weekdays: Mapping[str, int]
    weekday_abbreviations: frozenset[str]
    seasons: Mapping[str, int]
    units: Mapping[str, str]
    plural_units: frozenset[str]
    decades: Mapping[str, int]
    dayparts: Mapping[str, tuple[str, int, int]]
    zones: Mapping[str, int]
    seasonal_zones: Mapping[str, int]
    zone_places: Mapping[str, str]
    holidays: Mapping[str, str | tuple[str | int, ...]]
    lasting: Mapping[str, int]
    vague: Mapping[str, str]
    tense: Mapping[str, str]
    hedges: Mapping[str, str]
    open: Mapping[str, str]
    range_links: frozenset[str]
    before: frozenset[str]
    not_year_after: frozenset[str]
    not_year_before: frozenset[str]
    names_weekday: frozenset[str]
    day_first: frozenset[str]
    context: Mapping[str, frozenset[str]]


def _named(table: Mapping[str, list[str]]) -> tuple[dict[str, int], frozenset[str]]:
    """Name and short forms to their place in the table, from 1."""
    numbered = {w: i for i, (n, short) in enumerate(table.items(), 1) for w in (n, *short)}
    return numbered, frozenset(w for short in table.values() for w in short)


@lru_cache(maxsize=64)
def known_language(language: str) -> bool:
    """Whether there is a table of ``language``."""
    return (files("checker.language") / language / "temporal.toml").is_file()


@lru_cache(maxsize=8)
def temporal_words(language: str = "en") -> TemporalWords:
    """The table of ``language``.

    Raises:
        FileNotFoundError: There is no such table.
    """
    path = files("checker.language") / language / "temporal.toml"
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    months, month_short = _named(table["months"])
    weekdays, weekday_short = _named(table["weekdays"])
    return TemporalWords(
        language=language,
        months=months,
        month_abbreviations=month_short,
        ambiguous_months=frozenset(table["ambiguous"]["months"]),
        weekdays=weekdays,
        weekday_abbreviations=weekday_short,
        seasons=table["seasons"],
        units={w: one for one, many in table["units"].items() for w in (one, *many)},
        plural_units=frozenset(w for many in table["units"].values() for w in many),
        decades=table["decades"],
        dayparts={w: (c, a, b) for w, (c, a, b) in table["dayparts"].items()},
        zones=table["zones"],
        seasonal_zones=table["seasonal_zones"],
        zone_places=table["zone_places"],
        holidays={w: d if isinstance(d, str) else tuple(d) for w, d in table["holidays"].items()},
        lasting=table["lasting"],
        vague={w: f"{name.upper()}_REF" for name, words in table["vague"].items() for w in words},
        tense={w: tense for tense, words in table["tense"].items() for w in words},
        hedges={w: hedge for hedge, words in table["hedges"].items() for w in words},
        open=table["open"],
        range_links=frozenset(table["range"]["links"]),
        before=frozenset(table["before"]["words"]),
        not_year_after=frozenset(table["not_year"]["before"]),
        not_year_before=frozenset(table["not_year"]["after"]),
        names_weekday=frozenset(table["names"]["weekday_after"]),
        day_first=frozenset(table["figures"]["day_first"]),
        context={name: frozenset(words) for name, words in table["context"].items()},
    )
