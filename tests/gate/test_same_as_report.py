"""A check of one document says what a report on all says of it, with the same identities."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from checker.base.report import Report
from checker.cli.report import run
from checker.config import load_config
from checker.gate.check import check_new
from checker.gate.related import MOST

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "corpora"
FOLDERS = [ROOT / "data" / "istanbul-talks", *sorted(SHARED.glob("*ecbplus")), SHARED / "istanbul"]


def told(report: Report, document: str = "") -> set[tuple[str, str]]:
    """Code and fingerprint of the findings that quote a document; of all where none is named."""
    return {
        (f.code, f.fingerprint)
        for f in report.findings
        if f.facts and (not document or document in {report.by_id[i].document for i in f.facts})
    }


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a dossier."""
    if not request.param.is_dir():
        pytest.skip("the development corpora are not here")
    copy: Path = shutil.copytree(request.param, tmp_path / request.param.name)
    return copy


def test_each_document_in_turn(folder: Path) -> None:
    config = load_config(folder)
    full = run(folder, config, quiet=True, verbose=False)
    for document in full.dossier.documents:
        new = folder / document.path
        found = check_new([new], folder, config, print)
        assert told(found) == told(full, document.id), document.id


def test_a_document_outside_as_if_it_lay_inside(folder: Path, tmp_path: Path) -> None:
    config = load_config(folder)
    full = run(folder, config, quiet=True, verbose=False)
    entries = tomllib.loads((folder / "dossier.toml").read_text())["documents"]
    for document in full.dossier.documents[:4]:
        rest = shutil.copytree(folder, tmp_path / f"without {document.id}")
        others = [e for e in entries if e["path"] != str(document.path)]
        (rest / document.path).unlink()
        write(rest, others)
        desk = tmp_path / f"desk {document.id}"
        desk.mkdir()
        shutil.copy(folder / document.path, desk)
        write(desk, [e for e in entries if e not in others])
        for new in (desk, desk / document.path.name):
            found = check_new([new], rest, config, print)
            assert told(found) == told(full, document.id), document.id


def write(folder: Path, entries: list[dict[str, object]]) -> None:
    """A dossier.toml of these documents."""
    rows = [
        "\n".join(
            [
                "[[documents]]",
                *(f"{k} = {v if k == 'published' else repr(v)}" for k, v in e.items()),
            ]
        )
        for e in entries
    ]
    (folder / "dossier.toml").write_text("\n".join(rows) + "\n")


def test_more_documents_than_are_compared(tmp_path: Path) -> None:
    """In a large dossier the related documents are found, also by a name that is an alias."""
    folder = tmp_path / "large"
    folder.mkdir()
    for i in range(MOST + 20):
        (folder / f"d{i}.txt").write_text(
            f"The ferry Number{i} sank off Port{i} on 3 March 2031. {i + 500} people died.\n"
        )
    (folder / "aim.txt").write_text(
        "The ferry Selma sank off Kiruna Sound on 3 March 2031. 14 passengers were injured.\n"
    )
    (folder / "dossier.toml").write_text('[aliases]\n"Giron Sound" = "Kiruna Sound"\n')
    new = tmp_path / "new.txt"
    new.write_text(
        "The ferry Selma sank off Giron Sound on 3 March 2031. 31 passengers were injured.\n"
    )
    report = check_new([new], folder, load_config(folder), print)
    assert "aim" in {d.id for d in report.dossier.documents}
    assert any(f.code == "NUM101" and "31" in f.message for f in report.findings)
