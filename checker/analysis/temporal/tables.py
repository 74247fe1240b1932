"""The temporal grammar: at each place the first row that matches wins."""

from __future__ import annotations

from checker.analysis.temporal.parts import Rows

# Dates that name a day, month or year of the calendar.
CALENDAR: Rows = (
    ("iso", "(?P<y>YEAR) DASH (?P<m>MM) DASH (?P<d>MM)"),
    ("slashed_iso", "(?P<y>YEAR) SLASH (?P<m>M12) SLASH (?P<d>D31)"),
    ("numeric", "(?P<a>D31) (SLASH|DASH) (?P<b>D31) (SLASH|DASH) (?P<y>YEAR|YY)"),
    ("dotted", "DOTDATE"),
    ("nine_eleven", "'9' SLASH '11'"),
    (
        "days_of_month",
        "(?P<mod>@mod)? (?P<month>@month) (?P<a>@dnum) (?P<join>'or'|'and'|@dash|SLASH)"
        " (?P<b>@dnum) (?! PERCENT|COLON|AMPM|DASH|SLASH|UNIT|MONTH) (COMMA? (?P<year>YEAR))?",
    ),
    (
        "days_before_month",
        "(?P<a>@dnum) (?P<join>'or'|'and'|@dash|SLASH) (?P<b>@dnum) 'of'? (?P<month>@month)"
        " (COMMA? 'of'? (?P<year>YEAR))?",
    ),
    (
        "month_day_twice",
        "(?P<m1>@month) (?P<a>@dnum) (?P<join>'or'|'and'|@dash) (?P<m2>@month) (?P<b>@dnum)"
        " (COMMA? (?P<year>YEAR))",
    ),
    (
        "day_month_twice",
        "(?P<a>@dnum) (?P<m1>@month) (?P<join>'or'|'and'|@dash) (?P<b>@dnum) (?P<m2>@month)"
        " (COMMA? (?P<year>YEAR))",
    ),
    (
        "month_day",
        "(?P<mod>@mod)? (?P<wd>@wd COMMA? 'the'?)? (?P<month>@month) (?P<day>@dnum|'the'? @dord)"
        " (?! PERCENT|COLON|AMPM|DASH (?: D31| UNIT))"
        " (?: (?:COMMA? @wd)? (?: (?:COMMA|'of'|'in')? (?P<year>YEAR)|COMMA? APOS (?P<yy>YY)))?",
    ),
    (
        "day_month",
        "(?P<mod>@mod)? (?P<wd>@wd COMMA? 'the'?)? 'the'? (?: (?P<day>D31 ORDSUF?) (DASH|'of')?"
        "|(?P<dayw>ORDW|NW DASH ORDW) 'of') (?P<month>@month)"
        " (?: (?:DASH|COMMA|'of'|'in')? (?P<year>YEAR)|(COMMA|DASH)? APOS? (?P<yy>YY)"
        " (?! COLON|AMPM|DASH|UNIT|PERCENT))?",
    ),
    (
        "months_of_year",
        "(?P<mod>@mod)? (?P<m1>@month) (?P<join>'or'|'and'|@dash|SLASH) (?P<m2>@month)"
        " (?! D31) (?: (COMMA|'of'|'in')? (?P<year>YEAR))?",
    ),
    (
        "month_year",
        "(?P<mod>@mod)? ('the' 'month' 'of')? (?P<month>@month)"
        " (?: (COMMA|'of'|'in')? (?P<year>YEAR)|APOS (?P<yy>YY)"
        "|(COMMA|'of')? (?P<rel>(?P<last>@last)|(?P<next>@next)|(?P<this>@this)) 'year')",
    ),
    (
        "part_of_month",
        "(?P<det>'the') (?P<which>ORDW|D31 ORDSUF|'last'|'final') (?P<n>NW)?"
        " (?P<unit>'week'|'weekend'|'days'|'weeks'|WD) ('of'|'in') (?P<month>@month)"
        " (COMMA? (?P<year>YEAR))?",
    ),
    ("months_short", "(?P<y1>YEAR) (DASH|SLASH) (?P<y2>YY) (?! DASH|COLON)"),
    (
        "quarter",
        "(?P<mod>@mod)? (?: (?P<ry>(?P<last0>@last)|(?P<this0>@this)) 'year' POSS|(?P<year0>YEAR) POSS?)?"
        " ('the'|'its'|'their'|'a')? ('fiscal'|'latest'|'year'|'calendar')?"
        " (?P<which>ORDW|D31 ORDSUF|'final'|'last') DASH? ('fiscal'|'calendar')? (?P<unit>'quarter'|'half')"
        " (?! 'of' 'the' (?:'game'|'century'))"
        " (?: (COMMA|'of'|'in'|'for')? 'the'? ('fiscal'|'financial')? 'year'? (?P<year>YEAR)"
        "|('of'|'in') 'the'? (?P<rel>(?P<last>@last)|(?P<next>@next)|(?P<this>@this)) ('fiscal'|'financial')? 'year'"
        "|(?P<relb>(?P<lastb>@last)|(?P<nextb>@next)|(?P<thisb>'this')) 'year'"
        "|'of' 'the' 'year')?",
    ),
    (
        "short_quarter",
        "(?P<letter>'q'|'h') (?P<n>'1'|'2'|'3'|'4') (?: ('of'|'in')? (?P<year>YEAR))?",
    ),
    (
        "season",
        "(?P<mod>@mod)? 'the'? (?: (?P<last>@last)|(?P<next>@next)|(?P<this>@this))? (?P<season>SEASON)"
        " (?: (COMMA|'of'|'in')? (?P<year>@year)|'of'? (?P<rel>(?P<last2>@last)|(?P<next2>@next)|"
        "(?P<this2>@this)) 'year')?",
    ),
    (
        "holiday",
        "(?: (?P<last>@last)|(?P<next>@next)|(?P<this>'this'))? (?P<name>@holiday) (?! 'island')"
        " (COMMA? 'of'? (?P<year>YEAR))?",
    ),
    ("decade", "(?P<mod>@mod)? (?P<the>'the')? (?P<mod2>@mod)? (?P<y>YEAR) ('s'|POSS)"),
    (
        "short_decade",
        "(?P<mod>@mod)? (?P<the>'the')? (?P<mod2>@mod)? (?P<apos>APOS)? (?P<yy>TENS) ('s'|POSS)",
    ),
    ("word_decade", "(?P<mod>@mod)? 'the' (?P<mod2>@mod)? (?P<tens>DECADEW)"),
    (
        "centuries",
        "'the'? (?P<a>D31 ORDSUF|ORDW|NW DASH ORDW) (?P<join>'and'|'or'|@dash)"
        " 'the'? (?P<b>D31 ORDSUF|ORDW|NW DASH ORDW) ('century'|'centuries')",
    ),
    (
        "century",
        "(?P<mod>@mod)? 'the'? (?P<mod2>@mod)? (?P<n>D31 ORDSUF|ORDW|NW DASH ORDW) DASH? 'century'"
        " (?P<era>'bc'|'bce'|'ad'|'ce')?",
    ),
    ("this_century", "'the'? (?P<mod>@mod)? (?P<rel>'this'|'last'|'next') 'century'"),
    ("years_era", "(?P<n>N) (?P<era>'bc'|'bce'|'ad'|'ce')"),
    ("era_year", "'ad' (?P<n>N)"),
    (
        "fiscal",
        "(?P<mod>@mod)? 'the'? ('fiscal'|'financial'|'calendar'|'fy') 'year'? (?P<year>YEAR|APOS? YY)",
    ),
    (
        "year_range",
        "(?P<open>'from'|'between')? (?P<a>YEAR) (?P<join>'and'|'or'|@dash) (?P<b>YEAR) (?! DASH)",
    ),
    ("year", "(?P<mod>@mod)? ('the' 'year')? (?P<year>YEAR) (?! N|PERCENT)"),
    ("short_year", "APOS (?P<yy>YY) (?! 's')"),
)

# Dates told by where they lie from another day.
RELATIVE: Rows = (
    ("day_before_yesterday", "'the' 'day' (?P<w>('before' 'yesterday'|'after' 'tomorrow'))"),
    ("today", "(?P<mod>@mod)? (?P<w>'today'|'yesterday'|'tomorrow')"),
    (
        "weekday_of_week",
        "(?P<wd>@wd) ('of' 'the'?)? (?: (?P<last>@last)|(?P<next>@next)|(?P<this>'this')) 'week'",
    ),
    ("weekdays_or", "(?P<a>@wd) 'or' (?P<b>@wd)"),
    (
        "ago",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) @adj? (?P<unit>UNIT) 'ago'"
        " ('today'|'this' ('week'|'month'))?",
    ),
    (
        "dash_ago",
        "('a'|'the')? (?P<unit>UNIT1) DASH (?P<w>'ago'|'earlier')"
        " (?P<inner>'quarter'|'period'|'month'|'week')?",
    ),
    (
        "year_end",
        "(?P<mod>'mid' DASH)? 'the'? (?P<unit>'year'|'month'|'quarter') DASH 'end' (?P<year>YEAR)?",
    ),
    ("half_ago", "('half' ('a'|'an')|'a' 'half') (?P<unit>UNIT1) 'ago'"),
    (
        "from_now",
        "(?P<num>@num|@vaguenum) (?P<unit>UCAL) (?: 'from' ('now'|'today')|POSS 'time'|APOS 'time')",
    ),
    (
        "earlier",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) (?P<unit>UCAL) (?P<w>'earlier'|'previously'|'later'"
        "|'afterward'|'afterwards'|'hence'|'beforehand') (?! 'than')",
    ),
    (
        "the_unit_before",
        "'the' (?P<unit>UCAL) (?P<w>'before'|'after'|'earlier'|'later'|'previous')",
    ),
    (
        "halfway_unit",
        "'the'? (?P<which>ORDW|'last'|'final'|'opening'|'closing') (?P<unit2>'day'|'week'|'month'|'weekend')"
        " 'of' 'the' (?P<unit>'week'|'month'|'year')",
    ),
    (
        "directed_weekday",
        "(?P<mod>@mod)? (?: 'the'? (?P<last>@last)|'the'? (?P<next>@next)|(?P<this>'this'|'that'|'the' 'same'))"
        " (?P<wd>@wd)",
    ),
    ("weekday", "(?P<mod>@mod)? (?P<wd>@wd)"),
    (
        "directed_month",
        "(?P<mod>@mod)? (?: 'the'? (?P<last>@last)|'the'? (?P<next>@next)|(?P<this>'this'|'that'|'the' 'same'))"
        " (?P<month>@month)",
    ),
    ("month", "(?P<mod>@mod)? (?P<month>@month)"),
    (
        "directed_unit",
        "(?P<mod>@mod)? (?: (?P<the>'the'|'its'|'their')? (?: (?P<last>@last)|(?P<next>@next)|(?P<this>@this)"
        "|(?P<same>'same'))) ('fiscal'|'financial'|'calendar'|'academic'|'school'|'business'|'trading')? (?P<unit>UCAL) (?P<post>'earlier'|'ago')?",
    ),
    ("year_previous", "'the' (?P<unit>'year'|'month'|'week'|'day') 'previous'"),
    (
        "period",
        "'the'? ('same'|'like'|'corresponding'|'comparable'|'similar'|'year' DASH 'earlier') ('period'|'time'|'quarter'|'month'|'week')"
        " (?: 'of' | 'in' )? 'the'? (?: (?P<last>@last) 'year'|'a' 'year' (?P<w>'ago'|'earlier'|'before'))",
    ),
    (
        "mod_the_unit",
        "(?P<mod>@mod) ('the'|'its') ('entire'|'full'|'whole'|'fiscal'|'financial')? (?P<unit>'day'|'week'|'month'|'quarter'|'year'|'decade'|'century'|'weekend')",
    ),
    (
        "the_unit",
        "'the' ('entire'|'full'|'whole'|'fiscal'|'financial')? (?P<unit>'day'|'week'|'month'|'quarter'|'year'|'decade'|'weekend')",
    ),
    ("vague", "@vague"),
)

# Times of day.
TIMES: Rows = (
    (
        "iso_clock",
        "(?P<y>YEAR) DASH (?P<m>MM) DASH (?P<d>MM) 't' (?P<h>MM) COLON (?P<min>MM) (COLON (MM|N))? (?P<zone>'z'"
        "|(PLUS|DASH) MM COLON? MM?)?",
    ),
    (
        "clock",
        "(?P<h>H24) COLON (?P<min>MM) (COLON MM)? (?P<half>AMPM)? (?P<hrs>'hours'|'hrs'|'h')?",
    ),
    ("clock_half", "(?P<h>H24) (?P<half>AMPM)"),
    ("dotted_half", "(?P<hm>HDOT) (?P<half>AMPM)"),
    ("hhmm_hours", "(?P<hm>HHMM) (?P<hrs>'hours'|'hrs'|'h')"),
    ("hhmm_zone", "(?P<hm>HHMM) (?= ZONE)"),
    ("dotted_zone", "(?P<hm>HDOT) (?= ZONE)"),
    ("h_hours", "(?P<h>H24) 'h' (?P<min>MM)"),
    ("oclock", "(?P<h>H24|NW) OCLOCK ('in' 'the' (?P<part>DAYPART))?"),
    ("half_past", "(?P<q>'half'|'quarter') (?P<w>'past'|'to') (?P<h>H24|NW)"),
    ("overnight", "'overnight'"),
    ("tonight", "(?P<mod>@mod)? (?P<w>'tonight'|'tonite')"),
    (
        "small_hours",
        "'the'? 'very'? (?P<w>'early'|'small'|'wee') (UNIT1 DASH?)? 'hours' (?P<of>'of'|'on')?",
    ),
    (
        "daypart",
        "(?P<mod>'early'|'late'|'mid' DASH?)? (?: 'the'? (?P<last>@last)|'the'? (?P<next>@next)"
        "|(?P<this>@this)|(?P<same>'the' 'same')|(?P<the>'the'|'an'|'a'))? (?P<mod2>'early'|'late'|'mid' DASH?)?"
        " (?P<part>DAYPART) (?P<of>'of' (?= 'the'? (WD|MONTH|D31|DAYPART)))?",
    ),
)

# Lengths of time, and how often.
LENGTHS: Rows = (
    (
        "every",
        "('every'|'each'|'per') (?P<num>@num|'other'|'few')? (?P<unit>UNIT|WD|DAYPART|SEASON)",
    ),
    ("weekdays", "(?P<wd>WDS)"),
    (
        "often",
        "(?P<w>'daily'|'weekly'|'monthly'|'quarterly'|'yearly'|'annual'|'annually'|'hourly'|'nightly'"
        "|'biweekly'|'biannual'|'biennial')",
    ),
    (
        "times_a",
        "('once'|'twice'|'thrice'|@num 'times') (?P<w>'a'|'an'|'each'|'every'|'per') (?P<unit>UNIT1)",
    ),
    (
        "compound",
        "(?P<hedge>@hedge)? (?P<n1>@num) DASH? (?P<u1>UNIT) (COMMA? 'and'?) (?P<n2>@num) DASH? (?P<u2>UNIT)"
        " (COMMA? 'and'? (?P<n3>@num) DASH? (?P<u3>UNIT))?",
    ),
    (
        "num_and_half",
        "(?P<hedge>@hedge)? (?P<num>@num) 'and' 'a' DASH? 'half' DASH? (?P<unit>UNIT)",
    ),
    ("unit_and_half", "(?P<hedge>@hedge)? (?P<num>@num) (?P<unit>UNIT1) 'and' 'a' 'half'"),
    ("half_unit", "(?P<hedge>@hedge)? ('half' DASH? ('a'|'an')?|'a' 'half' DASH?) (?P<unit>UNIT1)"),
    (
        "quarters_of",
        "(?P<hedge>@hedge)? (?: (?P<three>'three' DASH? 'quarters')|'a' 'quarter') 'of' ('a'|'an') (?P<unit>UNIT1)",
    ),
    (
        "num_range",
        "(?P<hedge>@hedge)? ('between'|'from')? (?P<n1>@num) (?P<join>'to'|DASH|'or'|'and') (?P<n2>@num) DASH? @adj? (?P<unit>UNIT)",
    ),
    (
        "past_num",
        "(?P<the>'the'|'its'|'their') (?P<dir>@last|@next|'first'|'final'|'latest'|'opening'|'entire'|'full'|'whole')"
        " (?P<num>@num|@vaguenum)? @adj? (?P<unit>UNITP)",
    ),
    (
        "bare_past_num",
        "(?P<dir>'last'|'past'|'next'|'previous'|'first'|'these'|'those') (?P<num>@num|@vaguenum)? @adj? (?P<unit>UNITP)",
    ),
    ("past_unit", "'the' 'past' @adj? (?P<unit>UNIT1)"),
    (
        "length",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) DASH? (@adj DASH?)? (?P<unit>UNIT)"
        " (?P<long>DASH 'long'|DASH? 'long' | DASH 'old'|'old'|'of' 'age')? (?P<post>'or' ('so'|'more'|'less'))?",
    ),
    ("unit_long", "(?P<unit>UNIT) DASH 'long'"),
    ("single_unit", "'single' DASH (?P<unit>UNIT1)"),
    ("bare_units", "(?P<hedge>@hedge)? ('the')? (?P<unit>UNITP)"),
)

# An order that lets the more telling row win where two begin at one word.
TABLE: Rows = (
    *(row for row in TIMES if row[0] == "iso_clock"),
    *(row for row in RELATIVE if row[0] in ("ago", "from_now", "earlier", "half_ago", "dash_ago")),
    *(row for row in RELATIVE if row[0] == "period"),
    *(row for row in CALENDAR if row[0] in ("centuries", "quarter", "part_of_month", "holiday")),
    *(row for row in TIMES if row[0] != "iso_clock" and row[0] != "daypart"),
    *(
        row
        for row in CALENDAR
        if row[0] not in ("centuries", "quarter", "part_of_month", "holiday")
    ),
    *(row for row in RELATIVE if row[0] == "vague"),
    *(row for row in RELATIVE if row[0] == "halfway_unit"),
    *(row for row in LENGTHS if row[0] not in ("length", "bare_units", "unit_long")),
    *(
        row
        for row in RELATIVE
        if row[0]
        not in (
            "ago",
            "from_now",
            "earlier",
            "half_ago",
            "dash_ago",
            "the_unit",
            "vague",
            "period",
            "halfway_unit",
        )
    ),
    *(row for row in LENGTHS if row[0] in ("length", "unit_long")),
    *(row for row in TIMES if row[0] == "daypart"),
    *(row for row in RELATIVE if row[0] == "the_unit"),
    *(row for row in LENGTHS if row[0] == "bare_units"),
)
