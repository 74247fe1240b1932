"""Ignores: what they fold away, and what is said about those that do nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.model import Document, Fact, Finding, Ignore, Value
from checker.review.ignores import fold, inline_ignores

TODAY = date(2031, 5, 1)


def finding(code: str = "NUM101", slot: str = "s1", fingerprint: str = "f00d") -> Finding:
    return Finding(code, "x", "high", 0.9, fingerprint, "p", slot, ("fact",), "message")


FACTS = {
    "fact": Fact("fact", "doc", "source", "count", "", "", Value("1"), 0, 1, "1", "1 ferry.", 0, 0)
}


@pytest.mark.parametrize(
    ("ignore", "folded", "codes"),
    [
        (Ignore(code="NUM", reason="r"), True, []),
        (Ignore(code="NUM101", slot="s1", reason="r"), True, []),
        (Ignore(fingerprint="f00", reason="r"), True, []),
        (Ignore(code="NUM", document="doc", reason="r", by="inline"), True, []),
        (Ignore(code="NUM", until=date(2031, 5, 1), reason="r"), True, []),
        (Ignore(code="NUM", document="other", reason="r", by="inline"), False, ["DOC923"]),
        (Ignore(code="DAT", reason="r"), False, ["DOC923"]),
        (Ignore(code="NUM", slot="s2", reason="r"), False, ["DOC923"]),
        (Ignore(code="NUM"), False, ["DOC921"]),
        (Ignore(reason="r"), False, ["DOC921"]),
        (Ignore(code="NUM", until=date(2031, 4, 30), reason="r"), False, ["DOC922"]),
    ],
)
def test_one_ignore(ignore: Ignore, folded: bool, codes: list[str]) -> None:
    stay, away, problems = fold([finding()], [ignore], FACTS, TODAY)
    assert bool(away) is folded
    assert len(stay) + len(away) == 1
    assert [p.code for p in problems] == codes


def test_a_code_that_no_rule_has_is_told() -> None:
    _, _, (problem,) = fold([finding()], [Ignore(code="NUM1O1", reason="r")], FACTS, TODAY)
    assert problem.code == "DOC923"
    assert "no rule has this code: did you mean “NUM101”?" in problem.message


def test_comments_in_markdown_and_html_only() -> None:
    text = "One.\n<!-- checker: ignore NUM101 because the agency corrected it -->\n"
    documents = [Document(i, "s", Path(p), text, text) for i, p in (("a", "a.md"), ("b", "b.txt"))]
    (found,) = inline_ignores(documents)
    assert (found.code, found.document, found.where) == ("NUM101", "a", "a.md:2")
    assert found.reason == "the agency corrected it"


def test_a_comment_without_a_reason_is_told() -> None:
    text = "<!-- checker: ignore -->"
    (entry,) = inline_ignores([Document("a", "s", Path("a.html"), text, text)])
    _, _, problems = fold([], [entry], {}, TODAY)
    assert [p.code for p in problems] == ["DOC921"]
