"""README says what holds: its commands, its generated tables, its example."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

import pytest

from checker.cli.group import COMMANDS
from checker.config.read import parse
from checker.report import FORMATTERS
from checker.report.words import VERDICT_SIGNS, VERDICT_WORDS
from checker.rules import RULES
from checker.text.manifest import read_manifest
from checker.text.reader import READERS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.S | re.M)


def test_generated_parts_are_current() -> None:
    script = runpy.run_path(str(ROOT / ".ci/readme.py"))
    assert README.count("<!-- generated: ") == 2
    assert script["renewed"](README) == README, "run: .venv/bin/python .ci/readme.py"


def test_every_rule_and_every_file_type_and_format_is_named() -> None:
    for rule in RULES:
        assert f"| {rule.code} " in README
    for name in (*READERS, *FORMATTERS):
        assert f"`{name}`" in README


def test_the_two_commands_are_the_ones_that_are_run() -> None:
    report, tests = (block.strip() for block in blocks("sh")[:2])
    assert report == "sh .ci/setup && .venv/bin/checker report data/istanbul-talks --exit-zero"
    assert tests in (ROOT / ".ci/run").read_text(encoding="utf-8")
    for path in (".ci/setup", "data/istanbul-talks"):
        assert (ROOT / path).exists()


def test_commands_named_exist() -> None:
    named = set(re.findall(r"(?:^|`)(?:\S*/)?checker ([a-z]+)", README, re.M))
    assert named
    assert named <= set(COMMANDS)


def test_toml_examples_are_valid(tmp_path: Path) -> None:
    examples = blocks("toml")
    dossier = next(block for block in examples if "[[documents]]" in block)
    settings = next(block for block in examples if block.startswith("# checker.toml"))
    assert all(tomllib.loads(block) for block in examples)
    (tmp_path / "dossier.toml").write_text(dossier, encoding="utf-8")
    assert read_manifest(tmp_path).entries["gazette.html"].publisher == "The Gazette"
    assert parse(tomllib.loads(settings), tmp_path).fail_on == "medium"


def test_python_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in blocks("python"):
        exec(block, names)
    report = names["report"]
    assert len(report.facts) == len(report.by_id)  # type: ignore[attr-defined]
    assert str(names["page"]).startswith("<!DOCTYPE html>")


def test_every_verdict_is_explained() -> None:
    for verdict, sign in VERDICT_SIGNS.items():
        assert f"| {sign} {VERDICT_WORDS[verdict]} |" in README


def test_links_to_files_of_the_project_lead_somewhere() -> None:
    named = re.findall(r"\]\(([^)]+)\)", README)
    named += re.findall(r"`((?:checker|tests|data|reports|\.ci)/[\w./-]*)`", README)
    assert named
    for path in named:
        assert (ROOT / path).exists(), path
