"""Rows and builders for years."""

from __future__ import annotations

from checker.analysis.temporal.drafts import date_draft, pair, roughly
from checker.analysis.temporal.hit import Draft, Hit, Row, full_year
from checker.canonical import periods


def spelled_year(hit: Hit) -> list[Draft]:
    """Nineteen eighty-five, two thousand and one, as transcripts spell a year."""
    part = "2" if hit.has("century2") else ""
    rest = hit.number("rest" + part) if hit.has("rest" + part) else 0
    begin = 2000 if part else 100 * (hit.number("century") or 0)
    plausible = rest is not None and (part or 10 <= rest < 100) and rest < 100
    # "Nineteen sixty-eight" is said of years alone, "twenty thirty" is not.
    sure = hit.has("the") or hit.word("century") in ("nineteen", "eighteen")
    told = sure or hit.among(hit.before(), "year_prepositions")
    counted = hit.after() in ("-", "–") or hit.after() in hit.table.not_year_before
    if not plausible or not told or counted:
        return []
    return [date_draft(hit, periods.year(int(begin + (rest or 0))), explicit=True)]


def fiscal(hit: Hit) -> list[Draft]:
    """Fiscal 2008, FY09."""
    year = hit.year()
    if year is None:
        return []
    drafts = [date_draft(hit, periods.year(year), mod=hit.said("mod"), explicit=True)]
    return drafts if "calendar" in hit.words[hit.first : hit.last] else roughly(drafts)


def year_pair_short(hit: Hit) -> list[Draft]:
    """1973-74, 2019/20."""
    first, short = int(hit.word("y1")), int(hit.word("y2"))
    single = len(hit.word("y2")) == 1
    second = first // 10 * 10 + short if single else first // 100 * 100 + short
    if single and hit.before() != "(" and not hit.among(hit.before(), "year_prepositions"):
        return []
    if second < first and first % 100 > 90 and short < 10:
        second += 100
    if not hit.is_glued() or not first < second < first + 60 or hit.before() in ("/", "-", "$"):
        return []
    left, right = periods.year(first), periods.year(second)
    return [
        Draft(
            "date",
            hit.first,
            hit.last,
            f"{left.text}/{right.text}",
            left.low,
            right.high,
            scope="range",
            period=right,
            explicit=True,
        )
    ]


def year_range(hit: Hit) -> list[Draft]:
    """From 1999 to 2004, 1999-2004: the two ends, each open to the other."""
    a, b, join = int(hit.word("a")), int(hit.word("b")), hit.word("join")
    if not 1000 <= a < b <= 2100 or hit.before() in ("$", "£", "€", "#"):
        return []
    if hit.after() in hit.table.not_year_before or hit.before() in hit.table.not_year_after:
        return []
    if join == "or":
        left, right = date_draft(hit, periods.year(a)), date_draft(hit, periods.year(b))
        return pair(hit, left, right, join)
    listed = join == "and" and hit.word("open") != "between"
    sides = ("", "") if listed else ("from", "until")
    one, two = hit.group("a"), hit.group("b")
    return [
        date_draft(hit, periods.year(a), first=one[0], last=one[1], explicit=True, scope=sides[0]),
        date_draft(hit, periods.year(b), first=two[0], last=two[1], explicit=True, scope=sides[1]),
    ]


def _in_figures(hit: Hit, at: int, last: int) -> bool:
    """Whether the number is a piece of a longer one: a code, a telephone number, a score."""
    before = hit.words[at - 1] if at else ""
    if hit.glued(at) and (before in ("-", "–", "/", ".", ",", ":") or before.isalnum()):
        return True
    if before == "." and at > 1 and hit.among(hit.words[at - 2], "numbered"):
        return True
    longer = hit.after() in ("-", "/", "–") and last + 1 < len(hit.words) and hit.glued(last)
    return longer and hit.words[last + 1][0].isdecimal()


def year_alone(hit: Hit) -> list[Draft]:
    """2008, in a place where a year can stand."""
    year = int(hit.word("year"))
    at, last = hit.group("year")
    before, after = hit.words[at - 1] if at else "", hit.after()
    found = [date_draft(hit, periods.year(year), mod=hit.said("mod"), explicit=True)]
    if hit.has("mod") or before == "year":
        return found
    taken = hit.among(before, "year_prepositions") or (
        before == "as" and hit.words[max(at - 2, 0)] in ("early", "late", "recently")
    )
    limit = (hit.scene.published.year if hit.scene.published else 2040) + 80
    signed = hit.among(before, "signs_before") or hit.among(after, "signs_after")
    counted = signed or after in hit.table.not_year_before
    if before in ("circa", "c", "ca") and not counted:
        return found
    if counted or not (1000 if taken else 1300) <= year <= limit or _in_figures(hit, at, last):
        return []
    if hit.among(before, "approximate"):
        # "in about 1850" is a year, "about 1850 people" is none.
        before = hit.words[at - 2] if at > 1 else ""
        return found if hit.among(before, "year_prepositions") else []
    if before in hit.table.not_year_after and before != "to":
        return []
    if (year % 100 == 0 or (year < 1900 and year % 50 == 0)) and not taken:
        return found if hit.among(before, "round_year") and year >= 1900 else []
    return found


def short_year(hit: Hit) -> list[Draft]:
    """'82, after a word that takes a year."""
    if hit.before() not in (
        "in",
        "of",
        "since",
        "from",
        "by",
        "until",
        "to",
        "and",
        "summer",
        "winter",
        "spring",
        "fall",
        "autumn",
        "back",
        "late",
        "early",
    ):
        return []
    if not hit.is_glued():
        return []
    return [date_draft(hit, periods.year(full_year(int(hit.word("yy")), hit.scene)), explicit=True)]


ROWS: tuple[Row, ...] = (
    (
        "spelled_year",
        "(?P<the>'the' 'year')?"
        " (?: (?P<century>'eighteen'|'nineteen'|'twenty') DASH? (?P<rest>NWPLAIN (DASH? NWPLAIN)?)"
        "|(?P<century2>'two' 'thousand') 'and'? (?P<rest2>NWPLAIN)?)",
        spelled_year,
    ),
    (
        "fiscal",
        "(?P<mod>@mod)? 'the'? ('fiscal'|'financial'|'calendar'|'fy') 'year'? (?P<year>YEAR|"
        "APOS? YY)",
        fiscal,
    ),
    ("months_short", "(?P<y1>YEAR) (DASH|SLASH) (?P<y2>SMALL) (?! DASH|COLON)", year_pair_short),
    (
        "year_range",
        "(?P<open>'from'|'between')? (?P<a>YEAR) (?P<join>'and'|'or'|@dash) (?P<b>YEAR) (?! DASH)",
        year_range,
    ),
    ("year", "(?P<mod>@mod)? ('the' 'year')? (?P<year>YEAR) (?! N|PERCENT)", year_alone),
    ("short_year", "APOS (?P<yy>YY) (?! 's')", short_year),
)
