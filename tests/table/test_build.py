"""Facts to rows and rows to facts."""

from __future__ import annotations

import pytest

from checker.table.build import to_facts, to_table
from checker.table.schema import check_schema
from tests.report.synthetic import synthetic

FACTS = list(synthetic().by_id.values())


def test_rows_give_the_facts_back() -> None:
    assert to_facts(to_table(FACTS)) == FACTS
    assert to_facts(to_table([])) == []


def test_a_table_that_breaks_the_schema_names_the_columns() -> None:
    table = to_table(FACTS)
    with pytest.raises(ValueError, match="surface: missing"):
        check_schema(table.drop(columns="surface"))
    with pytest.raises(ValueError, match="id: not unique"):
        check_schema(to_table([FACTS[0], FACTS[0]]))
