"""Where a leaflet comes from and goes to: files, the store, the clipboard; and never losing a word of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from plainspeak.atomic import write_text
from plainspeak.errors import UserFault
from plainspeak.rewrite.revision import Leaflet
from plainspeak.ui.window import Window
from plainspeak.ui.write.controller import WriteController
from plainspeak.ui.write.dialogs import AskForName

if TYPE_CHECKING:
    from plainspeak.service.leaflets import Leaflets

_NEW = "New leaflet"
_RECENT = 8


class Keeper(QObject):
    saved = Signal(str)
    """A revision was saved of the leaflet with this id."""
    opened = Signal(str)
    """The leaflet with this id was opened; "" for one that is not kept yet."""

    def __init__(self, write: WriteController, window: Window) -> None:
        super().__init__(window)
        self._write = write
        self._window = window
        self._leaflets: Leaflets | None = None
        self.leaflet: Leaflet | None = None
        self._name = _NEW
        self._kept = "Not saved yet"
        self._document = write.view.editor.document()
        self._document.modificationChanged.connect(lambda _changed: self._tell_state())
        write.view.editor.file_dropped.connect(self.open_file)
        window.may_close = self.may_leave
        self._tell_state()

    def use(self, leaflets: "Leaflets") -> None:
        self._leaflets = leaflets

    @property
    def name(self) -> str:
        return self._name

    def start_new(self) -> None:
        if self.may_leave():
            self.show_text("", _NEW)
            self._write.view.editor.setFocus()

    def show_text(self, text: str, name: str, state: str = "Not saved yet") -> None:
        """A text that is not kept yet."""
        self.leaflet = None
        self._begin(text, name, state, None)

    def choose_file(self) -> None:
        from plainspeak.documents import READABLE

        endings = " ".join(f"*{ending}" for ending in sorted(READABLE))
        kinds = f"Leaflets ({endings});;All files (*)"
        path, _kind = QFileDialog.getOpenFileName(self._window, "Open a leaflet", "", kinds)
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Reads the file before anything is given up: a bad one changes nothing."""
        from plainspeak import documents  # the readers of formats load when a file is first opened

        try:
            text = documents.read(path)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        if self.may_leave():
            self.show_text(text, path.stem, f"Opened from {path.name}")

    def open_leaflet(self, leaflet_id: str) -> None:
        if self._leaflets is None or not self.may_leave():
            return
        try:
            leaflet = self._leaflets.get(leaflet_id)
            revisions = self._leaflets.revisions(leaflet_id)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self.leaflet = leaflet
        first, last = revisions[0], revisions[-1]
        self._begin(last.text, leaflet.name, _revision(last.number), first.card.reading_age)

    def save_as_text(self) -> None:
        suggested = f"{self._name}.txt"
        path, _kind = QFileDialog.getSaveFileName(self._window, "Save as a text file", suggested, "Text (*.txt *.md)")
        if path:
            self.write_file(Path(path))

    def write_file(self, path: Path) -> bool:
        """The words as a text file, whole or not at all. It is a copy: the leaflet's own state stays as it is."""
        try:
            write_text(path, self._write.view.editor.text())
        except UserFault as fault:
            self._window.show_fault(fault)
            return False
        self._window.tell(f"Saved as {path.name}")
        return True

    def save(self) -> bool:
        """Ctrl+S: a revision. The first time it asks for the leaflet's name."""
        return self._save(ask=self.leaflet is None)

    def save_with_note(self) -> bool:
        return self._save(ask=True)

    def may_leave(self) -> bool:
        """Asks what to do with unsaved words. False to stay with them."""
        if not self._document.isModified() or not self._write.view.editor.text().strip():
            return True
        box = QMessageBox(QMessageBox.Icon.Question, "PlainSpeak", f"Save your changes to “{self._name}”?")
        box.setParent(self._window, box.windowFlags())
        box.setInformativeText("If you do not save them, they are lost.")
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        return self.save() if answer == button.Save else answer == button.Discard

    def fill_recent(self, menu: QMenu) -> None:
        """The last leaflets, newest first."""
        menu.clear()
        try:
            leaflets = self._leaflets.all()[:_RECENT] if self._leaflets else ()
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        for number, leaflet in enumerate(leaflets, 1):
            action = QAction(f"&{number}  {leaflet.name.replace('&', '&&')}", menu)
            action.triggered.connect(_opener(self.open_leaflet, leaflet.id))
            menu.addAction(action)
        if not leaflets:
            menu.addAction("No leaflets saved yet").setEnabled(False)

    def _save(self, *, ask: bool) -> bool:
        if self._leaflets is None:
            return False
        text = self._write.view.editor.text()
        if not text.strip():
            self._window.tell("There are no words to save yet")
            return False
        name, note = self._name, ""
        if ask:
            asked = AskForName(self._window, self._suggested_name(), is_new=self.leaflet is None)
            if not asked.exec():
                return False
            name, note = asked.name, asked.note
        try:
            number = self._keep(self._leaflets, name, text, note)
        except UserFault as fault:
            self._window.show_fault(fault)
            return False
        self._kept = _revision(number)
        self._document.setModified(False)
        self._tell_state()
        if self.leaflet:
            self.saved.emit(self.leaflet.id)
        return True

    def _keep(self, leaflets: "Leaflets", name: str, text: str, note: str) -> int:
        if self.leaflet is None:
            self.leaflet, number = leaflets.create(name, text, note=note), 1
        else:
            if name != self.leaflet.name:
                self.leaflet = leaflets.rename(self.leaflet.id, name)
            number = leaflets.save(self.leaflet.id, text, note=note).number
        self._name = self.leaflet.name
        return number

    def _begin(self, text: str, name: str, state: str, began: float | None) -> None:
        self._name, self._kept = name, state
        self._write.begin(text, began)
        self._document.setModified(False)
        self._tell_state()
        self._window.show_page("Write")
        self.opened.emit(self.leaflet.id if self.leaflet else "")

    def _suggested_name(self) -> str:
        """What it is called already, or its first heading."""
        title = self._write.analysis.document.title if self._write.analysis else None
        return title if title and self.leaflet is None and self._name == _NEW else self._name

    def _tell_state(self) -> None:
        changed = self._document.isModified()
        self._window.set_leaflet(self._name, "Changes not saved" if changed else self._kept)


def _revision(number: int) -> str:
    return f"Saved as revision {number}"


def _opener(act: Callable[[str], None], leaflet_id: str) -> Callable[[], None]:
    return lambda: act(leaflet_id)
