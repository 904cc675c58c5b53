"""A long paste shows its first underlines at once; the rest is looked at without holding a key up."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from plainspeak.analysis.analyse import Analyser
from plainspeak.glossary.files import read_entries
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.ui.app import Desk
from plainspeak.ui.write.live import LiveText

_ENTRY = '[[entry]]\nid = "utilise"\nheadword = "utilise"\nkind = "formal"\nalternatives = ["use"]\n'
LINES = [part for number in range(1_000) for part in (f"You must utilise form {number} before you come to us.", "")]


def live_text() -> LiveText:
    live = LiveText(Analyser(Matcher(Glossary.of(read_entries(_ENTRY, "test.toml")))))
    live.load([""])
    live.splice(0, 1, LINES)
    return live


def marked(live: LiveText) -> list[int]:
    return [line for line in range(live.line_count) if any(one.finding.rule == "formal" for one in live.marks(line))]


def test_its_beginning_is_looked_at_at_once_and_the_rest_in_slices() -> None:
    live = live_text()
    seen = [len(marked(live))]
    assert marked(live) == list(range(0, 2 * seen[0], 2))
    while live.look_further():
        seen.append(len(marked(live)))
    grown = [after - before for before, after in pairwise(seen)]
    assert 0 < max(grown) < seen[0] < seen[-1] == 1_000
    assert min(grown) > 0


def test_what_is_typed_meanwhile_is_looked_at_and_nothing_is_forgotten() -> None:
    live = live_text()
    live.look_further()
    live.splice(0, 300, ["We utilise this."])
    live.splice(1_000, 1, ["You utilise that.", "", "They utilise it."])
    assert {0, 1_000, 1_002} <= set(marked(live))
    while live.look_further():
        pass
    before = marked(live)
    assert live.settle().findings == live._analyser.analyse(live.text()).findings
    assert marked(live) == before


def test_the_whole_can_be_had_before_all_slices_are_done() -> None:
    live = live_text()
    assert len([one for one in live.settle().findings if one.rule == "formal"]) == 1_000
    assert not live.look_further()


def test_a_pasted_leaflet_is_shown_from_its_beginning_and_keys_come_through(
    show: Callable[[str], Desk], qtbot: QtBot
) -> None:
    desk = show("")
    clip = QMimeData()
    clip.setText("\n".join(LINES))
    desk.view.editor.insertFromMimeData(clip)
    assert desk.view.editor.cursor_place() == 0
    assert desk.view.editor.firstVisibleBlock().blockNumber() == 0
    assert desk.write.marks(0)
    QTest.keyClicks(desk.view.editor, "Now ")
    qtbot.waitUntil(lambda: len([one for one in desk.write.findings if one.rule == "formal"]) == 1_000)
    assert desk.view.editor.text().startswith("Now You must utilise form 0")


def test_words_pasted_into_a_leaflet_leave_the_cursor_behind_them(show: Callable[[str], Desk]) -> None:
    desk = show("We help you.")
    desk.view.editor.mark(3, 3)
    clip = QMimeData()
    clip.setText("always ")
    desk.view.editor.insertFromMimeData(clip)
    assert (desk.view.editor.text(), desk.view.editor.cursor_place()) == ("We always help you.", 10)
