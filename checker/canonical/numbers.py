"""Number words, digits and mixtures of both to a Number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.canonical.figures import read_digits
from checker.canonical.number import MOST, Number, clean
from checker.language.tables import table

_SLASHED = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾",
    "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language."""

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    short_scales: Mapping[str, float]
    parts: Mapping[str, float]
    ordinals: Mapping[str, float]
    vague: Mapping[str, Sequence[float]]
    article: frozenset[str]
    joiner: frozenset[str]
    of: frozenset[str]
    counted: Mapping[str, str]


@cache
def number_words(language: str = "en") -> NumberWords:
    """The number words of ``language``; empty where it has none."""
    toml = table(language, "numbers")
    words = toml.get("words", {})
    return NumberWords(
        cardinals=toml.get("cardinals", {}),
        scales=toml.get("scales", {}),
        short_scales=toml.get("short_scales", {}),
        parts=toml.get("parts", {}),
        ordinals=toml.get("ordinals", {}),
        vague=toml.get("vague", {}),
        article=frozenset(words.get("article", ())),
        joiner=frozenset(words.get("and", ())),
        of=frozenset(words.get("of", ())),
        counted=toml.get("counted", {}),
    )


def read_number(words: Sequence[str], language: str = "en") -> Number | None:
    """The number that a run of words names.

    Args:
        words: Tokens: "two", "-", "million"; "1.2", "bn"; "a", "dozen"; "half",
            "a", "million"; "tens", "of", "thousands". Nothing else may be among
            them: no currency, unit, hedge or range.
        language: BCP 47 tag.

    Returns:
        The number; None when the words do not name one.
    """
    return _read(tuple(w.lower() for w in words), language)


@lru_cache(maxsize=50_000)
def _read(words: tuple[str, ...], language: str) -> Number | None:
    known = number_words(language)
    plain = [w for w in words if w not in "-–‑"]
    if "/" in plain:  # "1 1/2"
        plain = [*plain[:-3], _SLASHED.get("".join(plain[-3:]), "/")]
    if len(plain) > 1 and plain[-1] == "000" and all(w.isdecimal() for w in plain):
        plain = ["".join(plain)]  # 1 000 000
    return _vague(plain, known) or _exact(plain, known)


def _vague(plain: list[str], known: NumberWords) -> Number | None:
    phrase = " ".join(plain)
    bare = plain
    if phrase not in known.vague and plain and plain[0] in known.article:
        bare = plain[1:]
    if bare and bare[-1] in known.of:
        bare = bare[:-1]
    if len(bare) > 1 and bare[-1] in known.counted:
        bare = [bare[-2], known.counted[bare[-1]]]  # "a fairly large number"
    found = known.vague.get(" ".join(bare)) or known.vague.get(
        " ".join(w for w in bare if w not in known.of)
    )
    if not found:
        return None
    low, high = found
    return Number(low, high, max(low, 1.0), wording=" ".join(bare))


@dataclass(slots=True)
class _Sum:
    """A number under construction: whole thousands, and the group being read."""

    total: float = 0.0
    group: float | None = None
    step: float = 1.0
    last_scale: float = 0.0
    share: bool = False


def _exact(plain: list[str], known: NumberWords) -> Number | None:
    so_far = _Sum()
    for i, word in enumerate(plain):
        before = plain[i - 1] if i else ""
        if not _add(so_far, word, before, known):
            return None
    if so_far.group is None and not so_far.last_scale:
        return None
    value = clean(so_far.total + (so_far.group or 0.0))
    if value > MOST:
        return None
    return Number(value, value, clean(so_far.step), share=so_far.share)


def _add(s: _Sum, word: str, before: str, known: NumberWords) -> bool:
    """Take in one word; False when it does not fit."""
    if word in known.joiner or word in known.of:
        return bool(before)
    if word in known.article:
        return not before or before in known.parts or before in known.joiner | known.of
    if word in known.parts:
        return _add_part(s, word, before, known)
    scale = known.scales.get(word) or (known.short_scales.get(word) if before else None)
    if scale:
        return _add_scale(s, scale)
    number = read_digits(word)
    if number is None and word in known.cardinals:
        number = Number(known.cardinals[word], known.cardinals[word])
    return number is not None and _add_unit(s, number, word)


def _add_part(s: _Sum, word: str, before: str, known: NumberWords) -> bool:
    """Take in "half" of "half", "two and a half", "a million and a half"."""
    part = 1 / known.parts[word]
    if before in known.joiner or (before in known.article and (s.group is not None or s.total)):
        unit = s.last_scale if s.group is None and s.last_scale else 1.0
        s.group = (s.group or 0.0) + part * unit
        s.step = part * unit
    elif s.group is not None and not s.share and not s.last_scale:
        s.group, s.step, s.share = s.group * part, 0.1, True
    elif s.group is None and not s.total:
        s.group, s.step, s.share = part, 0.1, True
    else:
        return False
    return True


def _add_scale(s: _Sum, scale: float) -> bool:
    if s.last_scale and s.group is None and scale > s.last_scale:
        s.total *= scale  # "two hundred thousand", "100 thousand million"
        s.step *= scale
    elif scale <= 100 and s.group is not None and s.last_scale != scale:
        s.group *= scale
        s.step, s.share = s.step * scale, False
        return True
    else:
        amount = 1.0 if s.group is None else s.group
        step = s.step if s.group is not None and s.step else 1.0
        if scale <= 100:
            s.group, s.step = amount * scale, step * scale
            return True
        s.total, s.group, s.step = s.total + amount * scale, None, step * scale
    s.last_scale, s.share = scale, False
    return True


def _add_unit(s: _Sum, number: Number, word: str) -> bool:
    if s.group is None:
        s.group, s.step, s.share = number.low, number.step, number.share and not s.total
        return True
    if number.share:  # "2 ½"
        s.group, s.step = s.group + number.low, number.step
        return True
    if word[0].isdigit():
        return False
    size = 100.0 if s.group % 100 == 0 else 10.0
    if s.group % size or number.low >= size or not s.group:
        return False
    s.group, s.step = s.group + number.low, 1.0
    return True


def read_ordinal(words: Sequence[str], language: str = "en") -> int | None:
    """The rank in "third", "21st" (as "21", "st"), "twenty-first", "one hundred and fifth"."""
    known = number_words(language)
    plain = [w.lower() for w in words if w not in "-–‑"]
    if not plain:
        return None
    if plain[-1] in known.ordinals:
        last = known.ordinals[plain[-1]]
        if len(plain) == 1:
            return int(last)
        head = read_number(plain[:-1], language)
        if head is None or head.value is None:
            return None
        return int(head.value * last if last >= 100 else head.value + last)
    number = read_digits(plain[0])
    return int(number.low) if number and number.low == int(number.low) else None


def read_range(left: Number, right: Number, left_scaled: bool, right_scale: float) -> Number:
    """The range of two numbers; "3 to 5 million" lends its scale to the left one.

    Args:
        left: The number before "to", "or", "and" or a dash.
        right: The number after it.
        left_scaled: Whether the left number has a scale word of its own.
        right_scale: What the right number's scale word multiplies by, 1 for none.
    """
    if not left_scaled and right_scale >= 1000 and left.high * right_scale <= right.high:
        left = left.times(right_scale)
    return left.to(right)


__all__ = ["Number", "number_words", "read_digits", "read_number", "read_ordinal", "read_range"]
