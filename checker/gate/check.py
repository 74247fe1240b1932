"""The check of new documents against a dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from checker.base.report import Report
from checker.config import Config
from checker.engine.base import Engine, InProcess
from checker.errors import InputError
from checker.gate.index import Index
from checker.gate.refresh import refresh
from checker.gate.related import related
from checker.model import Document, Dossier, Fact, Finding, Problem
from checker.pipeline import check, read_facts
from checker.review.run import decisions_of, settle
from checker.text.dossier import read_files, read_named
from checker.text.manifest import Manifest, read_manifest


@dataclass(frozen=True, slots=True)
class New:
    """The documents under check.

    Attributes:
        inside: Paths, relative to the dossier, of files that lie in it.
        outside: Documents of files that do not.
        problems: What was wrong with these.
    """

    inside: frozenset[str] = frozenset()
    outside: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


def check_new(
    new: Sequence[Path], against: Path, config: Config, engine: Engine, tell: Callable[[str], None]
) -> Report:
    """Check new documents against a dossier.

    Args:
        new: Files; those that lie in the dossier are compared with the rest of it.
        against: The dossier's folder.
        config: Settings.
        engine: Where reading runs.
        tell: Takes lines about the cache.

    Returns:
        A report on the new documents and those that they were compared with,
        holding only findings in which a new document takes part.

    Raises:
        CheckerError: A new file or the dossier cannot be read at all.
    """
    manifest = read_manifest(against)
    index = Index(_place(against, config), tell)
    try:
        problems = refresh(against, manifest, index, engine, config.max_size)
        under_check = _sort(new, against, index, config)
        dossier, facts = _gathered(against, manifest, index, under_check, config)
    finally:
        index.close()
    ids = frozenset(d.id for d in dossier.documents if str(d.path) in under_check.inside)
    ids |= {d.id for d in dossier.documents if d.path.is_absolute()}
    mine = [p for p in problems if p.path in under_check.inside]
    dossier = replace(dossier, problems=(*mine, *under_check.problems))
    decisions = decisions_of(against)
    by_id = {d.id for d in dossier.documents}
    report = check(
        dossier,
        config,
        reader=lambda _, __: [f for f in facts if f.document in by_id],
        revise=decisions.revise,
        focus=ids,
    )
    names = {str(d.path) for d in dossier.documents if d.id in ids} | {p.path for p in mine}
    names |= {p.path for p in under_check.problems}
    kept = tuple(f for f in report.findings if _takes_part(f, report, names))
    return settle(replace(report, findings=kept), decisions, date.today())  # noqa: DTZ011


def _takes_part(finding: Finding, report: Report, names: set[str]) -> bool:
    """Whether a new document is quoted in a finding, or is what it is about."""
    if finding.facts:
        return any(report.by_id[i].document in report.new for i in finding.facts)
    return finding.document in report.new or finding.document in names


def _place(against: Path, config: Config) -> Path | None:
    """The index of this dossier; None where no cache is wanted."""
    if not config.cache:
        return None
    origin = config.origins.get("cache")
    base = Path(origin).parent if origin and Path(origin).is_file() else against
    name = blake2b(str(against.resolve()).encode("utf-8", "replace"), digest_size=6).hexdigest()
    return base / config.cache / f"{name}.sqlite"


def _sort(new: Sequence[Path], against: Path, index: Index, config: Config) -> New:
    """Tell new files that lie in the dossier from those that do not."""
    root = against.resolve()
    known = set(index.files())
    inside, outside = set(), []
    for path in new:
        if not path.exists():
            raise InputError(f"{path}: no such file")
        full = path.resolve()
        name = str(full.relative_to(root)) if full.is_relative_to(root) else ""
        if name in known:
            inside.add(name)
        elif path.is_dir():
            raise InputError(f"{path}: is a folder; name its files")
        else:
            outside.append(full)
    if not outside:
        return New(frozenset(inside))
    read = read_files(outside, max_size=config.max_size)
    taken = set(index.ids())
    documents = [_renamed(d, taken) for d in read.documents]
    return New(frozenset(inside), tuple(documents), read.problems)


def _renamed(document: Document, taken: set[str]) -> Document:
    """The document under an id that the dossier does not have yet."""
    id_, number = document.id, 2
    while id_ in taken:
        id_, number = f"{document.id}-{number}", number + 1
    taken.add(id_)
    source = id_ if document.source == document.id else document.source
    return replace(document, id=id_, source=source)


def _gathered(
    against: Path, manifest: Manifest, index: Index, new: New, config: Config
) -> tuple[Dossier, list[Fact]]:
    """The new documents and those to compare them with, and the facts of all."""
    fresh = [f for facts in index.of_paths(new.inside).values() for f in facts]
    if new.outside:
        fresh += read_facts(new.outside, InProcess())
    others = set(index.files()) - new.inside
    partners = related(index, fresh, others)
    old = index.of_paths(partners)
    names = sorted(partners | new.inside)
    read = read_named(against, names, manifest, max_size=config.max_size) if names else None
    kept = tuple(read.documents) if read else ()
    dossier = Dossier(
        manifest.title or against.resolve().name,
        against,
        tuple(sorted((*kept, *new.outside), key=lambda d: d.id)),
        aliases=manifest.aliases,
        ignores=manifest.ignores,
        two_editors=manifest.two_editors,
    )
    facts = [*fresh, *(f for found in old.values() for f in found)]
    return dossier, sorted(facts, key=lambda f: (f.document, f.start, f.end, f.kind, f.id))
