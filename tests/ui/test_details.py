"""How was this worked out: what is drawn adds up to what is said, and a sentence that is pressed is gone to."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

import plainspeak
from plainspeak.analysis.explain import explain
from plainspeak.ui import theme
from plainspeak.ui.app import Desk
from plainspeak.ui.write.actions import show_details
from plainspeak.ui.write.bars import Bars, Row
from plainspeak.ui.write.details import Details
from plainspeak.ui.write.working import headline, left_out, sentence_rows, sum_up, term_rows, word_rows

Show = Callable[[str], Desk]
TEXT = (
    "# Paying for care\n\nAn assessment of your eligibility will be undertaken prior to commencement of the provision. "
    "You pay some of it. Look at www.example.gov.uk/care for more. "
) + "We help you at home each day. You can ring us if you need help. " * 8
ANALYSIS = plainspeak.analyse(TEXT)
FOUND = explain(ANALYSIS)


def opened(desk: Desk) -> Details:
    details = show_details(desk.window, desk.write)
    assert details is not None
    return details


def test_the_bars_add_up_to_the_age_as_it_is_said() -> None:
    assert FOUND.age.value is not None
    added = sum(row.value for row in term_rows(FOUND))
    assert abs(FOUND.base + added + FOUND.raised - FOUND.age.value) < 0.01
    assert f"{added:.1f} years" in sum_up(FOUND)
    assert f"The reading age is {FOUND.age.value:.0f}" in headline(FOUND)


def test_the_shares_of_the_sentences_add_up_to_the_age_and_the_dearest_comes_first() -> None:
    rows = sentence_rows(ANALYSIS)
    assert FOUND.age.value is not None
    assert abs(sum(row.value for row in rows) - FOUND.age.value) < 0.01
    assert rows[0].text.startswith("An assessment")
    assert TEXT[slice(*rows[0].place)].startswith("An assessment")
    assert not any("Paying" in row.text for row in rows)


def test_the_words_that_cost_most_are_the_hard_ones() -> None:
    rows = word_rows(FOUND)
    assert {"eligibility", "commencement", "provision"} <= {row.text for row in rows}
    assert not {"help", "day"} & {row.text.split()[0] for row in rows}
    assert [row.value for row in rows] == sorted((row.value for row in rows), reverse=True)


def test_what_was_left_out_is_said() -> None:
    assert "1 web address" in left_out(FOUND)
    assert "1 heading" in left_out(FOUND)
    assert left_out(explain(plainspeak.analyse("We help you."))) == "Nothing was left out."


def test_a_sentence_that_is_pressed_is_shown_in_the_text(show: Show) -> None:
    desk = show(TEXT)
    details = opened(desk)
    details.chosen.emit(TEXT.index("You pay"), TEXT.index(" Look"))
    assert desk.view.editor.cursor_place() == TEXT.index("You pay")
    details.close()


def test_textstat_is_asked_and_where_it_differs_the_reason_is_given(show: Show, qtbot: QtBot) -> None:
    details = opened(show(TEXT))
    qtbot.waitUntil(lambda: not details.why.text().startswith("Asking"), timeout=60_000)
    assert "here" in details.why.text()
    assert "textstat" in details.why.text()
    table = details.scores.table
    figures = [table.item(row, 2).text() for row in range(table.rowCount())]
    assert not {"…", "–"} & set(figures)
    details.close()


def test_the_score_that_is_chosen_says_how_it_came_about(show: Show) -> None:
    desk = show(TEXT)
    details = opened(desk)
    scores = details.scores
    assert scores.formula.text().startswith("Flesch Reading Ease = 206.835")
    rix = next(row for row, one in enumerate(FOUND.scores) if one.name == "rix")
    scores.table.setCurrentCell(rix, 0)
    assert scores.formula.text() == "RIX = words over 6 letters, a sentence"
    assert "From Anderson 1983." in scores.inputs.text()
    assert scores.words.model().index(0, 0).data().startswith(("assessment", "commencement"))
    scores.sentences.activated.emit(scores.sentences.model().index(0, 0))
    assert desk.view.editor.cursor_place() == TEXT.index("An assessment")
    details.close()


def test_without_words_there_is_nothing_to_explain() -> None:
    assert headline(explain(plainspeak.analyse(""))) == "There are no words to score yet."


@pytest.mark.parametrize("height", [60, 150, 173, 191, 402])
def test_the_last_row_that_is_seen_is_seen_whole(qtbot: QtBot, height: int) -> None:
    bars = Bars("Words", [Row(f"word {at}", at, str(at)) for at in range(40)], theme.LIGHT)
    qtbot.addWidget(bars)
    bars.resize(300, height)
    bars.show()
    last = bars.indexAt(bars.viewport().rect().bottomLeft())
    assert bars.viewport().rect().contains(bars.visualRect(last))
