"""Rows and builders for decades and centuries."""

from __future__ import annotations

from checker.analysis.temporal.drafts import bare, date_draft
from checker.analysis.temporal.hit import Draft, Hit, Row, full_year
from checker.canonical import periods


def centuries(hit: Hit) -> list[Draft]:
    """The 18th and 19th centuries."""
    a, b, cut = hit.ordinal("a"), hit.ordinal("b"), hit.group("join")[0]
    if not (1 <= a <= 22 and 1 <= b <= 22):
        return []
    return [
        date_draft(hit, periods.century(a), last=cut, explicit=True),
        date_draft(hit, periods.century(b), first=cut + 1, explicit=True),
    ]


def decade(hit: Hit) -> list[Draft]:
    """The 1990s, the early 1980s."""
    year = int(hit.word("y"))
    if year % 10 or not hit.is_glued(hit.last - 2, hit.last):
        return []
    if hit.words[hit.last - 1] != "s" and not hit.has("the"):
        # "1990's election" is of that year; "the 1990's" is a decade.
        return [date_draft(hit, periods.year(year), last=hit.last - 1, explicit=True)]
    mod = hit.said("mod") or hit.said("mod2")
    whole = (
        periods.century(year // 100 + 1)
        if year % 100 == 0 and year < 2000
        else periods.decade(year)
    )
    return [date_draft(hit, whole, mod=mod, explicit=True)]


def short_decade(hit: Hit) -> list[Draft]:
    """The '80s, the 70s."""
    mod = hit.said("mod") or hit.said("mod2")
    before = hit.before()
    if not hit.is_glued(hit.last - 2, hit.last) or hit.words[hit.last - 1] not in ("s", "'s", "’s"):
        return []
    if hit.among(before, "persons"):
        return []
    if not (
        hit.has("the") or hit.has("apos") or mod or before in ("and", "late", "early", "mid", "to")
    ):
        return []
    return [
        date_draft(
            hit, periods.decade(full_year(int(hit.word("yy")), hit.scene)), mod=mod, explicit=True
        )
    ]


def word_decade(hit: Hit) -> list[Draft]:
    """The sixties."""
    year = full_year(hit.table.decades[hit.word("tens")], hit.scene)
    mod = hit.said("mod") or hit.said("mod2")
    return [date_draft(hit, periods.decade(year), mod=mod, explicit=True)]


def spelled_decade(hit: Hit) -> list[Draft]:
    """The nineteen-eighties."""
    begin = 100 * (hit.number("century") or 0)
    year = int(begin) + hit.table.decades[hit.word("tens")]
    mod = hit.said("mod") or hit.said("mod2")
    return [date_draft(hit, periods.decade(year), mod=mod, explicit=True)]


def century(hit: Hit) -> list[Draft]:
    """The late 19th century, the third century BC."""
    number = hit.ordinal("n")
    if not 1 <= number <= 30:
        return []
    if hit.word("era").startswith("b"):
        return [bare(hit, f"-{number - 1:02}XX")]
    mod = hit.said("mod") or hit.said("mod2")
    return [date_draft(hit, periods.century(number), mod=mod, explicit=True)]


def this_century(hit: Hit) -> list[Draft]:
    """This century, last century."""
    here = hit.scene.published
    if here is None:
        return []
    step = {"this": 0, "last": -1, "next": 1}[hit.word("rel")]
    period = periods.century(here.year // 100 + 1 + step)
    return [date_draft(hit, period, mod=hit.said("mod"), why=hit.scene.why())]


PAIRS: tuple[Row, ...] = (
    (
        "centuries",
        "'the'? (?P<a>D31 ORDSUF|ORDW|NW DASH ORDW) (?P<join>'and'|'or'|@dash)"
        " 'the'? (?P<b>D31 ORDSUF|ORDW|NW DASH ORDW) ('century'|'centuries')",
        centuries,
    ),
)


ROWS: tuple[Row, ...] = (
    ("decade", "(?P<mod>@mod)? (?P<the>'the')? (?P<mod2>@mod)? (?P<y>YEAR) ('s'|POSS)", decade),
    (
        "short_decade",
        "(?P<mod>@mod)? (?P<the>'the')? (?P<mod2>@mod)? (?P<apos>APOS)? (?P<yy>TENS) ('s'|POSS)",
        short_decade,
    ),
    ("word_decade", "(?P<mod>@mod)? 'the' (?P<mod2>@mod)? (?P<tens>DECADEW)", word_decade),
    (
        "spelled_decade",
        "(?P<mod>@mod)? 'the'? (?P<mod2>@mod)? (?P<century>'eighteen'|'nineteen') DASH?"
        " (?P<tens>DECADEW)",
        spelled_decade,
    ),
    (
        "century",
        "(?P<mod>@mod|'the' (ORDW|'last'|'final') ('quarter'|'third'|'decade') 'of')? 'the'?"
        " (?P<mod2>@mod)? (?P<n>D31 ORDSUF|ORDW|NW DASH ORDW) DASH? 'century'"
        " (?P<era>BC|AD)?",
        century,
    ),
    ("this_century", "'the'? (?P<mod>@mod)? (?P<rel>'this'|'last'|'next') 'century'", this_century),
)
