"""Names as mentions: the value, and what the name does in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.model import Mention, Value
from checker.model.name import NameKind

if TYPE_CHECKING:
    from checker.analysis.analysis import Analysis


def name_mentions(analysis: Analysis, kind: NameKind) -> Iterator[Mention]:
    """Every name of one kind as a mention."""
    for name in analysis.names:
        if name.kind == kind:
            reading = f"{name.kind}: {name.why}" if name.why else ""
            yield Mention(
                kind=kind,
                start=name.start,
                end=name.end,
                surface=name.surface,
                value=Value(name.canonical),
                reading=reading,
            )
