"""Tokens to the word classes that the temporal grammar is written in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.canonical.numbers import number_words
from checker.grammar.lexicon import Lexicon
from checker.language.temporal import TemporalWords

# A region of text without a word of this class holds nothing temporal.
CORE = "CORE"
_MARKS = {
    ",": "COMMA",
    ".": "DOT",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "‑": "DASH",
    "/": "SLASH",
    ":": "COLON",
    "'": "APOS",
    "’": "APOS",
    "‘": "APOS",
    "'s": "POSS",
    "’s": "POSS",
    "'S": "POSS",
    "(": "LP",
    ")": "RP",
    "+": "PLUS",
    "o'clock": "OCLOCK",
    "o’clock": "OCLOCK",
    "%": "PERCENT",
    "bc": "BC",
    "bce": "BC",
    "b.c.": "BC",
    "b.c": "BC",
    "b.c.e.": "BC",
    "b.c.e": "BC",
    "ad": "AD",
    "ce": "AD",
    "a.d.": "AD",
    "a.d": "AD",
    "c.e.": "AD",
    "c.e": "AD",
}
_HALVES = {
    "a.m.": "a",
    "p.m.": "p",
    "am": "a",
    "pm": "p",
    "a.m": "a",
    "p.m": "p",
    "a": "a",
    "p": "p",
}


def half_of_day(word: str) -> str:
    """The half of the day of "a.m." and "pm", "a" or "p"; "" for other words."""
    return _HALVES.get(word.lower(), "")


# Figures of a year, month and day written together.
_STAMP = 8


def _is_stamp(word: str) -> bool:
    """Whether eight figures can be a day of the last or this century."""
    return "1900" <= word[:4] < "2100" and "01" <= word[4:6] <= "12" and "01" <= word[6:] <= "31"


def _number(word: str) -> list[str]:
    classes = ["N"]
    if not word.isdecimal():
        parts = word.split(".")
        if len(parts) == 2 and len(parts[0]) < 3 and len(parts[1]) == 2 and "," not in word:
            hour, minute = parts
            if hour.isdecimal() and int(hour) < 25 and minute.isdecimal() and int(minute) < 60:
                classes.append("HDOT")
        if len(parts) == 3 and all(p.isdecimal() for p in parts) and "," not in word:
            classes += ["DOTDATE", CORE]
        if len(parts) == 2 and parts[1].isdecimal() and parts[0].isdecimal():
            classes.append("DECIMAL")
        return classes
    if len(word) == _STAMP:
        return [*classes, "YMD", CORE] if _is_stamp(word) else classes
    value = int(word) if len(word) < 6 else 10**6
    if len(word) <= 2:
        classes += ["D31"] * (1 <= value <= 31) + ["M12"] * (1 <= value <= 12)
        classes += ["H24"] * (value <= 24) + ["SMALL"]
        if len(word) == 2:
            classes += ["YY"] + ["MM"] * (value < 60) + ["TENS"] * (value % 10 == 0)
    elif len(word) == 4:
        if 1000 <= value <= 2199:
            classes += ["YEAR", CORE]
        if value // 100 < 25 and value % 100 < 60:
            classes += ["HHMM", CORE]
    return classes


class _Shape:
    """Classes told by how a word is written: figures, and capitals where case matters."""

    def __init__(self, words: TemporalWords) -> None:
        self._words = words

    def __call__(self, word: str) -> Iterable[str]:
        if word[0].isdecimal():
            return _number(word) if word[0].isascii() and word.isascii() else ()
        if word[0] == "\n" or not word[0].isalpha():
            return ()
        lower = word.lower()
        if lower in self._words.months:
            return self._month(word, lower)
        if lower in self._words.weekday_abbreviations and word[0].isupper():
            return ("WDAB", CORE)
        return ()

    def _month(self, word: str, lower: str) -> tuple[str, ...]:
        if lower in self._words.month_abbreviations:
            return ("ABBMONTH", "MONTH", CORE) if word[0].isupper() else ()
        if lower in self._words.ambiguous_months:
            return ("FULLMONTH", "MONTH", CORE) if word[0].isupper() else ()
        return ("FULLMONTH", "MONTH", CORE)


def temporal_lexicon(words: TemporalWords, telling: Iterable[str]) -> Lexicon:
    """The lexicon of one language.

    Args:
        words: The language's table.
        telling: Further words without which a wording is not temporal.
    """
    classes: dict[str, set[str]] = defaultdict(set)

    def add(names: Iterable[str], *into: str) -> None:
        for name in names:
            classes[name].update(into)

    add((w for w in words.weekdays if w not in words.weekday_abbreviations), "WD", CORE)
    add((w + "s" for w in words.weekdays if w not in words.weekday_abbreviations), "WDS", CORE)
    add(words.seasons, "SEASON", CORE)
    add(words.units, "UNIT", CORE)
    add(words.plural_units, "UNITP")
    add((w for w in words.units if w not in words.plural_units), "UNIT1")
    add((w for w in words.units if words.units[w] in ("second", "minute", "hour")), "UCLOCK")
    add((w for w in words.units if words.units[w] not in ("second", "minute", "hour")), "UCAL")
    numbers = number_words(words.language)
    add(numbers.cardinals, "NWPLAIN", "NW")
    add(("hundred", "thousand", "dozen"), "NWPLAIN", "NW")
    add(("a", "an"), "NW")
    add((w for w, v in numbers.ordinals.items() if v < 100), "ORDW")
    add(words.decades, "DECADEW", CORE)
    add(words.dayparts, "DAYPART", CORE)
    add((w for w, (_, a, b) in words.dayparts.items() if a == b or w == "midday"), "NOON")
    add(words.zones, "ZONE")
    add(words.seasonal_zones, "SEASZONE")
    add(("st", "nd", "rd", "th"), "ORDSUF", CORE)
    add((w for w in _HALVES if len(w) > 1), "AMPM", CORE)
    for mark, name in _MARKS.items():
        add((mark,), name)
    add(telling, CORE)
    add((":", "/", "'", "’", "‘", "o'clock", "o’clock"), CORE)
    return Lexicon({w: frozenset(c) for w, c in classes.items()}, _Shape(words))
