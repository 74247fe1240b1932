"""Names of persons and organisations: usual form, keys, and how two of them differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from anyascii import anyascii

from checker.language.names import name_lists

Relation = Literal["same", "variant", "different"]

_SUFFIX = re.compile(
    r"[\s,]+(?:inc|corp|ltd|co|plc|llc|llp|gmbh|ag|sa|nv|bv|spa|corporation|limited|incorporated)\.?$",
    re.IGNORECASE,
)
_SMALL = frozenset("of the and for de la in on at".split())
_GENERATIONS = frozenset("jr sr ii iii iv".split())

# Letters that different systems write for one sound, applied in this order.
_SOUNDS: tuple[tuple[str, str], ...] = (
    (r"^gi(?=[ao])|^yi(?=[ao])|^j(?=i[ao])", "i"),
    (r"^[yj](?=e)", ""),
    (r"tsch|tch|tsj|cz", "ch"),
    (r"sch|sz", "sh"),
    (r"kh|gh(?=[aeiou])", "h"),
    (r"zh|dj|dzh", "j"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"ck|q|c(?![ehiy])|kk", "k"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"ff$|f$", "v"),
    (r"oo|ou|u", "u"),
    (r"ee", "i"),
    (r"(?<=[a-z])(?:iyi|yy|iy|yi|ij|ii|y|i|j)$", "i"),
    (r"e[iy]|a[iy]", "ei"),
    (r"y|j(?=[aou])", "i"),
    (r"([a-z])\1", r"\1"),
)
_COMPILED = tuple((re.compile(p), r) for p, r in _SOUNDS)
_VOWELS = re.compile(r"(?<!^)[aeiou]")
_ENDS = frozenset("aeiou")
_OPENING = str.maketrans("eu", "io")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How two names relate, with the reason in one sentence."""

    relation: Relation
    reason: str


@lru_cache(maxsize=50_000)
def strip_suffix(name: str) -> str:
    """An organisation's name without "Inc." and its like.

    >>> strip_suffix("Example Corp.")
    'Example'
    """
    before = ""
    while before != name:
        before, name = name, _SUFFIX.sub("", name).rstrip(" &,")
    return name


@lru_cache(maxsize=50_000)
def initials(name: str) -> str:
    """First letters of the words that count, lower case.

    >>> initials("National Security and Defence Council")
    'nsdc'
    """
    words = re.findall(r"[^\W\d_]+", name)
    return "".join(w[0] for w in words if w.lower() not in _SMALL).lower()


@lru_cache(maxsize=50_000)
def fold(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters.

    >>> fold("José Al-Ghamdi")
    ('jose', 'al', 'ghamdi')
    """
    plain = anyascii(name).lower().replace("'", "").replace("`", "")
    return tuple(re.findall(r"[a-z0-9]+", plain))


@lru_cache(maxsize=50_000)
def sound_key(word: str) -> str:
    """A word in letters that no longer tell one transliteration from another.

    >>> sound_key("zelenskyy") == sound_key("zelensky")
    True
    """
    before = ""
    while before != word:
        before = word
        for pattern, to in _COMPILED:
            word = pattern.sub(to, word)
    return word


def name_key(name: str) -> str:
    """A key that the spellings of one name share; the key of a key is itself.

    >>> name_key("Andrii Sybiha") == name_key("Andriy Sybiha")
    True
    """
    keys = (sound_key(w) for w in fold(name) if w not in _GENERATIONS)
    return " ".join(k for k in keys if k not in _GENERATIONS)


def compare_names(left: str, right: str, language: str = "en") -> NameMatch:
    """Whether two names of persons are one, one spelled differently, or two."""
    a, b = _words(left), _words(right)
    if not a or not b:
        return NameMatch("different", "One of the names has no letters.")
    if a == b:
        return NameMatch("same", "The same name.")
    if "".join(a) == "".join(b):
        return NameMatch("variant", "The same letters, divided differently.")
    if len(a) > len(b):
        a, b = b, a
    last = _compare_words(a[-1], b[-1])
    if last == "different" and not _slip(a, b):
        return NameMatch("different", "The surnames differ.")
    if len(a) == 1:
        if last == "same":
            return NameMatch("same", "A surname alone and the full name.")
        return NameMatch("variant", "A surname alone, spelled differently.")
    first = _compare_given(a[0], b[0], language)
    if first == "different":
        return NameMatch("different", "One surname, two given names.")
    if last == first == "same":
        return NameMatch("same", "A shorter and a longer form of one name.")
    if first == "nickname":
        return NameMatch("variant", "One given name in its short and its full form.")
    return NameMatch("variant", "Two spellings of one name.")


def _slip(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether surnames differ in their last vowel alone, and all before them is the same.

    Such an ending tells a man from a woman, whose given name would be another.
    """
    one, two = a[-1], b[-1]
    vowels = one[-1:] in _ENDS and two[-1:] in _ENDS and one[:-1] == two[:-1]
    return tuple(a[:-1]) == tuple(b[:-1]) and len(a) > 1 and len(a[0]) > 1 and vowels


def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in fold(name) if w not in _GENERATIONS)


def _compare_words(left: str, right: str) -> Relation:
    if left == right:
        return "same"
    one, two = sound_key(left), sound_key(right)
    if one == two:
        return "variant"
    if one.endswith("a") != two.endswith("a"):
        return "different"
    if min(len(one), len(two)) >= 5 and one[0] == two[0] and _one_apart(one, two):
        return "variant"
    skeletons = (_skeleton(one), _skeleton(two))
    return "variant" if skeletons[0] == skeletons[1] and len(skeletons[0]) >= 3 else "different"


def _skeleton(word: str) -> str:
    """First letter and consonants; o and u, e and i are one at the beginning."""
    return word[0].translate(_OPENING) + _VOWELS.sub("", word)[1:]


def _compare_given(left: str, right: str, language: str) -> Relation | Literal["nickname"]:
    if left == right or (1 in (len(left), len(right)) and left[0] == right[0]):
        return "same"
    nicknames = name_lists(language).nicknames
    if right in nicknames.get(left, ()):
        return "nickname"
    return _compare_words(left, right)


def _one_apart(left: str, right: str) -> bool:
    """Whether one letter put in, left out or changed turns one into the other."""
    if abs(len(left) - len(right)) > 1:
        return False
    if len(left) > len(right):
        left, right = right, left
    i = 0
    while i < len(left) and left[i] == right[i]:
        i += 1
    return left[i:] == right[i + 1 :] or left[i + 1 :] == right[i + 1 :]
