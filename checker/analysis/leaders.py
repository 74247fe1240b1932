"""Who leads, heads, owns or represents what: roles that verbs tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.analysis.holders import countries_of
from checker.analysis.name_tokens import NameTokens
from checker.model.name import Name
from checker.model.title import Title


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


_TALKS = frozenset("talks talk negotiations negotiation delegation delegations".split())
_BY = {
    "led": "leader",
    "headed": "head",
    "chaired": "chairman",
    "owned": "owner",
    "founded": "founder",
}
_DOES = {
    "leads": "leader",
    "led": "leader",
    "heads": "head",
    "headed": "head",
    "chairs": "chairman",
    "chaired": "chairman",
    "owns": "owner",
    "owned": "owner",
    "founded": "founder",
}
_VERBS = _BY.keys() | _DOES.keys()


def holdings(view: NameTokens, names: Sequence[Name], titles: Sequence[Title]) -> Iterator[Holding]:
    """Every role told by a verb."""
    if view.tokens.vocabulary.isdisjoint(_VERBS):
        return
    reader = _Reader(view, names, titles)
    for at, verb in enumerate(view.lower):
        if verb in _VERBS:
            if view.lower[at + 1 : at + 2] != ["by"]:
                yield from reader.active(verb, at)
            elif verb in _BY:
                yield from reader.passive(verb, at, at + 2)


class _Reader:
    def __init__(self, view: NameTokens, names: Sequence[Name], titles: Sequence[Title]) -> None:
        self.view = view
        self.titles = {t.who.first: t.text for t in titles if t.who is not None}
        self.at = {n.first: n for n in names}
        self.until = {n.last: n for n in names}
        self.countries = countries_of(titles)

    def passive(self, verb: str, at: int, first: int) -> Iterator[Holding]:
        """Roles told by "led by A (X) and B (Y)" or "led by A for X"."""
        delegation = bool(_TALKS & set(self.view.lower[max(at - 5, 0) : at]))
        owner = "" if delegation else self._before(at)
        codes, i = self.view.codes, first
        end = min(first + 30, len(codes))
        while i < end and codes[i] not in ".nvq":
            name = self.at.get(i)
            if name is None or name.kind != "person":
                i = name.last if name else i + 1
                continue
            place = self._bracket(name.last) or self._country(name)
            whose = place if delegation else owner
            told = self.titles.get(name.first, _BY[verb])
            role = "head of delegation" if delegation else told
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

    def _before(self, at: int) -> str:
        """The organisation right before ", led by" or "is led by"."""
        for i in range(at, max(at - 5, 0), -1):
            name = self.until.get(i)
            if name is not None:
                return name.canonical if name.kind == "organisation" else ""
        return ""

    def active(self, verb: str, at: int) -> Iterator[Holding]:
        """Roles told by "A, who heads X" and "A leads X's delegation"."""
        who = None
        for i in range(at, max(at - 4, 0), -1):
            if i in self.until:
                who = self.until[i]
                break
        if who is None or who.kind != "person":
            return
        if verb not in _DOES:
            return
        codes, i = self.view.codes, at + 1
        while i < min(at + 4, len(codes)) and codes[i] not in ",.nvq":
            name = self.at.get(i)
            if name is not None:
                after = set(self.view.lower[name.last : name.last + 5])
                if after & _TALKS:
                    yield Holding(who, "head of delegation", name.canonical, "", f'"{verb}"')
                elif name.kind == "organisation":
                    yield Holding(who, _DOES[verb], name.canonical, "", f'"{verb}"')
                return
            i += 1
