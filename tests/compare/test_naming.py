"""What a slot is called."""

from __future__ import annotations

import pytest

from checker.compare.naming import attribute_of
from checker.compare.profile import profiles
from checker.model import Fact, Value
from tests.records import replace

FACT = Fact(
    id="a:role:0-8",
    document="a",
    source="A",
    kind="role",
    subject="",
    attribute="",
    value=Value("Ida Lund"),
    start=0,
    end=8,
    surface="Ida Lund",
    sentence="Ida Lund led the talks for Norland.",
    offset=0,
    sentence_index=0,
)


@pytest.mark.parametrize(
    ("attribute", "names", "called"),
    [
        ("head of delegation of Norland", ("Norland",), "head of delegation of Norland"),
        ("Head Of Delegation", ("Norland",), "head of delegation"),
        ("Villages Damaged", (), "villages damaged"),
        ("secretary of Norland Security Council", ("Norland", "Norland Security Council"),
         "secretary of Norland Security Council"),
        ("norlanders hurt", ("Norland",), "norlanders hurt"),
        ("a\\1b hurt", ("a\\1b",), "a\\1b hurt"),
    ],
)  # fmt: skip
def test_names_keep_their_capitals(attribute: str, names: tuple[str, ...], called: str) -> None:
    found, rarity = profiles([replace(FACT, attribute=attribute, names=names)])
    assert attribute_of(found, rarity) == called
