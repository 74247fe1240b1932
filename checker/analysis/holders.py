"""Who holds a title that stands alone: told by the next or the last sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from checker.analysis.name_tokens import NameTokens
from checker.canonical.titles import unique_titles
from checker.model.name import Name
from checker.model.title import Title


def countries_of(titles: Sequence[Title]) -> dict[str, str]:
    """Holder to the country that the titles of the document give him or her."""
    found: dict[str, str] = {}
    for title in titles:
        if title.holder and title.country:
            found.setdefault(title.holder, title.country)
    return found


def fill_holders(titles: Sequence[Title], names: Sequence[Name], view: NameTokens) -> list[Title]:
    """The titles, with holders that a neighbouring sentence tells.

    "The head of the delegation said ..." is the person who speaks in the next
    sentence, when that sentence names one for the first time; or the one person
    of the sentence before, when a title gives that person the same country.
    """
    finder = _Finder(titles, names, view)
    filled: dict[tuple[str, str], Name] = {}
    for title in titles:
        if not title.holder and title.text in unique_titles() and title.country:
            who = finder.next_speaker(title) or finder.person_before(title)
            if who is not None:
                filled.setdefault((title.text, title.country), who)
    return _with_owners([_filled(t, filled) for t in titles])


def _with_owners(titles: Sequence[Title]) -> list[Title]:
    """Country and body of an office, where another mention of it and its holder tells."""
    told: dict[tuple[str, str], Title] = {}
    for title in titles:
        if title.holder and (title.country or title.body):
            told.setdefault((title.holder, title.text), title)
    return [_with_owner(t, told.get((t.holder, t.text))) for t in titles]


def _with_owner(title: Title, known: Title | None) -> Title:
    if known is None or title.country or title.body:
        return title
    return replace(title, country=known.country, body=known.body, value=known.value)


def _filled(title: Title, filled: Mapping[tuple[str, str], Name]) -> Title:
    who = filled.get((title.text, title.country))
    if title.holder or who is None:
        return title
    reading = f"{who.canonical}, by the sentence next to it"
    return replace(title, holder=who.canonical, who=who, reading=reading)


class _Finder:
    def __init__(self, titles: Sequence[Title], names: Sequence[Name], view: NameTokens) -> None:
        self.view = view
        self.people = [n for n in names if n.kind == "person"]
        self.firsts = [n.first for n in self.people]
        self.countries = countries_of(titles)
        self.opened = [a for a, _ in view.spans]
        self.met: dict[str, int] = {}
        for name in self.people:
            self.met.setdefault(name.canonical, name.first)

    def _sentence(self, title: Title) -> int:
        token = bisect_left(self.view.tokens.starts, title.start)
        return bisect_right(self.opened, token) - 1

    def _people(self, sentence: int) -> list[Name]:
        first, last = self.view.spans[sentence]
        return self.people[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]

    def next_speaker(self, title: Title) -> Name | None:
        """Who speaks in the next sentence, named there first and in full."""
        here = self._sentence(title)
        first, last = self.view.spans[here]
        if here + 1 >= len(self.view.spans) or "v" not in self.view.codes[first:last]:
            return None
        for name in self._people(here + 1):
            codes = self.view.codes
            speaks = codes[name.last : name.last + 1] == "v" or codes[name.first - 1] == "v"
            new = self.met[name.canonical] == name.first and " " in name.canonical
            if (
                speaks
                and new
                and self.countries.get(name.canonical, title.country) == title.country
            ):
                return name
        return None

    def person_before(self, title: Title) -> Name | None:
        """The one person of the sentence before, of the same country."""
        here = self._sentence(title)
        if here < 1:
            return None
        people = {n.canonical: n for n in self._people(here - 1)}
        if len(people) != 1 or self._people(here):
            return None
        name = next(iter(people.values()))
        return name if self.countries.get(name.canonical) == title.country else None
