"""Laws of reading numbers: canonical text reads back, order and scale hold, no input is fatal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.canonical.number import Number, digits
from checker.canonical.numbers import number_words, read_digits, read_number, read_ordinal
from checker.canonical.units import convert, in_base, units
from checker.model import Value

WORDS = sorted(
    {*number_words().cardinals, *number_words().scales, *number_words().parts}
    | {"a", "and", "of", "-", "1", "2.5", "1,600", "½", "dozens", "hundreds", "few", "several"}
)


@given(st.integers(0, 10**12))
def test_plain_digits_read_back(number: int) -> None:
    read = read_number((digits(float(number)),))
    assert read is not None
    assert read.value == number
    assert read.text == str(number)


@given(st.integers(0, 10**9))
def test_thousands_separators_change_nothing(number: int) -> None:
    assert read_digits(f"{number:,}") == read_digits(str(number))


@given(st.integers(0, 10**6), st.integers(1, 999))
def test_fractions_keep_their_precision(whole: int, thousandths: int) -> None:
    read = read_digits(f"{whole}.{thousandths:03}")
    assert read is not None
    assert read.step == pytest.approx(0.001)
    assert read.value == pytest.approx(whole + thousandths / 1000)


@pytest.mark.parametrize("sign", "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
def test_a_fraction_of_one_sign_is_what_unicode_says(sign: str) -> None:
    read = read_digits(sign)
    assert read is not None
    assert read.share
    assert read.value == pytest.approx(unicodedata.numeric(sign))
    top, _, bottom = unicodedata.normalize("NFKC", sign).partition("\u2044")
    slashed = read_number((top, "/", bottom))
    assert slashed is None or slashed.value == pytest.approx(read.value)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
def test_canonical_text_is_a_fixed_point(words: list[str]) -> None:
    read = read_number(words)
    if read is None:
        return
    assert read.low <= read.high
    again = read_number(read.text.split())
    assert again is not None
    assert again.text == read.text


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [("½", "¾", True), ("½", "2", False), ("2", "¾", False), ("2", "3", False)],
)
def test_a_range_is_a_share_when_both_its_ends_are(left: str, right: str, share: bool) -> None:
    ends = [read_digits(sign) for sign in (left, right)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert ends[0].to(ends[1]).share is share


@given(st.lists(st.text(max_size=6), max_size=6))
def test_no_words_are_fatal(words: list[str]) -> None:
    number, rank = read_number(words), read_ordinal(words)
    assert number is None or number.low <= number.high
    assert rank is None or rank >= 0


def _spelled(number: int) -> list[str]:
    """English number words, by another road than the reader's."""
    ones = [w for w, v in sorted(number_words().cardinals.items(), key=lambda x: x[1]) if v]
    by_value = {int(v): w for w, v in number_words().cardinals.items() if w != "fourty"}
    assert ones
    for size, name in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if number >= size:
            head, rest = divmod(number, size)
            return [*_spelled(head), name, *(["and"] if 0 < rest < 100 else []), *_spelled(rest)]
    if number in by_value and number:
        return [by_value[number]]
    tens, rest = number // 10 * 10, number % 10
    return [by_value[tens], "-", by_value[rest]] if number else []


@given(st.integers(1, 10**12 - 1))
def test_spelled_numbers_are_read(number: int) -> None:
    read = read_number(_spelled(number))
    assert read is not None
    assert read.value == pytest.approx(number, rel=1e-11)


@given(st.floats(-1e6, 1e6), st.sampled_from(sorted(units())))
def test_units_convert_there_and_back(number: float, unit: str) -> None:
    value = in_base(Value("x", number, number, unit, 1.0))
    assert value.low is not None
    back = convert(value.low, value.unit, unit)
    assert back == pytest.approx(number, rel=1e-6, abs=1e-6)


def test_ranges_keep_the_finer_precision() -> None:
    assert Number(40, 40, 10).to(Number(45, 45, 1)) == Number(40, 45, 1)
