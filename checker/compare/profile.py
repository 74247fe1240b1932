"""What comparison looks at in a fact, worked out once a fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.compare.rarity import Rarity
from checker.compare.similarity import folded
from checker.compare.words import content_stem, stems
from checker.model import Fact
from checker.text.tokens import Tokens

FAMILIES = {
    "date": "when",
    "time": "when",
    "person": "name",
    "place": "name",
    "organisation": "name",
    "title": "title",
    "role": "title",
    "statement": "statement",
    "quotation": "quotation",
}


@dataclass(frozen=True, slots=True)
class Profile:
    """What comparison looks at in a fact.

    Attributes:
        fact: The fact.
        family: Which table of weights judges it: "number", "when", "name",
            "title", "statement" or "quotation".
        near: Stems of the content words within three words of the mention.
        around: The same within six words.
        sentence: The same of the whole sentence, the mention left out.
        clause: The same of its clause.
        head: Stem of the counted noun, "" when unknown.
        narrowed: Stems of the words that narrow it.
        names: Words of the names in the sentence, folded.
        others: Other values in the same sentence, as digits or names.
        lead: Whether it stands in headline or lead.
        digits: Significant digits of a number; 0 for other values.
        own: Stems of the mention itself.
    """

    fact: Fact
    family: str
    near: frozenset[str]
    around: frozenset[str]
    sentence: frozenset[str]
    clause: frozenset[str]
    head: str
    narrowed: frozenset[str]
    names: frozenset[str]
    others: frozenset[str]
    lead: bool
    digits: int
    own: frozenset[str] = field(default_factory=frozenset)


def _window(sentence: str, first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """Stems within three and within six words of ``sentence[first:last]``."""
    tokens = Tokens(sentence)
    before: list[str] = []
    after: list[str] = []
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if not word[0].isalnum():
            continue
        if end <= first:
            before.append(word)
        elif start >= last:
            after.append(word)
    return (
        _stems_of(before[-3:] + after[:3]),
        _stems_of(before[-6:] + after[:6]),
    )


def _stems_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(s for w in words if (s := content_stem(w)))


def _digits(fact: Fact) -> int:
    """Significant digits of a number: 3 for 4,460 and 1 for 2,000."""
    number = fact.value.low if fact.value.low is not None else fact.value.high
    if number is None or fact.value.low == 0:
        return 0
    return len(f"{number:g}".split("e")[0].replace(".", "").strip("0-")) or 1


def profile(fact: Fact, others: Sequence[Fact]) -> Profile:
    """The profile of ``fact``.

    Args:
        fact: The fact.
        others: Every fact of its sentence.
    """
    last = fact.offset + len(fact.surface)
    own = stems(fact.surface)
    near, around = _window(fact.sentence, fact.offset, last)
    family = FAMILIES.get(fact.kind, "number")
    inside = family != "number"
    apart = [o for o in others if o.end <= fact.start or o.start >= fact.end]
    return Profile(
        fact=fact,
        family=family,
        near=near - own if inside else near,
        around=around - own if inside else around,
        sentence=stems(fact.sentence) - own if inside else stems(fact.sentence),
        clause=stems(fact.clause) - own if inside else stems(fact.clause),
        head=content_stem(fact.head.split()[-1]) if fact.head.strip() else "",
        narrowed=_stems_of(w for m in fact.modifiers for w in m.split() if w),
        names=frozenset(w for n in fact.names for w in folded(n)),
        others=frozenset(o.value.text for o in apart if FAMILIES.get(o.kind, "number") == "number"),
        lead=fact.zone in ("headline", "lead"),
        digits=_digits(fact) if family == "number" else 0,
        own=own,
    )


def profiles(facts: Sequence[Fact]) -> tuple[list[Profile], Rarity]:
    """A profile for each fact, and the rarity of words over their sentences."""
    by_sentence: dict[tuple[str, int], list[Fact]] = {}
    for fact in facts:
        by_sentence.setdefault((fact.document, fact.sentence_index), []).append(fact)
    rarity = Rarity(_vocabulary(group) for group in by_sentence.values())
    made = [profile(f, by_sentence[f.document, f.sentence_index]) for f in facts]
    return made, rarity


def _vocabulary(group: Sequence[Fact]) -> frozenset[str]:
    names = frozenset("name:" + w for f in group for n in f.names for w in folded(n))
    values = frozenset("value:" + f.value.text for f in group)
    return stems(group[0].sentence) | names | values
