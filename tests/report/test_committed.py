"""The committed report of the sample dossier is what the checker writes today."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.report import formatter

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "reports"
REMEDY = "write it anew with: .venv/bin/checker report data/istanbul-talks --exit-zero"


@pytest.fixture(scope="module")
def rendered() -> dict[str, str]:
    report = check(ROOT / "data" / "istanbul-talks")
    return {name: formatter(name).render(report) for name in ("html", "markdown")}


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_committed_report_is_current(name: str, rendered: dict[str, str]) -> None:
    path = REPORTS / f"istanbul-talks{formatter(name).suffix}"
    assert path.read_text(encoding="utf-8") == rendered[name], REMEDY


def test_the_report_does_not_hang_on_where_the_dossier_lies(
    rendered: dict[str, str], tmp_path: Path
) -> None:
    copy = tmp_path / "istanbul-talks"
    copy.mkdir()
    for path in (ROOT / "data" / "istanbul-talks").iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    assert formatter("html").render(check(copy)) == rendered["html"]


def test_the_picture_is_small() -> None:
    assert (REPORTS / "istanbul-talks.png").stat().st_size < 300_000
