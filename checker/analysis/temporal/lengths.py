"""Rows and builders for lengths of time."""

from __future__ import annotations

import itertools

from msgspec.structs import replace

from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.analysis.temporal.lasting import length_draft, unit_of, vague_bounds
from checker.canonical.durations import Part, iso, seconds


def compound(hit: Hit) -> list[Draft]:
    """One hour and 20 minutes."""
    parts = []
    for i in ("1", "2", "3"):
        if not hit.has("u" + i):
            break
        parts.append(Part(hit.number("n" + i), unit_of(hit, "u" + i)))
    sizes = [seconds([Part(1, p.unit)]) or 0.0 for p in parts]
    if any(b >= a for a, b in itertools.pairwise(sizes)) or any(p.amount is None for p in parts):
        return []
    if hit.among(hit.after(), "age"):
        return []
    return [length_draft(hit, parts)]


def with_half(hit: Hit) -> list[Draft]:
    """Two and a half years, a year and a half."""
    amount = hit.number("num")
    if amount is None:
        return []
    return [length_draft(hit, [Part(amount + 0.5, unit_of(hit))])]


def half_unit(hit: Hit) -> list[Draft]:
    """Half an hour, half a century."""
    if (
        hit.words[hit.first : hit.first + 1] == ["half"]
        and not ({"a", "an"} & set(hit.words[hit.first : hit.last]))
        and "-" not in hit.words[hit.first : hit.last]
    ):
        return []
    return [length_draft(hit, [Part(0.5, unit_of(hit))])]


def quarters_of(hit: Hit) -> list[Draft]:
    """Three-quarters of an hour."""
    return [length_draft(hit, [Part(0.75 if hit.has("three") else 0.25, unit_of(hit))])]


def num_range(hit: Hit) -> list[Draft]:
    """Two to three years, six or seven weeks."""
    low, high = hit.number("n1"), hit.number("n2")
    unit = unit_of(hit)
    if low is None or high is None or high <= low:
        return []
    if (
        hit.word("join") == "and"
        and hit.before() != "between"
        and "between" not in hit.words[hit.first : hit.group("n1")[0]]
    ):
        return []
    if hit.among(hit.after(), "age") or (
        hit.after() in ("-", "–") and hit.among(hit.after(1), "age")
    ):
        return []
    one, two = [Part(low, unit)], [Part(high, unit)]
    bounds = (seconds(one) or 0.0, seconds(two) or 0.0)
    d = length_draft(hit, two, bounds=bounds)
    return [replace(d, text=f"{iso(one)}/{iso(two)}", scope="range")]


def unit_or_two(hit: Hit) -> list[Draft]:
    """A day or two."""
    unit = unit_of(hit)
    bounds = (seconds([Part(1, unit)]) or 0.0, seconds([Part(2, unit)]) or 0.0)
    d = length_draft(hit, [Part(2, unit)], bounds=bounds)
    return [replace(d, text=f"{iso([Part(1, unit)])}/{d.text}", scope="range")]


def past_num(hit: Hit) -> list[Draft]:
    """The past three years, the next few days, the first nine months."""
    first = hit.group("the")[0] if hit.has("the") else hit.first
    amount = hit.number("num") if hit.has("num") else None
    unit = unit_of(hit)
    bounds = vague_bounds(hit, unit) if hit.has("num") else None
    return [
        length_draft(hit, [Part(amount, unit)], first=first, scope=hit.word("dir"), bounds=bounds)
    ]


def past_unit(hit: Hit) -> list[Draft]:
    """The past year, the last decade, over the next year."""
    unit, which = unit_of(hit), hit.word("dir")
    long = unit in ("decade", "century") and which == "last"
    told = hit.before() in ("over", "within", "for") or hit.has("so")
    if which not in ("", "past") and not long and not told:
        return []
    return [length_draft(hit, [Part(1, unit)], scope=which or "past")]


def long_word(hit: Hit) -> list[Draft]:
    """Weeklong, yearlong."""
    unit = hit.words[hit.first].removesuffix("long")
    return [length_draft(hit, [Part(1, unit)])]


_DASHES = frozenset("-–‑")


def is_compound(hit: Hit) -> bool:
    """Whether the length is written with a hyphen ("30-second")."""
    return not _DASHES.isdisjoint(hit.words[hit.first : hit.last])


def _a_unit(hit: Hit, unit: str) -> list[Draft]:
    """What "a year" is: a length after "for", a rate after an amount, else nothing."""
    before = hit.before()
    if not before or hit.among(before, "length_before"):
        return [length_draft(hit, [Part(1, unit)])]
    if before[0].isdecimal() or hit.among(before, "rate_before"):
        return [length_draft(hit, [Part(1, unit)], scope="each")]
    return []


def length(hit: Hit) -> list[Draft]:
    """Three years, a 45-minute meeting, just over an hour; not an age, nor a rate."""
    unit, plural = unit_of(hit), hit.word("unit") in hit.table.plural_units
    amount, said = hit.number("num"), hit.said("num")
    single = said in (["a"], ["an"])
    # "a second", "one quarter" are an order and a share more often than lengths.
    share = hit.word("unit") in ("second", "quarter") and not is_compound(hit)
    aged = any(hit.among(w, "age") for w in hit.said("long"))
    if share or aged or hit.among(hit.before(), "signs_before") or (single and plural):
        return []
    if single and not hit.has("hedge"):
        return _a_unit(hit, unit)
    if amount is None and not plural:
        return []
    lone = said == ["one"] and unit in ("day", "night") and not hit.has("hedge")
    if lone and not hit.among(hit.before(), "length_before") and not is_compound(hit):
        return []
    return [length_draft(hit, [Part(amount, unit)], bounds=vague_bounds(hit, unit))]


def unit_long(hit: Hit) -> list[Draft]:
    """Decades-long, year-long."""
    plural = hit.word("unit") in hit.table.plural_units
    return [length_draft(hit, [Part(None if plural else 1, unit_of(hit))])]


def bare_units(hit: Hit) -> list[Draft]:
    """Years, for days: a length whose amount is not told."""
    if not hit.among(hit.before(), "units_before") or hit.after() == "of":
        return []
    if hit.among(hit.word("unit"), "units_never"):
        return []
    return [length_draft(hit, [Part(None, unit_of(hit))])]


ROWS: tuple[Row, ...] = (
    (
        "compound",
        "(?P<hedge>@hedge)? (?P<n1>@num) DASH? (?P<u1>UNIT) (COMMA? 'and'?) (?P<n2>@num) "
        "DASH? (?P<u2>UNIT)"
        " (COMMA? 'and'? (?P<n3>@num) DASH? (?P<u3>UNIT))?",
        compound,
    ),
    (
        "num_and_half",
        "(?P<hedge>@hedge)? (?P<num>@num) 'and' 'a' DASH? 'half' DASH? (?P<unit>UNIT)",
        with_half,
    ),
    (
        "unit_and_half",
        "(?P<hedge>@hedge)? (?P<num>@num) (?P<unit>UNIT1) 'and' 'a' 'half'",
        with_half,
    ),
    (
        "half_unit",
        "(?P<hedge>@hedge)? ('half' DASH? ('a'|'an')?|'a' 'half' DASH?) (?P<unit>UNIT1)",
        half_unit,
    ),
    (
        "quarters_of",
        "(?P<hedge>@hedge)? (?: (?P<three>'three' DASH? 'quarters')|'a' 'quarter') 'of' ('a'|"
        "'an') (?P<unit>UNIT1)",
        quarters_of,
    ),
    ("unit_or_two", "('a'|'an'|'one') (?P<unit>UNIT1) 'or' 'two'", unit_or_two),
    (
        "num_range",
        "(?P<hedge>@hedge)? ('between'|'from')? (?P<n1>@num) (?P<join>'to'|DASH|'or'|'and') "
        "(?P<n2>@num) DASH? @adj? (?P<unit>UNIT)",
        num_range,
    ),
    (
        "past_num",
        "(?P<the>'the'|'its'|'their') (?P<dir>@last|@next|'first'|'final'|'latest'|'opening'|"
        "'entire'|'full'|'whole')"
        " (?P<num>@num|@vaguenum)? @adj? (?P<unit>UNITP)"
        " ('of' ('the'|'this'|'its' 'fiscal') 'year')?",
        past_num,
    ),
    (
        "bare_past_num",
        "(?P<dir>'last'|'past'|'next'|'previous'|'first'|'these'|'those') (?P<num>@num|"
        "@vaguenum)? @adj? (?P<unit>UNITP)",
        past_num,
    ),
    (
        "past_unit",
        "'the' (?P<dir>'past'|'last'|'next'|'coming') @adj? (?P<unit>UNIT1)"
        " (?: (?P<so>'or' ('so'|'two'))|(?! 'of'))",
        past_unit,
    ),
    ("long_word", "'hourlong'|'daylong'|'nightlong'|'weeklong'|'monthlong'|'yearlong'", long_word),
    ("single_unit", "'single' DASH (?P<unit>UNIT1)", past_unit),
)


PLAIN: tuple[Row, ...] = (
    (
        "length",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) DASH? (@adj DASH?)? (?P<unit>UNIT)"
        " (?P<long>DASH 'long'|DASH? 'long' | DASH 'old'|'old'|'of' 'age')? (?P<post>'or' "
        "('so'|'more'|'less'))?",
        length,
    ),
    ("unit_long", "(?P<unit>UNIT) DASH 'long'", unit_long),
)


BARE: tuple[Row, ...] = (("bare_units", "(?P<hedge>@hedge)? ('the')? (?P<unit>UNITP)", bare_units),)
