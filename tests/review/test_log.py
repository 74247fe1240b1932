"""The trail: nothing acknowledged is lost, the second of two is told, undo takes back one."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.model.judgement import Judgement
from checker.review import log, migrations
from checker.review.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "review.sqlite")


def decide(store: Store, who: str = "ann", **more: object) -> Judgement:
    given = {"fingerprint": "f1", "place": "p1", "decision": "confirmed"} | more
    return log.decide(store, who=who, **given)  # type: ignore[arg-type]


def test_the_second_of_two_conflicting_decisions_sees_the_first(store: Store) -> None:
    first = decide(store)
    with pytest.raises(log.Overtaken) as caught:
        decide(Store(store.path), "bob", decision="dismissed")
    assert caught.value.judgement == first
    assert log.judgements(store)["p1"].decision == "confirmed"
    later = decide(store, "bob", decision="dismissed", seen=first.seq)
    assert log.judgements(store)["p1"] == later


def test_undo_takes_back_one_and_keeps_later_ones(store: Store) -> None:
    one = decide(store)
    decide(store, place="p2", fingerprint="f2", decision="dismissed")
    assert log.undo(store, who="ann", seq=one.seq) is None
    assert set(log.judgements(store)) == {"p2"}
    with pytest.raises(InputError, match="already"):
        log.undo(store, who="ann", seq=one.seq)
    assert [e.undone for e in log.entries(store)] == [True, False, False]


def test_undo_of_the_later_brings_back_the_earlier(store: Store) -> None:
    one = decide(store)
    two = decide(store, decision="unsure", seen=one.seq)
    assert log.undo(store, who="bob", seq=two.seq) == one


def test_two_editors(store: Store) -> None:
    one = decide(store, two_editors=True)
    assert log.status(one, "f1", two_editors=True) == "half"
    same = decide(store, seen=one.seq, two_editors=True)
    assert log.status(same, "f1", two_editors=True) == "half"
    both = decide(store, "bob", seen=same.seq, two_editors=True)
    assert (both.who, both.seconded_by) == ("ann", "bob")
    assert log.status(both, "f1", two_editors=True) == "confirmed"
    log.undo(store, who="ann", seq=same.seq, two_editors=True)
    assert log.status(log.judgements(store)["p1"], "f1", two_editors=True) == "half"


def test_a_changed_value_opens_it_again(store: Store) -> None:
    assert log.status(decide(store), "f1-with-other-values") == "reopened"


@pytest.mark.parametrize(
    "wrong", [{"who": "  "}, {"decision": "maybe"}, {"marks": [("14", "nice")]}]
)
def test_what_is_refused_leaves_no_trace(store: Store, wrong: dict[str, object]) -> None:
    with pytest.raises(InputError):
        decide(store, **wrong)  # type: ignore[arg-type]
    assert log.entries(store) == []


def test_the_log_cannot_be_rewritten(store: Store) -> None:
    decide(store)
    for sql in ("DELETE FROM log", "UPDATE log SET who = 'eve'"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.connection.execute(sql)


def test_many_writers_lose_nothing(store: Store) -> None:
    def work(name: str) -> None:
        own = Store(store.path)
        for i in range(20):
            decide(own, name, place=f"{name}{i}", fingerprint=f"{name}{i}")
        own.close()

    threads = [threading.Thread(target=work, args=(f"w{n}",)) for n in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert len(log.judgements(store)) == 80


@pytest.mark.skipif(os.name != "posix", reason="sends SIGKILL")
def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    program = (
        "import sys; from pathlib import Path; from checker.review import log\n"
        "from checker.review.store import Store\n"
        "s = Store(Path(sys.argv[1]))\n"
        "for i in range(100000):\n"
        "    log.decide(s, who='a', fingerprint=f'f{i}', place=f'p{i}', decision='confirmed')\n"
        "    print(i, flush=True)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    acknowledged = -1
    while acknowledged < 25:
        acknowledged = int(process.stdout.readline())
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().split()
    process.wait()
    acknowledged = max([acknowledged, *map(int, rest)])
    kept = log.judgements(Store(path))
    assert {f"p{i}" for i in range(acknowledged + 1)} <= set(kept)


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    Store(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {migrations.VERSION + 1}")
    with pytest.raises(InputError, match="newer version"):
        Store(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    path.write_text("hello " * 400)
    with pytest.raises(InputError, match="not a review database"):
        Store(path)


def test_an_older_database_is_brought_forward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "review.sqlite"
    old = Store(path)
    decide(old)
    old.close()
    steps = (*migrations.STEPS, "ALTER TABLE finding ADD COLUMN extra TEXT NOT NULL DEFAULT ''")
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", len(steps))
    new = Store(path)
    assert log.judgements(new)["p1"].who == "ann"
    assert new.connection.execute("SELECT extra FROM finding").fetchall() == []
