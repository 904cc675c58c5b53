"""Each flow without a mouse, in a window that has the focus; and every control with a name and a role."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QScrollArea, QTabWidget, QWidget

from plainspeak.service import Services
from plainspeak.ui.app import Desk
from plainspeak.ui.personal import PersonalDetails
from plainspeak.ui.write.actions import show_details, show_guide
from plainspeak.ui.write.dialogs import AskForName, KeySheet

Show = Callable[[str], Desk]
Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
CARE = "We commence domiciliary care today.\n\nYou must utilise it. They commence soon."


def press(desk: Desk, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """To whatever has the focus, as a keyboard does."""
    desk.window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or desk.window, key, modifier)


def test_a_leaflet_is_pasted_mended_saved_and_found_again_by_keys_alone(show: Show, services: Services) -> None:
    desk = show("")
    QGuiApplication.clipboard().setText(CARE)
    desk.view.editor.setFocus()
    press(desk, Key.Key_V, CTRL)
    desk.write.settle()
    press(desk, Key.Key_F8)
    press(desk, Key.Key_Return)
    assert "We start domiciliary care" in desk.view.editor.text()
    press(desk, Key.Key_2, ALT)
    assert "We start home care" in desk.view.editor.text()
    press(desk, Key.Key_Escape)
    assert desk.view.editor.hasFocus()
    press(desk, Key.Key_Z, CTRL)
    press(desk, Key.Key_Z, CTRL)
    assert desk.view.editor.text() == CARE

    def accept() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, AskForName)
        QTest.keyClicks(asked._name, "By keys")
        QTest.keyClick(asked._name, Key.Key_Return)

    QTimer.singleShot(30, accept)
    press(desk, Key.Key_S, CTRL)
    assert [one.name for one in services.leaflets.all()] == ["By keys"]


def test_words_are_left_alone_by_keys(show: Show) -> None:
    desk = show(CARE)
    press(desk, Key.Key_F8)
    press(desk, Key.Key_I, CTRL)
    assert [one.text for one in desk.write.findings] == ["domiciliary care", "utilise", "commence"]
    press(desk, Key.Key_I, CTRL | SHIFT)
    assert [one.text for one in desk.write.findings] == ["utilise", "commence"]


def test_a_word_is_explained_and_replaced_everywhere_by_keys(show: Show) -> None:
    desk = show(CARE)
    press(desk, Key.Key_F8)
    press(desk, Key.Key_R, CTRL | SHIFT)
    assert "commence" not in desk.view.editor.text()
    press(desk, Key.Key_E, CTRL | SHIFT)
    assert "domiciliary care (help at home with washing and meals)" in desk.view.editor.text()


def test_words_are_found_and_replaced_by_keys(show: Show) -> None:
    desk = show("care and care")
    desk.view.editor.setFocus()
    press(desk, Key.Key_H, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "care")
    press(desk, Key.Key_Return)
    desk.view.finder.instead.setFocus()
    QTest.keyClicks(desk.view.finder.instead, "help")
    press(desk, Key.Key_Return)
    press(desk, Key.Key_Return)
    assert desk.view.editor.text() == "help and help"
    press(desk, Key.Key_Escape)
    assert desk.view.editor.hasFocus()


def test_tab_goes_from_the_words_to_find_to_those_in_their_place(show: Show) -> None:
    desk = show("care and care")
    desk.window.activateWindow()
    press(desk, Key.Key_H, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "care")
    press(desk, Key.Key_Tab)
    assert desk.view.finder.instead.hasFocus()


@pytest.mark.parametrize(("percent", "rows"), [(100, 2), (200, 3)])
def test_the_bar_to_find_and_replace_leaves_its_height_to_the_text(show: Show, percent: int, rows: int) -> None:
    desk = show("care and care")
    desk.set_text_size(percent)
    try:
        finder = desk.view.finder
        finder.open_bar(replacing=True)
        QTest.qWait(1)
        assert finder.height() <= rows * (finder.one.height() + 9) + 10
    finally:
        desk.set_text_size(100)


def test_after_the_last_finding_the_cursor_is_in_the_text_again(show: Show) -> None:
    desk = show("We commence.")
    for key in (Key.Key_Return, Key.Key_I):
        press(desk, Key.Key_F8)
        assert not desk.view.editor.hasFocus()
        press(desk, key, CTRL if key == Key.Key_I else Qt.KeyboardModifier.NoModifier)
        assert not desk.write.findings
        assert desk.view.editor.hasFocus()
        desk.keeper.document.setModified(False)
        desk.keeper.show_text("We commence.", "Again")


def test_the_focus_stays_on_the_card_where_what_had_it_is_not_on_the_next(show: Show) -> None:
    desk = show("We commence. Care is planned. We utilise.")
    press(desk, Key.Key_F8)
    for first in ("", "use"):
        press(desk, Key.Key_I, CTRL)
        assert desk.view.card.first().hasFocus()
        assert desk.view.card.first().text() == first  # an arrow has no words


def test_enter_on_an_arrow_walks_and_takes_no_suggestion(show: Show) -> None:
    desk = show("We commence. We utilise.")
    press(desk, Key.Key_F8)
    for arrow, current in ((desk.view.card.on, "utilise"), (desk.view.card.back, "commence")):
        arrow.setFocus()
        press(desk, Key.Key_Return)
        assert desk.write.current
        assert (desk.write.current.text, desk.view.editor.text()) == (current, "We commence. We utilise.")


def test_the_first_place_is_shown_while_one_types_what_to_find(show: Show) -> None:
    desk = show("We plan your care. Care is free.")
    desk.view.editor.setFocus()
    press(desk, Key.Key_F, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "car")
    assert desk.view.editor.selection() == (13, 16)
    assert desk.view.finder.count.text() == "1 of 2"
    QTest.keyClicks(QApplication.focusWidget(), "e is")
    assert desk.view.editor.selection() == (19, 26)
    assert desk.view.finder.words.hasFocus()


def test_the_focus_goes_round_in_the_order_of_the_eye(show: Show) -> None:
    desk = show(CARE)
    desk.window.activateWindow()
    desk.view.editor.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        here = QApplication.focusWidget()
        if here in seen:
            break
        seen.append(here)
        QTest.keyClick(here, Key.Key_Tab)
    assert seen[0] is desk.view.editor
    view = desk.view
    chip = next(one for one in view.filters.chips.values() if not one.isHidden())
    button = view.card.suggestion_buttons()[0]
    order = [view.headline.audience, view.headline.how, view.strip, chip, view.card.back, button, view.list]
    places = [seen.index(one) for one in order]
    assert places == sorted(places)
    assert QApplication.focusWidget() is desk.view.editor, "the focus never came back"


def test_on_an_empty_page_nothing_empty_takes_the_focus(show: Show) -> None:
    view = show("").view
    assert Qt.FocusPolicy.NoFocus == view.list.focusPolicy()
    view = show(CARE).view
    assert Qt.FocusPolicy.StrongFocus == view.list.focusPolicy()


def dialogs(desk: Desk) -> Iterator[QDialog]:
    """Every dialog of the workspace, one at a time."""
    for made in (
        lambda: desk.open_settings(),
        lambda: show_details(desk.window, desk.write),
        lambda: show_guide(desk.window),
        lambda: KeySheet(desk.window),
        lambda: AskForName(desk.window, "Name", is_new=True),
        lambda: PersonalDetails(desk.window, desk.write.personal),
    ):
        dialog = made()
        assert dialog is not None
        dialog.show()
        QTest.qWait(20)
        tabs = dialog.findChild(QTabWidget)
        for at in range(tabs.count() if tabs else 1):
            if tabs:
                tabs.setCurrentIndex(at)
                QTest.qWait(20)
            yield dialog
        dialog.close()


def controls(inside: QWidget) -> list[QWidget]:
    return [
        one
        for one in inside.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and not isinstance(one, QScrollArea)
        and one.objectName()[:3] != "qt_"
    ]


def nameless(inside: QWidget) -> list[QWidget]:
    found = []
    for one in controls(inside):
        seen = QAccessible.queryAccessibleInterface(one)
        if not (one.accessibleName() or seen.text(QAccessible.Text.Name)) or seen.role() in (
            QAccessible.Role.NoRole,
            QAccessible.Role.Client,
        ):
            found.append(one)
    return found


def test_every_control_of_the_window_and_its_dialogs_has_a_name_and_a_role(show: Show) -> None:
    desk = show(f"{CARE} Her NHS number is 943 476 5919.")
    desk.view.finder.open_bar(replacing=True)
    assert not nameless(desk.view)
    for dialog in dialogs(desk):
        assert controls(dialog)
        assert not nameless(dialog), dialog


@pytest.mark.parametrize("percent", [100, 200])
def test_no_words_of_a_dialog_are_clipped_and_each_fits_a_small_screen(show: Show, percent: int) -> None:
    desk = show(f"{CARE} Her NHS number is 943 476 5919.")
    desk.set_text_size(percent)
    try:
        for dialog in dialogs(desk):
            assert dialog.minimumSizeHint().width() <= 1366, dialog
            assert dialog.height() <= 768, dialog
            for one in dialog.findChildren(QWidget):
                if isinstance(one, QLabel) and one.isVisible() and one.text():
                    tall = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
                    assert one.height() >= tall - 1, one.text()  # a form lays out to whole pixels
                elif isinstance(one, QAbstractButton) and one.isVisible() and one.text():
                    assert one.width() >= one.sizeHint().width(), one.text()
    finally:
        desk.set_text_size(100)


def test_nothing_moves_by_itself(show: Show) -> None:
    desk = show(CARE)
    effects = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
               Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip)  # fmt: skip
    assert not [one for one in effects if QApplication.isEffectEnabled(one)]
    assert not desk.window.isAnimated()
