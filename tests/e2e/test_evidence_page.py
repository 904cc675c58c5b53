"""The evidence report and the survey in a real browser: named for a screen reader, whole on paper, fetching nothing."""

from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plainspeak.report import paper_html
from plainspeak.report import survey as surveys
from plainspeak.service import open_services, papers

BEFORE = (
    "# Help with meals\n\nDomiciliary care will commence subsequent to an assessment of your nutritional requirements. "
    "You must make a payment of £20 for the provision of the service in each week.\n\n- Not at weekends\n"
)
AFTER = (
    "# Help with meals\n\nFirst we find out what you need to eat. Then we start to help you at home. "
    "You must pay £25 a week.\n"
)


@pytest.fixture
def addresses(tmp_path: Path) -> dict[str, str]:
    services = open_services()
    leaflet = services.leaflets.create("Meals", BEFORE * 4, "Ann")
    services.leaflets.save(leaflet.id, AFTER * 4, "Ann", "Plainer")
    services.reviews.ask(leaflet.id)
    services.reviews.comment(leaflet.id, 22, 24, "Who is “we”?", "Bob")
    services.reviews.add_test(leaflet.id, "Two people", date(2026, 11, 20), "They liked it")
    papers.write(papers.evidence_of(leaflet.id, services.leaflets, services.reviews), tmp_path / "evidence.html")
    page = paper_html.page(surveys.paper(*services.surveys.of_library()))
    (tmp_path / "survey.html").write_text(page, encoding="utf-8")
    services.store.close()
    return {name: (tmp_path / f"{name}.html").as_uri() for name in ("evidence", "survey")}


@pytest.mark.parametrize("name", ["evidence", "survey"])
def test_everything_has_a_name(addresses: dict[str, str], browser: Any, name: str) -> None:
    browser.open(addresses[name])
    spoken = browser.spoken()
    named = ("heading", "table", "link", "button", "image", "columnheader", "rowheader", "region")
    assert {role for role, _name in spoken} >= {"heading", "table", "columnheader", "rowheader", "main"}
    assert [(role, said) for role, said in spoken if role in named and not said] == []
    assert browser.requests == [addresses[name]]


def test_words_taken_out_and_put_in_are_said(addresses: dict[str, str], browser: Any) -> None:
    browser.open(addresses["evidence"])
    said = [name for role, name in browser.spoken() if role == "StaticText"]
    assert any(name.startswith("taken out:") for name in said)
    assert any(name.startswith("put in:") for name in said)


@pytest.mark.parametrize("name", ["evidence", "survey"])
def test_nothing_runs_off_the_page_small_or_on_paper(addresses: dict[str, str], browser: Any, name: str) -> None:
    browser.open(addresses[name])
    for width in (1200, 420):
        browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        assert browser.tell("document.documentElement.scrollWidth <= window.innerWidth"), width
    printed = b64decode(browser.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
    assert printed.startswith(b"%PDF")
    assert 1 <= printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 12
