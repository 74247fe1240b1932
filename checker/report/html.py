"""The report as one self-contained HTML page."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.view import view


class HtmlFormatter(Formatter):
    """One page that needs no network and no scripts."""

    name = "html"
    suffix = ".html"

    def render(self, report: Report) -> str:
        """The whole page."""
        environment = Environment(
            loader=PackageLoader("checker.report"), autoescape=True, trim_blocks=True
        )
        return environment.get_template("report.html").render(seen=view(report))
