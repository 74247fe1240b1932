"""The grammar of number wordings: word classes and patterns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Final

from checker.canonical.numbers import number_words
from checker.grammar.grammar import Grammar, compile_table
from checker.grammar.lexicon import Lexicon
from checker.language.tables import table

_HUNDRED: Final = 100
_DOZEN: Final = 12
_HALF: Final = 2
_GROUP: Final = 3

_BELOW_100 = "(TENS (DASH? UNIT)?|TEEN|UNIT)"
_BELOW_1000 = f"(({_BELOW_100} DASH?|ART)? HUNDRED (AND? {_BELOW_100})?|{_BELOW_100})"
_DIGITS = "(DIGITS TRIPLE? ZEROS|DIGITS GLYPH?|GLYPH)"
_HALVES = "(AND ART HALF)?"
_SCALED = f"((ART|{_DIGITS}|{_BELOW_1000}) {_HALVES} (DASH? (SCALE|SHORT))+)"
_PART = "(HALF|QUARTER|PARTS|PART)"
_BIG = "(DOZEN|SCALE|HUNDRED)"
_NUMBER = "(DIGITS|UNIT|TEEN|TENS)"
_REST = f"(AND ART HALF|AND {_BELOW_1000}|{_BELOW_1000})"

# The first row that fits wins, so the longer wordings stand first.
PATTERNS: Final = (
    ("part of a scale", f"((ART|UNIT) DASH?)? {_PART} DASH? OF? DASH? ART? DASH? {_BIG}"),
    ("dozens", f"((ART|DIGITS|{_BELOW_100}) DASH?)? DOZEN (DASH? 'or' DASH? 'so')?"),
    ("vague scale", "(ART? (SEVERAL|FEW|COUPLE) OF?|MANY) DASH? (DOZEN|SCALES|HUNDRED|SCALE)+"),
    ("scale of scales", "(SCALES|'tens') (OF|AND|'upon') SCALES (OF SCALES)?"),
    ("many", f"SCALES|(('tens'|'scores') (?=OF))|ART 'score' (?=OF) (?! OF {_NUMBER})"),
    ("a few", "MANY|SEVERAL|ART FEW|ART? COUPLE OF|ART HANDFUL (?=OF)|ART 'number' (?=OF)"),
    ("large number", "ART ADVERB? (ANY DASH)? SIZED 'number' (?=OF)|SIZED 'numbers' (?=OF)"),
    ("scaled", f"{_SCALED} ((AND? {_BELOW_1000}|DIGITS)? SCALE)* {_REST}?"),
    (
        "fraction",
        "(UNIT DASH? (PARTS|PART|QUARTER|HALF)|ART PART (?=OF)|(?<=BY) ART PART (?=PAUSE)"
        "|ART (QUARTER|HALF)|HALF)",
    ),
    ("half more", f"({_DIGITS}|{_BELOW_1000}) AND ART (HALF|QUARTER|PART)"),
    ("slashed", "DIGITS ('1'|'2'|'3'|'5'|'7') '/' ('2'|'3'|'4'|'8')"),
    ("digits", _DIGITS),
    ("words", _BELOW_1000),
)  # fmt: skip


def _shape(word: str) -> Iterable[str]:
    if word[0].isdigit():
        if word[0] in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞":
            return ("GLYPH",)
        if len(word) == _GROUP and word.isdecimal():
            return ("DIGITS", "TRIPLE", "ZEROS") if word == "000" else ("DIGITS", "TRIPLE")
        return ("DIGITS",) if word[0].isdecimal() else ()
    if len(word) == 1 and word.isnumeric():
        return ("GLYPH",)
    return ()


def _word_classes(language: str) -> dict[str, set[str]]:
    known = number_words(language)
    classes: dict[str, set[str]] = defaultdict(set)
    for word, value in known.cardinals.items():
        size = "TENS" if value >= 20 else "UNIT" if 1 <= value < 10 else "TEEN"
        classes[word].add(size)
    for word, value in known.scales.items():
        classes[word].add(
            "HUNDRED" if value == _HUNDRED else "DOZEN" if value == _DOZEN else "SCALE"
        )
    for word in known.short_scales:
        if len(word) > 1 and word not in known.vague:
            classes[word].add("SHORT")
    for word, parts in known.parts.items():
        if word.endswith("s") or word == "halves":
            classes[word].add("PARTS")
        else:
            classes[word].add(
                "HALF" if parts == _HALF else "QUARTER" if word == "quarter" else "PART"
            )
    for name, members in table(language, "numbers").get("classes", {}).items():
        for word in members:
            classes[word].add(name)
    for name, members in (("ART", known.article), ("AND", known.joiner), ("OF", known.of)):
        for word in members:
            classes[word].add(name)
    return classes


@cache
def number_grammar(language: str = "en") -> Grammar:
    """The grammar of number wordings of ``language``."""
    return compile_table(Lexicon(_word_classes(language), _shape), PATTERNS)
