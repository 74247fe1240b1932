"""Titles: by which title a person is called."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.titles import TITLE
from checker.model import Fact, Mention, Outcome, Value
from checker.model.title import Title


class TitleKind(Kind):
    """The title that a person is called by."""

    name = "title"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every title, with its holder as the subject where the text tells."""
        for title in analysis.titles:
            yield Mention(
                kind=self.name,
                start=title.start,
                end=title.end,
                surface=analysis.text[title.start : title.end],
                value=Value(title.value),
                subject=title.holder,
                attribute="title",
                head=title.text,
                modifiers=(title.country,) if title.country else (),
                scope=title.scope,
                role="holder" if title.who else "",
                reading=title.reading or _reading(title),
            )

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Titles in full or in part; offices change."""
        return climb(TITLE, left, right, comparison)


def _reading(title: Title) -> str:
    country = f" of {title.country}" if title.country else ""
    holder = f", held by {title.holder}" if title.holder else ""
    return f"{title.text}{country}{holder}"
