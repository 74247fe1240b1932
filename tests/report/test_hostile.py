"""Whatever a source, a file name or a rule's sentence holds, the page stays what it is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.base.report import Report
from checker.model import Camp, Problem, Weight, Witness
from checker.report import formatter
from tests.records import replace
from tests.report.synthetic import synthetic

BASE = synthetic()
HOSTILE = st.one_of(
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "' onmouseover='alert(1)",
            "</style><script>1</script>",
            "</title></textarea><svg onload=1>",
            "{{ 7 * 7 }}{% raw %}",
            "<!-- --> <![CDATA[ ]]>",
            "javascript:alert(1)",
            "data:text/html,<b>",
            "\u202e\u2066\ud800\x00\x1b[31m",
            "&lt;b&gt; &amp; &#60;",
        ]
    ),
    st.text(alphabet="<>\"'&/ab= \n{}%#\x00\u2028", min_size=1, max_size=20),
)


def poisoned(text: str) -> Report:
    """The synthetic report with ``text`` wherever something foreign can stand."""
    documents = tuple(
        replace(
            d,
            source=f"{d.source}{text}",
            title=text,
            url=text,
            origin=text,
            language=text,
            published_from=text,
            text=f"{d.text}{text}",
        )
        for d in BASE.dossier.documents
    )
    dossier = replace(
        BASE.dossier,
        title=text,
        root=Path("x"),
        documents=documents,
        problems=(Problem("DOC901", text, text),),
    )
    facts = {
        i: replace(
            f,
            source=f"{f.source}{text}",
            sentence=f"{f.sentence}{text}",
            attributed_to=text,
            reading=text,
            value=replace(f.value, text=text, unit=text),
        )
        for i, f in BASE.by_id.items()
    }
    slots = tuple(
        replace(
            s,
            subject=text,
            attribute=text,
            pairs=tuple(
                replace(p, reason=text, weights=(Weight(text, 1.0, text),)) for p in s.pairs
            ),
        )
        for s in BASE.slots
    )
    findings = tuple(
        replace(
            f,
            message=text,
            printable=text,
            settle=text,
            camps=tuple(Camp(text, c.facts, c.documents, 1, c.newest, text) for c in f.camps),
        )
        for f in BASE.findings
    )
    groups = tuple(Witness(w.documents, (text,), text) for w in BASE.witnesses)
    return replace(
        BASE, dossier=dossier, by_id=facts, slots=slots, findings=findings, witnesses=groups
    )


def shape(report: Report) -> tuple[Counter[str], set[str], list[str]]:
    """Which elements the page has, which attributes, and where it leads."""
    parsed = html5lib.HTMLParser(strict=True).parse(formatter("html").render(report))
    elements = [e for e in parsed.iter() if isinstance(e.tag, str)]
    comments = [e for e in parsed.iter() if not isinstance(e.tag, str)]
    assert not comments
    return (
        Counter(e.tag.rpartition("}")[2] for e in elements),
        {name for e in elements for name in e.attrib},
        [e.get("href", "") for e in elements if e.get("href")],
    )


TAGS, ATTRIBUTES, _ = shape(poisoned("harmless"))


@settings(max_examples=40, deadline=None)
@given(HOSTILE)
def test_no_text_becomes_markup(text: str) -> None:
    tags, attributes, links = shape(poisoned(text))
    assert set(tags) <= set(TAGS)
    for once in ("title", "style", "h1", "meta", "nav"):
        assert tags[once] >= 1
    assert tags["style"] == tags["nav"] == tags["h1"] == 1
    assert attributes <= ATTRIBUTES
    assert all(link.startswith(("#", "http://", "https://")) for link in links)


@settings(max_examples=20, deadline=None)
@given(HOSTILE)
def test_text_formats_take_anything(text: str) -> None:
    for name in ("markdown", "console", "json"):
        rendered = formatter(name).render(poisoned(text))
        rendered.encode("utf-8")
        assert "\x1b" not in rendered
        if name != "json":
            assert not {"\u202e", "\u2066"} & set(rendered)
        if name == "markdown":
            assert "<script" not in rendered
            assert "<img" not in rendered
