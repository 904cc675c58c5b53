"""Before the window starts: a database that cannot be used is told; a damaged one is mended from the last good copy."""

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from plainspeak.errors import UserFault
from plainspeak.service import place
from plainspeak.service.safekeeping import Backup, Safekeeping
from plainspeak.ui.when import when

PATIENCE = 0.5
"""Seconds that a window may stand still for a database in use. Then it says so: that beats a window that seems dead."""

_MENDABLE = ("damaged-database", "not-a-database")
_ROLE = QMessageBox.ButtonRole


def may_start(window: QWidget, keeping: Safekeeping) -> bool:
    """Whether there is a database to work with now: the one there was, the copy somebody chose, or an empty one."""
    while fault := keeping.trouble():
        if keeping.is_shared:
            wanted = _without_team(window, fault)
            if wanted is None:
                return False
            keeping = wanted
            continue
        if fault.code not in _MENDABLE:
            if not _again(window, fault):
                return False
            continue
        try:
            if not _mended(window, keeping, fault):
                return False
        except UserFault as other:
            _box(window, str(other)).exec()
            return False
    return True


def tell(fault: UserFault) -> None:
    """For whoever started PlainSpeak from a menu, where there is no window yet and no terminal to see it in."""
    _box(None, str(fault)).exec()


def _again(window: QWidget, fault: UserFault) -> bool:
    """Whether somebody has mended it, and wants to try again: closed the other program, or made room."""
    box = _box(window, str(fault))
    again = _button(box, "Try again", _ROLE.AcceptRole)
    box.setDefaultButton(again)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    return box.clickedButton() is again


def _without_team(window: QWidget, fault: UserFault) -> Safekeeping | None:
    """A team's database cannot be used: to try it again, to work on this computer for now, or None for neither."""
    box = _box(window, str(fault))
    box.setInformativeText("You can also work on what you keep on this computer, until you open PlainSpeak again.")
    again = _button(box, "Try again", _ROLE.AcceptRole)
    alone = _button(box, "Work on this computer for now", _ROLE.ActionRole)
    box.setDefaultButton(again)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() is alone:
        place.use_own_file()
    return Safekeeping(patience=PATIENCE) if box.clickedButton() in (again, alone) else None


def _mended(window: QWidget, keeping: Safekeeping, fault: UserFault) -> bool:
    """Asks what to do. The damaged file is kept, whatever the answer is."""
    copy = keeping.newest_good()
    box = _box(window, "Your leaflets cannot be read: the file they are in is damaged")
    box.setInformativeText(_advice(copy))
    box.setDetailedText(str(fault))
    restore = _button(box, f"Put back the copy of {when(copy.made_at)}", _ROLE.AcceptRole) if copy else None
    anew = _button(box, "Start with no leaflets", _ROLE.DestructiveRole)
    box.setDefaultButton(restore or box.addButton(QMessageBox.StandardButton.Close))
    if restore:
        box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if restore and copy and box.clickedButton() is restore:
        keeping.restore(copy.path)
        return True
    if box.clickedButton() is anew:
        keeping.start_anew()
        return True
    return False


def _advice(copy: Backup | None) -> str:
    kept = "The damaged file is kept beside it, so nothing more is lost."
    if copy is None:
        return f"There is no good copy on this computer. {kept}"
    return f"The last good copy was made on {when(copy.made_at)}. {kept}"


def _box(window: QWidget | None, text: str) -> QMessageBox:
    return QMessageBox(QMessageBox.Icon.Warning, "PlainSpeak", f"{text[:1].upper()}{text[1:]}.", parent=window)


def _button(box: QMessageBox, text: str, role: QMessageBox.ButtonRole) -> QPushButton:
    return box.addButton(text, role)
