"""Rows and builders for lengths of time."""

from __future__ import annotations

from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.analysis.temporal.lasting import length_draft, unit_of
from checker.canonical.durations import Part, iso, seconds

_AGE = frozenset({"old", "age", "olds"})


def compound(hit: Hit) -> list[Draft]:
    """One hour and 20 minutes."""
    parts, last = [], 0.0
    for i in ("1", "2", "3"):
        if not hit.has("u" + i):
            break
        parts.append(Part(hit.number("n" + i), unit_of(hit, "u" + i)))
    sizes = [seconds([Part(1, p.unit)]) or 0.0 for p in parts]
    if any(b >= a for a, b in zip(sizes, sizes[1:], strict=False)) or any(
        p.amount is None for p in parts
    ):
        return []
    if hit.after() in _AGE:
        return []
    del last
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
    if hit.after() in _AGE or (hit.after() in ("-", "–") and hit.after(1) in _AGE):
        return []
    one, two = [Part(low, unit)], [Part(high, unit)]
    bounds = (seconds(one) or 0.0, seconds(two) or 0.0)
    d = length_draft(hit, two, bounds=bounds)
    return [
        Draft(
            "duration",
            d.first,
            d.last,
            f"{iso(one)}/{iso(two)}",
            d.low,
            d.high,
            d.hedge,
            "range",
            step=d.step,
            attribute=d.attribute,
            head=d.head,
        )
    ]


def past_num(hit: Hit) -> list[Draft]:
    """The past three years, the next few days, the first nine months."""
    first = hit.group("the")[0] if hit.has("the") else hit.first
    amount = hit.number("num") if hit.has("num") else None
    return [length_draft(hit, [Part(amount, unit_of(hit))], first=first, scope=hit.word("dir"))]


def past_unit(hit: Hit) -> list[Draft]:
    """The past year."""
    return [length_draft(hit, [Part(1, unit_of(hit))], scope="past")]


_DASHES = frozenset("-–‑")


def is_compound(hit: Hit) -> bool:
    """Whether the length is written with a hyphen ("30-second")."""
    return not _DASHES.isdisjoint(hit.words[hit.first : hit.last])


# Words after which "a year" is a length and not a rate.
_LENGTH_BEFORE = frozenset(
    "for in within over about under than least most nearly almost lasted lasting last took take takes "
    "taking spent after of only just another every half with during approximately roughly some until "
    "after up to once is was per served serve waited wait from nearly by".split()
)


def _a_unit(hit: Hit, unit: str) -> list[Draft]:
    """ "a year": a length after "for", a rate after an amount, else nothing."""
    before = hit.before()
    if before in _LENGTH_BEFORE or before == "":
        return [length_draft(hit, [Part(1, unit)])]
    if before[0].isdigit() or before in (
        "million",
        "billion",
        "thousand",
        "%",
        "times",
        "cent",
        "percent",
        "dollars",
        "euros",
        "tons",
        "tonnes",
        "people",
        "hours",
        "barrels",
    ):
        return [length_draft(hit, [Part(1, unit)], scope="each")]
    if hit.after() in ("-",):
        return []
    return []


def length(hit: Hit) -> list[Draft]:
    """Three years, a 45-minute meeting, just over an hour; not an age, nor a rate."""
    long = hit.said("long")
    if any(w in _AGE for w in long):
        return []
    word, unit = hit.said("num"), unit_of(hit)
    if hit.before() in ("$", "£", "€", "#"):
        return []
    if hit.word("unit") in ("second", "quarter") and not is_compound(hit):
        # "a second", "one quarter" are an order and a share more often than lengths.
        return []
    if (
        word in (["a"], ["an"])
        and not hit.has("hedge")
        and hit.word("unit") not in hit.table.plural_units
    ):
        return _a_unit(hit, unit)
    amount = hit.number("num")
    a, b = hit.group("num")
    plain = hit.words[a:b]
    if amount is None and hit.word("unit") not in hit.table.plural_units:
        return []
    if hit.word("unit") in hit.table.plural_units and plain in (["a"], ["an"]):
        return []
    lone = plain == ["one"] and unit in ("day", "night") and not hit.has("hedge")
    if lone and hit.before() not in _LENGTH_BEFORE and not is_compound(hit):
        return []
    return [length_draft(hit, [Part(amount, unit)])]


def unit_long(hit: Hit) -> list[Draft]:
    """Decades-long, year-long."""
    plural = hit.word("unit") in hit.table.plural_units
    return [length_draft(hit, [Part(None if plural else 1, unit_of(hit))])]


def bare_units(hit: Hit) -> list[Draft]:
    """Years, for days: a length whose amount is not told."""
    before = hit.before()
    if before not in (
        "for",
        "over",
        "in",
        "within",
        "after",
        "through",
        "of",
        "during",
        "many",
        "took",
        "take",
        "lasted",
    ):
        return []
    if (
        hit.word("unit") in ("seconds", "quarters", "seasons", "mins", "hrs", "weekends")
        or hit.after() == "of"
    ):
        return []
    return [length_draft(hit, [Part(None, unit_of(hit))])]


ROWS: tuple[Row, ...] = (
    (
        "compound",
        "(?P<hedge>@hedge)? (?P<n1>@num) DASH? (?P<u1>UNIT) (COMMA? 'and'?) (?P<n2>@num) DASH? (?P<u2>UNIT)"
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
        "(?P<hedge>@hedge)? (?: (?P<three>'three' DASH? 'quarters')|'a' 'quarter') 'of' ('a'|'an') (?P<unit>UNIT1)",
        quarters_of,
    ),
    (
        "num_range",
        "(?P<hedge>@hedge)? ('between'|'from')? (?P<n1>@num) (?P<join>'to'|DASH|'or'|'and') (?P<n2>@num) DASH? @adj? (?P<unit>UNIT)",
        num_range,
    ),
    (
        "past_num",
        "(?P<the>'the'|'its'|'their') (?P<dir>@last|@next|'first'|'final'|'latest'|'opening'|'entire'|'full'|'whole')"
        " (?P<num>@num|@vaguenum)? @adj? (?P<unit>UNITP)",
        past_num,
    ),
    (
        "bare_past_num",
        "(?P<dir>'last'|'past'|'next'|'previous'|'first'|'these'|'those') (?P<num>@num|@vaguenum)? @adj? (?P<unit>UNITP)",
        past_num,
    ),
    ("past_unit", "'the' 'past' @adj? (?P<unit>UNIT1)", past_unit),
    ("single_unit", "'single' DASH (?P<unit>UNIT1)", past_unit),
)


PLAIN: tuple[Row, ...] = (
    (
        "length",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) DASH? (@adj DASH?)? (?P<unit>UNIT)"
        " (?P<long>DASH 'long'|DASH? 'long' | DASH 'old'|'old'|'of' 'age')? (?P<post>'or' ('so'|'more'|'less'))?",
        length,
    ),
    ("unit_long", "(?P<unit>UNIT) DASH 'long'", unit_long),
)


BARE: tuple[Row, ...] = (("bare_units", "(?P<hedge>@hedge)? ('the')? (?P<unit>UNITP)", bare_units),)
