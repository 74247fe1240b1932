"""Quotations: the words, and in whose mouth."""

from __future__ import annotations

from typing import Final

from checker.compare.similarity import folded, wording_likeness
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.spelling import bond
from checker.language.names import name_lists
from checker.model import Fact, Outcome

# Below this the two are other words altogether; a speaker says many things.
REWORDED: Final = 0.6
# Words shared in a row that make two quotations one utterance.
LONG: Final = 4
# From here on the words are the same but for a slip.
SAME_WORDS: Final = 0.97


def speaker(fact: Fact) -> str:
    """In whose mouth the words are put."""
    return (fact.attributed_to or fact.subject).split(", citing ")[-1]


def _person(name: str) -> bool:
    """Whether a speaker is named in full, so that another name is another person."""
    words = folded(name)
    lists = name_lists()
    titled = lists.titles["head"].intersection(words)
    return len(words) > 1 and words[0] in lists.given and not titled


def _one_voice(left: Fact, right: Fact) -> bool:
    a, b = speaker(left), speaker(right)
    return not a or not b or bool(bond(a, b))


def other_mouth(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same words, said by someone else."""
    a, b = folded(left.value.text), folded(right.value.text)
    told = a == b or wording_likeness(left.value.text, right.value.text) >= SAME_WORDS
    if _one_voice(left, right) or not told or min(len(a), len(b)) < LONG:
        return None
    if not _person(speaker(left)) or not _person(speaker(right)):
        return None
    return Outcome(
        "conflict",
        f"The same words, {mark(left)}, are put into the mouth of {speaker(left)} and of "
        f"{speaker(right)}.",
    )


def same_words(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same words, whole or cut; marks, case and spelling apart."""
    mine, theirs = folded(left.value.text), folded(right.value.text)
    a, b = f" {' '.join(mine)} ", f" {' '.join(theirs)} "
    # "Data center", "data-center" and "datacenter" are house spelling.
    if "".join(mine) == "".join(theirs):
        return Outcome("agree", f"{quoted(left, right)} are the same words.")
    if a in b or b in a:
        return Outcome("agree", f"{quoted(left, right)} are the same words, cut in one of them.")
    return None


def changed_words(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One utterance in other words: a translation, a cut or a paraphrase."""
    if wording_likeness(left.value.text, right.value.text) >= REWORDED:
        return Outcome("compatible", f"{quoted(left, right)} give one utterance in other words.")
    return None


def other_words(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two utterances."""
    return Outcome("different_scope", f"{quoted(left, right)} are two different utterances.")


QUOTATION: tuple[Step, ...] = (other_mouth, same_words, changed_words, other_words)
