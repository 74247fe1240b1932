"""Builders for lengths of time, and for how often something is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.analysis.temporal.hit import Draft, Hit
from checker.canonical.durations import Part, iso, seconds, step
from checker.model import Hedge

Builder = Callable[[Hit], list[Draft]]
_OFTEN = {
    "daily": "day",
    "nightly": "day",
    "hourly": "hour",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
# Words after which "a year" is a length and not a rate.
_LENGTH_BEFORE = frozenset(
    "for in within over about under than least most nearly almost lasted lasting last took take takes "
    "taking spent after of only just another every half with during approximately roughly some until "
    "after up to once is was per served serve waited wait from nearly by".split()
)
_DASHES = frozenset("-–‑")
_AGE = frozenset({"old", "age", "olds"})


def _hedge(hit: Hit) -> Hedge:
    if not hit.has("hedge"):
        return "none"
    words = " ".join(hit.said("hedge")).replace(" .", ".")
    return hit.table.hedges.get(words, "none")  # type: ignore[return-value]


def _subject(hit: Hit, first: int, last: int) -> tuple[str, str]:
    """What lasts: the noun after "three-year", or the subject of "lasted"."""
    words = hit.words
    end = len(words)
    at = last
    if at < end and hit.raw[at - 1] not in ("s",) and words[at - 1] not in hit.table.plural_units:
        name: list[str] = []
        while at < end and len(name) < 3 and words[at][0].isalpha() and words[at] not in _CLOSED:
            name.append(words[at])
            at += 1
        if name:
            return " ".join(name), name[-1]
    if _LASTS & set(words[max(first - 6, 0) : first]):
        name = _opening(hit, first)
        return (" ".join(name), name[-1]) if name else ("", "")
    return "", ""


_LASTS = frozenset({"lasted", "lasting", "lasts", "last"})


def _opening(hit: Hit, at: int) -> list[str]:
    """The first nouns of the sentence, up to its verb: the subject in plain news prose."""
    words, begin = hit.words, at
    while begin > 0 and at - begin < 60 and words[begin - 1] not in (".", "!", "?", ";"):
        begin -= 1
        if words[begin][0] == "\n":
            begin += 1
            break
    name: list[str] = []
    for word in words[begin:at]:
        if word[0].isalpha() and word not in _CLOSED and word not in hit.table.tense:
            name.append(word)
        elif name:
            break
    return name[-3:]


_CLOSED = frozenset(
    "a an the of in on at for to from by with and or but that which who whom this these those it he "
    "she they we i is are was were be been being has have had will would could should may might can "
    "as after before since until till when while where because if than so such not no nor over under "
    "more less about into out up down off also just only too very its his her their our your my s "
    "ago later earlier said told says during per each every there here then now did does do both "
    "between against among around through according within without despite although".split()
)


def _draft(
    hit: Hit,
    parts: Sequence[Part],
    *,
    first: int | None = None,
    last: int | None = None,
    hedge: Hedge | None = None,
    scope: str = "",
    bounds: tuple[float, float] | None = None,
) -> Draft:
    a = hit.first if first is None else first
    b = hit.last if last is None else last
    length = seconds(parts)
    low = high = length
    if bounds is not None:
        low, high = bounds
    subject, head = ("", "") if scope == "each" else _subject(hit, a, b)
    return Draft(
        "duration",
        a,
        b,
        iso(parts),
        low,
        high,
        _hedge(hit) if hedge is None else hedge,
        scope,
        step=None if length is None else step(parts),
        attribute=subject,
        head=head,
    )


def _unit(hit: Hit, name: str = "unit") -> str:
    return hit.table.units[hit.word(name)]


def every(hit: Hit) -> list[Draft]:
    """Every year, each Monday, per day."""
    word = hit.word("unit")
    if word in hit.table.weekdays:
        number = hit.table.weekdays[word]
        return [Draft("duration", hit.first, hit.last, f"XXXX-WXX-{number}", scope="each")]
    if word in hit.table.seasons or word not in hit.table.units:
        unit = "year" if word in hit.table.seasons else "day"
        return [_draft(hit, [Part(1, unit)], scope="each")]
    said = hit.said("num")
    amount = 2.0 if said == ["other"] else hit.number("num") if said else 1.0
    return [_draft(hit, [Part(amount, _unit(hit))], scope="each")]


def weekdays(hit: Hit) -> list[Draft]:
    """Mondays."""
    number = hit.table.weekdays[hit.word("wd")[:-1]]
    return [Draft("duration", hit.first, hit.last, f"XXXX-WXX-{number}", scope="each")]


def often(hit: Hit) -> list[Draft]:
    """Daily, annual."""
    word = hit.word("w")
    unit = _OFTEN.get(word)
    raw = hit.raw[hit.first]
    if unit is None or (
        raw[0].isupper() and (hit.raw[hit.last - 2 : hit.last - 1] or ["."])[0] not in (".", "\n")
    ):
        return []
    return [_draft(hit, [Part(1, unit)], scope="each")]


def times_a(hit: Hit) -> list[Draft]:
    """Twice a week."""
    return [_draft(hit, [Part(1, _unit(hit))], scope="each")]


def compound(hit: Hit) -> list[Draft]:
    """One hour and 20 minutes."""
    parts, last = [], 0.0
    for i in ("1", "2", "3"):
        if not hit.has("u" + i):
            break
        parts.append(Part(hit.number("n" + i), _unit(hit, "u" + i)))
    sizes = [seconds([Part(1, p.unit)]) or 0.0 for p in parts]
    if any(b >= a for a, b in zip(sizes, sizes[1:], strict=False)) or any(
        p.amount is None for p in parts
    ):
        return []
    if hit.after() in _AGE:
        return []
    del last
    return [_draft(hit, parts)]


def with_half(hit: Hit) -> list[Draft]:
    """Two and a half years, a year and a half."""
    amount = hit.number("num")
    if amount is None:
        return []
    return [_draft(hit, [Part(amount + 0.5, _unit(hit))])]


def half_unit(hit: Hit) -> list[Draft]:
    """Half an hour, half a century."""
    if (
        hit.words[hit.first : hit.first + 1] == ["half"]
        and not ({"a", "an"} & set(hit.words[hit.first : hit.last]))
        and "-" not in hit.words[hit.first : hit.last]
    ):
        return []
    return [_draft(hit, [Part(0.5, _unit(hit))])]


def quarters_of(hit: Hit) -> list[Draft]:
    """Three-quarters of an hour."""
    return [_draft(hit, [Part(0.75 if hit.has("three") else 0.25, _unit(hit))])]


def num_range(hit: Hit) -> list[Draft]:
    """Two to three years, six or seven weeks."""
    low, high = hit.number("n1"), hit.number("n2")
    unit = _unit(hit)
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
    d = _draft(hit, two, bounds=bounds)
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
    return [_draft(hit, [Part(amount, _unit(hit))], first=first, scope=hit.word("dir"))]


def past_unit(hit: Hit) -> list[Draft]:
    """The past year."""
    return [_draft(hit, [Part(1, _unit(hit))], scope="past")]


def length_of(
    hit: Hit, num: str, unit: str, first: int | None = None, last: int | None = None
) -> list[Draft]:
    """An amount of one unit."""
    amount = hit.number(num)
    end = hit.last if last is None else last
    if hit.words[end : end + 1] and (
        hit.words[end] in _AGE
        or (
            hit.words[end] in ("-", "–")
            and hit.words[end + 1 : end + 2]
            and hit.words[end + 1] in _AGE
        )
    ):
        return []
    return [_draft(hit, [Part(amount, _unit(hit, unit))], first=first, last=last)]


def length(hit: Hit) -> list[Draft]:
    """Three years, a 45-minute meeting, just over an hour; not an age, nor a rate."""
    long = hit.said("long")
    if any(w in _AGE for w in long):
        return []
    word, unit = hit.said("num"), _unit(hit)
    if hit.before() in ("$", "£", "€", "#"):
        return []
    if hit.word("unit") in ("second", "quarter") and not _is_compound(hit):
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
    if lone and hit.before() not in _LENGTH_BEFORE and not _is_compound(hit):
        return []
    return [_draft(hit, [Part(amount, unit)])]


def _is_compound(hit: Hit) -> bool:
    """Whether the length is written with a hyphen ("30-second")."""
    return not _DASHES.isdisjoint(hit.words[hit.first : hit.last])


def _a_unit(hit: Hit, unit: str) -> list[Draft]:
    """ "a year": a length after "for", a rate after an amount, else nothing."""
    before = hit.before()
    if before in _LENGTH_BEFORE or before == "":
        return [_draft(hit, [Part(1, unit)])]
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
        return [_draft(hit, [Part(1, unit)], scope="each")]
    if hit.after() in ("-",):
        return []
    return []


def unit_long(hit: Hit) -> list[Draft]:
    """Decades-long, year-long."""
    plural = hit.word("unit") in hit.table.plural_units
    return [_draft(hit, [Part(None if plural else 1, _unit(hit))])]


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
    return [_draft(hit, [Part(None, _unit(hit))])]


LENGTH_BUILDERS: Mapping[str, Builder] = {
    "every": every,
    "weekdays": weekdays,
    "often": often,
    "times_a": times_a,
    "compound": compound,
    "num_and_half": with_half,
    "unit_and_half": with_half,
    "half_unit": half_unit,
    "quarters_of": quarters_of,
    "num_range": num_range,
    "past_num": past_num,
    "bare_past_num": past_num,
    "past_unit": past_unit,
    "single_unit": past_unit,
    "length": length,
    "unit_long": unit_long,
    "bare_units": bare_units,
}
