"""HTML: the article's words, each leading back to the markup."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.text.align import Aligner
from checker.text.dossier import read_dossier
from checker.text.html import read_html
from checker.text.page import Page, Unreadable
from checker.text.visible import visible

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset=utf-8>
<title>Bridge &amp; road closed | The Daily</title>
<meta property="article:published_time" content="2024-05-03T10:00:00Z">
<meta property="og:site_name" content="The Daily">
<link rel="canonical" href="https://daily.example/bridge"></head>
<body><nav><a href=/>Home</a><a href=/s>Sport 24</a></nav>
<script>var visitors = 31000;</script>
<article><h1>Bridge &amp; road closed</h1>
<p>The bridge over the river was closed on <b>Friday</b> after 1&nbsp;200 cars &mdash; about
<i>40</i>% of them lorries &mdash; were turned back, the council said in a long statement.</p>
<p>It cost &pound;5.3&#160;million to re&shy;pair, the mayor&rsquo;s office said on Thursday.
Engineers had warned for years that the deck was weak.<!-- 77 --></p>
<ul><li>The first span was built in 1931 by the county.</li>
<li>The second span was built in 1956 by the state.</li></ul>
<table><tr><td>Lanes</td><td>4</td></tr><tr><td>Length in all</td><td>1.2 km</td></tr></table>
<p>Traffic was led over the old crossing, which holds 300 cars an hour &lt;at best&gt;, said a
spokesman for the roads authority in the city.</p></article>
<footer>&copy; 2024 The Daily, all rights reserved, call 555 0199</footer></body></html>"""


def page(markup: str) -> Page:
    found = list(read_html(markup.encode()))
    assert len(found) == 1
    assert isinstance(found[0], Page)
    return found[0]


def test_article_is_found_and_furniture_left_out() -> None:
    found = page(PAGE)
    assert found.text.startswith("Bridge & road closed\nThe bridge over the river")
    assert "after 1\xa0200 cars — about 40% of them" in found.text
    for foreign in ("Sport", "31000", "77", "555 0199"):
        assert foreign not in found.text
    assert found.published == date(2024, 5, 3)
    assert (found.publisher, found.language) == ("The Daily", "en-GB")
    assert found.url == "https://daily.example/bridge"


def test_every_place_leads_back_to_its_own_markup() -> None:
    found = page(PAGE)
    pairs = {
        "1\xa0200": "1&nbsp;200",
        "£5.3\xa0million": "&pound;5.3&#160;million",
        "mayor’s": "mayor&rsquo;s",
        "<at best>": "&lt;at best&gt;",
        "40": "40",
        "1956": "1956",
        "1.2 km": "1.2 km",
        "repair": "re&shy;pair",
    }
    for words, markup in pairs.items():
        start = found.text.index(words)
        a, b = found.offsets.span_to_raw(start, start + len(words))
        assert found.raw[a:b] == markup


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (
            '<script>{"datePublished": "2014-03-04T10:00Z"}</script>',
            "",
            4,
        ),
        ("<meta content='2014-03-04T23:30:00-05:00' property=article:published_time>", "", 4),
        ('<meta name="DC.date.issued" content="2014-03-04">', "", 4),
        ('<meta name="pubdate" content="20140304">', "", 4),
        ('<meta name="sailthru.date" content="Tue, 04 Mar 2014 10:00:00 GMT">', "", 4),
        (
            '<meta property="article:modified_time" content="2014-03-08">'
            '<meta property="article:published_time" content="2014-03-04">',
            "",
            4,
        ),
        ("", '<time datetime="2014-03-04T10:00">today</time>', 4),
        ("", '<span itemprop="datePublished" content="2014-03-04">today</span>', 4),
        ('<meta name="date" content="03/04/2014">', "", None),
        ('<meta name="copyright" content="2014">', "<p>© 2014-2026 The Daily</p>", None),
    ],
)
def test_a_page_tells_its_day_to_machines(head: str, body: str, day: int | None) -> None:
    text = "<p>The bridge over the river was closed, the council said at length.</p>" * 5
    late = '<time datetime="2015-05-09">a comment</time>'
    found = page(f"<html><head>{head}</head><body><h1>Bridge</h1>{body}{text}{late}</body></html>")
    assert found.published == (date(2014, 3, day) if day else None)


def test_a_date_above_the_article_is_used_where_nothing_else_tells(tmp_path: Path) -> None:
    body = "".join(
        f"<p>The bridge over the river was closed in case {n}, the council said at length.</p>"
        for n in range(5)
    )
    top = "<div><a href=/>Home</a></div><div>Tuesday, 4 March 2014</div>"
    markup = (
        f"<html><body>{top}<article><h1>Bridge closed for good</h1>{body}</article></body></html>"
    )
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    document = read_dossier(tmp_path).documents[0]
    assert document.published == date(2014, 3, 4)
    assert document.title == "Bridge closed for good"


def test_page_without_an_article_gives_all_that_it_shows() -> None:
    found = page("<title>Note</title><p>Nine boats &amp; two ferries sank.")
    assert "Nine boats & two ferries sank." in found.text
    assert found.title == "Note"


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("Nine boats <!-- sank", "Nine boats "),
        ("Nine <!-- or ten --> boats", "Nine  boats"),
        ("Nine boats <script>sank", "Nine boats \n"),
        ("Nine<br>boats", "Nine\nboats"),
        ("Nine &amp boats &nosuch; sank", "Nine & boats &nosuch; sank"),
        ("<head><title>a</title><body>Nine boats", "\n\nNine boats"),
        ("<head>Nine boats", "\nNine boats"),
    ],
)
def test_what_a_browser_would_show(markup: str, shown: str) -> None:
    assert visible(markup)[0] == shown


def test_deep_nesting_is_read() -> None:
    depth = 50_000
    found = page("<div>" * depth + "Nine boats sank." + "</div>" * depth)
    assert found.text == "Nine boats sank."


def test_declared_encoding_is_used() -> None:
    markup = '<meta charset="windows-1251"><p>Мост закрыт на девять дней, сказал мэр города.'
    found = next(iter(read_html(markup.encode("windows-1251"))))
    assert isinstance(found, Page)
    assert "Мост закрыт" in found.text


@given(st.text(alphabet="<>/!-&;abp \"'=#1é\n", max_size=300))
def test_what_is_shown_leads_back(markup: str) -> None:
    text, offsets = visible(markup)
    for i, character in enumerate(text):
        a, b = offsets.span_to_raw(i, i + 1)
        piece = markup[a:b]
        assert piece == character or piece[:1] in "&<"


@given(st.lists(st.sampled_from(["nine", "boats", "sank", "on", "the", "river"]), min_size=1))
def test_a_paragraph_is_found_whatever_the_blanks(words: list[str]) -> None:
    text = "Before. " + "\n  ".join(words) + " After."
    aligner = Aligner(text)
    joined, offsets = aligner.join([aligner.spans(" ".join(words))])
    assert joined == " ".join(words)
    assert text[slice(*offsets.span_to_raw(0, len(joined)))] == "\n  ".join(words)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        pages = list(read_html(b"<p>" + data))
    except Unreadable:
        return
    assert pages
