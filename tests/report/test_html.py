"""The HTML page: valid, safe, complete, every link leads somewhere."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from itertools import pairwise
from xml.etree import ElementTree

import html5lib
import pytest

from checker.model import Document, Fact, OffsetMap, Value
from checker.report import formatter
from checker.report.annotate import to_clean
from tests.records import replace
from tests.report.synthetic import synthetic

HTML = "{http://www.w3.org/1999/xhtml}"


@cache
def page() -> str:
    return formatter("html").render(synthetic())


def tree(text: str) -> ElementTree.Element:
    parsed: ElementTree.Element = html5lib.HTMLParser(strict=True).parse(text)
    return parsed


def elements(name: str) -> list[ElementTree.Element]:
    return list(tree(page()).iter(HTML + name))


def test_the_page_is_valid_and_starts_with_its_type() -> None:
    assert page().startswith("<!DOCTYPE html>")
    tree(page())


def test_every_anchor_resolves_and_is_unique() -> None:
    ids = [e.get("id") for e in tree(page()).iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = [h for e in elements("a") if (h := e.get("href", "")).startswith("#")]
    assert len(links) > 30
    assert {link[1:] for link in links} <= set(ids)
    for e in tree(page()).iter():
        for attribute in ("aria-labelledby", "aria-describedby"):
            assert set(e.get(attribute, "").split()) <= set(ids)


def test_nothing_of_a_source_becomes_markup() -> None:
    assert not elements("b") or all(e.text != "wire" for e in elements("b"))
    assert not elements("i")
    for e in tree(page()).iter():
        assert not any(name.startswith("on") for name in e.attrib)
        assert "javascript:" not in e.get("href", "") + e.get("src", "")
    assert "&lt;script&gt;alert(&#39;hurt&#39;)" in page()


def test_its_own_script_is_the_only_one_that_may_run() -> None:
    (script,) = elements("script")
    assert not script.attrib
    text = page().partition("<script>")[2].partition("</script>")[0]
    digest = b64encode(sha256(text.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in page()
    assert "Ferry" not in text


def test_nothing_is_loaded_from_elsewhere() -> None:
    loading = {"src", "srcset", "data", "poster", "action", "background"}
    for e in tree(page()).iter():
        assert not loading & set(e.attrib)
        assert e.tag not in {HTML + "link", HTML + "iframe", HTML + "object", HTML + "form"}
    assert "url(" not in page()
    assert "@import" not in page()
    assert "default-src 'none'" in page()


def test_links_out_are_web_addresses_only() -> None:
    out = [h for e in elements("a") if not (h := e.get("href", "")).startswith("#")]
    assert out == [f"https://example.org/{d}" for d in ("harbour", "islander", "islander-2")]


def test_the_findings_stand_in_the_order_of_the_data() -> None:
    data = json.loads(formatter("json").render(synthetic()))
    wanted = [f["fingerprint"] for f in data["findings"] if not f["code"].startswith("DOC")]
    assert re.findall(r'; id <a href="#[^"]+"><code>([0-9a-f]+)</code>', page()) == wanted


def test_changes_have_a_section_of_their_own() -> None:
    section = next(e for e in elements("section") if e.get("id") == "changed")
    inside = [e.get("id") for e in section.iter(HTML + "article")]
    assert inside == ["finding-c4a9ed00aa11"]
    assert "finding-c4a9ed00aa11" not in [
        e.get("id")
        for s in elements("section")
        if s.get("id") == "findings"
        for e in s.iter(HTML + "article")
    ]


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(e.tag[-1]) for e in tree(page()).iter() if re.fullmatch(r".*}h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_landmarks_and_table_headers() -> None:
    for name in ("header", "main", "nav", "footer"):
        assert elements(name)
    for table in elements("table"):
        heads = list(table.iter(HTML + "th"))
        assert heads
        assert all(h.get("scope") in {"col", "row"} for h in heads)
    for region in tree(page()).iter():
        if "scroll" in region.get("class", "").split():
            assert region.get("role") in {"region", "group"}
            assert region.get("aria-label")
            assert region.get("tabindex") == "0"


@pytest.mark.parametrize(
    ("status", "surface"),
    [
        ("conflict", "23"),
        ("explained", "3.5 million euros"),
        ("agreed", "212 people"),
        ("alone", "52"),
        ("unread", "77"),
    ],
)
def test_full_texts_are_marked(status: str, surface: str) -> None:
    marked = {
        (kind, "".join(e.itertext()))
        for e in tree(page()).iter()
        if (kind := next((k for k in e.get("class", "").split()[1:2]), ""))
        and e.get("class", "").split()[0] == "m"
    }
    assert (status, surface) in marked


def test_full_texts_are_complete() -> None:
    bodies = [e for e in elements("div") if e.get("class") == "body"]
    for body, document in zip(bodies, synthetic().dossier.documents, strict=True):
        shown = " ".join("".join(body.itertext()).split())
        assert shown == " ".join(re.sub("[\x07\u202e\ud800]", "\ufffd", document.text).split())


def test_differing_words_of_a_quotation_are_marked() -> None:
    marked = [e.text for e in elements("mark") if e.get("class") == "differs"]
    assert marked == ["one", "blow", "two", "blows"]


def test_offsets_are_mapped_back_to_the_text_that_was_read() -> None:
    raw = "<p>Ten &amp; two</p>"
    document = Document(
        "d", "s", synthetic().dossier.root, "Ten & two", raw, OffsetMap((0, 5), (3, 12))
    )
    place = to_clean(document)
    assert [place(p) for p in (3, 6, 7, 12, 13)] == [0, 3, 4, 5, 6]
    assert place(len(raw)) == len(document.text)


def many(number: int) -> str:
    """A page on that many copies of the synthetic documents."""
    report = synthetic()
    documents: list[Document] = []
    facts: dict[str, Fact] = {}
    for i in range(number):
        document = report.dossier.documents[i % 3]
        documents.append(replace(document, id=f"{document.id}-{i}", text=document.text * 8))
        for f in report.by_id.values():
            if f.document == document.id:
                new = replace(f, id=f"{f.id}-{i}", document=documents[-1].id)
                facts[new.id] = replace(new, value=Value(f"{f.value.text}{i}"))
    dossier = replace(report.dossier, documents=(*report.dossier.documents, *documents))
    return formatter("html").render(
        replace(report, dossier=dossier, by_id={**report.by_id, **facts})
    )


def test_five_hundred_documents_stay_readable() -> None:
    text = many(500)
    assert len(text) < 1_000_000
    tree(text)
    assert "texts that findings quote" in text
