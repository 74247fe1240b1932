"""Words of one root meet in one stem."""

from __future__ import annotations

import pytest

from checker.language.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("kill", "kills", "killed", "killing"),
        ("pass", "passed", "passing"),
        ("stopped", "stopping", "stops", "stop"),
        ("planned", "planning", "plans", "plan"),
        ("bombed", "bombing", "bombs", "bomb"),
    ],
)
def test_forms_of_one_word_meet(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1, [stem(form) for form in forms]


@pytest.mark.parametrize("word", ["red", "led", "king", "sing", "was", ""])
def test_short_words_stay(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(("one", "other"), [("killed", "kissed"), ("adding", "aiding")])
def test_two_words_stay_two(one: str, other: str) -> None:
    assert stem(one) != stem(other)
