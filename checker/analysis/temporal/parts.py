"""Named parts that the rows of the temporal grammar are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from checker.language.temporal import TemporalWords
from checker.text.tokens import Tokens

_NUM = (
    "(?:N (?:'hundred'|'thousand'|'million')?"
    "|(?:'a'|'an') ('hundred'|'thousand'|'dozen'|'million')?"
    "|NWPLAIN (?:DASH? NWPLAIN){0,5} (?:'and' NWPLAIN)?)"
)
_PARTS = {
    "month": "(?:FULLMONTH|ABBMONTH DOT?)",
    "half": "(?P<half>AMPM|('a'|'p') DOT 'm' DOT?)",
    "wd": "(?:WD|WDAB DOT?)",
    # A weekday before the day of the month: "Wednesday, the", "last Tuesday,".
    "wdlead": "(?:('last'|'next'|'this'|'the'? 'following') )?@wd COMMA? 'the'?",
    "dnum": "(?:D31 ORDSUF?)",
    "dord": "(?:D31 ORDSUF|ORDW|NW DASH ORDW)",
    "year": "(?:YEAR|APOS YY)",
    "num": _NUM,
    "vaguenum": (
        "(?:'several'|'many'|'some'|'a'? 'few'|'a' 'number' 'of'|'a'? 'couple' 'of'?|'numerous'"
        "|'dozens' 'of'|'scores' 'of'|'hundreds' 'of'|'thousands' 'of'|'countless')"
    ),
    "adj": (
        "(?:'straight'|'consecutive'|'successive'|'full'|'whole'|'entire'|'more'|'additional'"
        "|'extra'|'other'|'long'|'trading'|'business'|'working'|'calendar'|'solid'|'short'"
        "|'school'|'fiscal'|'entire'|'separate'|'different')"
    ),
    "mod": (
        "(?:'very'? (('early'|'late'|'mid') DASH?|'earlier'|'later') ('in'|'on')?"
        "|'the'? ('first'|'second'|'latter') 'half' 'of'"
        "|'the'? ('early'|'first'|'latter'|'later'|'last') 'part' 'of'"
        "|'the' ('early'|'first'|'opening'|'last'|'final'|'closing') 'few'?"
        " ('days'|'weeks'|'months'|'years') 'of'"
        "|'the'? 'very'? ('beginning'|'start'|'end'|'middle'|'close'|'rest'|'remainder') 'of')"
    ),
    "dash": "(?:DASH|'to'|'through'|'thru'|'until'|'till')",
    "last": "(?:'last'|'this'? 'past'|'previous'|'preceding'|'prior')",
    "next": (
        "(?:'next'|'this'? 'coming'|'upcoming'|'forthcoming'|'following'|'subsequent'|'ensuing')"
    ),
    "this": (
        "(?:'this' 'same'?|'that' ('same'|'very')?|'current'|'present'|'same'|'latest'"
        "|'most' 'recent'|'very')"
    ),
    # "June 3 of that year", "9 April the next year".
    "relyear": (
        "(?P<relyear>(COMMA|'of')? 'the'? (?: (?P<last3>@last)|(?P<next3>@next)|(?P<this3>@this))"
        " 'year')"
    ),
    "whole": "(?:'entire'|'full'|'whole')",
}


def phrase(text: str) -> str:
    """A wording as a pattern of literals."""
    out = []
    for word in Tokens(text).words:
        if word in ("'s", "'"):
            out.append("POSS" if word == "'s" else "APOS")
        elif word == ".":
            out.append("DOT")
        else:
            out.append(f"'{word}'")
    return " ".join(out)


def phrases(texts: Iterable[str]) -> str:
    """Any of several wordings, the longest first."""
    ordered = sorted(texts, key=lambda t: (-len(Tokens(t)), t))
    return "(?:" + "|".join(f"(?:{phrase(t)})" for t in ordered) + ")"


def parts(words: TemporalWords) -> Mapping[str, str]:
    """Every part, those of the language table included."""
    return _PARTS | {
        "hedge": phrases(words.hedges),
        "holiday": phrases(words.holidays),
        "vague": phrases(words.vague),
    }


def expand(pattern: str, known: Mapping[str, str]) -> str:
    """A pattern with every ``@part`` replaced."""
    while "@" in pattern:
        pattern = re.sub(r"@(\w+)", lambda m: known[m[1]], pattern)
    return pattern
