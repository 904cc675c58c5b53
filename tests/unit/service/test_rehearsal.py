"""The day the disk fails, rehearsed: leaflets, reviews, words and surveys all come back from the last good copy."""

from datetime import date

import pytest

from plainspeak.cli import run
from plainspeak.errors import UserFault
from plainspeak.glossary.model import Alternative, Entry, Kind
from plainspeak.service import Services, open_services
from plainspeak.service.safekeeping import Safekeeping

TEXT = "# Meals\n\nYour key worker will commence the visits. You must pay £20 a week."


def _everything(services: Services) -> str:
    leaflet = services.leaflets.create("Meals", TEXT, "Ann")
    services.leaflets.save(leaflet.id, TEXT.replace("£20", "£25"), "Ann", called="The new price")
    reviews = services.reviews
    reviews.ask(leaflet.id)
    made = reviews.comment(leaflet.id, 12, 14, "Who is that?", "Bob")
    reviews.settle(leaflet.id, made.number, "Said who", "Ann")
    reviews.tick(leaflet.id, reviews.dossier(leaflet.id).facts[0].change)
    reviews.add_test(leaflet.id, "Two people", date(2026, 11, 20), "They liked it")
    reviews.approve(leaflet.id, author="Bob")
    services.words.add(Entry("", "frobnicate", Kind.JARGON, alternatives=(Alternative("mend"),)))
    services.care.comment("frobnicate", "Who says that?")
    services.surveys.of_library()
    services.leaflets.bin(services.leaflets.create("Old", "Old words.").id)
    return leaflet.id


def _seen(services: Services, leaflet_id: str) -> tuple[object, ...]:
    return (
        services.leaflets.all(),
        services.leaflets.binned(),
        services.reviews.dossier(leaflet_id),
        services.leaflets.found(services.leaflets.revision(leaflet_id)),
        services.words.history("frobnicate"),
        services.care.comments("frobnicate"),
        services.surveys.all(),
    )


def test_all_of_it_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    services = open_services()
    leaflet_id = _everything(services)
    before = _seen(services, leaflet_id)
    path = services.store.path
    services.store.close()
    assert run(["db", "check"]) == 0
    assert run(["db", "backup"]) == 0
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert run(["db", "check"]) == 2
    assert "put back a good copy" in capsys.readouterr().err
    assert run(["db", "restore", "--yes"]) == 0
    again = open_services()
    assert _seen(again, leaflet_id) == before
    again.store.close()
    assert [one.read_bytes() for one in path.parent.glob("plainspeak-set-aside-*.db")] == [bytes(content)]


def test_a_damaged_copy_is_passed_over_for_the_good_one_before_it() -> None:
    services = open_services()
    leaflet_id = _everything(services)
    before = _seen(services, leaflet_id)
    services.store.close()
    keeping = Safekeeping()
    good = keeping.back_up()
    bad = good.with_name("plainspeak-20990101-000000.db")
    bad.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    newest = keeping.newest_good()
    assert newest is not None
    assert newest.path == good
    with pytest.raises(UserFault, match="not a PlainSpeak database"):
        keeping.restore(bad)
    keeping.restore(good)
    again = open_services()
    assert _seen(again, leaflet_id) == before
    again.store.close()
