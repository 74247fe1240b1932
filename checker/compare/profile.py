"""What comparison looks at in a fact, worked out once a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.compare.beside import listed, ranks
from checker.compare.currency import common_factors
from checker.compare.namebook import NAME_KINDS, NameBook
from checker.compare.nouns import noun
from checker.compare.rarity import Bag, Rarity
from checker.compare.rivals import Rivals, part_of, rivals
from checker.compare.similarity import folded
from checker.compare.verdicts.rates import learn_rates
from checker.compare.verdicts.scope import scope_of
from checker.compare.words import content_stem, sense, senses, stems
from checker.language.tables import words
from checker.model import Fact, Value
from checker.text.tokens import Tokens

FAMILIES = {
    "age": "age",
    "date": "when",
    "time": "when",
    "person": "name",
    "place": "name",
    "organisation": "name",
    "title": "title",
    "role": "holder",
    "statement": "statement",
    "quotation": "quotation",
}
# Families whose value is a number.
_COUNTED = ("number", "age")


@dataclass(frozen=True, slots=True)
class Profile:
    """What comparison looks at in a fact.

    Attributes:
        fact: The fact.
        family: Which table of weights judges it: "number", "age", "when", "name",
            "title", "holder", "statement" or "quotation".
        near: Stems of the content words within three words of the mention.
        around: The same within six words.
        sentence: The same of the whole sentence, the mention left out.
        clause: The same of its clause.
        head: Stem of the counted noun, "" when unknown.
        thing: What it comes to, the same for nouns that are used for one another.
        narrowed: Stems of the words that narrow it.
        names: Words of the names in the sentence, folded.
        clause_names: The same of its clause, the value left out.
        others: Other values in the same sentence, as digits or names.
        lead: Whether it stands in headline or lead.
        digits: Significant digits of a number; 0 for other values.
        own: Stems of the mention itself.
        number: The number named, None for other values and for ranges.
        key: Equal for two numbers, dates, times or names that are the same.
        subject: What stands for the subject, equal for spellings of one name.
        common: A sum in the currency that all sums of the dossier can be turned
            into; the number itself for everything else.
        ranks: What the clause numbers, and how: "round" to "2" for "the second
            round".
        scope: Which part of a tally is meant; "" for the whole.
        part: The part in the event, the same for parts that are loosely told apart.
        rivals: How many values its document gives for that part, and the like.
        listed: Whether its clause counts several sorts of people for that part.
    """

    fact: Fact
    family: str
    near: Bag
    around: Bag
    sentence: Bag
    clause: Bag
    head: str
    thing: str
    narrowed: Bag
    names: Bag
    clause_names: Bag
    others: Bag
    lead: bool
    digits: int
    own: Bag
    number: float | None
    key: tuple[object, ...]
    subject: str
    common: float | None
    ranks: Mapping[str, str]
    scope: str
    part: str
    rivals: Rivals
    listed: bool


@lru_cache(maxsize=1000)
def _spoken(sentence: str) -> list[tuple[str, int, int]]:
    """The words of a sentence with their places, marks left out; each fact of it asks."""
    tokens = Tokens(sentence)
    placed = zip(tokens.words, tokens.starts, tokens.ends, strict=True)
    return [(word, start, end) for word, start, end in placed if word[0].isalnum()]


def _window(sentence: str, first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """Stems within three and within six words of ``sentence[first:last]``."""
    before: list[str] = []
    after: list[str] = []
    for word, start, end in _spoken(sentence):
        if end <= first:
            before.append(word)
        elif start >= last:
            after.append(word)
    return (
        _stems_of(before[-3:] + after[:3]),
        _stems_of(before[-6:] + after[:6]),
    )


def _stems_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(s for w in words if (s := sense(w)))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the dossier as a whole tells about its facts.

    Attributes:
        rarity: How rare its words are.
        book: Which of its names are one.
        factors: Currency to its worth in a common one.
    """

    rarity: Rarity
    book: NameBook
    factors: Mapping[str, float]


def profile(fact: Fact, others: Sequence[Fact], setting: Setting, rivals: Rivals) -> Profile:
    """The profile of ``fact``.

    Args:
        fact: The fact.
        others: Every fact of its sentence.
        setting: What the dossier as a whole tells.
        rivals: How many values its document gives for its part in the event, and the like.
    """
    rarity, book = setting.rarity, setting.book
    family = FAMILIES.get(fact.kind, "number")
    own = stems(fact.surface)
    inside = senses(fact.surface) if family not in _COUNTED else frozenset()
    near, around = _window(fact.sentence, fact.offset, fact.offset + len(fact.surface))
    apart = [o for o in others if o.end <= fact.start or o.start >= fact.end]
    number = _number(fact.value) if family in _COUNTED else None
    head = noun(fact)
    return Profile(
        fact=fact,
        family=family,
        near=rarity.bag(near - inside),
        around=rarity.bag(around - inside),
        sentence=rarity.bag(senses(fact.sentence) - inside),
        clause=rarity.bag(senses(fact.clause) - inside),
        head=content_stem(head),
        thing=sense(head),
        narrowed=rarity.bag(_stems_of(w for m in fact.modifiers for w in m.split() if w)),
        names=rarity.bag(frozenset("name:" + w for n in fact.names for w in folded(n))),
        clause_names=rarity.bag(
            frozenset(
                "name:" + w
                for n in fact.names
                if n in fact.clause and n != fact.value.text
                for w in folded(n)
            )
        ),
        others=rarity.bag(
            frozenset(
                "value:" + o.value.text for o in apart if FAMILIES.get(o.kind, "number") in _COUNTED
            )
        ),
        lead=fact.zone in ("headline", "lead"),
        digits=_digits(number),
        own=rarity.bag(own),
        number=number,
        key=_key(fact, number, book),
        subject=book.key(fact.subject) if fact.subject else "",
        common=_common(fact, number, setting.factors),
        ranks=ranks(fact, apart),
        scope=scope_of(fact),
        part=part_of(fact),
        rivals=rivals,
        listed=listed(fact, apart),
    )


def _number(value: Value) -> float | None:
    """The number that a value names; None for a range and for no number."""
    if value.low is None or value.high is None or value.low == value.high:
        return value.high if value.low is None else value.low
    return None


def _common(fact: Fact, number: float | None, factors: Mapping[str, float]) -> float | None:
    if number is None or fact.kind != "money":
        return number
    return number * factors.get(fact.value.unit, 1.0)


def _key(fact: Fact, number: float | None, book: NameBook) -> tuple[object, ...]:
    value = fact.value
    if fact.kind in NAME_KINDS:
        return (book.key(_core(value.text), fact.kind),)
    if fact.kind == "role":
        return (book.key(value.text, "person"),)
    if number is not None:
        return (number, value.unit)
    if value.low is not None or value.high is not None:
        return (value.low, value.high, value.unit)
    return (value.text, value.unit)


def _core(name: str) -> str:
    """A town's name without what names its middle: "central Athens"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first in words("en", "change", "middle_of_town") else name


def _digits(number: float | None) -> int:
    """Significant digits of a number: 3 for 4,460 and 1 for 2,000; 0 for none."""
    if not number:
        return 0
    return len(f"{abs(number):.12g}".split("e")[0].replace(".", "").strip("0")) or 1


def profiles(facts: Sequence[Fact]) -> tuple[list[Profile], Rarity]:
    """A profile for each fact, and the rarity of words over their sentences."""
    by_sentence: dict[tuple[str, int], list[Fact]] = {}
    for fact in facts:
        by_sentence.setdefault((fact.document, fact.sentence_index), []).append(fact)
    rarity = Rarity(_vocabulary(group) for group in by_sentence.values())
    setting = Setting(rarity, NameBook(facts), common_factors(learn_rates(facts)))
    made = [
        profile(f, by_sentence[f.document, f.sentence_index], setting, own)
        for f, own in zip(facts, rivals(facts), strict=True)
    ]
    return made, rarity


def _vocabulary(group: Sequence[Fact]) -> frozenset[str]:
    names = frozenset("name:" + w for f in group for n in f.names for w in folded(n))
    values = frozenset("value:" + f.value.text for f in group)
    return senses(group[0].sentence) | names | values
