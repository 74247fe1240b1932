"""Titles and who holds them: before a name, after it, by a verb, or standing alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.analysis.name_tokens import NameTokens
from checker.analysis.title_bodies import Bodies
from checker.analysis.title_marks import TitleMarks
from checker.analysis.title_patterns import ALONE, BEFORE, BEHIND, COPULA, EMPLOYED, OWN_BEFORE
from checker.canonical.titles import title_form, unique_titles
from checker.model.name import Name
from checker.model.title import Title

_OWN_REACH = 16
_SOUGHT_REACH = 16
_ENDS = ("", ",", ".", "n")


class TitleFinder:
    """Finds the titles of one document.

    Args:
        view: Tokens and letters.
        names: The names already found.
    """

    def __init__(self, view: NameTokens, names: Sequence[Name]) -> None:
        self.view = view
        self.marked = TitleMarks(view, names)
        self.bodies = Bodies(self.marked)
        self.words = view.lists.titles
        self.taken: set[int] = set()

    def find(self) -> list[Title]:
        """Every title with a holder beside it, then those that stand alone."""
        found = list(self._before())
        found += self._after(BEHIND)
        found += self._after(COPULA)
        found += self._employed()
        found += self._sought()
        found += self._alone(found)
        found.sort(key=lambda t: (t.start, t.end, t.holder))
        return found

    def _free(self, first: int, last: int) -> bool:
        return first not in self.taken and last - 1 not in self.taken

    def _before(self) -> Iterator[Title]:
        """Titles that stand before the name of their holder."""
        for m in BEFORE.finditer(self.marked.marks):
            first, last = m.span("core")
            of = m.span("of") if m["of"] else m.span("tight") if m["tight"] else (last, last)
            people = [self.marked.at[m.start("who")]]
            if m["more"] and self.marked.is_plural(last):
                people.append(self.marked.at[m.start("more") + 1])
            behind = "" if of[0] < of[1] else self.bodies.behind(m.end("who"))
            for who in people:
                for core in self._coordinated(first, last, of):
                    yield from self._title(m.span("own"), core, of, who, behind)
            self.taken.update(range(first, last))

    def _after(self, pattern: re.Pattern[str]) -> Iterator[Title]:
        """Titles behind a comma or a verb."""
        for m in pattern.finditer(self.marked.marks):
            first, last = m.span("core")
            if not self._free(first, last):
                continue
            between = set(self.view.lower[m.end("who") : first]) - {",", "the"}
            if (
                pattern is BEHIND
                and between == {"its"}
                and self.marked.marks[last : last + 1] in _ENDS
            ):
                between = set()  # "B, its president." is no other person than B
            if not (self._links(between) if pattern is COPULA else self._describes(between)):
                continue
            who = self.marked.at[m.start("who")]
            if (
                pattern is COPULA
                and who.first
                and self.view.lower[who.first - 1] in self.words["gives_way"]
            ):
                continue
            # "U.N. humanitarian chief": what stands between is part of the title.
            start = m.end("own") if m["own"] else first
            yield from self._title(m.span("own"), (start, last), self.bodies.phrase(last), who)
            self.taken.update(range(start, last))

    def _employed(self) -> Iterator[Title]:
        """Titles in an organisation that somebody works for."""
        if self.words["employs"].isdisjoint(self.view.tokens.vocabulary):
            return
        for m in EMPLOYED.finditer(self.marked.marks):
            first, last = m.span("core")
            verbs = set(self.view.lower[m.start("link") : m.end("link")])
            as_ = self.view.lower[m.end("own")] == "as"
            if as_ and self._free(first, last) and not verbs.isdisjoint(self.words["employs"]):
                who = self.marked.at[m.start("who")]
                yield from self._title(m.span("own"), (first, last), (last, last), who)
                self.taken.update(range(first, last))

    def _coordinated(self, first: int, last: int, of: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The parts of "actress and champion swimmer"; one title where an of-phrase follows."""
        cut = self.marked.marks.find("a", first, last)
        if cut < 0 or of[0] < of[1]:
            yield first, last
            return
        yield first, cut
        yield cut + 1, last

    def _title(
        self,
        own: tuple[int, int],
        core: tuple[int, int],
        of: tuple[int, int],
        who: Name | None,
        behind: str = "",
    ) -> Iterator[Title]:
        first, last = core
        if (
            first > 1
            and self.view.lower[first - 2] in self.words["prefix"]
            and self.view.codes[first - 1] == "-"
        ):
            first -= 2
        words = self.view.words(first, last)
        country, body = self.bodies.owner(own)
        portfolio = self.bodies.portfolio(of)
        if not portfolio:
            other, inner = self.bodies.inner(of)
            body, country = inner or body, country or other
        ended, team = self.bodies.ended(min(own[0], first))
        form = title_form([*words, *portfolio], body or behind or team)
        if form.body.endswith(("delegation", "negotiating team")):
            form = title_form([form.text, "of", "delegation"])
        if form.text == "head of delegation":
            form = title_form([form.text])
        if not form.text or form.text in self.words["loose"]:
            return
        end = of[1] if of[0] < of[1] else last
        if words[-1] == "." and end == last:
            end -= 1
        yield Title(
            start=self.view.tokens.starts[first],
            end=self.view.tokens.ends[end - 1],
            first=first,
            text=form.text,
            body=form.body,
            country=country,
            scope=form.scope or ("former" if ended else ""),
            holder=who.canonical if who else "",
            who=who,
            value=form.value,
        )

    def _sought(self) -> Iterator[Title]:
        """Offices that somebody is only to hold: "her nomination as commerce secretary"."""
        marks, lower = self.marked.marks, self.view.lower
        if self.words["sought"].isdisjoint(self.view.tokens.vocabulary):
            return
        for m in ALONE.finditer(marks):
            first, last = m.span()
            k = first - 1
            while k > 1 and lower[k] in self.words["to_be"]:
                k -= 1
            if (
                k < 1
                or lower[k] not in ("as", "for", "to")
                or lower[k - 1] not in self.words["sought"]
            ):
                continue
            start = next((i for i in range(k - 1, max(k - _SOUGHT_REACH, -1), -1)
                          if marks[i] in ".nP"), -1)  # fmt: skip
            if start >= 0 and marks[start] == "P" and self._free(first, last):
                who = self.marked.at[start]
                for title in self._title(
                    (first, first), (first, last), self.bodies.phrase(last), who
                ):
                    yield replace(title, scope=title.scope or "incoming", who=None)
                self.taken.update(range(first, last))

    def _alone(self, found: Sequence[Title]) -> Iterator[Title]:
        """Titles without a name beside them, whose holder the document tells."""
        holders: dict[str, Title] = {}
        told: dict[str, set[str]] = defaultdict(set)
        for t in found:
            holders.setdefault(t.text, t)
            told[t.text].add(t.holder)
        marks = self.marked.marks
        for m in ALONE.finditer(marks):
            first, last = m.span()
            if not self._free(first, last) or self.marked.is_plural(last):
                continue
            before = marks[first - 1 : first]
            own = (first, first)
            if before in set("QRJ_'w") and (
                owner := OWN_BEFORE.search(marks, max(first - _OWN_REACH, 0), first)
            ):
                own = owner.span()
            definite = own[0] < first or before == "d" or self._whose(first - 1)
            for title in self._title(own, (first, last), self.bodies.phrase(last), None):
                known = holders.get(title.text)
                one = title.text in unique_titles() or len(told[title.text]) == 1
                if known is not None and one and _may_be_one(title, known):
                    if definite or " " in title.text:
                        yield _with_holder(title, known)
                elif definite and title.text in unique_titles() and (title.body or title.country):
                    yield title

    def _links(self, between: set[str]) -> bool:
        """Whether the words between a name and a title say that one is the other."""
        told = between & self.words["links"]
        return bool(told) and not between & (self.words["apart"] - self.words["links_own"])

    def _describes(self, between: set[str]) -> bool:
        """Whether the words between a comma and a title leave it the title of the name before."""
        if between & self.words["apart"]:
            return False
        return "who" not in between or bool(between & self.words["links"])

    def _whose(self, i: int) -> bool:
        return self.view.lower[i] in self.words["whose"]


def _may_be_one(left: Title, right: Title) -> bool:
    if left.body and left.value != right.value:
        return False
    return not (left.country and right.country and left.country != right.country)


def _with_holder(title: Title, known: Title) -> Title:
    return replace(
        title,
        body=title.body or known.body,
        country=title.country or known.country,
        scope=title.scope or known.scope,
        holder=known.holder,
        value=title.value if title.body else known.value,
        reading=f"held by {known.holder} elsewhere in the document",
    )
