"""The rows of the temporal grammar in order: the more telling first."""

from __future__ import annotations

from checker.analysis.temporal import (
    ago,
    alike,
    clock,
    daylists,
    dayparts,
    days,
    decades,
    lengths,
    months,
    often,
    quarters,
    seasons,
    units,
    vague,
    weekdays,
    years,
)
from checker.analysis.temporal.hit import Row

TABLE: tuple[Row, ...] = (
    *clock.STAMPS,
    *ago.ROWS,
    *alike.ROWS,
    *decades.PAIRS,
    *quarters.ROWS,
    *months.PARTS,
    *seasons.HOLIDAYS,
    *clock.ROWS,
    *dayparts.ROWS,
    *daylists.ROWS,
    *days.ROWS,
    *months.ROWS,
    *seasons.ROWS,
    *decades.ROWS,
    *years.ROWS,
    *vague.ROWS,
    *units.PARTS,
    *often.ROWS,
    *lengths.ROWS,
    *vague.TODAY,
    *ago.ROWS_LATE,
    *weekdays.ROWS,
    *months.BARE,
    *units.ROWS,
    *lengths.PLAIN,
    *dayparts.BARE,
    *units.BARE,
    *lengths.BARE,
)
