"""Sets of documents as the bits of one integer: small, and quick to lay over one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Places = int


class Atlas:
    """A bit for each document.

    Args:
        documents: Ids, in any order, repeats allowed.
    """

    def __init__(self, documents: Iterable[str]) -> None:
        self._bit = {d: 1 << i for i, d in enumerate(dict.fromkeys(documents))}

    def of(self, documents: Iterable[str]) -> Places:
        """The bits of some documents."""
        places = 0
        for document in documents:
            places |= self._bit.get(document, 0)
        return places


def pairs_between(a: Places, b: Places) -> int:
    """How many pairs of different documents have one in ``a`` and the other in ``b``."""
    return a.bit_count() * b.bit_count() - (a & b).bit_count()


def added(a: Sequence[Places], b: Sequence[Places]) -> list[Places]:
    """Two bags of documents as one.

    A bag is a list of sets: the documents that it holds at least once, at
    least twice, and so on.
    """
    bag = []
    for k in range(1, len(a) + len(b) + 1):
        level = 0
        for i in range(max(k - len(b), 0), min(k, len(a)) + 1):
            left = a[i - 1] if i else -1
            right = b[k - i - 1] if k > i else -1
            level |= left & right
        if not level:
            break
        bag.append(level)
    return bag


def meetings(a: Sequence[Places], b: Sequence[Places]) -> int:
    """How many pairs of one from each bag are of one document."""
    return sum((x & y).bit_count() for x in a for y in b)
