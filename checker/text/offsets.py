"""Builds a text out of pieces of another, and remembers where each came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from checker.model import OffsetMap


class Splice:
    """Collects pieces of a raw text, then gives the new text and its map."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._clean: list[int] = []
        self._raw: list[int] = []
        self._width: list[int] = []
        self._length = 0
        self._step: int | None = None

    def keep(self, text: str, at: int) -> None:
        """Append ``text``, which runs in step with the raw text from ``at`` on."""
        if not text:
            return
        if self._step != at - self._length:
            self._open(at, 1)
            self._step = at - self._length
        self._pieces.append(text)
        self._length += len(text)

    def put(self, text: str, at: int, width: int) -> None:
        """Append ``text``, each of whose code points stands for ``width`` raw ones at ``at``."""
        if width == 1 and len(text) == 1:
            self.keep(text, at)
            return
        for character in text:
            self._open(at, width)
            self._pieces.append(character)
            self._length += 1
        self._step = None

    def _open(self, at: int, width: int) -> None:
        self._clean.append(self._length)
        self._raw.append(at)
        self._width.append(width)

    def finish(self) -> tuple[str, OffsetMap]:
        """The text, and where each of its code points stands in the raw text."""
        identity = not self._clean or (self._clean == self._raw == [0] and self._width == [1])
        if identity:
            return "".join(self._pieces), OffsetMap()
        offsets = OffsetMap(tuple(self._clean), tuple(self._raw), tuple(self._width))
        return "".join(self._pieces), offsets


def runs(offsets: OffsetMap, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of ``[start, end)`` that map as one.

    Yields:
        Start and end in the clean text, start in the raw text, width.
    """
    if not offsets.clean:
        yield start, end, start, 1
        return
    position = start
    following = bisect_right(offsets.clean, start)
    while position < end:
        stop = min(end, offsets.clean[following]) if following < len(offsets.clean) else end
        yield position, stop, offsets.to_raw(position), offsets.width[max(following - 1, 0)]
        position = stop
        following += 1


def chain(second: OffsetMap, first: OffsetMap) -> OffsetMap:
    """One map for a text that was cleaned twice; ``first`` reaches the raw text."""
    if not first.clean:
        return second
    if not second.clean:
        return first
    splice = Splice()
    bounds = [*second.clean[1:], second.clean[-1] + 1]
    for start, stop, middle, width in zip(
        second.clean, bounds, second.raw, second.width, strict=True
    ):
        if width != 1:
            at, end = first.span_to_raw(middle, middle + width)
            splice.put("x", at, end - at)
            continue
        last = stop == bounds[-1]
        length = max(stop - start, first.clean[-1] + 1 - middle if last else 0)
        for a, b, raw, w in runs(first, middle, middle + length):
            if w == 1:
                splice.keep("x" * (b - a), raw)
            else:
                splice.put("x", raw, w)
    return splice.finish()[1]
