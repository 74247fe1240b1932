"""One file for each report format, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from checker.base.formatter import Formatter

# Value of --format to the place of its class; none is imported before it is used.
FORMATTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "html": "checker.report.html:HtmlFormatter",
        "markdown": "checker.report.markdown:MarkdownFormatter",
        "json": "checker.report.json:JsonFormatter",
        "csv": "checker.report.csv:CsvFormatter",
        "console": "checker.report.console:ConsoleFormatter",
        "sarif": "checker.report.sarif:SarifFormatter",
        "junit": "checker.report.junit:JunitFormatter",
        "github": "checker.report.github:GithubFormatter",
        "gitlab": "checker.report.gitlab:GitlabFormatter",
    }
)


def formatter(name: str) -> Formatter:
    """The formatter of that name.

    Raises:
        KeyError: There is no such format.
    """
    module, _, cls = FORMATTERS[name].partition(":")
    found: Formatter = getattr(import_module(module), cls)()
    return found
