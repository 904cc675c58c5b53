"""The Write workspace's menus and keys."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from plainspeak.ui.window import Window
from plainspeak.ui.write.controller import WriteController
from plainspeak.ui.write.dialogs import KeySheet
from plainspeak.ui.write.keeping import Keeper

if TYPE_CHECKING:
    from plainspeak.ui.guide import Guide
    from plainspeak.ui.write.details import Details

_Key = QKeySequence.StandardKey
_MOST_SUGGESTIONS = 5


def add_actions(window: Window, write: WriteController, keeper: Keeper) -> None:
    """Fills the menus and the tools in the head."""
    new, opened, save = _add_file(window, keeper)
    _add_edit(window, write)
    _add_find(window, write)
    _add_check(window, write)
    _add_text_size(window, write)
    _add_help(window)
    window.add_tool(new)
    window.add_tool(opened)
    window.add_tool(save, primary=True)


def action(window: Window, text: str, keys: str | _Key | None, act: Callable[[], object], tip: str = "") -> QAction:
    """An action that works wherever the focus is."""
    made = QAction(text, window)
    if keys is not None:
        made.setShortcut(QKeySequence(keys))
    made.setToolTip(tip or text.replace("&", "").replace("…", ""))
    made.triggered.connect(lambda _on=False: act())
    return made


def _add_file(window: Window, keeper: Keeper) -> tuple[QAction, QAction, QAction]:
    """Gives the three that the head shows as well."""
    new = action(window, "&New", _Key.New, keeper.start_new, "Begin a new leaflet, or paste one")
    opened = action(window, "&Open…", _Key.Open, keeper.choose_file, "Open a leaflet from a file")
    save = action(window, "&Save leaflet", _Key.Save, keeper.save, "Keep this as a revision")
    recent = QMenu("&Recent leaflets", window)
    recent.aboutToShow.connect(lambda: keeper.fill_recent(recent))
    window.add_actions(
        "&File",
        (
            new,
            opened,
            recent.menuAction(),
            None,
            save,
            action(window, "Save leaflet with a no&te…", "Ctrl+Alt+S", keeper.save_with_note),
            action(window, "&Rename…", "F2", keeper.rename),
            action(window, "Save a cop&y as a file…", "Ctrl+Shift+S", keeper.save_copy),
            None,
            action(window, "&Quit", "Ctrl+Q", window.close),
        ),
    )
    return new, opened, save


def _add_edit(window: Window, write: WriteController) -> None:
    editor = write.view.editor
    undo = action(window, "&Undo", _Key.Undo, editor.undo)
    redo = action(window, "&Redo", "Ctrl+Shift+Z", editor.redo)
    # What the window has just told of a change is not so any more, once somebody has taken it back.
    editor.redoAvailable.connect(lambda taken_back: window.forget_notice() if taken_back else None)
    cut = action(window, "Cu&t", _Key.Cut, lambda: _in_editor(editor, editor.cut))
    copy = action(window, "&Copy", _Key.Copy, lambda: _in_editor(editor, editor.copy))
    paste = action(window, "&Paste", _Key.Paste, lambda: _in_editor(editor, editor.paste))
    for made, changed in ((undo, editor.undoAvailable), (redo, editor.redoAvailable)):
        made.setEnabled(False)
        changed.connect(made.setEnabled)
    window.add_actions(
        "&Edit", (undo, redo, None, cut, copy, paste, action(window, "Select &all", _Key.SelectAll, editor.selectAll))
    )
    window.add_tool(undo, icon_name="undo")
    window.add_tool(redo, icon_name="redo")


def _add_find(window: Window, write: WriteController) -> None:
    finder = write.view.finder
    window.add_actions(
        "&Edit",
        (
            action(window, "&Find…", _Key.Find, lambda: finder.open_bar(replacing=False)),
            action(window, "Find and rep&lace…", "Ctrl+H", lambda: finder.open_bar(replacing=True)),
            action(window, "Find the ne&xt", "F3", lambda: finder.step(1)),
            action(window, "Find the one &before", "Shift+F3", lambda: finder.step(-1)),
        ),
    )


def _in_editor(editor: QPlainTextEdit, act: Callable[[], None]) -> None:
    """From a menu, wherever the focus was."""
    editor.setFocus()
    act()


def _add_check(window: Window, write: WriteController) -> None:
    deeds = write.deeds
    takes = [
        action(window, f"Take suggestion &{number}", f"Alt+{number}", partial(deeds.take, number - 1))
        for number in range(1, _MOST_SUGGESTIONS + 1)
    ]
    window.add_actions(
        "&Check",
        (
            action(window, "&Next finding", "F8", lambda: write.walk(1)),
            action(window, "&Previous finding", "Shift+F8", lambda: write.walk(-1)),
            None,
            *takes,
            action(window, "Replace &all like it", "Ctrl+Shift+R", deeds.take_all),
            action(window, "&Explain in the text", "Ctrl+Shift+E", deeds.explain),
            None,
            action(window, "&Ignore here", "Ctrl+I", deeds.ignore_here),
            action(window, "Ignore in this &leaflet", "Ctrl+Shift+I", deeds.ignore_in_leaflet),
            action(window, "Always ign&ore", None, deeds.ignore_always),
            action(window, "&Show what I ignored", None, deeds.show_ignored),
            action(window, "Suggest to the &glossary…", "Ctrl+G", deeds.offer_to_glossary),
            None,
            action(window, "Personal &details…", None, write.notice.open),
            action(window, "&How was this worked out?", "Ctrl+Shift+H", lambda: show_details(window, write)),
            action(window, "&Text or checks", "F6", lambda: _other_side(write)),
        ),
    )
    write.view.headline.asked.connect(lambda: show_details(window, write))


def show_details(window: Window, write: WriteController) -> "Details | None":
    """How the reading age was worked out, as far as there is one."""
    from plainspeak.ui.write.details import Details

    write.settle()
    if write.analysis is None:
        return None
    details = Details(window, write.analysis, window.colours)
    details.chosen.connect(write.show_sentence)
    details.show()
    details.ask_for_second_opinion()
    return details


def _other_side(write: WriteController) -> None:
    if write.view.editor.hasFocus():
        write.view.focus_card() if write.findings else write.view.headline.how.setFocus()
    else:
        write.view.editor.setFocus()


def _add_text_size(window: Window, write: WriteController) -> None:
    editor = write.view.editor
    larger = action(window, "&Larger text", "Ctrl++", lambda: editor.zoom(1))
    larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    window.add_actions(
        "&View",
        (
            larger,
            action(window, "&Smaller text", "Ctrl+-", lambda: editor.zoom(-1)),
            action(window, "Text as it &was", "Ctrl+0", lambda: editor.zoom(0)),
        ),
    )


def _add_help(window: Window) -> None:
    window.add_actions(
        "&Help",
        (
            action(window, "&Keys", "F1", lambda: KeySheet(window).open()),
            action(window, "&Guide", "Shift+F1", lambda: show_guide(window)),
        ),
    )


def show_guide(window: Window) -> "Guide":
    """The guide beside the window, so that one can read and try."""
    from plainspeak.ui.guide import Guide

    guide = Guide(window)
    guide.show()
    return guide
