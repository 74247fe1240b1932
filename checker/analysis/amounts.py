"""What money and shares are about: the priced thing, the whole of a share, what rose or fell."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec.structs import replace

from checker.analysis.changes import change_near, changes, is_level, step_before
from checker.analysis.clause_nouns import clause_subject, is_within, linked
from checker.analysis.counted import Counted, Place, counted, rate, scope_after
from checker.analysis.noun_phrase import (
    NounPhrase,
    is_word,
    past_opening,
    phrase_before,
    read_phrase,
)
from checker.analysis.number_lists import number_list
from checker.analysis.participants import role_left, thing_roles
from checker.analysis.sum_roles import imposed, is_sum_verb, sum_purpose, telling
from checker.analysis.terms import POSSIBLE, is_possible
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases
from checker.language.nouns import is_plural, singular, verbs
from checker.language.tables import table

_DASHES: Final = ("-", "‑")
_QUOTES: Final = ('"', "“", "‘")
_END: Final = frozenset(".;!?\n")
_REACH: Final = 10
_NEAR: Final = 4
_ALCOHOL: Final = "alcohol"


@cache
def _list(language: str, section: str) -> frozenset[str]:
    return frozenset(table(language, "measuring").get(section, {}).get("words", ()))


@cache
def _wordings(language: str, section: str) -> Phrases[bool]:
    return Phrases((w, True) for w in _list(language, section))


def about_phrase(text: Text, phrase: NounPhrase, scope: str = "", role: str = "") -> Counted:
    """A noun phrase as what a number is about."""
    attribute = text.tokens.surface(phrase.first, phrase.last)
    return Counted(
        attribute, phrase.head_lemma, phrase.modifiers, scope, role, last=phrase.head + 1
    )


def attributive(text: Text, last: int) -> NounPhrase | None:
    """The noun right behind: "$40 billion contract", "1,500-square-kilometre island"."""
    if text.word(last) in _DASHES and text.touches(last):
        last += 1
    last += text.word(last) in _QUOTES
    word = text.word(last)
    if not is_word(text, last) or word in verbs(text.language):
        return None
    if text.ends(last, "past") and not is_word(text, last + 1):
        return None  # "15 percent contained"
    phrase = read_phrase(text, last, plural=False)
    if phrase and text.means(phrase.last, "and") and text.written(phrase.head)[:1].isupper():
        return read_phrase(text, phrase.last + 1, plural=False) or phrase  # "EU and IMF loan"
    return phrase


def priced(text: Text, place: Place) -> Counted:
    """What an amount of money is the price, the loss or the size of."""
    about = _priced(text, place)
    role = role_left(text, place.lead, place.before)
    scope = place.q.scope or rate(text, place.last) or scope_after(text, place.last, place.after)
    role = role if role in thing_roles(text.language) else ""
    if not role and not is_sum_verb(text, place.lead - 1):
        role = step_before(text, place.lead)
    if not role and (purpose := sum_purpose(text, place, about)):
        role = purpose if purpose in telling(text.language) else ""
        if role in imposed(text.language) and not scope and is_possible(text, place.lead):
            scope = POSSIBLE  # "faces fines of $5 million"
        kept = about.attribute.lower().endswith(purpose) or not role
        attribute = about.attribute if about.head and kept else purpose
        if role or not about.head:  # bail and bond are one; "fined $500" has no noun
            about = replace(about, attribute=attribute, head=purpose)
    return replace(about, scope=scope, role=role)


def _priced(text: Text, place: Place) -> Counted:
    link = _wordings(text.language, "worth").before(text.lower, place.lead)
    if link and (phrase := phrase_before(text, link[1] - (text.word(link[1] - 1) == ","))):
        return about_phrase(text, phrase)
    if held := _wordings(text.language, "holding").at(text.lower, place.last):
        phrase = read_phrase(text, past_opening(text, held[1]), plural=False)
        if phrase and _holds(text, place.last, phrase):
            return about_phrase(text, phrase)
    if phrase := attributive(text, place.last):
        return about_phrase(text, phrase)
    phrase = linked(text, place.lead, place.before)
    if phrase and text.word(phrase.head) not in number_list(text.language, "time_units"):
        return about_phrase(text, phrase)
    if step_before(text, place.lead) and not is_sum_verb(text, place.lead - 1):
        verb = place.lead - 1 - text.means(place.lead - 1, "by")
        if phrase := phrase_before(text, verb):
            return about_phrase(text, phrase)  # "oil rose 40 cents"
    i = place.lead - 1 - text.means(place.lead - 1, "damaged_sign")
    while (text.written(i)[:1].isupper() or text.means(i, "whom")) and i > place.lead - 1 - _NEAR:
        i -= 1  # "fined Acme $5 million", "awarded her $2 million"
    if text.word(i) in _list(text.language, "paid"):
        return Counted(text.word(i))
    return _money_noun(text, place)


def _holds(text: Text, last: int, phrase: NounPhrase) -> bool:
    """Whether the noun behind "in" or "of" is what the amount consists of."""
    return (
        text.means(last, "worth")
        or phrase.head_lemma in _list(text.language, "money_nouns")
        or is_plural(text.word(phrase.head), text.language)
    )


def _money_noun(text: Text, place: Place) -> Counted:
    """A noun that names an amount in the same clause, else the verb right before."""
    nouns = _list(text.language, "money_nouns")
    for i in range(place.lead - 1, max(place.lead - _REACH, place.before - 1, -1), -1):
        word = text.word(i)
        if word[0] in _END:
            break
        noun = singular(word, text.language)
        if noun in nouns and word not in verbs(text.language) and not text.means(i - 1, "to"):
            phrase = phrase_before(text, i + 1)
            if phrase:
                return about_phrase(text, phrase)
    if text.word(place.lead - 1) in _list(text.language, "price_sign"):
        if phrase := phrase_before(text, place.lead - 1):
            return about_phrase(text, phrase)  # "20 jets for $4 billion"
        if text.word(place.lead - 2) in _list(text.language, "selling") and (
            phrase := clause_subject(text, place.lead - 1, 0)
        ):
            return about_phrase(text, phrase)  # "the house sold for $2 million"
        if text.means(place.lead - 2, "whom"):
            return Counted()  # "signed him for $3 million"
        wide = text.word(place.lead - 2).isalpha()
        return Counted(text.tokens.surface(place.lead - 1 - wide, place.lead))
    return Counted()


def _changed(text: Text, i: int) -> NounPhrase | None:
    """What a noun of change is of: "sales" in "a 5 percent drop in sales"."""
    if not (text.means(i, "in") or text.means(i, "of")):
        return None
    return read_phrase(text, past_opening(text, i + 1), plural=False)


def _moved(text: Text, verb: int, lead: int) -> NounPhrase | None:
    """What a verb of rising or falling is said of: "prices fell", "cut rates by"."""
    if text.means(lead - 1, "by") and verb + 1 < lead - 1 and is_word(text, verb + 1):
        return read_phrase(text, verb + 1, plural=False)
    phrase = phrase_before(text, verb)
    if phrase and is_within(text, phrase):
        return clause_subject(text, verb, 0) or phrase  # "sales in the country fell"
    return phrase


def shared(text: Text, place: Place) -> Counted:
    """What a percentage is a share of, or by how much what rose or fell."""
    q = place.q
    about = counted(text, place)
    change, verb = change_near(text, q.lead, q.last)
    phrase = None
    if text.means(q.last, "of") or q.number.share:
        first = q.last + 1 if text.means(q.last, "of") else q.last
        phrase = read_phrase(text, past_opening(text, first, numbers=True), plural=False)
        about = replace(about, scope=q.scope)
    elif not q.number.wording:
        phrase = attributive(text, q.last)
        if phrase and text.word(phrase.first) in changes(text.language):
            phrase = _changed(text, phrase.first + 1)
    if phrase is None and (not about.head or text.means(q.lead - 2, "point")):
        phrase = _moved(text, verb, q.lead) if change else None
        phrase = phrase or clause_subject(text, q.lead, place.before)
        if change and phrase is None:
            phrase = clause_subject(text, verb, 0)  # "the stock closed at $45, up 2 percent"
    if phrase:
        about = about_phrase(text, phrase, about.scope, about.role)
    if _ALCOHOL in about.modifiers:
        about = replace(about, head=_ALCOHOL)  # one noun for its level and its content
    if is_level(text, q.lead):
        change = ""  # "rose to 9.5 percent" tells no rise of 9.5 percent
    return replace(about, role=change or about.role)
