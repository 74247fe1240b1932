"""Small dossiers, read and compared the whole way: what is reported, and what is not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checker import check

STORIES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "stories.toml").read_text("utf-8")
)["story"]


def told(folder: Path, story: dict[str, Any], verdict: str) -> set[frozenset[str]]:
    """The pairs of values that some slot holds under a verdict."""
    listed = []
    for i, (published, text) in enumerate(story["documents"]):
        (folder / f"d{i}.txt").write_text(text, encoding="utf-8")
        listed.append(
            f'[[documents]]\npath = "d{i}.txt"\npublisher = "Paper {i}"\npublished = {published}\n'
        )
    (folder / "dossier.toml").write_text("\n".join(listed), encoding="utf-8")
    report = check(folder)
    return {
        frozenset(report.by_id[i].value.text for i in (pair.left, pair.right))
        for slot in report.slots
        for pair in slot.pairs
        if pair.verdict == verdict
    }


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s["name"])
def test_conflicts_are_those_planted(tmp_path: Path, story: dict[str, Any]) -> None:
    planted = {frozenset(pair) for pair in story.get("conflicts", ())}
    hard = {frozenset(pair) for pair in story.get("may", ())}
    found = told(tmp_path, story, "conflict")
    assert planted <= found
    assert found <= planted | hard


@pytest.mark.parametrize("story", [s for s in STORIES if "changes" in s], ids=lambda s: s["name"])
def test_updates_are_seen(tmp_path: Path, story: dict[str, Any]) -> None:
    planted = {frozenset(pair) for pair in story["changes"]}
    assert planted <= told(tmp_path, story, "change_over_time")
