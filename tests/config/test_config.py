"""Settings: found upwards, read strictly, each with its origin."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from checker.config import Config, load_config
from checker.config.fields import FIELDS
from checker.config.read import in_force, parse
from checker.errors import ConfigError

WHOLE = """
select = ["NUM", "DAT101"]
ignore = "NUM103"
fail-on = "medium"
min-severity = "low"
max-size = "10 MB"
jobs = "auto"
cache = false
severities = { NUM101 = "high" }
tolerances = { money = 0.02 }
aliases = { "Kiev" = "Kyiv" }
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (tmp_path / "checker.toml").write_text("", encoding="utf-8")  # nothing above is looked at
    return folder


def test_every_setting_is_read(dossier: Path) -> None:
    (dossier / "checker.toml").write_text(WHOLE, encoding="utf-8")
    config = load_config(dossier)
    assert config.select == ("NUM", "DAT101")
    assert config.ignore == ("NUM103",)
    assert (config.fail_on, config.min_severity) == ("medium", "low")
    assert (config.max_size, config.jobs, config.cache) == (10_000_000, 0, "")
    assert config.severities == {"NUM101": "high"}
    assert config.tolerances == {"money": 0.02}
    assert config.aliases == {"Kiev": "Kyiv"}
    assert {field.name for field in FIELDS} == set(config.origins) == set(tomllib.loads(WHOLE))


def test_nearest_folder_wins_and_checker_toml_wins_in_it(dossier: Path) -> None:
    project = dossier.parent / "pyproject.toml"
    project.write_text('[tool.checker]\nfail-on = "high"\n', encoding="utf-8")
    (dossier / "pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    config = load_config(dossier)
    assert config.fail_on == "high"
    assert config.origins == {"fail-on": str(project)}
    own = dossier.parent / "checker.toml"
    own.write_text('fail-on = "low"\n', encoding="utf-8")
    assert load_config(dossier).fail_on == "low"
    assert ("fail-on", '"low"', str(own)) in in_force(load_config(dossier))


def test_what_holds_when_nothing_is_set() -> None:
    assert {name: value for name, value, _ in in_force(Config())} == {
        "select": "[]",
        "ignore": "[]",
        "severities": "{}",
        "min-severity": '"info"',
        "fail-on": '"conflict"',
        "tolerances": "{}",
        "aliases": "{}",
        "max-size": '"50 MB"',
        "jobs": '"auto"',
        "cache": '".checker-cache"',
    }


def test_what_is_shown_can_be_read_again(tmp_path: Path) -> None:
    for config in (Config(), Config(max_size=1_500_000, jobs=3, cache="", select=("NUM",))):
        shown = "\n".join(f"{name} = {value}" for name, value, _ in in_force(config))
        assert replace(parse(tomllib.loads(shown), tmp_path), origins={}) == config


def test_defaults(dossier: Path) -> None:
    assert load_config(dossier) == Config()
    assert {origin for _, _, origin in in_force(Config())} == {"default"}


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("fail-onn = 'low'", "did you mean “fail-on”?"),
        ("fail-on = 'mediun'", "did you mean “medium”?"),
        ("min-severity = 3", "known are"),
        ("select = 3", "list of codes"),
        ("select = ['numbers']", "“numbers” is not a code"),
        ("severities = { NUM101 = 'hihg' }", "did you mean “high”?"),
        ("severities = 'high'", "write a table"),
        ("tolerances = { money = 2 }", "share from 0 to 1"),
        ("tolerances = { money = true }", "share from 0 to 1"),
        ("tolerances = { money = '2 %' }", "share from 0 to 1"),
        ("tolerances = { money = -0.1 }", "share from 0 to 1"),
        ("max-size = 0", "50 MB"),
        ("max-size = '0 MB'", "50 MB"),
        ("jobs = true", "number of processes"),
        ("cache = ''", "folder, or false"),
        ("fail-on = 3", "write a code"),
        ("aliases = { Kiev = 3 }", "write names"),
        ("max-size = 'big'", "50 MB"),
        ("max-size = true", "50 MB"),
        ("jobs = 0", "number of processes"),
        ("cache = true", "folder, or false"),
        ("jobs = ", "is not valid TOML"),
    ],
)
def test_a_mistake_names_file_setting_and_remedy(dossier: Path, toml: str, said: str) -> None:
    (dossier / "checker.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(dossier)
    assert said in str(caught.value)
    assert str(dossier / "checker.toml") in str(caught.value)


def test_tool_checker_must_be_a_table(dossier: Path) -> None:
    (dossier / "pyproject.toml").write_text("[tool]\nchecker = 1\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="must be a table"):
        load_config(dossier)
