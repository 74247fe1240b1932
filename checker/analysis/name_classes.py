"""What a proper-name chunk is: evidence from its words and from every place it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from checker.analysis.name_chunks import Chunk
from checker.analysis.name_context import Context
from checker.analysis.name_evidence import inside
from checker.analysis.name_tokens import NameTokens
from checker.model.name import NameKind

KINDS: tuple[NameKind, ...] = ("person", "place", "organisation")
_ENOUGH = 2.0
_MOST_SEEN = 4


class Decided(Struct, frozen=True):
    """A chunk with its kind.

    Attributes:
        chunk: The chunk.
        kind: What it is; "" when nothing tells.
        score: How strong the evidence is.
        why: The strongest piece of evidence.
    """

    chunk: Chunk
    kind: NameKind | str
    score: float
    why: str


class _Ballot:
    """Votes for one key."""

    __slots__ = ("reasons", "seen", "votes")

    def __init__(self) -> None:
        self.votes = [0.0, 0.0, 0.0]
        self.reasons = ["", "", ""]
        self.seen = 0

    def add(self, kind: int, weight: float, why: str) -> None:
        """Count one piece of evidence."""
        self.votes[kind] += weight
        if weight > 0 and not self.reasons[kind]:
            self.reasons[kind] = why

    def is_likely(self, kind: int) -> bool:
        """Whether something already speaks for the kind."""
        return self.votes[kind] > 1.0

    def best(self) -> tuple[int, float]:
        """Index and votes of the leading kind."""
        person, place, organisation = self.votes
        if person >= place and person >= organisation:
            return 0, person
        return (1, place) if place >= organisation else (2, organisation)


def classify(chunks: Sequence[Chunk], view: NameTokens) -> list[Decided]:
    """The kind of every chunk; all chunks of one wording share it."""
    ballots: dict[str, _Ballot] = {}
    context = Context(view)
    for chunk in chunks:
        ballot = ballots.get(chunk.key)
        if ballot is None:
            ballot = ballots[chunk.key] = _Ballot()
            codes = view.codes[chunk.first : chunk.last]
            for kind, weight, why in inside(chunk.key, codes, view.language):
                ballot.add(kind, weight, why)
        ballot.seen += 1
        if ballot.seen <= _MOST_SEEN:
            for kind, weight, why in context.votes(chunk):
                ballot.add(kind, weight, why)
    _share_in_lists(chunks, ballots, context)
    firm = Counter(c.key for c in chunks if c.certain)
    return [_decide(c, ballots[c.key], firm[c.key]) for c in chunks]


def _share_in_lists(chunks: Sequence[Chunk], ballots: dict[str, _Ballot], context: Context) -> None:
    """Neighbours in "A, B and C" lend each other their kind.

    A list of which nothing is known takes the kind of a noun before it, as in
    "the worst hit villages were A, B and C".
    """
    view = context.view
    linked = [
        (left, right)
        for left, right in pairwise(chunks)
        if view.codes[left.last : right.first] in (",", "a", ",a")
    ]
    for left, _ in linked:
        if ballots[left.key].best()[1] < _ENOUGH and context.names_places(left):
            ballots[left.key].add(1, 2.0, "listed after a noun of places")
    common = view.lists.common
    for left, right in (*linked, *reversed(linked)):
        if left.key.lower() in common or right.key.lower() in common:
            continue
        one, two = ballots[left.key], ballots[right.key]
        (i, strong), (j, other) = one.best(), two.best()
        if strong >= _ENOUGH > other and _fits(i, right, view):
            two.add(i, 0.4 if i != 0 and two.is_likely(0) else 2.0, "stands in a list with others")
        elif other >= _ENOUGH > strong and _fits(j, left, view):
            one.add(j, 0.4 if j != 0 and one.is_likely(0) else 2.0, "stands in a list with others")


def _fits(kind: int, chunk: Chunk, view: NameTokens) -> bool:
    """Whether a list of persons may lend its kind: not to a lone word that is no given name."""
    return kind != 0 or " " in chunk.key or chunk.key.lower() in view.lists.given


def _decide(chunk: Chunk, ballot: _Ballot, firm: int) -> Decided:
    top, votes = ballot.best()
    if votes >= _ENOUGH:
        return Decided(chunk, KINDS[top], votes, ballot.reasons[top])
    if firm >= 2 and votes > 0:
        return Decided(chunk, KINDS[top], votes, ballot.reasons[top])
    return Decided(chunk, "", votes, "")
