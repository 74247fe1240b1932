"""A summary for the terminal."""

from __future__ import annotations

import textwrap

from tabulate import tabulate

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.view import View, view
from checker.report.words import listing, plural

ROWS = 40
FOLDED = 10
_WIDTHS = [8, 8, 44, 34, 12]


class ConsoleFormatter(Formatter):
    """Counts and one line for each finding."""

    name = "console"
    suffix = ".txt"

    def render(self, report: Report) -> str:
        """The summary, at most 120 columns wide, plain text."""
        seen = view(report)
        parts = [f"{seen.title}\n{seen.opening}", _witnesses(seen), _findings(seen), _rest(seen)]
        return "\n\n".join(_wrapped(p) for p in parts if p) + "\n"


def _wrapped(part: str) -> str:
    """The part, long lines broken between words."""
    lines = [textwrap.wrap(x, 118) or [""] for x in part.splitlines()]
    return "\n".join(line.rstrip() for wrapped in lines for line in wrapped)


def _witnesses(seen: View) -> str:
    lines = [
        f"Counted as one source: {', '.join(w.sources)} ({'; '.join(w.reasons)})."
        for w in seen.witnesses
    ]
    return "\n".join(lines)


def _findings(seen: View) -> str:
    rows = [
        [
            c.finding.severity,
            c.finding.code,
            c.message,
            "\n".join(f"{s.value}: {listing(s.sources)}" for s in c.camps),
            c.finding.fingerprint[:12],
        ]
        for severity, cards, _ in seen.findings
        if severity != "info"
        for c in cards
    ]
    if not rows:
        return ""
    total = len(rows) + sum(len(more) for s, _, more in seen.findings if s != "info")
    table = tabulate(
        rows[:ROWS],
        headers=["severity", "code", "finding", "who says what", "id"],
        tablefmt="simple",
        maxcolwidths=_WIDTHS,
        disable_numparse=True,
    )
    left = total - min(len(rows), ROWS)
    return table + (f"\n... and {plural(left, 'finding')} more, all in the report." if left else "")


def _rest(seen: View) -> str:
    notes = sum(len(c) + len(more) for s, c, more in seen.findings if s == "info")
    counted = [
        (len(seen.changes[0]) + seen.changes[1] + seen.changed.total, "changed over time"),
        (seen.lookalikes.total, "only look like a conflict"),
        (seen.unreported.total, "in conflict, but no selected rule reports them"),
        (seen.agreed.total, "agree"),
    ]
    told = [f"{n:,} {what}" for n, what in counted if n]
    lines = [f"Questions that several documents answer: {'; '.join(told)}."] if told else []
    if notes:
        lines.append(
            f"{plural(notes, 'note')} on spelling, sources and the like are in the report."
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
