"""Titles and who holds them: before a name, after it, by a verb, or standing alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.analysis.name_tokens import NameTokens
from checker.canonical.titles import title_form, unique_titles
from checker.model.name import Name
from checker.model.title import Title

# One letter a token, as in NameTokens, but names are P (person), Q (place) or
# R (organisation) with "_" for their further tokens; h is a rank.
_CORE = r"(?:(?:[mt]-?|h\.?|(?<=t)a(?=[mt]))*(?:t|h\.?))"
_OWN = r"(?:(?:[QR]_*'?|J)(?:(?<=')w{1,2})?)"
_OF = r"[ofi]d?[^,.nvq()P]{1,9}?"
_PRE = re.compile(
    rf"(?P<own>{_OWN}?)(?P<core>{_CORE})"
    rf"(?:(?P<of>{_OF})(?:,(?=x?\.?P)|(?<=[QR_C])(?=P)))?,?(?:x\.?)?(?P<who>P_*)(?P<more>aP_*)?"
)
_POST = re.compile(
    rf"(?P<who>P_*),(?:d|w(?!w))?(?P<own>{_OWN}?)w{{0,2}}?(?P<core>{_CORE})(?![PQR_'th-])"
)
_COPULA = re.compile(
    rf"(?P<who>P_*)(?P<link>[wF]{{1,3}}?)(?:d|w)?(?P<own>{_OWN}?)(?P<core>{_CORE})(?![PQR_'th-])"
)
_LINKS = frozenset("is was became becomes named appointed elected as remains being".split())
_ALONE = re.compile(rf"(?:(?P<own>{_OWN})|d|w)(?P<core>{_CORE})(?![PQR_'th-])")
_STOP = ",.nvqPF()ix"
_ADDRESS = frozenset(
    "mr mrs ms miss dr sir dame madame madam mme mlle herr frau signor senor señor señora lady lord"
    " sister brother father mother hon".split()
)
# Words that say what befell or was done, not what somebody is.
_PARTS = frozenset(
    "victim suspect gunman defendant neighbor neighbour resident witness bystander figure icon "
    "legend star veteran guard model partner associate representative robber bomber killer murderer "
    "winner loser villager protester inmate prisoner patient survivor passenger fugitive".split()
)


class TitleFinder:
    """Finds the titles of one document.

    Args:
        view: Tokens and letters.
        names: The names already found.
    """

    def __init__(self, view: NameTokens, names: Sequence[Name]) -> None:
        self.view = view
        self.lists = view.lists
        self.at = {n.first: n for n in names}
        self.marks = self._marks(names)
        self.taken: set[int] = set()

    def _marks(self, names: Sequence[Name]) -> str:
        view, modifiers = self.view, self.lists.titles["modifier"]
        marks = list(view.codes.replace("T", "t"))
        for m in re.finditer("[CHUN]", view.codes):
            i = m.start()
            word = view.lower[i]
            if view.codes[i] == "H":
                marks[i] = "x" if word in _ADDRESS else "h"
            elif word in modifiers:
                marks[i] = "m"
        for m in re.finditer(r"[Tt]\.", view.codes):
            if view.lower[m.start()] in self.lists.words["honorific"]:
                marks[m.start()] = "h"
        letters = {"person": "P", "place": "Q", "organisation": "R"}
        for n in names:
            marks[n.first : n.last] = letters[n.kind] + "_" * (n.last - n.first - 1)
        return "".join(marks)

    def find(self) -> list[Title]:
        """Every title with a holder beside it, then those that stand alone."""
        found = list(self._beside(_PRE))
        found += self._beside(_POST)
        found += self._beside(_COPULA)
        found += self._alone(found)
        found.sort(key=lambda t: (t.start, t.end, t.holder))
        return found

    def _beside(self, pattern: re.Pattern[str]) -> Iterator[Title]:
        for m in pattern.finditer(self.marks):
            first, last = m.span("core")
            if first in self.taken or last - 1 in self.taken:
                continue
            if pattern is _COPULA and self.view.lower[m.end("link") - 1] not in _LINKS | {
                "a",
                "an",
            }:
                continue
            if pattern is _COPULA and not _LINKS & set(self.view.lower[slice(*m.span("link"))]):
                continue
            of = m.span("of") if pattern is _PRE and m["of"] else (last, last)
            if pattern is not _PRE:
                of = self._of_phrase(last)
            people = [self.at[m.start("who")]]
            if pattern is _PRE and m["more"] and self._is_plural(last):
                people.append(self.at[m.start("more") + 1])
            for who in people:
                for core in self._coordinated(first, last, of):
                    title = self._title(m.span("own"), core, of, who)
                    if title is not None:
                        self.taken.update(range(first, last))
                        yield title

    def _coordinated(self, first: int, last: int, of: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The parts of "actress and champion swimmer"; one title where an of-phrase follows."""
        cut = self.marks.find("a", first, last)
        if cut < 0 or of[0] < of[1]:
            yield first, last
            return
        yield first, cut
        yield cut + 1, last

    def _is_plural(self, last: int) -> bool:
        word = self.view.lower[last - 1]
        return word.endswith("s") and word[:-1] in self.lists.titles["head"]

    def _of_phrase(self, last: int) -> tuple[int, int]:
        """The tokens of "of the board", "for Example Services", ", Example Services"."""
        marks = self.marks
        if marks[last : last + 2] == ",R":
            end = self._name_end(last + 1)
            if marks[end : end + 1] in ("", ",", ".", "n", "v", "q"):
                return last + 1, end
        if marks[last : last + 1] not in ("o", "f") and self.view.lower[last : last + 1] != ["at"]:
            return last, last
        end, best = last + 1, last
        while end < len(marks) and end < last + 12 and marks[end] not in _STOP:
            if marks[end] == "a" and marks[end + 1 : end + 2] not in ("Q", "R"):
                break
            if marks[end] in "QR":
                end = best = self._name_end(end)
                if marks[end : end + 1] not in ("'", "w", "m"):
                    break
                continue
            end += 1
        closed = end >= len(marks) or marks[end] in ",.nvq(i"
        return (last, end) if closed and end > last + 1 else (last, best)

    def _name_end(self, i: int) -> int:
        i += 1
        while i < len(self.marks) and self.marks[i] == "_":
            i += 1
        return i

    def _owner(self, own: tuple[int, int]) -> tuple[str, str]:
        """Country and body that the words before a title name."""
        first, last = own
        for i in range(first, last):
            if self.marks[i] == "J":
                return self.lists.adjectives[self.view.lower[i]], ""
            if self.marks[i] in "QR":
                name = self.at[i]
                known = self.lists.places.get(name.canonical.lower())
                if known is not None and known.kind == "country":
                    return name.canonical, ""
                adjective, _, rest = name.canonical.partition(" ")
                country = self.lists.adjectives.get(adjective.lower(), "")
                return (country, rest) if country and rest else ("", name.canonical)
        return "", ""

    def _body(self, of: tuple[int, int]) -> tuple[str, str]:
        """Country and body of an of-phrase."""
        first, last = of
        if first >= last:
            return "", ""
        names = [self.at[i] for i in range(first, last) if self.marks[i] in "QR"]
        words = self.view.words(first, last)
        while words and words[0].lower() in ("of", "for", "the", "at", "in"):
            words = words[1:]
        if not names:
            return "", _spaced(words)
        country = next((n.canonical for n in names if self._is_country(n)), "")
        bodies = [n for n in names if not self._is_country(n)]
        organisations = [n for n in bodies if n.kind == "organisation"]
        if organisations or (bodies and len(words) <= 3):
            return country, (organisations or bodies)[-1].canonical
        rest = _spaced(words).replace("’s", "").replace("'s", "")
        if country and len(names) == 1:
            rest = rest.replace(names[0].surface, "", 1).strip()
        return country, rest

    def _is_country(self, name: Name) -> bool:
        known = self.lists.places.get(name.canonical.lower())
        return known is not None and known.kind == "country"

    def _title(
        self, own: tuple[int, int], core: tuple[int, int], of: tuple[int, int], who: Name | None
    ) -> Title | None:
        first, last = core
        words = self.view.words(first, last)
        country, body = self._owner(own)
        other, inner = self._body(of)
        body, country = inner or body, country or other
        form = title_form(words, body)
        head = form.text.split()[-1] if form.text else ""
        if not head or (form.text in _PARTS):
            return None
        if body.endswith("delegation") or body == "negotiating team":
            form = title_form([form.text, "of", "delegation"])
        if form.text == "head of delegation":
            form, body = title_form([form.text]), ""
        tokens = self.view.tokens
        end = max(last, of[1])
        if words[-1] == "." and end == last:
            end -= 1
        return Title(
            start=tokens.starts[first],
            end=tokens.ends[end - 1],
            first=first,
            text=form.text,
            body=body,
            country=country,
            scope=form.scope,
            holder=who.canonical if who else "",
            who=who,
            value=form.value,
        )

    def _alone(self, found: Sequence[Title]) -> Iterator[Title]:
        """Titles without a name beside them, whose holder the document tells."""
        holders: dict[str, Title] = {}
        told: dict[str, set[str]] = defaultdict(set)
        for t in found:
            holders.setdefault(t.text, t)
            told[t.text].add(t.holder)
        for m in _ALONE.finditer(self.marks):
            first, last = m.span("core")
            if first in self.taken or last - 1 in self.taken or self._is_plural(last):
                continue
            opening = self.view.lower[m.start()]
            if self.marks[m.start()] == "w" and opening not in ("her", "his", "its", "their"):
                continue
            of = self._of_phrase(last)
            title = self._title(
                m.span("own") if m["own"] else (first, first), (first, last), of, None
            )
            if title is None:
                continue
            known = holders.get(title.text)
            one = title.text in unique_titles() or len(told[title.text]) == 1
            if known is not None and one and _may_be_one(title, known):
                yield _with_holder(title, known)
            elif title.text in unique_titles() and (title.body or title.country):
                yield title


def _spaced(words: Sequence[str]) -> str:
    """Tokens as a text, hyphens and possessives closed up."""
    return re.sub(r" ?- ?| (?=[’'])", lambda m: "-" if "-" in m[0] else "", " ".join(words))


def _may_be_one(left: Title, right: Title) -> bool:
    if left.body and left.value != right.value:
        return False
    return not (left.country and right.country and left.country != right.country)


def _with_holder(title: Title, known: Title) -> Title:
    return Title(
        start=title.start,
        end=title.end,
        first=title.first,
        text=title.text,
        body=title.body or known.body,
        country=title.country or known.country,
        scope=title.scope or known.scope,
        holder=known.holder,
        who=None,
        value=title.value if title.body else known.value,
        reading=f"held by {known.holder} elsewhere in the document",
    )
