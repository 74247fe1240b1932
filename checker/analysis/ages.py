"""Numbers that are ages, with the person whose age it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from checker.analysis.age_bounds import bounded, policy_age
from checker.analysis.noun_phrase import read_phrase
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases
from checker.language.nouns import persons, singular
from checker.language.tables import table
from checker.model import Value
from checker.model.name import Name

_OLDEST: Final = 125
_NEAR: Final = 8
_FAR: Final = 60
_DASHES: Final = ("-", "‑")
_CLOSERS: Final = frozenset(",.);-–—:")


class Age(Struct, frozen=True):
    """An age where it stands.

    Attributes:
        q: The number with its words ("33-year-old").
        value: In years.
        subject: The person, "" when unknown.
        head: The noun of the person ("actress"), or "".
        attribute: "age", or the noun that the age belongs to ("retirement age").
    """

    q: Quantity
    value: Value
    subject: str = ""
    head: str = ""
    attribute: str = "age"


@cache
def _words(language: str, section: str) -> frozenset[str]:
    return frozenset(table(language, "ages").get(section, {}).get("words", ()))


@cache
def _phrases(language: str, section: str) -> Phrases[bool]:
    return Phrases((w, True) for w in _words(language, section))


@cache
def _section(language: str, section: str) -> dict[str, Any]:
    return dict(table(language, "ages").get(section, {}))


class AgeFinder:
    """Finds the ages of a text.

    Args:
        text: The text.
        quantities: Its quantities.
        names: Its names, in text order.
        sentence_at: Index of the sentence at a code point.
    """

    def __init__(
        self,
        text: Text,
        quantities: Sequence[Quantity],
        names: Sequence[Name],
        sentence_at: Callable[[int], int] = lambda _: 0,
    ) -> None:
        self.text = text
        self.sentence_at = sentence_at
        self.quantities = quantities
        self.people = [n for n in names if n.kind == "person"]
        self.person_ends = [n.last for n in self.people]
        self.ends = {n.last: n for n in names}

    def find(self) -> Iterator[Age]:
        """Every age, left to right."""
        found: Age | None = None
        for q in self.quantities:
            before = found
            old = q.number.low > _OLDEST and q.kind != "time"
            if old or q.number.wording or q.number.share:
                continue
            if q.kind == "time":
                found = self._years_old(q)
            elif q.kind == "count":
                found = (
                    self._named(q)
                    or self._apposed(q)
                    or self._told(q)
                    or self._general(q)
                    or self._listed(q, before)
                )
            else:
                found = None
            if found:
                yield found

    def _age(self, q: Quantity, subject: str = "", head: str = "", factor: float = 1.0) -> Age:
        number = q.number.times(factor) if factor != 1.0 else q.number
        value = Value(q.number.text, number.low, number.high, "year", number.step)
        if factor != 1.0:
            value = replace(value, written=q.unit.rstrip("s"))
        return Age(q, value, subject, head)

    def _years_old(self, q: Quantity) -> Age | None:
        """Such as "33-year-old", "91 years old", "six months of age"."""
        factor = _section(self.text.language, "units").get(q.unit)
        old = _phrases(self.text.language, "old").at(self.text.lower, q.last)
        if factor is None or not old:
            return None
        q = replace(q, last=old[1])
        phrase = read_phrase(self.text, q.last, plural=False, deep=False)
        if q.number.low > _OLDEST:  # "a 300-year-old church"
            return self._age(q, "", phrase.head_lemma if phrase else "", factor)
        i = bisect_right(self.person_ends, q.last)
        near = self.people[i : i + 1]
        after = near[0] if near and near[0].first <= q.last + _NEAR else None
        head = phrase.head_lemma if phrase else ""
        if after and (phrase is None or after.first <= phrase.last):
            head = "" if phrase and after.first <= phrase.first else head
            return self._age(q, after.canonical, head, factor)
        before = self._name_before(q.lead) or self._meant(q.lead)
        return self._age(q, before, head, factor)

    def _name_before(self, index: int) -> str:
        """The person named right before, but for "a", a comma and a verb."""
        before = self._person_before(index)
        if before and before.last >= index - _FAR and self._one_sentence(before.last, index):
            return before.canonical
        return self._capitalised(index) or self._pronoun(index)

    def _capitalised(self, index: int) -> str:
        """Two or more capitalised words before ", a": a name that nothing else told."""
        text = self.text
        i = index - 1 if text.means(index - 1, "article") else index
        if text.word(i - 1) != ",":
            return ""
        last = first = i - 1
        while text.written(first - 1)[:1].isupper() and text.written(first - 1).isalpha():
            first -= 1
        return text.tokens.surface(first, last) if last - first > 1 else ""

    def _pronoun(self, index: int) -> str:
        """Whom a pronoun right before stands for: the person named last."""
        words = self.text.lower[max(index - _NEAR, 0) : index]
        if _words(self.text.language, "pronouns").isdisjoint(words):
            return ""
        past = self._person_before(index)
        return past.canonical if past else ""

    def _meant(self, index: int) -> str:
        """Whom "the 32-year-old" stands for: the only person of the last sentence with any."""
        if self.text.word(index - 1) not in _words(self.text.language, "definite"):
            return ""
        i = bisect_right(self.person_ends, index)
        if not i:
            return ""
        starts = self.text.tokens.starts
        there = self.sentence_at(starts[self.people[i - 1].first])
        named = set()
        while i and self.sentence_at(starts[self.people[i - 1].first]) == there:
            named.add(self.people[i - 1].canonical)
            i -= 1
        return named.pop() if len(named) == 1 else ""

    def _person_before(self, index: int) -> Name | None:
        """The last person named before a token."""
        i = bisect_right(self.person_ends, index)
        return self.people[i - 1] if i else None

    def _one_sentence(self, first: int, last: int) -> bool:
        starts = self.text.tokens.starts
        return self.sentence_at(starts[first - 1]) == self.sentence_at(starts[last])

    def _named(self, q: Quantity) -> Age | None:
        """Such as "aged 24", "at the age of 91", "died at 91"."""
        text = self.text
        found = _phrases(text.language, "before").before(text.lower, q.lead)
        if found:
            if text.means(found[1], "turned") and not self._ends(q.last):
                return None
            return self._age(replace(q, lead=found[1]), self._name_before(found[1]))
        near = text.lower[max(q.lead - 4, 0) : q.lead]
        died = not _words(text.language, "died").isdisjoint(near)
        if died and text.means(q.lead - 1, "at") and self._ends(q.last):
            return self._age(q, self._name_before(q.lead - 1))
        return None

    def _ends(self, i: int) -> bool:
        """Whether the clause ends at token ``i``."""
        word = self.text.word(i)
        return not word or word[0] in ".,;)!?\n" or self.text.means(i, "after_age")

    def _apposed(self, q: Quantity) -> Age | None:
        """Such as "Robert Pitman, 24, of ...", "Pitman (24)", "a nurse, 34,"."""
        text = self.text
        before, after = text.word(q.lead - 1), text.word(q.last)
        if before not in (",", "(") or q.number.low < 1 or q.number.value is None:
            return None
        if before == "(" and after != ")":
            return None
        word = text.written(q.lead - 2).lower()
        noun = singular(word, text.language)
        closed = not after or after[0] in _CLOSERS or after[0] == "\n"
        if before == "," and not closed and (noun == word or not text.means(q.last, "and")):
            return None
        if not text.tokens.words[q.core][0].isdigit() or "." in text.tokens.words[q.core]:
            return None
        name = self.ends.get(q.lead - 1)
        if name is not None:
            return self._age(q, name.canonical) if name.kind == "person" else None
        return self._age(q, "", noun) if noun in persons(text.language) else None

    def _joins(self, first: int, last: int) -> bool:
        """Whether only a comma, "and" or both stand between two tokens."""
        marks = range(first, last)
        return 0 < len(marks) <= 2 and all(
            self.text.word(i) == "," or self.text.means(i, "and") for i in marks
        )

    def _listed(self, q: Quantity, before: Age | None) -> Age | None:
        """Such as the second and third of "aged 7, 9 and 11"."""
        if before is None or read_phrase(self.text, q.last, plural=True, deep=False):
            return None
        if not self._joins(before.q.last, q.lead):
            return None
        return self._age(q, before.subject, before.head)

    def _told(self, q: Quantity) -> Age | None:
        """Such as "She was 91.", "Williams, who is 24, ..."."""
        text = self.text
        i = q.lead
        if text.word(i - 1) not in _words(text.language, "be") or not self._ends(q.last):
            return None
        while text.word(i - 1) in _words(text.language, "be"):
            i -= 1
        if text.word(i - 1) in _words(text.language, "pronouns"):
            return self._age(q, self._pronoun(i))
        name = self.ends.get(i)
        return self._age(q, name.canonical) if name and name.kind == "person" else None

    def _general(self, q: Quantity) -> Age | None:
        """Such as "raise the retirement age to 65", "children under 5": nobody's own age."""
        if q.number.low < 1:
            return None
        ends = self._ends(q.last)
        if ends and (policy := policy_age(self.text, q)):
            return replace(self._age(q), attribute=policy)
        if noun := bounded(self.text, q, ends):
            return self._age(q, "", noun)
        return None
