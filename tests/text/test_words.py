"""Words by number: what is looked up by number is what is worked out from the word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.tokens import Tokens
from checker.text.words import Book, Column

WORDS = st.lists(st.text(min_size=1, max_size=4), max_size=30)


@given(WORDS, WORDS)
def test_a_column_tells_of_each_word_what_its_rule_tells(
    first: list[str], second: list[str]
) -> None:
    column, book, other = Column(lambda word: word[0]), Book(), Book()
    for words, numbered in ((first, book), (second, book), (second, other), (first, book)):
        read = column.read(numbered, [numbered[w] for w in words])
        assert read == "".join(w[0] for w in words)
    assert [book.words[book[w]] for w in first] == first


def test_a_column_that_forgets_asks_again() -> None:
    letters, book = iter("ab"), Book()
    column = Column(lambda _: next(letters))
    assert column.read(book, [book["x"], book["x"]]) == "aa"
    column.forget()
    assert column.read(book, [book["x"]]) == "b"


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = Tokens(text)
    spans = zip(tokens.starts, tokens.ends, strict=True)
    assert [text[a:b] for a, b in spans] == tokens.words
    assert "".join("".join(tokens.words).split()) == "".join(text.split())
    assert [tokens.book.words[n] for n in tokens.numbers] == tokens.words
