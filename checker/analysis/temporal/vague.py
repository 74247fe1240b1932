"""Rows and builders for today and its neighbours, and for wordings that name no day."""

from __future__ import annotations

from checker.analysis.temporal.counting import moved, resolved
from checker.analysis.temporal.drafts import bare, date_draft
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical.numbers import number_words


def day_before_yesterday(hit: Hit) -> list[Draft]:
    """The day before yesterday."""
    step = -2 if hit.word("w") == "before" else 2
    return resolved(hit, moved(hit, hit.scene.published, step, "day"))


_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def today(hit: Hit) -> list[Draft]:
    """Today, yesterday, earlier today."""
    here = hit.scene.published
    if here is None or (hit.scene.narrative and hit.word("w") == "today"):
        # History was not written on a day: its "today" is our time.
        text = "PRESENT_REF" if hit.word("w") == "today" else ""
        return [bare(hit, text)] if text else []
    period = moved(hit, here, _DAYS[hit.word("w")], "day")
    if period is None:
        return []
    return [date_draft(hit, period, why=f"document of {here.isoformat()}")]


def _is_ahead(hit: Hit) -> bool:
    """Whether "soon" looks ahead: not "soon fell", "soon after", "the soon-to-open hall"."""
    return hit.tense() != "past" and hit.after() not in ("after", "before", "as", "-")


def vague(hit: Hit) -> list[Draft]:
    """Now, recently, the future: a reference without bounds."""
    words = " ".join(hit.words[hit.first : hit.last]).replace(" 's", "'s").replace(" ’s", "'s")
    words = words.replace(" - ", "-")
    value = hit.table.vague.get(words)
    after = hit.after()
    if value is None or (words in ("shortly", "soon") and not _is_ahead(hit)):
        return []
    # "the past three years" and "recent months" are told by other rows.
    counted = (
        after in number_words(hit.table.language).cardinals
        or after in hit.table.units
        or after[:1].isdecimal()
    )
    vaguely = after in ("few", "several", "couple", "many")
    if words.endswith(("past", "recent")) and (counted or vaguely):
        return []
    return [Draft("date", hit.first, hit.last, value)]


TODAY: tuple[Row, ...] = (
    (
        "day_before_yesterday",
        "'the' 'day' (?P<w>('before' 'yesterday'|'after' 'tomorrow'))",
        day_before_yesterday,
    ),
    ("today", "(?P<mod>@mod)? (?P<w>'today'|'yesterday'|'tomorrow')", today),
)


ROWS: tuple[Row, ...] = (("vague", "@vague", vague),)
