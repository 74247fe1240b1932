"""What is imported is declared, and what is declared is imported."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Distribution to its module, where the names differ; None where another package loads it.
MODULES = {"python-docx": "docx", "python-multipart": None, "lxml-html-clean": None}


def declared(*extras: str) -> set[str]:
    rows = [*PROJECT["dependencies"]]
    for extra in extras:
        rows += PROJECT["optional-dependencies"][extra]
    names = [re.split(r"[<>=~\[ ]", row)[0] for row in rows]
    modules = (MODULES.get(name, name.replace("-", "_")) for name in names)
    return {module for module in modules if module is not None}


def imported() -> set[str]:
    found = set()
    for path in (ROOT / "checker").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"checker"}


def test_imports_and_dependencies_are_the_same() -> None:
    assert imported() == declared("pdf", "docx", "web")
