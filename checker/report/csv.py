"""The facts table as CSV."""

from __future__ import annotations

import re
from typing import Final

import pandas as pd

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.clean import clean

# What a spreadsheet would run as a formula. Signed numbers are left as they are.
_FORMULA: Final = re.compile(r"[=@\t\n]|[+-](?!\d+(?:[.,]\d+)*%?$)")


class CsvFormatter(Formatter):
    """The facts table: one row a fact, columns as in the schema."""

    name = "csv"
    suffix = ".csv"

    def render(self, report: Report) -> str:
        """The table; a text that a spreadsheet would run gets an apostrophe in front."""
        table = report.facts.copy()
        for column in table.columns:
            if pd.api.types.is_string_dtype(table[column].dtype):
                table[column] = table[column].map(_cell, na_action="ignore")
        return table.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")


def _cell(text: str) -> str:
    text = clean(text)
    return f"'{text}" if _FORMULA.match(text) else text
