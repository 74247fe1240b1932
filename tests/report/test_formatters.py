"""Every registered format renders, the same way each time, and says its name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.base.formatter import Formatter
from checker.report import FORMATTERS, formatter
from tests.report.synthetic import synthetic


def test_endings_are_those_that_other_programs_look_for() -> None:
    assert {name: formatter(name).suffix for name in FORMATTERS} == {
        "console": ".txt",
        "html": ".html",
        "markdown": ".md",
        "json": ".json",
        "csv": ".csv",
        "sarif": ".sarif",
        "junit": ".xml",
        "github": ".txt",
        "gitlab": ".json",
    }


@pytest.mark.parametrize("name", FORMATTERS)
def test_registered_formats_render_deterministically(name: str) -> None:
    made = formatter(name)
    assert isinstance(made, Formatter)
    assert made.name == name
    assert made.suffix.startswith(".")
    first = made.render(synthetic())
    assert first
    assert first == formatter(name).render(synthetic())


@pytest.mark.parametrize("name", ["markdown", "console", "html", "csv"])
def test_no_control_character_reaches_the_reader(name: str) -> None:
    rendered = formatter(name).render(synthetic())
    assert "\x07" not in rendered
    rendered.encode("utf-8")


def test_unknown_format() -> None:
    with pytest.raises(KeyError):
        formatter("parchment")


def test_formats_are_imported_only_when_asked_for() -> None:
    code = "import sys, checker.report; print('jinja2' in sys.modules or 'pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
