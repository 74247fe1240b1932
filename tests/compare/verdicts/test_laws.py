"""Laws that hold for any two facts."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker.kinds import KINDS
from checker.model import Fact, Value
from tests.compare.verdicts.pairs import RATES, fact
from tests.records import replace

NUMBERS = ("count", "measure", "percent", "age", "money", "duration")
HEDGES = ("none", "at_least", "at_most", "about", "more_than", "less_than", "nearly")
BY_NAME = {kind.name: kind for kind in KINDS}
amounts = st.one_of(
    st.integers(0, 300).map(float),
    st.sampled_from([1e3, 1200.0, 5e4, 2e6, 2.5e6]),
    st.floats(0, 1e7).map(lambda x: round(x, 1)),
)


@st.composite
def values(draw: st.DrawFn) -> Value:
    low = draw(amounts)
    high = low + draw(st.sampled_from([0.0, 0.0, 0.0, 7.0, 500.0]))
    return Value(f"{low:g}", low, high, "", draw(st.sampled_from([None, 0.1, 1.0, 10.0])))


@st.composite
def numbers(draw: st.DrawFn, kind: str = "", name: str = "a") -> Fact:
    base = fact(kind or draw(st.sampled_from(NUMBERS)), "1", name=name)
    return replace(
        base,
        value=draw(values()),
        hedge=draw(st.sampled_from(HEDGES)),
        role=draw(st.sampled_from(["", "killed", "injured"])),
        scope=draw(st.sampled_from(["", "", "each", "total"])),
        modality=draw(st.sampled_from(["stated", "stated", "expected"])),
        as_of=draw(st.sampled_from([None, date(2025, 3, 1), date(2025, 3, 2)])),
        surface=draw(st.text(max_size=12)),
    )


@given(st.sampled_from(NUMBERS), st.data())
def test_swapping_changes_nothing(kind: str, data: st.DataObject) -> None:
    left, right = data.draw(numbers(kind, "a")), data.draw(numbers(kind, "b"))
    compare = BY_NAME[kind].compare
    assert compare(left, right, RATES) == compare(right, left, RATES)


@given(numbers())
def test_the_same_fact_agrees(one: Fact) -> None:
    other = replace(one, id="b", document="b")
    assert BY_NAME[one.kind].compare(one, other, RATES).verdict == "agree"


@given(st.sampled_from(NUMBERS), values(), values(), st.sampled_from(["about", "at_least"]))
def test_a_hedge_never_makes_a_conflict(kind: str, a: Value, b: Value, hedge: str) -> None:
    left, right = fact(kind, "1", name="a"), fact(kind, "1", name="b")
    left, right = replace(left, value=a), replace(right, value=b)
    compare = BY_NAME[kind].compare
    if compare(left, right, RATES).verdict in ("agree", "compatible"):
        hedged = replace(left, hedge=hedge)  # type: ignore[arg-type]
        assert compare(hedged, right, RATES).verdict != "conflict"


@given(st.sampled_from([k.name for k in KINDS]), st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_compared(kind: str, a: str, b: str) -> None:
    left, right = fact(kind, "1", name="a"), fact(kind, "1", name="b")
    left = replace(left, value=Value(a), surface=a)
    right = replace(right, value=Value(b), surface=b)
    outcome = BY_NAME[kind].compare(left, right, RATES)
    assert outcome == BY_NAME[kind].compare(right, left, RATES)
    if a == b:
        assert outcome.verdict in ("agree", "unclear")
