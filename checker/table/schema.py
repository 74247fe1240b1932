"""The schema of the one DataFrame, and the check that it holds."""

from __future__ import annotations

from typing import Final

import pandas as pd

# Column to (dtype, meaning). "string" is pandas' own string dtype; days are
# datetime64[s], so that years outside 1677-2262 fit.
COLUMNS: Final[dict[str, tuple[str, str]]] = {
    "id": ("string", "unique id, document:kind:start-end"),
    "document": ("string", "id of the document"),
    "source": ("string", "who publishes it"),
    "kind": ("string", "date, time, duration, count, money, ..."),
    "subject": ("string", "whose value it is, when the sentence tells"),
    "attribute": ("string", "what is asked"),
    "value": ("string", "canonical reading: EDTF, ISO 8601, digits or a name"),
    "low": ("Float64", "lower bound, in unit; days for dates, seconds for durations"),
    "high": ("Float64", "upper bound, inclusive"),
    "unit": ("string", "unit or ISO 4217 currency"),
    "written": ("string", "unit that the value is written in, where it was converted"),
    "step": ("Float64", "precision of the number as written"),
    "first_day": ("datetime64[s]", "first day of a date's interval"),
    "last_day": ("datetime64[s]", "last day of a date's interval"),
    "start": ("int64", "first code point of the mention in the raw text"),
    "end": ("int64", "one past the last"),
    "surface": ("string", "the mention as written"),
    "sentence": ("string", "its sentence"),
    "offset": ("int64", "where the mention starts in the sentence"),
    "sentence_index": ("int64", "number of the sentence in the document, from 0"),
    "head": ("string", "lemma of the counted or measured noun"),
    "modifiers": ("string", "words that narrow the head, joined by '|'"),
    "scope": ("string", "each, total, additional, ..."),
    "role": ("string", "killed, injured, leader, ..."),
    "hedge": ("string", "none, at_least, at_most, about, more_than, less_than, nearly"),
    "modality": ("string", "stated, proposed, expected, conditional, denied"),
    "attributed_to": ("string", "whose words these are"),
    "event_time": ("string", "EDTF of the time the clause is about"),
    "as_of": ("datetime64[s]", "day it was written"),
    "zone": ("string", "headline, lead, body, furniture"),
    "names": ("string", "names in the sentence, joined by '|'"),
    "clause": ("string", "words of the mention's clause"),
    "reading": ("string", "how the value was reached"),
}


def check_schema(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``table``; raise ``ValueError`` naming every column that breaks the schema."""
    wrong = [f"{c}: missing" for c in COLUMNS if c not in table.columns]
    wrong += [f"{c}: not in the schema" for c in table.columns if c not in COLUMNS]
    for column, (dtype, _) in COLUMNS.items():
        if column in table.columns and table[column].dtype != pd.api.types.pandas_dtype(dtype):
            wrong.append(f"{column}: {table[column].dtype}, expected {dtype}")
    if "id" in table.columns and table["id"].duplicated().any():
        wrong.append("id: not unique")
    if wrong:
        raise ValueError("the facts table breaks its schema: " + "; ".join(wrong))
    return table
