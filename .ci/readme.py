"""Rewrites the generated parts of README.md; `--check` only says whether they are current.

A generated part stands between `<!-- generated: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(r"(<!-- generated: (?P<name>[^<>]+) -->\n).*?(<!-- end -->)", re.S)


def generated(name: str) -> str:
    """The text of a generated part."""
    from checker.config.fields import FIELDS  # noqa: PLC0415  (the package may not be installed)

    if name == "settings":
        rows = [f"| `{f.name}` | {f.meaning} |" for f in FIELDS]
        return "\n".join(["| setting | what it does |", "|---|---|", *rows])
    command = [sys.executable, "-c", "from checker.cli import main; main()", *name.split()]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8").strip()


def renewed(text: str) -> str:
    """The README with its generated parts made again."""
    return _BLOCK.sub(lambda m: f"{m[1]}\n{generated(m['name'])}\n\n{m[3]}", text)


if __name__ == "__main__":
    old = README.read_text(encoding="utf-8")
    new = renewed(old)
    if "--check" in sys.argv:
        sys.exit(old != new)
    README.write_text(new, encoding="utf-8")
