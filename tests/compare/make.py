"""Facts made from marked sentences, for the tests of this folder.

A sentence marks its values as ``[surface|kind|value]`` or
``[surface|kind|value|key=word,key=word]``.
"""

from __future__ import annotations

import re
from datetime import date

from checker.model import Fact, Outcome, Value

_MARK = re.compile(r"\[([^\[\]|]+)\|(\w+)\|([^\[\]|]+)(?:\|([^\[\]|]+))?\]")
_CAPITALS = re.compile(r"(?<!^)(?<!\. )\b[A-Z]\w+(?: [A-Z]\w+)*")
_TEXTS = ("person", "place", "organisation", "title", "quotation", "role", "statement")


def _value(kind: str, text: str, unit: str) -> Value:
    if kind == "date":
        day = float(date.fromisoformat(text).toordinal())
        return Value(text, day, day)
    if kind in _TEXTS:
        return Value(text)
    return Value(text, float(text), float(text), unit, 1.0)


def facts_of(document: str, sentences: list[str]) -> list[Fact]:
    """The marked values of a document's sentences, as facts."""
    made: list[Fact] = []
    begin = 0
    for index, marked in enumerate(sentences):
        plain = _MARK.sub(lambda m: m[1], marked)
        shift = 0
        for m in _MARK.finditer(marked):
            offset = m.start() - shift
            shift += len(m[0]) - len(m[1])
            given = dict(p.split("=") for p in (m[4] or "").split(",") if p)
            unit = given.pop("unit", "")
            made.append(
                Fact(
                    id=f"{document}:{m[2]}:{begin + offset}-{begin + offset + len(m[1])}",
                    document=document,
                    source=document,
                    kind=m[2],
                    subject=given.pop("subject", ""),
                    attribute=given.pop("attribute", given.get("head", "")),
                    value=_value(m[2], m[3], unit),
                    start=begin + offset,
                    end=begin + offset + len(m[1]),
                    surface=m[1],
                    sentence=plain,
                    offset=offset,
                    sentence_index=index,
                    zone=given.pop("zone", "headline" if index == 0 else "body"),
                    names=tuple(sorted({n[0] for n in _CAPITALS.finditer(plain)})),
                    clause=plain,
                    **given,
                )
            )
        begin += len(plain) + 1
    return made


def agree_if_equal(left: Fact, right: Fact) -> Outcome:
    """A judge good enough for tests of grouping."""
    if left.value == right.value:
        return Outcome("agree", "The same value.")
    return Outcome("unclear", "The values differ.")
