"""Words to word classes, one character a token, so that grammars run as one scan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.text.words import Book, Column

Shape = Callable[[str], Iterable[str]]


class _Known(dict[str, str]):
    """Word to signature; a word not met before is worked out once."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> str:
        return self._work_out(word)


class Lexicon:
    """Gives each token the set of classes that it belongs to.

    Each distinct set of classes is written as one private-use character, its
    signature. A text becomes a string of signatures, and a class in a pattern
    becomes the set of signatures that contain it.

    Args:
        words: Lower-case word to class names.
        shape: Further classes told by the form of a word (digits, capitals).
            Called with the word as written, once for each distinct word.
    """

    _FIRST = 0xE000
    _CACHE_LIMIT = 200_000

    def __init__(self, words: Mapping[str, Iterable[str]], shape: Shape | None = None) -> None:
        self._words = {w: frozenset(c) for w, c in words.items()}
        self._shape = shape
        self._literals: set[str] = set()
        self._signatures: dict[frozenset[str], str] = {}
        self._cache = _Known(self.signature)
        self._column = Column(self.signature)

    def add_literal(self, word: str) -> str:
        """Register ``word`` as a class of its own; returns the class name."""
        name = "=" + word.lower()
        if word.lower() not in self._literals:
            self._literals.add(word.lower())
            self._cache.clear()
            self._column.forget()
        return name

    def classes(self, word: str) -> frozenset[str]:
        """The classes of one token."""
        lower = word.lower()
        found = set(self._words.get(lower, ()))
        if self._shape is not None:
            found.update(self._shape(word))
        if lower in self._literals:
            found.add("=" + lower)
        return frozenset(found)

    def signature(self, word: str) -> str:
        """The character that stands for the classes of ``word``."""
        known = self._cache.get(word)
        if known is None:
            classes = self.classes(word)
            known = self._signatures.setdefault(classes, chr(self._FIRST + len(self._signatures)))
            if len(self._cache) >= self._CACHE_LIMIT:
                self._cache.clear()
            self._cache[word] = known
        return known

    def encode(self, words: Iterable[str]) -> str:
        """One signature a token."""
        return "".join(map(self._cache.__getitem__, words))

    def encode_numbered(self, book: Book, numbers: Sequence[int]) -> str:
        """One signature a token, of words by their numbers; a little faster."""
        return self._column.read(book, numbers)

    def known(self) -> set[str]:
        """Every word that has a class or stands in a pattern, lower case."""
        return self._literals | set(self._words)

    @property
    def signatures(self) -> Mapping[frozenset[str], str]:
        """Every set of classes seen so far, with its character."""
        return self._signatures
