"""A summary for the terminal."""

from __future__ import annotations

import textwrap

from tabulate import tabulate

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.sections import Card
from checker.report.view import View, view
from checker.report.words import listing, plural

ROWS = 40
FOLDED = 10
WIDTH = 120
_TABLE = 118
_WIDTHS = [8, 8, 44, 34, 12]


class ConsoleFormatter(Formatter):
    """Counts and one line for each finding.

    Args:
        width: Columns; below 118 the findings are a list instead of a table.
    """

    name = "console"
    suffix = ".txt"

    def __init__(self, width: int = WIDTH) -> None:
        self._width = max(min(width, WIDTH), 30)

    def render(self, report: Report) -> str:
        """The summary, at most 120 columns wide, plain text."""
        seen = view(report)
        findings = _findings(seen) if self._width >= _TABLE else _listed(seen, self._width)
        parts = [f"{seen.title}\n{seen.opening}", _witnesses(seen), findings, _rest(seen)]
        return "\n\n".join(_wrapped(p, self._width - 2) for p in parts if p) + "\n"


def _wrapped(part: str, width: int) -> str:
    """The part, long lines broken between words."""
    lines = [textwrap.wrap(x, width) or [""] for x in part.splitlines()]
    return "\n".join(line.rstrip() for wrapped in lines for line in wrapped)


def _witnesses(seen: View) -> str:
    lines = [
        f"Counted as one source: {', '.join(w.sources)} ({'; '.join(w.reasons)})."
        for w in seen.witnesses
    ]
    return "\n".join(lines)


def _cards(seen: View) -> list[Card]:
    """The findings that are more than notes."""
    return [c for severity, cards, _ in seen.findings if severity != "info" for c in cards]


def _left(seen: View) -> str:
    """How many findings are not shown, as a line of its own."""
    total = sum(len(cards) + len(more) for s, cards, more in seen.findings if s != "info")
    left = total - min(len(_cards(seen)), ROWS)
    return f"\n... and {plural(left, 'finding')} more, all in the report." if left else ""


def _listed(seen: View, width: int) -> str:
    """The findings one below the other, for narrow terminals."""
    blocks = []
    for c in _cards(seen)[:ROWS]:
        lines = [f"{c.finding.severity} {c.finding.code} {c.finding.fingerprint[:12]}"]
        told = [(c.message, "  "), *((f"{s.value}: {listing(s.sources)}", "    ") for s in c.camps)]
        for text, margin in told:
            lines += textwrap.wrap(
                text, width - 2, initial_indent=margin, subsequent_indent=margin + "  "
            )
        blocks.append("\n".join(lines))
    return "\n".join(blocks) + _left(seen)


def _findings(seen: View) -> str:
    rows = [
        [
            c.finding.severity,
            c.finding.code,
            c.message,
            "\n".join(f"{s.value}: {listing(s.sources)}" for s in c.camps),
            c.finding.fingerprint[:12],
        ]
        for c in _cards(seen)
    ]
    if not rows:
        return ""
    table = tabulate(
        rows[:ROWS],
        headers=["severity", "code", "finding", "who says what", "id"],
        tablefmt="simple",
        maxcolwidths=_WIDTHS,
        disable_numparse=True,
    )
    return table + _left(seen)


def _rest(seen: View) -> str:
    notes = sum(len(c) + len(more) for s, c, more in seen.findings if s == "info")
    counted = [
        (len(seen.changes[0]) + seen.changes[1] + seen.changed.total, "changed over time"),
        (
            seen.lookalikes.total,
            f"only {'looks' if seen.lookalikes.total == 1 else 'look'} like a conflict",
        ),
        (seen.unreported.total, "in conflict, but no selected rule reports them"),
        (seen.agreed.total, "agreed on"),
    ]
    told = [f"{n:,} {what}" for n, what in counted if n]
    lines = [f"Questions that several documents answer: {'; '.join(told)}."] if told else []
    if notes:
        are = "is" if notes == 1 else "are"
        lines.append(
            f"{plural(notes, 'note')} on spelling, sources and the like {are} in the report."
        )
    if seen.folded:
        lines.append(f"{plural(len(seen.folded), 'finding')} set aside by earlier decisions:")
        lines += [f"  {f.code} {f.fingerprint[:12]}: {why}" for f, _, why in seen.folded[:FOLDED]]
        if len(seen.folded) > FOLDED:
            lines.append(f"  ... and {len(seen.folded) - FOLDED:,} more.")
    lines += [f"{code} {path}: {message}" for code, path, message in seen.problems[:ROWS]]
    if len(seen.problems) > ROWS:
        lines.append(f"... and {plural(len(seen.problems) - ROWS, 'problem')} more.")
    return "\n".join(lines)
