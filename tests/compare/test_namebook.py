"""Which names of a dossier are one."""

from __future__ import annotations

import pytest

from checker.compare.namebook import NameBook
from tests.compare.make import facts_of


def _book(kind: str, **names: list[str]) -> NameBook:
    return NameBook(
        f for d, row in names.items() for n in row for f in facts_of(d, [f"[{n}|{kind}|{n}]"])
    )


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("person", "Olena Hrytsko", "Olena Hritsko", True),
        ("person", "Ida Lund", "Lund", True),
        ("person", "Ida Lund", "Per Lund", False),
        ("organisation", "Nordic Tunnel Authority", "NTA", True),
        ("organisation", "Halden Steel Inc", "Halden Steel", True),
        ("organisation", "Halden Steel", "Harlow Steel", False),
        ("place", "Orlenbach", "Tarsk", False),
    ],
)
def test_two_names(kind: str, one: str, other: str, same: bool) -> None:
    book = _book(kind, a=[one], b=[other])
    assert (book.key(one, kind) == book.key(other, kind)) is same


def test_names_that_one_document_keeps_apart_are_two() -> None:
    book = _book("organisation", a=["Halden", "Halden Energy"], b=["Halden Energy"])
    assert book.key("Halden", "organisation") != book.key("Halden Energy", "organisation")


def test_a_short_name_that_fits_two_is_neither() -> None:
    book = _book("person", a=["Ida Lund"], b=["Per Lund"], c=["Lund"])
    keys = {book.key(n, "person") for n in ("Ida Lund", "Per Lund", "Lund")}
    assert len(keys) == 3


def test_the_order_of_documents_does_not_matter() -> None:
    names = {"a": ["Olena Hrytsko"], "b": ["Hritsko"], "c": ["Olena Hritsko"], "d": ["Per Lund"]}
    forth = _book("person", **names)
    back = _book("person", **dict(reversed(list(names.items()))))
    for row in names.values():
        assert forth.key(row[0], "person") == back.key(row[0], "person")
