"""The check of new documents against a dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from checker import __version__
from checker.base.report import Report
from checker.config import Config
from checker.gate.gather import Gathered, Shelf, gather
from checker.gate.incoming import incoming
from checker.gate.index import Index, with_index
from checker.gate.refresh import refresh
from checker.model import Dossier, Finding
from checker.pipeline import check
from checker.review.run import decisions_of, settle
from checker.table.build import to_table
from checker.text.dossier import listing
from checker.text.manifest import read_manifest


def check_new(
    new: Sequence[Path], against: Path, config: Config, tell: Callable[[str], None]
) -> Report:
    """Check new documents against a dossier.

    Args:
        new: Files and folders; files of the dossier are compared with the rest of it.
        against: The dossier's folder.
        config: Settings.
        tell: Takes lines about the cache.

    Returns:
        A report on the new documents and those that they were compared with,
        holding only findings in which a new document takes part: the same
        ones, with the same identity, as a report on all of them.

    Raises:
        CheckerError: The new files or the dossier cannot be read at all.
    """
    manifest = read_manifest(against)
    names, _ = listing(against, manifest)

    def read(index: Index) -> Gathered:
        refresh(against, names, manifest, index, config)
        given = incoming(new, against, set(names))
        return gather(Shelf(against, given.added_to(manifest), names, index), given, config)

    gathered = with_index(_place(against, config), tell, read)
    decisions = decisions_of(against)
    report = check(
        gathered.dossier,
        config,
        reader=lambda _documents, _engine: gathered.facts,
        revise=decisions.revise,
    )
    return settle(_narrowed(report, gathered), decisions, date.today())  # noqa: DTZ011


def nothing_new(against: Path) -> Report:
    """The report when no document is new: for those who wait for a file all the same."""
    manifest = read_manifest(against)
    dossier = Dossier(manifest.title or against.resolve().name, against, ())
    return Report(dossier, to_table([]), {}, (), (), (), __version__)


def _narrowed(report: Report, gathered: Gathered) -> Report:
    """What a new document takes part in."""
    new = gathered.new

    def joins(identity: str) -> bool:
        return report.by_id[identity].document in new

    slots = tuple(
        replace(slot, pairs=tuple(p for p in slot.pairs if joins(p.left) or joins(p.right)))
        for slot in report.slots
        if any(map(joins, slot.facts))
    )
    findings = tuple(f for f in report.findings if _takes_part(f, report, gathered))
    return replace(report, slots=slots, findings=findings, new=new)


def _takes_part(finding: Finding, report: Report, gathered: Gathered) -> bool:
    """Whether a new document is quoted in a finding, or is what it is about."""
    if finding.facts:
        return any(report.by_id[i].document in gathered.new for i in finding.facts)
    if finding.document in gathered.names | gathered.new:
        return True
    if finding.code != "SRC302":
        return False
    groups = [w.documents for w in report.witnesses if finding.document in w.documents]
    return any(gathered.new.intersection(documents) for documents in groups)


def _place(against: Path, config: Config) -> Path | None:
    """The index of this dossier; None where no cache is wanted."""
    if not config.cache:
        return None
    origin = config.origins.get("cache")
    base = Path(origin).parent if origin and Path(origin).is_file() else against
    name = blake2b(str(against.resolve()).encode("utf-8", "replace"), digest_size=6).hexdigest()
    return base / config.cache / f"{name}.sqlite"
