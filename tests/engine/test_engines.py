"""Every engine gives the same results in the same order."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from checker.engine.base import TOGETHER, Engine, InProcess
from checker.engine.choose import MANY, engine_for
from checker.engine.pool import ProcessPool
from checker.text.dossier import read_dossier

double = partial(operator.mul, 2)


@pytest.mark.parametrize("engine", [InProcess(), ProcessPool(2, 3)], ids=["here", "pool"])
def test_order_is_kept(engine: Engine) -> None:
    assert list(engine.map(double, range(20))) == list(range(0, 40, 2))
    assert list(engine.map(double, [])) == []


def doubles(numbers: Sequence[int]) -> list[int]:
    assert 0 < len(numbers) <= TOGETHER
    return [2 * n for n in numbers]


@pytest.mark.parametrize("engine", [InProcess(), ProcessPool(2, 3)], ids=["here", "pool"])
def test_order_is_kept_in_batches(engine: Engine) -> None:
    assert list(engine.map_batches(doubles, range(70))) == list(range(0, 140, 2))
    assert list(engine.map_batches(doubles, [])) == []


@pytest.mark.parametrize("engine", [InProcess(), ProcessPool(2)], ids=["here", "pool"])
def test_what_is_begun_can_be_asked_for_later(engine: Engine) -> None:
    eight, fault = engine.later(double, 4), engine.later(operator.neg, "no number")
    assert eight() == 8
    with pytest.raises(TypeError):
        fault()


def test_a_fault_in_a_process_reaches_the_caller() -> None:
    with pytest.raises(TypeError):
        list(ProcessPool(2, 1).map(operator.neg, ["no number"]))


def test_inputs_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def inputs() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = ProcessPool(1, 2).map(double, inputs())
    assert next(results) == 0
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]


def test_a_pool_is_used_only_where_it_pays() -> None:
    assert isinstance(engine_for(10), InProcess)
    assert isinstance(engine_for(10_000, 1), InProcess)
    assert isinstance(engine_for(1, 4), InProcess)
    assert isinstance(engine_for(MANY, 4), ProcessPool)


def test_files_are_read_in_a_pool_as_here(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine boats sank.\n4 March 2014\n", encoding="utf-8")
    (tmp_path / "b.html").write_text("<p>Ten boats sank.</p>", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"\0\1\2")
    here = read_dossier(tmp_path)
    assert here == read_dossier(tmp_path, run=ProcessPool(2, 1).map)
    assert [p.code for p in here.problems][:1] == ["DOC901"]
