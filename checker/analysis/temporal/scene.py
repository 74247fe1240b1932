"""What a partial date leans on: the document's day, the day last spoken of, the tense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from checker.canonical.periods import Period

# A date so many days away by its tense is doubted where it is so near without it.
_DOUBTED = 300
_NEAR = 45
# So many tokens later another sentence or two have passed.
_JUST_NOW = 40
# From one of the last months of a year on, a story goes on in the first of the next.
_LATE, _EARLY = 10, 3
_STRETCHES = frozenset({"month", "quarter", "half"})
_SIZE = {
    "day": 0,
    "week": 1,
    "weekend": 1,
    "month": 2,
    "season": 3,
    "quarter": 3,
    "half": 3,
    "year": 4,
    "span": 2,
    "decade": 5,
    "century": 6,
}


def _begins(period: Period) -> date | None:
    """The first day of a period; a winter begins in the December of its year."""
    first = period.first
    if period.grain == "season" and first is not None and first.year != int(period.text[:4]):
        return first.replace(year=first.year + 1)
    return first


@dataclass(slots=True)
class Scene:
    """Where the reading of one document stands.

    Attributes:
        published: The document's day; None when unknown.
        narrative: Whether the text tells of other years, so that a partial
            date belongs to the year last spoken of and not to the document's.
        day_first: Tells whether "3/4/25" is the third of April here; None when unknown.
        reference: The date last spoken of.
        year: The year last spoken of.
        day: The single day last spoken of.
        at: The token where ``reference`` was spoken of.
        stretch: The month, quarter or half last spoken of.
        stretch_at: The token where it was.
        quarter: The quarter that the text is about.
    """

    published: date | None
    narrative: bool = False
    day_first: Callable[[], bool | None] = lambda: None
    reference: Period | None = field(default=None)
    year: int | None = field(default=None)
    day: date | None = field(default=None)
    at: int = field(default=0)
    stretch: Period | None = field(default=None)
    stretch_at: int = field(default=0)
    quarter: Period | None = field(default=None)

    @property
    def anchor(self) -> date | None:
        """The day that "last week" counts from: the writer's own, in history the story's."""
        return self.spoken if self.narrative and self.reference else self.published

    @property
    def year_anchor(self) -> date | None:
        """The day whose year a season or a holiday without one belongs to."""
        return self.spoken if self.narrative else self.published

    @property
    def spoken(self) -> date | None:
        """The first day of the date last spoken of, else the document's day.

        None after a date before our era, from which nothing can be counted.
        """
        return _begins(self.reference) if self.reference is not None else self.published

    def is_exact(self, grain: str) -> bool:
        """Whether the date last spoken of is exact enough to count ``grain`` from it."""
        if self.reference is None or self.reference.low is None:
            return False
        return _SIZE.get(self.reference.grain, 0) <= _SIZE.get(grain, 9)

    def spoken_at(self, grain: str) -> date | None:
        """The date last spoken of, as far as it is exact enough to count ``grain`` from it."""
        if self.is_exact(grain):
            return self.spoken
        if not self.narrative:
            return self.published
        period, day = self.reference, self.day
        if day is not None and period is not None and period.low is not None:
            within = period.low <= day.toordinal() <= (period.high or period.low)
            return day if within else None
        return None

    def spoken_near(self, at: int) -> date | None:
        """The date last spoken of where that was just before token ``at``, else the document's."""
        if self.narrative or at - self.at < _JUST_NOW:
            return self.spoken
        return self.published

    def _compares(self, period: Period) -> bool:
        """Whether a stretch is that of the year before, named beside the one spoken of."""
        told, first = self.stretch, period.first
        if told is None or told.first is None or first is None or told.grain != period.grain:
            return False
        return (first.year + 1, first.month) == (told.first.year, told.first.month)

    def stretch_near(self, at: int) -> Period | None:
        """The month, quarter or half spoken of not long before token ``at``."""
        return self.stretch if at - self.stretch_at < 2 * _JUST_NOW else None

    def why(self, anchored: bool = True) -> str:
        """What a date was counted from, for readers.

        Args:
            anchored: From the document's day, not from the date last spoken of.
        """
        if anchored and self.published:
            return f"document of {self.published.isoformat()}"
        if self.reference is not None:
            return f"after {self.reference.text}"
        return f"document of {self.published.isoformat()}" if self.published else "no document date"

    def why_year(self) -> str:
        """What the year of a date without one was told by, for readers."""
        return self.why(anchored=not self.narrative)

    def speak(self, period: Period, at: int, moves: bool = True) -> None:
        """Remember a date as the one last spoken of, and where.

        Args:
            period: The days meant.
            at: The token after it.
            moves: Whether the story goes on in its year.
        """
        self.reference, self.at = period, at
        if period.low is None:
            self.day = None
            return
        first = _begins(period) or date.fromordinal(period.low)
        if period.grain == "day":
            self.day = first
        if period.grain in _STRETCHES and not self._compares(period):
            self.stretch, self.stretch_at = period, at
        if period.grain == "quarter":
            self.quarter = self.stretch
        if moves and period.grain not in ("decade", "century"):
            self.year = first.year

    def story_year(self, month: int) -> int | None:
        """The year of a month in a story: the one spoken of, or the next after its last months."""
        spoken = self.reference
        if self.year is None or spoken is None or spoken.first is None:
            return self.year
        last = spoken.first
        turned = spoken.grain in ("day", "month") and last.year == self.year
        if (
            turned
            and last.month >= _LATE
            and month <= _EARLY
            and month + 12 - last.month <= _EARLY + 1
        ):
            return self.year + 1
        return self.year

    def year_of(self, month: int, day: int, tense: str, sure: bool = False) -> int | None:
        """The year of a date written without one.

        Args:
            month: 1 to 12.
            day: 0 for the whole month.
            tense: "past", "present" or "future".
            sure: Whether the tense was told and not guessed.
        """
        if self.reference is not None and self.reference.low is None:
            return None
        if self.narrative and self.year is not None:
            return self.story_year(month)
        if self.published is None:
            return None
        here = self.published
        if not day and month == here.month:
            return here.year
        options = []
        for year in (here.year - 1, here.year, here.year + 1):
            try:
                options.append((date(year, month, day or 15) - here).days)
            except ValueError:
                options.append(10**6)
        # News tells more of what was than of what will be.
        nearest = min(range(3), key=lambda i: options[i] * 2 if options[i] > 0 else -options[i])
        by_tense = nearest
        if tense == "past":
            by_tense = max((i for i in range(3) if options[i] <= 0), default=nearest)
        elif tense == "future":
            by_tense = min((i for i in range(3) if 0 <= options[i] < 10**6), default=nearest)
        doubted = not sure and abs(options[by_tense]) > _DOUBTED and abs(options[nearest]) < _NEAR
        return here.year - 1 + (nearest if doubted else by_tense)

    def weekday(self, number: int, tense: str, at: int) -> date | None:
        """The day that a bare weekday (1 Monday) at token ``at`` means."""
        reference = self.reference
        told = self.narrative and reference is not None and reference.grain in ("day", "week")
        here = self.spoken if told else self.published
        if here is None:
            return None
        ahead = (number - here.isoweekday()) % 7
        if ahead == 0:
            return here
        if told:
            return here + timedelta(ahead)
        return here + timedelta(ahead if tense == "future" else ahead - 7)
