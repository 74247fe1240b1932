"""Builders for dates that name a day, month or year of the calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from checker.analysis.temporal.drafts import bare, date_draft, month_day
from checker.analysis.temporal.hit import Draft, Hit, full_year
from checker.canonical import holidays, periods

Builder = Callable[[Hit], list[Draft]]
_JOINED_TO = frozenset({"to", "through", "thru", "until", "till", "-", "–", "—", "‑", "/"})


def _listed(draft: Draft | None) -> list[Draft]:
    return [] if draft is None else [draft]


def _from_numbers(hit: Hit, year: int, month: int, day: int) -> list[Draft]:
    try:
        return [date_draft(hit, periods.day(date(year, month, day)), explicit=True)]
    except ValueError:
        return []


def iso(hit: Hit) -> list[Draft]:
    """2025-07-23."""
    if not hit.is_glued():
        return []
    return _from_numbers(hit, int(hit.word("y")), int(hit.word("m")), int(hit.word("d")))


def _in_order(hit: Hit, a: int, b: int, year: int) -> list[Draft]:
    day, month = (a, b) if hit.scene.day_first() else (b, a)
    if month > 12:
        day, month = month, day
    return _from_numbers(hit, year, month, day)


def numeric(hit: Hit) -> list[Draft]:
    """24/7/13, 7/24/2013: the order is inferred from the document."""
    if not hit.is_glued():
        return []
    marks = {hit.words[i] for i in range(hit.first, hit.last) if not hit.words[i].isdigit()}
    year = hit.word("y")
    if len(marks) > 1 or hit.after() in marks or hit.before() in marks:
        return []
    # "08-09-90" is how wires stamp a day; "8-9-90" may be a score.
    if len(year) == 2 and marks != {"/"} and len(hit.word("a")) + len(hit.word("b")) != 4:
        return []
    return _in_order(hit, int(hit.word("a")), int(hit.word("b")), hit.year("y") or 0)


def dotted(hit: Hit) -> list[Draft]:
    """24.7.2013: day first, as where dots are used."""
    a, b, year = hit.words[hit.first].split(".")
    if len(year) not in (2, 4) or not 1 <= int(a) <= 31 or not 1 <= int(b) <= 12:
        return []
    full = full_year(int(year), hit.scene) if len(year) == 2 else int(year)
    return _from_numbers(hit, full, int(b), int(a))


def nine_eleven(hit: Hit) -> list[Draft]:
    """9/11, the day of the attacks of 2001."""
    if not hit.is_glued() or hit.after() in ("/", "-"):
        return []
    return _from_numbers(hit, 2001, 9, 11)


def _pair(hit: Hit, left: Draft | None, right: Draft | None, join: str) -> list[Draft]:
    """Two ends as one mention: a range A/B, or one of two [A,B]."""
    if left is None or right is None or left.low is None or right.high is None:
        return [d for d in (left, right) if d is not None]
    if right.low is None or right.low < left.low:
        return []
    text = f"[{left.text},{right.text}]" if join == "or" else f"{left.text}/{right.text}"
    reading = f"{hit.surface()} -> {text}, {left.reading.split(', ')[-1]}" if left.reading else ""
    return [
        Draft(
            "date",
            hit.first,
            hit.last,
            text,
            left.low,
            right.high,
            scope="" if join == "or" else "range",
            reading=reading,
            period=right.period,
            explicit=right.explicit,
        )
    ]


def _days(hit: Hit) -> list[Draft]:
    """July 23 or 24, July 23-25, 23 and 24 July."""
    a, b, month = hit.ordinal("a") or 0, hit.ordinal("b") or 0, hit.month()
    join = hit.word("join")
    year = hit.year("year")
    if join == "and" and hit.before() != "between":
        cut = hit.group("join")[0]
        left = month_day(hit, month, a, year, last=cut)
        right = month_day(hit, month, b, year, first=cut + 1)
        return [d for d in (left, right) if d is not None]
    if b <= a:
        return []
    return _pair(hit, month_day(hit, month, a, year), month_day(hit, month, b, year), join)


def _twice(hit: Hit) -> list[Draft]:
    """May 5 to June 6, 2025: the year stands for both."""
    year, cut = hit.year(), hit.group("join")[0]
    join = hit.word("join")
    day_a, day_b = hit.ordinal("a"), hit.ordinal("b")
    if year and hit.month("m1") > hit.month("m2"):
        left_year: int | None = year - 1
    else:
        left_year = year
    ranged = join in _JOINED_TO
    left = month_day(
        hit, hit.month("m1"), day_a, left_year, last=cut, scope="from" if ranged else ""
    )
    right = month_day(
        hit, hit.month("m2"), day_b, year, first=cut + 1, scope="until" if ranged else ""
    )
    return [d for d in (left, right) if d is not None]


def month_and_day(hit: Hit) -> list[Draft]:
    """July 23, 2025; 23rd of July; Wednesday, July 23."""
    year = hit.year() if hit.has("year") else None
    if year is None and hit.has("yy"):
        year = full_year(int(hit.word("yy")), hit.scene)
    day = hit.ordinal("day") or hit.ordinal("dayw")
    if not 1 <= day <= 31:
        return []
    if hit.word("month") == "may" and hit.raw[hit.group("month")[0]] == "MAY" and not year:
        return []
    return _listed(month_day(hit, hit.month(), day, year, mod=hit.said("mod")))


def months_of_year(hit: Hit) -> list[Draft]:
    """May-June 2025, March and April."""
    m1, m2, join = hit.month("m1"), hit.month("m2"), hit.word("join")
    year, cut = hit.year("year"), hit.group("join")[0]
    if join == "and" or (year is None and join != "or" and not hit.is_glued(cut - 1, cut + 2)):
        before = year - 1 if year and m1 > m2 else year
        left = month_day(hit, m1, 0, before, last=cut, mod=hit.said("mod"))
        right = month_day(hit, m2, 0, year, first=cut + 1)
        return [d for d in (left, right) if d is not None]
    right = month_day(hit, m2, 0, year)
    if right is None or right.period is None or right.period.first is None:
        return _listed(right)
    right_year = right.period.first.year
    left = month_day(hit, m1, 0, right_year if m1 <= m2 else right_year - 1)
    return _pair(hit, left, right, join)


def relative_year(hit: Hit, suffix: str = "") -> int | None:
    """The year of "last year", "this year", by the groups that told which."""
    told = {"that", "same"} & set(hit.words[hit.first : hit.last])
    here = hit.scene.spoken if told else hit.scene.anchor
    if here is None:
        return None
    step = -1 if hit.has("last" + suffix) else 1 if hit.has("next" + suffix) else 0
    return here.year + step


def month_of_year(hit: Hit) -> list[Draft]:
    """March 2022, late March 2022, October of last year."""
    if hit.has("rel"):
        year = relative_year(hit)
    elif hit.has("yy"):
        year = full_year(int(hit.word("yy")), hit.scene)
    else:
        year = hit.year()
    return _listed(month_day(hit, hit.month(), 0, year, mod=hit.said("mod")))


def part_of_month(hit: Hit) -> list[Draft]:
    """The last week of March, the first Monday in May 2025."""
    year = hit.year() or hit.scene.year_of(hit.month(), 0, hit.tense())
    if year is None:
        return []
    whole = periods.month(year, hit.month())
    first, last = whole.first, whole.last
    if first is None or last is None:
        return []
    nth = -1 if hit.word("which") in ("last", "final") else hit.ordinal("which")
    unit = hit.word("unit")
    if unit in hit.table.weekdays:
        when = holidays.nth_weekday(year, hit.month(), hit.table.weekdays[unit], nth)
        period = periods.day(when)
    elif unit == "week":
        at = last if nth < 0 else date.fromordinal(first.toordinal() + 7 * (nth - 1))
        # The last whole week: one that ends inside the month.
        period = periods.week(at)
        if nth < 0 and period.high and period.high > last.toordinal():
            period = periods.shifted(at, -1, "week")
    elif unit == "weekend":
        saturday = holidays.nth_weekday(year, hit.month(), 6, nth)
        period = periods.weekend(saturday)
    else:
        return [date_draft(hit, whole, mod=("late" if nth < 0 else "early",))]
    return [date_draft(hit, period, reading=hit.scene.why() if not hit.has("year") else "")]


def year_pair_short(hit: Hit) -> list[Draft]:
    """1973-74, 2019/20."""
    first, short = int(hit.word("y1")), int(hit.word("y2"))
    second = first // 100 * 100 + short
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
        return _pair(hit, left, right, join)
    if join == "and" and hit.word("open") != "between":
        sides = ("", "")
    else:
        sides = ("from", "until")
    one, two = hit.group("a"), hit.group("b")
    return [
        date_draft(hit, periods.year(a), first=one[0], last=one[1], explicit=True, scope=sides[0]),
        date_draft(hit, periods.year(b), first=two[0], last=two[1], explicit=True, scope=sides[1]),
    ]


def year_alone(hit: Hit) -> list[Draft]:
    """2008, in a place where a year can stand."""
    year = int(hit.word("year"))
    at, last = hit.group("year")
    before = hit.words[at - 1] if at else ""
    after = hit.after()
    if hit.has("mod") or before == "year":
        return [date_draft(hit, periods.year(year), mod=hit.said("mod"), explicit=True)]
    limit = (hit.scene.published.year if hit.scene.published else 2040) + 80
    if not 1300 <= year <= limit or before in ("$", "£", "€", "#", "&", "*", "+", "=", "°"):
        return []
    if after in hit.table.not_year_before or after in ("$", "%", "°", "&"):
        return []
    if before in ("-", "–", "/", ".", ",", ":") and hit.glued(at):
        return []
    if after in ("-", "/", "–") and last + 1 < len(hit.words) and hit.glued(last):
        if hit.words[last + 1][0].isdigit():
            return []
    if before in ("about", "around", "circa", "c"):
        # "in about 1850" is a year, "about 1850 people" is none.
        before = hit.words[at - 2] if at > 1 else ""
        if before not in ("in", "of", "since", "from", "until", "by"):
            return []
    if before in hit.table.not_year_after and before != "to":
        return []
    if before == "." and at > 1 and hit.words[at - 2] in ("no", "nos", "p", "pp", "art", "sec"):
        return []
    if (
        year < 1900
        and year % 50 == 0
        and before not in ("in", "since", "of", "by", "until", "from", "(", "to")
    ):
        return []
    if year % 100 == 0 and before not in (
        "in",
        "since",
        "of",
        "by",
        "until",
        "from",
        "(",
        "the",
        "year",
        "before",
        "after",
        "during",
        ",",
    ):
        return []
    return [date_draft(hit, periods.year(year), explicit=True)]


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


def fiscal(hit: Hit) -> list[Draft]:
    """Fiscal 2008, FY09."""
    year = hit.year()
    if year is None:
        return []
    return [date_draft(hit, periods.year(year), mod=hit.said("mod"), explicit=True)]


def quarter(hit: Hit) -> list[Draft]:  # noqa: PLR0912
    """The third quarter of 2009, last year's first half, the final quarter."""
    halves = hit.word("unit") == "half"
    which = hit.word("which")
    size = 2 if halves else 4
    if hit.has("year"):
        year = hit.year()
    elif hit.has("year0"):
        year = int(hit.word("year0"))
    elif hit.has("ry"):
        year = relative_year(hit, "0")
    elif hit.has("rel"):
        year = relative_year(hit)
    elif hit.has("relb"):
        year = relative_year(hit, "b")
    else:
        year = None
    explicit = hit.has("year") or hit.has("year0")
    here = hit.scene.anchor
    if which == "last" and year is None:
        if halves or here is None:
            return []
        return [date_draft(hit, periods.shifted(here, -1, "quarter"), reading=hit.scene.why())]
    number = size if which in ("last", "final") else hit.ordinal("which")
    if not 1 <= number <= size:
        return []
    make = periods.half if halves else periods.quarter
    if year is None:
        if halves and "the" not in hit.words[hit.first : hit.first + 1] and not hit.has("mod"):
            return []
        if here is None:
            return [bare(hit, f"XXXX-{39 + number if halves else 32 + number}", "no year is told")]
        year = _quarter_year(hit, number, here, halves)
    return [
        date_draft(
            hit,
            make(year, number),
            mod=hit.said("mod"),
            reading="" if explicit else hit.scene.why(),
            explicit=explicit,
        )
    ]


def _quarter_year(hit: Hit, number: int, here: date, halves: bool) -> int:
    """The year of a quarter told without one: the nearest that fits the tense."""
    if "of the year" in hit.surface().lower() and hit.scene.year is not None:
        return hit.scene.year
    months = 6 if halves else 3
    current = (here.month - 1) // months + 1
    if hit.tense() == "future" and number >= current:
        return here.year
    if hit.tense() == "future":
        return here.year + 1
    return here.year if number <= current else here.year - 1


def short_quarter(hit: Hit) -> list[Draft]:
    """Q3 2009, H1."""
    number, year = int(hit.word("n")), hit.year()
    if not hit.is_glued(hit.first, hit.first + 2):
        return []
    halves = hit.word("letter") == "h"
    if halves and (number > 2 or year is None):
        return []
    here = hit.scene.anchor
    if year is None:
        if here is None:
            return []
        year = _quarter_year(hit, number, here, halves)
    make = periods.half if halves else periods.quarter
    return [date_draft(hit, make(year, number), explicit=hit.has("year"))]


def season(hit: Hit) -> list[Draft]:
    """Summer 2009, last spring, this fall, the winter of '82."""
    word = hit.word("season")
    number = hit.table.seasons[word]
    if hit.has("year"):
        return [
            date_draft(
                hit, periods.season(hit.year() or 1, number), mod=hit.said("mod"), explicit=True
            )
        ]
    at = hit.group("season")[0]
    told = hit.has("last") or hit.has("next") or hit.has("this") or hit.has("rel") or hit.has("mod")
    before = hit.words[at - 1] if at else ""
    if not told and word in ("fall", "spring") and before != "the":
        return []
    if (
        not told
        and before == "the"
        and word == "fall"
        and hit.before() not in ("in", "by", "until", "for", "during")
    ):
        return []
    capital = hit.raw[at][0].isupper() and at
    if not told and capital and hit.before() not in ("in", "the", "by", "their", "its", "his"):
        return []
    if hit.after() in ("of",):
        return []
    here = hit.scene.spoken if hit.word("this") in ("that", "same") else hit.scene.anchor
    if here is None:
        return []
    if hit.has("rel"):
        year = relative_year(hit, "2") or here.year
    else:
        year = _season_year(hit, number, here)
    return [
        date_draft(hit, periods.season(year, number), mod=hit.said("mod"), reading=hit.scene.why())
    ]


def _season_year(hit: Hit, number: int, here: date) -> int:
    start = {21: 3, 22: 6, 23: 9, 24: 12}[number]
    if hit.has("this"):
        return here.year
    if hit.has("last"):
        return here.year if here.month >= start + 3 and start < 12 else here.year - 1
    if hit.has("next"):
        return here.year if here.month < start else here.year + 1
    if hit.tense() == "future":
        return here.year if here.month <= start + 2 else here.year + 1
    return here.year if here.month >= start else here.year - 1


def named_day(hit: Hit) -> list[Draft]:
    """Christmas Eve, Good Friday 2024, last Thanksgiving."""
    a, b = hit.group("name")
    name = "".join(
        w if w in ("'s", "’s", "'", "’") or i == a else " " + w
        for i, w in enumerate(hit.words[a:b], a)
    ).replace("’", "'")
    rule = hit.table.holidays.get(name)
    if rule is None or not hit.raw[a][0].isupper():
        return []
    year = hit.year()
    here = hit.scene.anchor
    if year is not None:
        return [date_draft(hit, periods.day(holidays.holiday(rule, year)), explicit=True)]
    if here is None:
        return [bare(hit, f"XXXX-{rule}", "no year is told")] if isinstance(rule, str) else []
    near = [holidays.holiday(rule, y) for y in (here.year - 1, here.year, here.year + 1)]
    past = [d for d in near if d <= here]
    ahead = [d for d in near if d >= here]
    if hit.has("last"):
        when = past[-1] if past[-1] < here or len(past) < 2 else past[-2]
    elif hit.has("next") or (hit.tense() == "future" and not hit.has("this")):
        when = ahead[0]
    elif hit.has("this"):
        when = near[1]
    else:
        when = min(near, key=lambda d: abs((d - here).days) + (120 if d > here else 0))
    return [date_draft(hit, periods.day(when), reading=hit.scene.why())]


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
    if before in ("his", "her", "their", "my", "your", "its", "our", "temperatures"):
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


def centuries(hit: Hit) -> list[Draft]:
    """The 18th and 19th centuries."""
    a, b, cut = hit.ordinal("a"), hit.ordinal("b"), hit.group("join")[0]
    if not (1 <= a <= 22 and 1 <= b <= 22):
        return []
    return [
        date_draft(hit, periods.century(a), last=cut, explicit=True),
        date_draft(hit, periods.century(b), first=cut + 1, explicit=True),
    ]


def century(hit: Hit) -> list[Draft]:
    """The late 19th century, the third century BC."""
    number = hit.ordinal("n")
    if not 1 <= number <= 30:
        return []
    if hit.word("era") in ("bc", "bce"):
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
    return [date_draft(hit, period, mod=hit.said("mod"), reading=hit.scene.why())]


def year_with_era(hit: Hit) -> list[Draft]:
    """300 BC, AD 70."""
    figures = hit.word("n").replace(",", "")
    era = hit.word("era") or "ad"
    if not figures.isdigit() or not 0 < int(figures) < 10000 or hit.raw[hit.last - 1].islower():
        return []
    if era in ("bc", "bce"):
        return [date_draft(hit, periods.year(1 - int(figures)), explicit=True)]
    if int(figures) < 32 and era == "ad" and not hit.has("era"):
        return []
    return [date_draft(hit, periods.year(int(figures)), explicit=True)]


CALENDAR_BUILDERS: Mapping[str, Builder] = {
    "iso": iso,
    "slashed_iso": iso,
    "numeric": numeric,
    "dotted": dotted,
    "nine_eleven": nine_eleven,
    "days_of_month": _days,
    "days_before_month": _days,
    "month_day_twice": _twice,
    "day_month_twice": _twice,
    "month_day": month_and_day,
    "day_month": month_and_day,
    "months_of_year": months_of_year,
    "month_year": month_of_year,
    "part_of_month": part_of_month,
    "months_short": year_pair_short,
    "quarter": quarter,
    "short_quarter": short_quarter,
    "season": season,
    "holiday": named_day,
    "decade": decade,
    "short_decade": short_decade,
    "word_decade": word_decade,
    "centuries": centuries,
    "century": century,
    "this_century": this_century,
    "years_era": year_with_era,
    "era_year": year_with_era,
    "fiscal": fiscal,
    "year_range": year_range,
    "year": year_alone,
    "short_year": short_year,
}
