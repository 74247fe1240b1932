"""Noun phrases and verbs around a verb of saying, by word classes alone."""

from __future__ import annotations

from checker.analysis.cues import CueView

HARD = ("STOP", "QUOTE", "SEMI", "COLON", "DASH", "BREAK")
# What a look back for a subject does not simply pass over.
_COUNTS = ("THAT", "SUB_STRONG", *HARD, "REL", "CLOSE", "V", "ING", "CONJ")
_FARTHEST = 45  # tokens looked at for a subject
_WIDEST = 90  # and for a clause


class Phrases:
    """Finds subjects, objects and clauses in a sentence.

    Args:
        view: The tokens with their classes.
    """

    def __init__(self, view: CueView) -> None:
        self._has = view.has
        self._encoded = view.encoded
        self._finite = view.members("V")
        self._counts = view.members(*_COUNTS)

    def verb(self, k: int) -> bool:
        """Whether a finite verb stands there; "the damaged area" is none."""
        if not 0 <= k < len(self._encoded) or self._encoded[k] not in self._finite:
            return False
        return not (self._has(k, "ED") and self._has(k - 1, "DET", "PREP", "AS", "DIGIT", "NUM"))

    def _relative(self, k: int) -> bool:
        """Whether a relative clause opens there."""
        return self._has(k, "REL") or (self._has(k, "THAT") and self._has(k + 1, "V"))

    def verb_within(self, first: int, stop: int) -> bool:
        """Whether a verb comes before a comma; not the one of "an interview published in"."""
        for k in range(first, stop):
            if self._has(k, "COMMA"):
                return False
            if self.verb(k) and not (self._has(k, "ED") and self._has(k + 1, "PREP")):
                return True
        return False

    def complete(self, first: int, last: int) -> bool:
        """Whether a clause of its own stands there: a verb outside a relative clause."""
        relative = False
        for k in range(max(first, last - _WIDEST), last):
            if self._relative(k):
                relative = True
            elif self._has(k, "COMMA", "QUOTE"):
                relative = False
            elif not relative and self.verb(k):
                return True
        return self._has(last - 1, "QUOTE") or self._has(last, "QUOTE")

    def phrase_end(self, first: int, stop: int) -> int:
        """Where the noun phrase that begins at ``first`` ends."""
        i = first
        stop = min(stop, first + _FARTHEST)
        while i < stop and not self._has(i, *HARD, "COMMA", "REL", "THAT", "OPEN", "CONJ"):
            if self._has(i, "V") and not self._has(i, "SAY_OR_NOUN"):
                break
            i += 1
        if self._has(i, "CONJ") and i > first and self._ends_soon(i + 1, stop):
            while i < stop and not self._has(i, *HARD, "COMMA", "V", "REL", "OPEN"):
                i += 1
        return i

    def _ends_soon(self, i: int, stop: int) -> bool:
        """Whether only a few nouns follow up to a mark, as in "A and the B agency."."""
        for k in range(i, min(i + 7, stop)):
            if self._has(k, "STOP", "COMMA", "BREAK"):
                return True
            if self._has(k, "V", "ING"):
                return False
        return stop - i < 7

    def tail_subject(self, i: int, bounds: range) -> int:
        """First token of what stands between the last mark and the verb; -1 when unfit."""
        end = i - 1 if self._has(i - 1, "COMMA") else i
        k = end
        while k > bounds.start and i - k < 16:
            if self._has(k - 1, "COMMA", "QUOTE", "DASH"):
                return k if k < end and not self._has(k, "REL", "CONJ", "SUB_WEAK") else -1
            if self._has(k - 1, "AUX", "V", "ING", *HARD):
                return -1
            k -= 1
        return -1

    def apposition_start(self, first: int, bounds: range) -> int:
        """One comma further back, for "Ada Poe, the governor, said"."""
        if not self._has(first - 1, "COMMA"):
            return first
        k = first - 1
        while k > bounds.start and first - k < _FARTHEST:
            if self._has(k - 1, "COMMA", *HARD):
                return k
            k -= 1
        return k if k == bounds.start else first

    def subject(self, i: int, bounds: range, *, passive: bool = False) -> tuple[int, int] | None:
        """The noun phrase that speaks, before the verb ``i``; None when there is none."""
        has = self._has
        end = i
        while end > bounds.start and has(end - 1, "AUX", "ADV", "WHEN", "NEG"):
            end -= 1
            if has(end, "BE") and not has(i, "ING") and not passive:
                return None
        if has(i, "ING") or end == bounds.start or has(end - 1, "CONJ"):
            return self._sentence_subject(end, bounds)
        if has(end - 1, "PRON"):  # not "the cuts he announced"
            free = end - 1 == bounds.start or not has(end - 2, "N", "V")
            free = free or has(i + 1, "THAT", "QUOTE", "COLON")
            return (end - 1, end) if free else None
        k, end = self._reach_back(end, bounds)
        while end > k and has(end - 1, "REL", "COMMA"):
            end -= 1
        return (k, end) if k < end else None

    def _reach_back(self, end: int, bounds: range) -> tuple[int, int]:
        """The noun phrase that ends before ``end``; its end moves before a relative clause."""
        has = self._has
        k = end
        while k > bounds.start and end - k < _FARTHEST:
            if self._encoded[k - 1] not in self._counts:
                k -= 1
                continue
            if has(k - 1, "THAT", "SUB_STRONG", *HARD) or (has(k - 1, "REL") and k < end):
                break
            if has(k - 1, "CLOSE"):
                k = self._bracket(k - 1, bounds.start)
                continue
            if self.verb(k - 1) or has(k - 1, "ING"):
                opened = self._relative_before(k - 1, bounds.start)
                if opened < 0 and has(k - 1, "ED") and has(k, "PREP") and k < end:
                    k -= 1  # "a study published in May"
                    continue
                if opened < 0:
                    k = self._after_comma(k, end)
                    break
                k = end = opened
                continue
            if has(k - 1, "CONJ") and not self._joins_speakers(k - 1, end, bounds.start):
                k = self._after_comma(k, end)
                break
            k -= 1
        return k, end

    def _after_comma(self, k: int, end: int) -> int:
        """Behind the last comma of ``[k, end)``, else ``k``; an apposition is kept."""
        if self._has(end - 1, "COMMA"):
            return k
        return next((j + 1 for j in range(end - 1, k - 1, -1) if self._has(j, "COMMA")), k)

    def _relative_before(self, k: int, start: int) -> int:
        """Where the relative or participial clause around token ``k`` begins; -1 for none."""
        for j in range(k, max(start - 1, k - 12), -1):
            if self._has(j, *HARD):
                return -1
            if self._relative(j):
                return j - 1 if self._has(j - 1, "COMMA") else j
            if self._has(j, "ING", "ED") and self._has(j - 1, "COMMA"):
                return j - 1
        return -1

    def _bracket(self, close: int, start: int) -> int:
        """The opening of a short bracket, for "the survey (USGS) said"."""
        return next((j for j in range(close, max(start, close - 8) - 1, -1)
                     if self._has(j, "OPEN")), close)  # fmt: skip

    def _joins_speakers(self, conj: int, end: int, start: int) -> bool:
        """Whether "and" joins two nouns that speak together ("officials and state media")."""
        if end - conj > 6 or conj <= start:
            return False
        for j in range(conj - 1, max(start - 1, conj - 6), -1):
            if self._has(j, "V", "ING", "PREP", "CONJ"):
                return False
            if self._has(j, "COMMA", *HARD):
                return True
        return conj - start <= 6

    def _sentence_subject(self, verb: int, bounds: range) -> tuple[int, int] | None:
        """What stands before the first verb of the sentence."""
        reach = range(bounds.start, min(verb, bounds.start + _FARTHEST))
        start = bounds.start
        if self._has(start, "SUB_STRONG", "SUB_WEAK"):  # "While he waited, the minister ..."
            start = next((k + 1 for k in reach if self._has(k, "COMMA")), verb)
        for k in range(start, reach.stop):
            if self.verb(k):
                return (start, k) if k > start else None
            if self._has(k, "SUB_STRONG", "SUB_WEAK", "THAT", "ING"):
                return None
        return (start, verb) if start < verb < bounds.start + _FARTHEST else None
