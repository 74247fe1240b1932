"""Every distinct word once, by number, so that what is known of a word is a look into a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

_MOST = 200_000  # words that one book holds; then a new one is begun


class Book(dict[str, int]):
    """Numbers for words, given when a word is first met.

    Attributes:
        words: Word by number.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._lock = Lock()
        self._letters: dict[object, list[str]] = {}

    def __missing__(self, word: str) -> int:
        with self._lock:
            if word not in self:
                self.words.append(word)
                self[word] = len(self.words) - 1
        return self[word]

    def letters(self, key: object) -> list[str]:
        """What is kept beside the words under a key, by number; "" where not known yet."""
        found = self._letters.setdefault(key, [])
        found.extend([""] * (len(self.words) - len(found)))
        return found


class _Shelf:
    """The book in use."""

    def __init__(self) -> None:
        self.book = Book()

    def open(self) -> Book:
        """The book, a new one where the last is full."""
        if len(self.book) > _MOST:
            self.book = Book()
        return self.book


_SHELF = _Shelf()


def open_book() -> Book:
    """The book in which the words of a new text are numbered."""
    return _SHELF.open()


class Column:
    """One letter for each word of a book, worked out when the word is first asked for.

    Args:
        work_out: Gives the letter of a word as written; always one character.
    """

    def __init__(self, work_out: Callable[[str], str]) -> None:
        self._work_out = work_out
        self._key = object()  # under which the books keep its letters

    def forget(self) -> None:
        """Work every letter out anew."""
        self._key = object()

    def read(self, book: Book, numbers: Sequence[int]) -> str:
        """The letters of some words of a book, in order."""
        letters = book.letters(self._key)
        found = "".join(map(letters.__getitem__, numbers))
        if len(found) == len(numbers):
            return found
        for number in set(numbers):
            if not letters[number]:
                letters[number] = self._work_out(book.words[number])
        return "".join(map(letters.__getitem__, numbers))
