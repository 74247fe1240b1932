"""Reporting clauses: which stretch of a sentence is whose words, by which channel."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.analysis.citations import Citations
from checker.analysis.cues import CueView
from checker.analysis.report import Report
from checker.analysis.sayings import Sayings
from checker.analysis.voices import Voices


class Reporting:
    """Collects the reporting clauses of a document.

    Attributes:
        triggers: Tokens that may report something, in order.
        found: What has been read so far.

    Args:
        view: The tokens with their classes.
        voices: Names the speakers.
        sentences: Spans of the sentences.
    """

    def __init__(self, view: CueView, voices: Voices, sentences: Sequence[tuple[int, int]]) -> None:
        self._view = view
        self._starts = [a for a, _ in sentences]
        self._sentences = sentences
        self._sayings = Sayings(view, voices)
        self._citations = Citations(view, voices)
        self.triggers = view.all_of("SAY_THAT", "ACCORDING", "CITE", "PUT", "COLON")
        self.found: list[Report] = []

    def read(self, i: int) -> None:
        """Read the reporting clause of the trigger at token ``i``, if it is one."""
        tokens = self._view.tokens
        at = bisect_right(self._starts, tokens.starts[i]) - 1
        bounds = tokens.between(*self._sentences[at]) if at >= 0 else range(0)
        if i not in bounds:
            return
        if self._view.has(i, "COLON"):
            self.found.extend(self._citations.headline(i, bounds))
        elif self._view.has(i, "ACCORDING"):
            self.found.extend(self._citations.according(i, bounds))
        elif self._view.has(i, "CITE"):
            self.found.extend(self._citations.citing(i, bounds, self.found))
        else:
            before = self.found[-1] if self.found else None
            self.found.extend(self._sayings.read(i, bounds, before))
