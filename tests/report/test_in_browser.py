"""The page in a real browser: choosing, copying, links, and all of it without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest

from checker.report import formatter
from tests.report.synthetic import synthetic

api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next((p for p in ("chromium", "chromium-browser", "google-chrome") if which(p)), None)
if CHROMIUM is None:
    pytest.skip("no Chromium on this machine", allow_module_level=True)

from playwright.sync_api import Browser, BrowserContext, Page, expect  # noqa: E402

CARDS = "[data-severity]:visible"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=which(CHROMIUM or ""), args=["--no-sandbox", "--disable-gpu"]
        )
        yield running
        running.close()


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "report.html"
    path.write_text(formatter("html").render(synthetic()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    made.grant_permissions(["clipboard-read", "clipboard-write"])
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, report: str) -> Iterator[Page]:
    shown = context.new_page()
    faults: list[str] = []
    shown.on("pageerror", lambda fault: faults.append(str(fault)))
    shown.on("console", lambda line: faults.append(line.text))
    shown.goto(report)
    yield shown
    assert not faults


def test_findings_are_chosen_by_severity_topic_and_words(page: Page) -> None:
    everything = page.locator(CARDS).count()
    page.locator("#tools input[value=info]").uncheck()
    weighty = page.locator(CARDS).count()
    assert 0 < weighty < everything
    expect(page.locator("#chosen")).to_have_text(f"{weighty} of {everything} findings shown.")
    page.locator("#topic").select_option("QUO")
    expect(page.locator(CARDS)).to_have_count(1)
    assert page.locator(".group:visible").count() == 1
    page.locator("#words").fill("no such word anywhere")
    expect(page.locator(CARDS)).to_have_count(0)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(CARDS)).to_have_count(everything)
    expect(page.locator("#chosen")).to_have_text("")


def test_a_link_leads_to_a_finding_that_was_filtered_away(page: Page) -> None:
    page.locator("#topic").select_option("QUO")
    hidden = page.evaluate("document.querySelector('[data-severity][hidden]').id")
    page.evaluate(f"location.hash = '#{hidden}'")
    expect(page.locator(f"#{hidden}")).to_be_in_viewport()


def test_link_and_sentence_are_copied(page: Page, report: str) -> None:
    first = page.locator("article.finding").first
    first.get_by_role("button", name="Copy link to this finding").click()
    expect(page.locator("#said")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{report}#{first.get_attribute('id')}"
    sentence = page.locator("[id$=-print]").first
    sentence.locator("xpath=..").get_by_role("button").click()
    expect(page.locator("#said")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == sentence.inner_text()


def test_a_finding_is_copied_with_its_quotes(page: Page, report: str) -> None:
    card = page.locator("article.finding", has_text="NUM101").first
    card.get_by_role("button", name="Copy finding with its quotes").click()
    expect(page.locator("#said")).to_have_text("Copied")
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[0] == card.locator(".message").inner_text()
    assert lines[-1] == f"{report}#{card.get_attribute('id')}"
    quoted = [line for line in lines if line.startswith("- “")]
    assert len(quoted) == card.locator(".camp blockquote").count() > 1
    assert any("The Islander, 5 March 2031)" in line for line in quoted)


def test_without_scripts_all_is_shown_and_nothing_is_offered_in_vain(
    browser: Browser, report: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report)
    assert page.locator(CARDS).count() == page.locator("[data-severity]").count() > 1
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    context.close()
