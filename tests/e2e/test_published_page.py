"""The glossary as a web page, in a real browser: by keyboard, by ear, on paper, and without the network."""

from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plainspeak.cli import run
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.interchange.html import write_page
from plainspeak.glossary.model import Status

ADDRESS = "https://words.example/suggest"
CARE = "domiciliary-care"


@pytest.fixture
def page(tmp_path: Path, browser: Any) -> Any:
    """The shipped glossary's page, opened from the disk as whoever is sent the folder does."""
    folder = tmp_path / "page"
    assert run(["glossary", "publish", "-o", str(folder), "--suggest-to", ADDRESS, "--title", "Our words"]) == 0
    browser.open((folder / "index.html").as_uri())
    return browser


def _shown(page: Any) -> list[str]:
    """The words in sight."""
    seen = "[...document.querySelectorAll('article')].filter(each => each.checkVisibility()).map(each => each.id)"
    ids: list[str] = page.tell(seen)
    return ids


def test_a_word_is_found_and_a_better_one_suggested_with_the_keyboard_alone(page: Any) -> None:
    approved = [entry for entry in shipped_glossary().entries if entry.status is Status.APPROVED]
    assert len(_shown(page)) == len(approved)
    page.press("Tab")
    assert page.tell("document.activeElement.textContent") == "Go to the words"
    page.press("Tab")
    assert page.tell("document.activeElement.id") == "query_"
    page.type("domiciliary  CARE")
    page.wait("document.getElementById('count_').textContent.endsWith('found')")
    found = _shown(page)
    assert found[0] == CARE
    assert len(found) < 20
    for _ in range(9):
        page.press("Tab")
        if page.tell("document.activeElement.textContent.startsWith('Suggest')"):
            break
    page.answers[ADDRESS] = "<title>Thank you</title>"
    page.press("Enter")
    page.wait("document.title === 'Thank you'")
    assert page.tell("location.href") == f"{ADDRESS}?entry={CARE}&word=domiciliary%20care"


def test_escape_and_clear_bring_every_word_back(page: Any) -> None:
    every = _shown(page)
    page.tell("document.getElementById('query_').focus()")
    page.type("zzzzz")
    page.wait("document.getElementById('count_').textContent.startsWith('No words found')")
    assert _shown(page) == []
    page.press("Escape")
    page.wait("document.getElementById('query_').value === ''")
    assert _shown(page) == every


def test_a_link_to_a_word_shows_it_and_a_link_to_a_search_searches(page: Any) -> None:
    page.tell(f"location.hash = '#{CARE}'")
    page.wait("scrollY > 0")
    box = f"document.getElementById('{CARE}').getBoundingClientRect()"
    page.wait(f"{box}.top >= 0 && {box}.top < innerHeight")
    page.tell("location.hash = '#q=commence'")
    page.wait("document.getElementById('count_').textContent.endsWith('found')")
    assert "commence" in _shown(page)


def test_a_screen_reader_hears_what_each_part_is_for(page: Any) -> None:
    page.tell("document.getElementById('query_').focus()")
    page.type("domiciliary care")
    page.wait("document.getElementById('count_').textContent.endsWith('found')")
    spoken = page.spoken()
    assert ("RootWebArea", "Our words") in spoken
    assert ("searchbox", "Search the words") in spoken
    assert ("heading", "domiciliary care") in spoken
    assert ("link", "Suggest a better word for domiciliary care") in spoken
    assert {"search", "status", "main"} <= {role for role, _ in spoken}
    assert not [role for role, name in spoken if role in ("link", "button", "searchbox") and not name.strip()]


def test_nothing_is_asked_of_the_network(page: Any) -> None:
    page.tell("document.getElementById('query_').focus()")
    page.type("care")
    page.wait("document.getElementById('count_').textContent.endsWith('found')")
    assert len(page.requests) >= 3, "the page, its style and its script"
    assert all(address.startswith(("file://", "about:")) for address in page.requests)


def test_without_scripts_the_whole_list_can_be_read(page: Any) -> None:
    page.ask("Emulation.setScriptExecutionDisabled", value=True)
    page.ask("Page.reload")
    page.wait("document.readyState === 'complete'")
    assert CARE in _shown(page)
    assert not page.tell("document.getElementById('find_').checkVisibility()"), "a search that cannot work"


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_nothing_runs_off_the_side_and_words_stand_out(page: Any, width: int, scheme: str) -> None:
    page.ask("Emulation.setDeviceMetricsOverride", width=width, height=700, deviceScaleFactor=1, mobile=False)
    page.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    assert page.tell("document.documentElement.scrollWidth <= innerWidth")
    worst = page.tell(_CONTRAST)
    assert worst["ratio"] >= 4.5, worst


def test_it_prints_without_what_only_a_screen_needs(tmp_path: Path, browser: Any) -> None:
    """Of a few words: laying out all of them on three hundred sheets takes a browser half a minute."""
    some = shipped_glossary().entries[:80]
    for name, text in write_page(some, "Our words", ADDRESS, date(2026, 11, 25)).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = browser
    page.open((tmp_path / "index.html").as_uri())
    page.ask("Emulation.setEmulatedMedia", media="print")
    for part in ("find_", "letters_"):
        assert not page.tell(f"document.getElementById('{part}').checkVisibility()")
    assert not page.tell("document.querySelector('.ask').checkVisibility()")
    printed = b64decode(page.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, pageRanges="1-2")["data"])
    assert printed.startswith(b"%PDF")


_CONTRAST = """
(() => {
  const parts = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  let worst = {ratio: 99};
  const parts_of = (selector) => [...document.querySelectorAll(selector)];
  const some = parts_of('article').slice(0, 40).flatMap(each => [...each.querySelectorAll('*')]);
  for (const node of [...parts_of('h1, h2, header p, label, button, nav a, nav span, footer p'), ...some]) {
    if (!node.textContent.trim()) continue;
    const [one, other] = [light(parts(getComputedStyle(node).color)), light(behind(node))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < worst.ratio) worst = {ratio, text: node.textContent.slice(0, 40)};
  }
  return worst;
})()
"""
