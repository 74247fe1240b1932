"""Fixed wordings are found at a token in either direction, the longest first."""

from __future__ import annotations

from checker.grammar.phrases import Phrases, phrases

TABLE = Phrases([("more", "m"), ("more than", "mt"), ("no more than", "nmt")])
WORDS = "no more than ten more".split()


def test_the_longest_wording_wins_forwards() -> None:
    assert TABLE.at(WORDS, 1) == ("mt", 3)
    assert TABLE.at(WORDS, 0) == ("nmt", 3)


def test_the_longest_wording_wins_backwards() -> None:
    assert TABLE.before(WORDS, 3) == ("nmt", 0)
    assert TABLE.before(WORDS, 2) == ("m", 1)


def test_nothing_is_found_outside_the_text() -> None:
    assert TABLE.at(WORDS, len(WORDS)) is None
    assert TABLE.before(WORDS, 0) is None
    assert TABLE.at(WORDS, 3) is None


def test_a_table_of_meanings_gives_the_same() -> None:
    assert phrases({"about": ["some", "close to"]}).at(["close", "to"], 0) == ("about", 2)
