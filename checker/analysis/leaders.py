"""Who leads, heads, owns or represents what: roles that verbs tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.analysis.holders import countries_of
from checker.analysis.name_tokens import NameTokens
from checker.language.tables import table
from checker.model.name import Name
from checker.model.title import Title

_DELEGATE = "head of delegation"
_BEFORE = 6  # tokens before a verb in which its subject is looked for
_OBJECT = 4
_LISTED = 30  # tokens that a list of those who lead may take


@dataclass(frozen=True, slots=True)
class Holding:
    """A person holds a role.

    Attributes:
        who: The person's name where it stands.
        role: Usual form of the role ("head of delegation").
        owner: Country or organisation, "" when unknown.
        scope: "former", "acting" or "".
        reading: How it is known.
    """

    who: Name
    role: str
    owner: str
    scope: str
    reading: str


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The verbs of a language that tell a role, and the words that speak of talks."""

    does: Mapping[str, str]
    by: Mapping[str, str]
    talks: frozenset[str]
    all: frozenset[str]


@cache
def _verbs(language: str) -> _Verbs:
    told = table(language, "leading")
    does, by = told.get("does", {}), told.get("by", {})
    return _Verbs(does, by, frozenset(told.get("talks", ())), frozenset((*does, *by)))


def holdings(view: NameTokens, names: Sequence[Name], titles: Sequence[Title]) -> Iterator[Holding]:
    """Every role told by a verb."""
    verbs = _verbs(view.language).all
    places = view.tokens.where(verbs)
    if not places:
        return
    reader = _Reader(view, names, titles)
    for at in places:
        if view.lower[at + 1 : at + 2] != ["by"]:
            yield from reader.active(view.lower[at], at)
        else:
            yield from reader.passive(view.lower[at], at, at + 2)


class _Reader:
    def __init__(self, view: NameTokens, names: Sequence[Name], titles: Sequence[Title]) -> None:
        self.view = view
        self.verbs = _verbs(view.language)
        self.titles = {t.who.first: t.text for t in titles if t.who is not None}
        self.at = {n.first: n for n in names}
        self.until = {n.last: n for n in names}
        self.countries = countries_of(titles)

    def passive(self, verb: str, at: int, first: int) -> Iterator[Holding]:
        """Roles told by "led by A (X) and B (Y)" or "led by A for X"."""
        if verb not in self.verbs.by:
            return
        subject = range(max(at - _BEFORE, 0), at)
        delegation = not self.verbs.talks.isdisjoint(self.view.lower[subject.start : at])
        owner = self._side(subject) if delegation else self._before(at)
        codes, i = self.view.codes, first
        end = min(first + _LISTED, len(codes))
        while i < end and codes[i] not in ".nvq":
            name = self.at.get(i)
            if name is None or name.kind != "person":
                i = name.last if name else i + 1
                continue
            place = self._bracket(name.last) or self._country(name)
            whose = (place or owner) if delegation else owner
            told = self.titles.get(name.first, self.verbs.by[verb])
            role = _DELEGATE if delegation else told
            if whose:
                yield Holding(name, role, whose, "", f'"{verb} by {name.surface}"')
            i = name.last

    def _country(self, name: Name) -> str:
        return self.countries.get(name.canonical, "")

    def _bracket(self, i: int) -> str:
        """The side in "A (X)" or "A for X"."""
        inside = self.at.get(i + 1)
        opened = self.view.codes[i : i + 1] == "(" or self.view.lower[i : i + 1] == ["for"]
        if opened and inside is not None and inside.kind != "person":
            return inside.canonical
        return ""

    def _side(self, tokens: range) -> str:
        """The country whose delegation a phrase names: "Exampleland's team", "the Exampler side".

        None where it names two: "talks between X and Y were led by A".
        """
        found = {
            self.at[i].canonical for i in tokens if i in self.at and self.at[i].kind == "place"
        }
        adjectives = self.view.lists.adjectives
        found |= {adjectives[w] for i in tokens if (w := self.view.lower[i]) in adjectives}
        return found.pop() if len(found) == 1 else ""

    def _before(self, at: int) -> str:
        """The organisation right before ", led by" or "is led by"."""
        for i in range(at, max(at - 5, 0), -1):
            name = self.until.get(i)
            if name is not None:
                return name.canonical if name.kind == "organisation" else ""
        return ""

    def active(self, verb: str, at: int) -> Iterator[Holding]:
        """Roles told by "A, who heads X" and "A leads X's delegation"."""
        who = next(
            (self.until[i] for i in range(at, max(at - _OBJECT, 0), -1) if i in self.until), None
        )
        if who is None or who.kind != "person" or verb not in self.verbs.does:
            return
        codes, i = self.view.codes, at + 1
        while i < min(at + _OBJECT, len(codes)) and codes[i] not in ",.nvq":
            name = self.at.get(i)
            if name is not None or self.view.lower[i] in self.view.lists.adjectives:
                last = name.last if name is not None else i + 1
                owner = name.canonical if name is not None else self._side(range(i, last))
                if not self.verbs.talks.isdisjoint(self.view.lower[last : last + 5]):
                    yield Holding(who, _DELEGATE, owner, "", f'"{verb}"')
                elif name is not None and name.kind == "organisation":
                    yield Holding(who, self.verbs.does[verb], owner, "", f'"{verb}"')
                return
            i += 1
