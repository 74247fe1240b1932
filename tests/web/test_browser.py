"""The review page in a real browser: keys, undo, bulk, two windows, blind mode, a phone."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest

from tests.records import replace

pytest.importorskip("uvicorn", reason="the web extra is not installed")
api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next((p for p in ("chromium", "chromium-browser", "google-chrome") if which(p)), None)
if CHROMIUM is None:
    pytest.skip("no Chromium on this machine", allow_module_level=True)

import uvicorn
from playwright.sync_api import Browser, Page, expect

from checker.model import Finding
from checker.review import log, queue
from checker.review.store import Store
from checker.web.app import create_app
from checker.web.settings import DeskSettings
from tests.review.sample import three_findings

REPORT = three_findings()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=which(CHROMIUM or ""),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield running
        running.close()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "review.sqlite"
    more = tuple(_again(REPORT.findings[1], i) for i in range(4))
    store = Store(path)
    queue.load(store, replace(REPORT, findings=(*REPORT.findings, *more)))
    store.close()
    return path


def _again(finding: Finding, number: int) -> Finding:
    return replace(
        finding, fingerprint=f"copy{number}", place=f"copy{number}", confidence=0.5 - number / 10
    )


@pytest.fixture
def address(database: Path) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(create_app(DeskSettings(database, editor="Ann")), log_level="error")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def page_of(browser: Browser, address: str, width: int = 1280) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    page.set_default_timeout(10_000)
    page.goto(address)
    return page


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait until it is there."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_decide_by_keyboard_and_undo(browser: Browser, address: str, database: Path) -> None:
    page = page_of(browser, address)
    page.keyboard.press("j")
    expect(page.locator(".row.chosen")).to_contain_text("NUM101")
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text("Passengers hurt, ferry Selma")
    press(page, "d")
    expect(page.locator("h1")).to_contain_text("Quotation")
    expect(page.locator("#progress-text")).to_have_text("1 of 7 decided")
    press(page, "j")
    press(page, "k")
    press(page, "z")
    expect(page.locator("h1")).to_have_text("Passengers hurt, ferry Selma")
    expect(page.locator("#progress-text")).to_have_text("0 of 7 decided")
    assert log.judgements(Store(database)) == {}
    page.context.close()


def test_keys_never_clash_with_typing(browser: Browser, address: str, database: Path) -> None:
    page = page_of(browser, address + f"/finding/{REPORT.findings[0].fingerprint}")
    page.get_by_text("Note, and which value to print").click()
    page.locator("textarea[name=note]").fill("")
    page.locator("textarea[name=note]").press_sequentially("dzc?/jk")
    expect(page.locator("textarea[name=note]")).to_have_value("dzc?/jk")
    assert log.entries(Store(database)) == []
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    expect(page.locator("textarea[name=note]")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("d")
    assert log.entries(Store(database)) == []
    page.context.close()


def test_two_windows_see_each_other(browser: Browser, address: str) -> None:
    first, second = page_of(browser, address), page_of(browser, address)
    finding = f"{address}/finding/{REPORT.findings[0].fingerprint}"
    second.goto(finding)
    first.goto(finding)
    press(first, "c")
    expect(second.locator("#news")).to_contain_text("Ann")
    expect(second.locator("#progress-text")).to_have_text("1 of 7 decided")
    press(second, "d")
    expect(second.locator("h1")).to_have_text("Somebody decided first")
    first.context.close()
    second.context.close()


def test_bulk(browser: Browser, address: str, database: Path) -> None:
    page = page_of(browser, address + "/?code=QUO101")
    page.get_by_text("Decide on all open findings").click()
    page.locator("select[name=decision]").select_option("misread")
    page.get_by_role("button", name="Show a sample first").click()
    page.get_by_role("button", name="Decide on all 5").click()
    expect(page.locator("#progress-text")).to_have_text("5 of 7 decided")
    assert len(log.judgements(Store(database))) == 5
    page.context.close()


def test_blind_mode(browser: Browser, address: str) -> None:
    page = page_of(browser, address + f"/finding/{REPORT.findings[0].fingerprint}")
    page.get_by_role("button", name="Blind mode").click()
    expect(page.locator("main")).not_to_contain_text("Harbour Gazette")
    expect(page.locator("main")).not_to_contain_text("% sure")
    page.context.close()


def test_a_phone_needs_no_sideways_scrolling(browser: Browser, address: str) -> None:
    page = page_of(browser, address, width=360)
    for path in ("/", f"/finding/{REPORT.findings[0].fingerprint}", "/carrying", "/trail"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


def test_reading_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator(".row a").first.click()
    expect(page.locator(".article mark").first).to_be_visible()
    page.get_by_role("button", name="Confirm conflict").click()
    expect(page.locator("#progress-text")).to_have_text("1 of 7 decided")
    context.close()


def test_the_quote_is_in_sight(browser: Browser, address: str) -> None:
    page = page_of(browser, address + f"/finding/{REPORT.findings[0].fingerprint}")
    expect(page.locator("mark.current")).to_be_in_viewport()
    page.context.close()


def test_single_keys_can_be_turned_off(browser: Browser, address: str, database: Path) -> None:
    finding = f"{address}/finding/{REPORT.findings[0].fingerprint}"
    page = page_of(browser, finding)
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.goto(finding)
    page.keyboard.press("d")
    page.keyboard.press("j")
    expect(page).to_have_url(finding)
    assert log.entries(Store(database)) == []
    page.context.close()


def test_names_roles_and_states_for_screen_readers(browser: Browser, address: str) -> None:
    page = page_of(browser, f"{address}/finding/{REPORT.findings[0].fingerprint}")
    button = page.get_by_role("button", name="Confirm conflict", exact=True)
    expect(button).to_have_attribute("aria-keyshortcuts", "c")
    press(page, "c")
    expect(page.get_by_role("status").filter(has_text="Saved: confirmed")).to_be_visible()
    page.goto(f"{address}/finding/{REPORT.findings[0].fingerprint}")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Trail").click()
    expect(page.get_by_role("rowheader", name="Ann")).to_be_visible()
    page.get_by_role("link", name="Skip to the content").focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.context.close()
