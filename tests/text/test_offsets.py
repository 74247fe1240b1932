"""Offsets lead back to the raw text, for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.clean import clean
from checker.text.decode import decode
from checker.text.offsets import Splice, chain

ODD = st.text(
    st.one_of(
        st.sampled_from("\r\n\xa0\xad\u200b\ufeff\u0301\u0308eâ€™ÂÃ£\ud800 \t\u202eא"),
        st.characters(),
    )
)


@given(ODD)
def test_cleaned_characters_point_at_their_own_raw_characters(raw: str) -> None:
    text, offsets = clean(raw)
    last = 0
    for i, character in enumerate(text):
        start, end = offsets.span_to_raw(i, i + 1)
        assert last <= start < end <= len(raw)
        piece = raw[start:end]
        assert character in (piece, clean(piece)[0])
        last = start


@given(ODD)
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    once = clean(raw)[0]
    assert clean(once)[0] == once or "Â" in once or "Ã" in once or "â" in once


def test_visible_letters_survive_and_invisible_ones_go() -> None:
    raw = "\ufeffIt\u2019s 1\xa0200\r\nco\xadoperate, cafe\u0301 â‚¬5 “x”\u200b"
    text, offsets = clean(raw)
    assert text == "It\u2019s 1200\ncooperate, café €5 “x”"
    start = text.index("café")
    assert raw[slice(*offsets.span_to_raw(start, start + 4))] == "cafe\u0301"
    start = text.index("1200")
    assert raw[slice(*offsets.span_to_raw(start, start + 4))] == "1\xa0200"
    assert (
        clean("in 2013\xa0200 of 12\xa034, 1\u202f234\u202f567")[0]
        == "in 2013 200 of 12 34, 1234567"
    )
    start = text.index("€5")
    assert raw[slice(*offsets.span_to_raw(start, start + 2))] == "â‚¬5"


@given(st.binary())
def test_decoding_never_raises(data: bytes) -> None:
    found = decode(data)
    assert found is None or isinstance(found.text, str)


@given(st.text())
def test_utf8_is_read_as_it_stands(text: str) -> None:
    data = text.encode("utf-8")
    found = decode(data)
    assert found is None or found.text == text or "\x00" in text


@given(ODD, st.data())
def test_two_maps_chain_into_one(raw: str, data: st.DataObject) -> None:
    middle, first = clean(raw)
    splice = Splice()
    if middle:
        cuts = st.lists(st.integers(0, len(middle)), max_size=4)
        for a, b in zip(data.draw(cuts), data.draw(cuts), strict=False):
            splice.keep(middle[a:b], a)
    text, second = splice.finish()
    both = chain(second, first)
    for i in range(len(text)):
        a, b = second.span_to_raw(i, i + 1)
        assert both.span_to_raw(i, i + 1) == first.span_to_raw(a, b)
