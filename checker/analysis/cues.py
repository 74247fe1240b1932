"""Word classes that show the build of a sentence, one signature a token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from checker.grammar.lexicon import Lexicon
from checker.language.tables import table, words
from checker.model.name import Name
from checker.text.tokens import Tokens

_PUNCTUATION: Mapping[str, str] = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "—": "DASH", "–": "DASH", "―": "DASH",
    ".": "STOP", "!": "STOP", "?": "STOP", "…": "STOP", "。": "STOP",
    "(": "OPEN", "[": "OPEN", ")": "CLOSE", "]": "CLOSE",
    '"': "QUOTE", "“": "QUOTE", "”": "QUOTE", "„": "QUOTE", "«": "QUOTE", "»": "QUOTE",
    "‘": "QUOTE", "'": "QUOTE", "’": "QUOTE",
}  # fmt: skip
_VERBAL = frozenset({"AUX", "SAY", "VERB"})
_SHORTEST_VERB = 3
_CLOSERS = 3  # quotation marks and blanks that may follow the last stop of a sentence
_SHAPES = ("walked", "walking", "house", "7", "$", "\n")


def _classes_of_words(language: str) -> dict[str, set[str]]:
    """Every list of the language's cue table, as classes in capitals."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, entries in table(language, "cues").items():
        for word in entries:
            found[word].add(key.upper())
    for mark, name in _PUNCTUATION.items():
        found[mark].add(name)
    return found


@cache
def endings(language: str, name: str) -> tuple[str, ...]:
    """The endings of one sort; none where the language has no table of them."""
    return tuple(table(language, "endings").get(name, ()))


@cache
def cues(language: str) -> Lexicon:
    """The lexicon of sentence-building words.

    Besides the lists of the table: ``V`` is a finite verb by list or by its
    ending, ``ING`` a participle, ``N`` any other word or number, ``CAP`` and
    ``LOW`` tell the first letter, ``DIGIT`` a number in digits.
    """
    known = _classes_of_words(language)
    lower_only = {w: known.pop(w) for w in words(language, "cues", "lower_only") if w in known}
    past, participle, adverb = (endings(language, n) for n in ("past", "participle", "adverb"))
    not_ed = words(language, "cues", "not_ed")
    not_ing = words(language, "cues", "not_ing")

    def shape(word: str) -> Iterable[str]:
        if word[0] == "\n":
            return ("BREAK",)
        lower = word.lower()
        if not (word[0].isalnum() or lower in known):
            return ("MARK",)
        listed: set[str] = known.get(lower, set())
        if word in lower_only:
            own = lower_only[word]
            return ("LOW", "V", *own) if "AUX" in own else ("LOW", "N")
        if listed & {"COMMA", "SEMI", "COLON", "DASH", "STOP", "OPEN", "CLOSE", "QUOTE"}:
            return ()
        found: list[str] = (
            ["DIGIT"] if word[0].isdigit() else ["CAP" if word[0].isupper() else "LOW"]
        )
        verbal = bool(_VERBAL & listed) and (word[0].islower() or "AUX" in listed)
        long_enough = word[0].islower() and len(word) > _SHORTEST_VERB
        if long_enough and lower.endswith(adverb):
            found.append("ADV")
        if long_enough and lower.endswith(past) and lower not in not_ed:
            found.append("ED")
            verbal = True
        if long_enough and lower.endswith(participle) and lower not in not_ing:
            found.append("ING")
        elif verbal:
            found.append("V")
        elif not listed & {"CONJ", "SUB_STRONG", "SUB_WEAK", "REL", "THAT"}:
            found.append("N")
        return found

    lexicon = Lexicon(known, shape)
    for word in (
        *known,
        *lower_only,
        *_SHAPES,
    ):  # so that grammars are compiled once, not at each new class
        lexicon.encode((word, word.capitalize(), word.upper()))
    return lexicon


def encode(
    tokens: Tokens,
    language: str,
    sentences: Sequence[tuple[int, int]] = (),
    names: Sequence[Name] = (),
) -> str:
    """One signature a token.

    A hyphen between blanks is a dash; the second part of a compound is no verb
    ("worst-hit"); a full stop inside a word, or inside one of the
    ``sentences``, is no stop but belongs to an address or an abbreviation. An
    "and" inside one of the ``names`` joins nothing ("Ministry of Health and Welfare").
    """
    lexicon = cues(language)
    encoded = lexicon.encode_numbered(tokens.book, tokens.numbers)
    marked = list(encoded)
    dash, stop, part = (lexicon.signature(w) for w in ("—", ".", "x"))
    ends = [b for _, b in sentences]
    written = tokens.words
    # Found by their signatures, which a search meets sooner than a look at each word.
    marks = re.finditer(f"[{stop}{lexicon.signature('-')}]", encoded)
    for i in [m.start() for m in marks if written[m.start()] in ("-", ".")]:
        if _inside(tokens, i):
            marked[i] = part
            if written[i] == "-" and not written[i + 1][0].isupper():
                marked[i + 1] = part
        elif written[i] == "-":
            ends_here = i + 1 == len(written) or written[i + 1] == "-" or not tokens.touches(i + 1)
            if ends_here and not tokens.touches(i):
                marked[i] = dash
        elif ends and marked[i] == stop:
            at = bisect_left(ends, tokens.ends[i])
            if at < len(ends) and ends[at] - tokens.ends[i] > _CLOSERS:
                marked[i] = part
    for i in _inside_names(tokens, names, words(language, "cues", "conj")):
        marked[i] = part
    return "".join(marked)


def _inside_names(tokens: Tokens, names: Sequence[Name], wanted: frozenset[str]) -> Iterator[int]:
    """Some words where they stand inside a name."""
    for name in names:
        for i in range(name.first + 1, name.last - 1):
            if tokens.lower[i] in wanted:
                yield i


def _inside(tokens: Tokens, i: int) -> bool:
    """Whether a mark stands between two letters or digits, without a blank."""
    if not 0 < i < len(tokens) - 1 or not (tokens.touches(i) and tokens.touches(i + 1)):
        return False
    return tokens.words[i - 1][-1].isalnum() and tokens.words[i + 1][0].isalnum()


class _Members(dict[tuple[str, ...], frozenset[str]]):
    """Names of classes to the signatures of any of them, worked out when first asked for."""

    def __init__(self, signatures: Mapping[frozenset[str], str]) -> None:
        super().__init__()
        self._signatures = signatures

    def __missing__(self, names: tuple[str, ...]) -> frozenset[str]:
        known = self._signatures.items()
        found = frozenset(s for classes, s in known if not classes.isdisjoint(names))
        self[names] = found
        return found


@cache
def _members(language: str, known: int) -> _Members:
    """The signatures of classes, while ``known`` signatures are in use."""
    return _Members(cues(language).signatures)


@cache
def _any_of(language: str, names: tuple[str, ...], known: int) -> re.Pattern[str]:
    """Any token of the classes, while ``known`` signatures are in use."""
    members = _members(language, known)[names]
    return re.compile(f"[{''.join(sorted(members))}]" if members else r"(?!)")


class CueView:
    """A text's tokens with a quick look at their classes.

    Attributes:
        tokens: The tokens.
        encoded: One signature a token.
        language: BCP 47 tag of the text.
    """

    def __init__(self, tokens: Tokens, encoded: str, language: str) -> None:
        self.tokens = tokens
        self.encoded = encoded
        self.language = language
        # All signatures of the text are known by now; later ones change nothing here.
        self._known = len(cues(language).signatures)
        self._members = _members(language, self._known)

    def has(self, index: int, *names: str) -> bool:
        """Whether token ``index`` exists and belongs to one of the classes."""
        try:  # asked more than anything else; nearly always inside the text
            return index >= 0 and self.encoded[index] in self._members[names]
        except IndexError:
            return False

    def members(self, *names: str) -> frozenset[str]:
        """The signatures of any of the classes, for one look at ``encoded`` in a loop."""
        return self._members[names]

    def all_of(self, *names: str) -> list[int]:
        """Every token of any of the classes."""
        found = _any_of(self.language, names, self._known).finditer(self.encoded)
        return [m.start() for m in found]
