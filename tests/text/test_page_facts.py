"""What address, markup and claims tell of a page: its day and its language."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from checker.text.page_date import page_date
from checker.text.tongue import tongue
from checker.text.url_date import url_date

TODAY = date(2026, 1, 31)
DAY = date(2014, 3, 4)
ENGLISH = "The bridge over the river was closed on Monday after the storm, the mayor said. " * 9
GERMAN = "Die Brücke über den Fluss wurde am Montag nach dem Sturm gesperrt, sagte der Rat. " * 9


@pytest.mark.parametrize(
    "tag",
    [
        '<meta property="article:published_time" content="2014-03-04T10:00:00Z">',
        "<meta name='pubdate' content='20140304'>",
        "<meta name=publish-date content=2014-03-04>",
        '<meta name="DC.date.issued" content="March 4, 2014">',
        '<meta itemprop="datePublished" content="4 March 2014">',
        '<span itemprop="datePublished" content="2014-03-04">yesterday</span>',
        '<script type="application/ld+json">{"datePublished": "2014-03-04T01:00"}</script>',
        '<time datetime="2014-03-04">Tuesday</time>',
    ],
)
def test_a_page_declares_its_day(tag: str) -> None:
    assert page_date(f"<head>{tag}</head>", 1000, TODAY) == DAY


@pytest.mark.parametrize(
    "tag",
    [
        '<meta name="copyright" content="2014-03-04">',
        '<meta name="pubdate" content="03/04/2014">',
        '<meta name="pubdate" content="20141304">',
        "<p>2014-03-04</p>",
    ],
)
def test_what_is_no_day_of_publication_is_none(tag: str) -> None:
    assert page_date(tag, 1000, TODAY) is None


def test_the_day_of_publication_comes_before_that_of_a_change() -> None:
    changed = '<meta name="lastmod" content="x"><meta name="dateModified" content="2015-01-01">'
    assert page_date(changed, 0, TODAY) == date(2015, 1, 1)
    published = '<meta name="pubdate" content="2014-03-04">'
    assert page_date(changed + published, 0, TODAY) == DAY


def test_a_time_counts_only_above_the_article() -> None:
    assert page_date('<p>It rained.</p><time datetime="2014-03-04">', 5, TODAY) is None
    for mark in ("pubdate", "pubdate=''"):
        marked = f'<p>It rained.</p><time {mark} datetime="2014-03-04">'
        assert page_date(marked, 5, TODAY) == DAY


@pytest.mark.parametrize(
    ("day", "sane"),
    [
        (date(1989, 12, 31), False),
        (date(1990, 1, 1), True),
        (TODAY + timedelta(366), True),
        (TODAY + timedelta(367), False),
    ],
)
def test_an_address_tells_no_day_of_another_age(day: date, sane: bool) -> None:
    for form in ("%Y/%m/%d", "%Y/%b/%d"):
        found = url_date(f"https://paper.example/{day.strftime(form).lower()}/bridge", TODAY)
        assert found.day == (day if sane else None)


@pytest.mark.parametrize(
    ("said", "claimed", "text", "language"),
    [
        ("", "", ENGLISH, "en"),
        ("", "", GERMAN, None),
        ("", "", "Acht Boote", "en"),
        ("", "en-GB", ENGLISH, "en-GB"),
        ("", "en-GB", GERMAN, None),
        ("", "de", ENGLISH, "en"),
        ("", "de", GERMAN, None),
        ("", "de", "Acht Boote", None),
        ("", "not a tag!", ENGLISH, "en"),
        ("en-US", "de", GERMAN, "en-US"),
        ("de", "en", ENGLISH, None),
    ],
)
def test_the_text_decides_its_language(
    said: str, claimed: str, text: str, language: str | None
) -> None:
    assert tongue(said, claimed, text) == language
