"""A reporting clause: words that somebody else is made answerable for."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from checker.analysis.cues import CueView


class Report(Struct, frozen=True):
    """Words that somebody else is made answerable for.

    Attributes:
        start: First code point of the words reported.
        end: One past the last.
        speaker: Canonical name or role; never "".
        through: Who passes them on, "" when nobody does.
        verb: The token of the verb of saying.
        indirect: Whether a whole clause is reported without quotation marks,
            and so can be compared as a saying.
    """

    start: int
    end: int
    speaker: str
    through: str
    verb: int
    indirect: bool

    @property
    def voice(self) -> str:
        """Speaker and channel, as an editor would write it."""
        return f"{self.through}, citing {self.speaker}" if self.through else self.speaker


def report(
    view: CueView, span: tuple[int, int], speaker: str, verb: int, through: str = ""
) -> Iterator[Report]:
    """The report over the tokens of ``span``, marks at either end left out; or none."""
    first, last = span
    while first < last and view.has(first, "COMMA", "QUOTE", "COLON", "BREAK", "MARK"):
        first += 1
    while last > first and view.has(last - 1, "COMMA", "QUOTE", "STOP", "BREAK"):
        last -= 1
    if not speaker or first >= last:
        return
    tokens = view.tokens
    channel = "" if through == speaker else through
    indirect = not view.has(verb, "ACCORDING", "PUT", "COLON")
    yield Report(tokens.starts[first], tokens.ends[last - 1], speaker, channel, verb, indirect)
