"""Titles and who holds them: before a name, after it, by a verb, or standing alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.analysis.name_tokens import NameTokens
from checker.analysis.title_bodies import Bodies
from checker.analysis.title_marks import TitleMarks
from checker.canonical.titles import title_form, unique_titles
from checker.model.name import Name
from checker.model.title import Title

# Over the letters of TitleMarks.
_CORE = r"(?:(?:[mt]-?|h\.?|(?<=t)a(?=[mt])){0,9}(?:t|h\.?))"
_OWN = r"(?:(?:(?:Q_*'|J)(?=R))?(?:[QR]_*'?|J)(?:(?<=')w{1,2})?)"
_OF = r"[ofi]d?[^,.nvq()P]{1,9}?"
_OPEN = r"(?![PQR_'th-])"
_PRE = re.compile(
    rf"(?=[QRJmth])(?P<own>{_OWN}?)(?P<core>{_CORE})"
    # "head of the team at work, A", but without a comma only "Bishop of X A".
    rf"(?:(?P<of>{_OF}),(?=x?\.?P)|(?P<tight>[ofi]d?(?:[QR]_*'?|[CmtJN]){{1,4}})(?=P))?"
    r",?(?:x\.?)?(?P<who>P_*)(?P<more>aP_*)?"
)
_POST = re.compile(
    rf"(?P<who>P_*),(?:0,)?(?:d|w(?!w))?(?P<own>{_OWN}?)w{{0,2}}?(?P<core>{_CORE}){_OPEN}"
)
_COPULA = re.compile(
    rf"(?P<who>P_*)(?P<link>[wF]{{1,3}}?)(?:d|w)?(?P<own>{_OWN}?)(?P<core>{_CORE}){_OPEN}"
)
# "A works for X as chief engineer", "A joined X in May as its editor"
_EMPLOYED = re.compile(
    rf"(?P<who>P_*)(?P<link>w{{1,3}}[ifw]?d?)(?P<own>R_*)w(?:d|w)?(?P<core>{_CORE}){_OPEN}"
)
_ALONE = re.compile(rf"(?=[mth])(?<![mth_-]){_CORE}{_OPEN}")
_OWN_BEFORE = re.compile(rf"(?<!_){_OWN}$")
_OWN_REACH = 16
_ENDS = ("", ",", ".", "n")
_LINKS = frozenset("is was became becomes named appointed elected as remains being".split())
_APART = frozenset(
    "by with whose his her their its after before as than like or but not in on at when".split()
)
_EMPLOYS = frozenset("works worked working serves served serving joined joins joining".split())
# "will succeed A as chairman": the title is another's.
_GIVE_WAY = frozenset(
    "succeed succeeds succeeded succeeding replace replaces replaced replacing".split()
)
# Nouns and verbs of those who are to hold an office, before "as", "for" or "to be".
_SOUGHT = frozenset(
    "nomination nominee nominated pick picked choice chosen candidate candidacy tapped selected bid"
    " race".split()
)
_TO_BE = frozenset("the a an his her its next new be become".split())
_SOUGHT_REACH = 16
_PREFIXES = frozenset("co vice ex deputy sub".split())
_WHOSE = frozenset(("her", "his", "its", "their"))
# Nouns that are titles only with a word before them: "film star", not "star".
_LOOSE = frozenset("figure icon legend star veteran guard model partner associate".split())


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
        self.taken: set[int] = set()

    def find(self) -> list[Title]:
        """Every title with a holder beside it, then those that stand alone."""
        found = list(self._before())
        found += self._after(_POST)
        found += self._after(_COPULA)
        found += self._employed()
        found += self._sought()
        found += self._alone(found)
        found.sort(key=lambda t: (t.start, t.end, t.holder))
        return found

    def _free(self, first: int, last: int) -> bool:
        return first not in self.taken and last - 1 not in self.taken

    def _before(self) -> Iterator[Title]:
        """Titles that stand before the name of their holder."""
        for m in _PRE.finditer(self.marked.marks):
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
                pattern is _POST
                and between == {"its"}
                and self.marked.marks[last : last + 1] in _ENDS
            ):
                between = set()  # "B, its president." is no other person than B
            if not (_links(between) if pattern is _COPULA else _describes(between)):
                continue
            who = self.marked.at[m.start("who")]
            if pattern is _COPULA and who.first and self.view.lower[who.first - 1] in _GIVE_WAY:
                continue
            # "U.N. humanitarian chief": what stands between is part of the title.
            start = m.end("own") if m["own"] else first
            yield from self._title(m.span("own"), (start, last), self.bodies.phrase(last), who)
            self.taken.update(range(start, last))

    def _employed(self) -> Iterator[Title]:
        """Titles in an organisation that somebody works for."""
        for m in _EMPLOYED.finditer(self.marked.marks):
            first, last = m.span("core")
            verbs = set(self.view.lower[m.start("link") : m.end("link")])
            as_ = self.view.lower[m.end("own")] == "as"
            if as_ and self._free(first, last) and not verbs.isdisjoint(_EMPLOYS):
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
            and self.view.lower[first - 2] in _PREFIXES
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
        if not form.text or form.text in _LOOSE:
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
        for m in _ALONE.finditer(marks):
            first, last = m.span()
            k = first - 1
            while k > 1 and lower[k] in _TO_BE:
                k -= 1
            if k < 1 or lower[k] not in ("as", "for", "to") or lower[k - 1] not in _SOUGHT:
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
        for m in _ALONE.finditer(marks):
            first, last = m.span()
            if not self._free(first, last) or self.marked.is_plural(last):
                continue
            before = marks[first - 1 : first]
            own = (first, first)
            if before in set("QRJ_'w") and (
                owner := _OWN_BEFORE.search(marks, max(first - _OWN_REACH, 0), first)
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

    def _whose(self, i: int) -> bool:
        return self.view.lower[i] in _WHOSE


def _links(between: set[str]) -> bool:
    """Whether the words between a name and a title say that one is the other."""
    told = between & _LINKS
    return bool(told) and not between & (_APART - {"as", "its"})


def _describes(between: set[str]) -> bool:
    """Whether the words between a comma and a title leave it the title of the name before."""
    return not between & _APART and ("who" not in between or bool(between & _LINKS))


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
