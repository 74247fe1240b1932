"""Names as mentions: the value, and what the name does in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.analysis.name_parts import PartReader
from checker.analysis.name_sides import Sides
from checker.model import Mention, Value
from checker.model.name import NameKind

if TYPE_CHECKING:
    from checker.analysis.analysis import Analysis


def name_mentions(analysis: Analysis, kind: NameKind) -> Iterator[Mention]:
    """Every name of one kind as a mention."""
    titled = {
        t.who.first: t.first for t in analysis.titles if t.who is not None and t.first < t.who.first
    }
    reader = PartReader(analysis.name_tokens, titled, analysis.document.language)
    sides = Sides(analysis.name_tokens, analysis.document.language) if kind == "place" else None
    holders = {t.who.first: t.text for t in analysis.titles if t.who is not None}
    for name in analysis.names:
        if name.kind == kind:
            role, attribute = reader.part(name)
            reading = f"{name.kind}: {name.why}" if name.why else ""
            start, side = sides.before(name) if sides else (name.start, "")
            yield Mention(
                kind=kind,
                start=start,
                end=name.end,
                surface=analysis.text[start : name.end],
                value=Value(f"{side} {name.canonical}" if side else name.canonical),
                attribute=attribute or holders.get(name.first, ""),
                role=role,
                reading=reading,
            )
