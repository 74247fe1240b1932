"""The baseline: what is new, changed, known and gone; the file itself."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import InputError
from checker.model import Finding
from checker.review import baseline


def finding(place: str, values: str) -> Finding:
    return Finding(
        "NUM101", "count-conflict", "high", 0.9, f"{place}:{values}", place, "s", (), f"{values}?"
    )


PLACES = st.lists(st.sampled_from("abcdef"), unique=True)
FINDINGS = PLACES.flatmap(
    lambda places: st.tuples(*(st.sampled_from(["1", "2"]) for _ in places)).map(
        lambda values: [finding(p, v) for p, v in zip(places, values, strict=True)]
    )
)


@given(FINDINGS, FINDINGS)
def test_every_finding_and_every_entry_is_told_once(
    before: list[Finding], now: list[Finding]
) -> None:
    entries = baseline.accept(before)
    found = baseline.compare(now, entries)
    told = [*found.new, *found.changed, *(f for f, _ in found.known)]
    assert sorted(f.fingerprint for f in told) == sorted(f.fingerprint for f in now)
    assert len(found.gone) + len(found.changed) + len(found.known) == len(entries)


def test_a_changed_value_reads_changed_and_is_not_gone_as_well() -> None:
    found = baseline.compare(
        [finding("a", "2"), finding("c", "1")],
        baseline.accept([finding("a", "1"), finding("b", "1")]),
    )
    assert [f.place for f in found.changed] == ["a"]
    assert found.summary == "1 new, 1 changed, 1 gone"


def test_the_file_is_sorted_and_keeps_reasons(tmp_path: Path) -> None:
    path = tmp_path / "base.jsonl"
    old = [baseline.Accepted("NUM101", "a:1", "a", "1?", "agency corrected it")]
    accepted = baseline.accept([finding("b", "1"), finding("a", "2")], old)
    baseline.write(path, accepted)
    again = baseline.read(path)
    assert [a.place for a in again] == ["a", "b"]
    assert again[0].reason == "agency corrected it"
    baseline.write(tmp_path / "other.jsonl", reversed(accepted))
    assert (tmp_path / "other.jsonl").read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"checker_baseline": 99}\n', "newer version"),
        ("{\n", "line 1"),
        ('{"something": 1}\n', "header"),
        ('{"checker_baseline": 1}\n{"code": "X"}\n', "fingerprint"),
        ('{"checker_baseline": 1}\n[]\n', "line 2"),
        ("", "header"),
    ],
)
def test_a_damaged_file_says_what_to_do(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "base.jsonl"
    path.write_text(text)
    with pytest.raises(InputError, match=said) as caught:
        baseline.read(path)
    assert str(path) in str(caught.value)


def test_no_file_is_an_empty_baseline(tmp_path: Path) -> None:
    assert baseline.read(tmp_path / "none.jsonl") == []


@pytest.mark.skipif(os.name != "posix", reason="sends SIGKILL")
def test_a_kill_in_the_middle_of_writing_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "base.jsonl"
    program = (
        "import sys; from pathlib import Path; from checker.review.baseline import *\n"
        "n = 0\n"
        "while True:\n"
        "    n += 1\n"
        "    write(Path(sys.argv[1]), [Accepted('A', f'{n}:{i}', f'{i}', 'm' * 99) "
        "for i in range(500)])\n"
        "    print(n, flush=True)\n"
    )
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        rows = path.read_text().splitlines()
        assert len({json.loads(r)["fingerprint"].split(":")[0] for r in rows[1:]}) == 1
        assert len(rows) == 501


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(InputError, match="cannot be written"):
        baseline.write(tmp_path / "base.jsonl", [])
