"""Rows and builders for years told with their era: 300 BC, AD 70."""

from __future__ import annotations

from checker.analysis.temporal.drafts import bare, date_draft
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import periods
from checker.canonical.periods import Period


def _before_christ(hit: Hit) -> bool:
    return hit.word("era").startswith("b")


def year_with_era(hit: Hit) -> list[Draft]:
    """300 BC, AD 70, 264-241 BC."""
    at = hit.group("era")[0]
    ends = [hit.word(g).replace(",", "") for g in ("n0", "n") if hit.has(g)]
    plausible = all(e.isdecimal() and 0 < int(e) < 10000 for e in ends)
    if not plausible or hit.raw[at].islower():
        return []
    if not _before_christ(hit) and int(ends[-1]) < 32 and at < hit.group("n")[0]:
        return []
    years = [periods.year(1 - int(e) if _before_christ(hit) else int(e)) for e in ends]
    mod = hit.said("mod")
    if len(years) == 1:
        return [date_draft(hit, years[0], mod=mod, explicit=True)]
    cut = hit.group("n0")[1]
    return [
        date_draft(hit, years[0], last=cut, explicit=True, scope="from", mod=mod),
        date_draft(hit, years[1], first=cut + 1, explicit=True, scope="until"),
    ]


def part_before_christ(hit: Hit) -> list[Draft]:
    """August 480 BC, the spring of 479 BC, 12 September 490 BC: in the year as EDTF counts it."""
    figures = hit.word("n").replace(",", "")
    if not figures.isdecimal() or not 0 < int(figures) < 10000:
        return []
    text = periods.year(1 - int(figures)).text
    if hit.has("season"):
        text += f"-{hit.table.seasons[hit.word('season')]}"
    else:
        text += f"-{hit.month():02}"
        text += f"-{hit.ordinal('day'):02}" if hit.has("day") else ""
    return [date_draft(hit, Period(text, None, None, "year"), mod=hit.said("mod"), explicit=True)]


def decade_before_christ(hit: Hit) -> list[Draft]:
    """The 490s BC."""
    first = int(hit.word("n"))
    if first % 10 or not 0 < first < 10000:
        return []
    return [bare(hit, f"-{first // 10:03}X")]


ROWS: tuple[Row, ...] = (
    (
        "part_before_christ",
        "(?P<mod>@mod)? 'the'? (?: (?P<day>@dnum)? 'of'? (?P<month>@month)|(?P<season>SEASON))"
        " (COMMA|'of')? (?P<n>N) (?P<era>BC)",
        part_before_christ,
    ),
    (
        "decade_before_christ",
        "(?P<mod>@mod)? 'the'? (?P<mod2>@mod)? (?P<n>N) 's' (?P<era>BC)",
        decade_before_christ,
    ),
    (
        "years_era",
        "(?P<mod>@mod)? (?: (?P<n0>N) (@dash|'and'))? (?P<n>N) (?P<era>BC|AD)",
        year_with_era,
    ),
    ("era_year", "(?P<mod>@mod)? (?P<era>AD) (?P<n>N)", year_with_era),
)
