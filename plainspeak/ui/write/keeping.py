"""Where a leaflet comes from and goes to: files, the store, the draft beside it; and never losing a word of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from plainspeak import paths, settings
from plainspeak.analysis.finding import Finding
from plainspeak.errors import UserFault
from plainspeak.rewrite.revision import Leaflet
from plainspeak.service.ignored import ignored_in, keep_ignored
from plainspeak.service.unsaved import Unsaved
from plainspeak.text.model import Document
from plainspeak.ui import questions
from plainspeak.ui.parts import busy
from plainspeak.ui.personal import may_go_out
from plainspeak.ui.saving import ask_where
from plainspeak.ui.window import Window
from plainspeak.ui.write.controller import WriteController
from plainspeak.ui.write.dialogs import AskForName, AskForNewName
from plainspeak.ui.write.findings import short

if TYPE_CHECKING:
    from plainspeak.service.leaflets import Leaflets

NEW = "New leaflet"
SAMPLE = "Sample leaflet"
_RECENT = 8
_NAME = 50
"""Characters of a leaflet's first words that are offered as its name."""
_A_LEAFLET = 30
"""So many words, or two lines, that are pasted are a leaflet; fewer may be words to try in the sample."""


class Keeper(QObject):
    saved = Signal(str)
    """A revision was saved of the leaflet with this id."""
    opened = Signal(str)
    """The leaflet with this id was opened; "" for one that is not kept yet."""
    audience_changed = Signal(str)
    """The leaflet is for these readers now."""
    resolved = Signal()
    """What was typed is saved, or not wanted: no draft of it is needed."""

    def __init__(self, write: WriteController, window: Window) -> None:
        super().__init__(window)
        self._write = write
        self._window = window
        self._leaflets: Leaflets | None = None
        self.leaflet: Leaflet | None = None
        self.audience = settings.load()[0].audience
        self._name = NEW
        self._kept = "Not saved yet"
        self._safe = ""
        self.document = write.view.editor.document()
        self.document.modificationChanged.connect(self._modified)
        write.view.editor.file_dropped.connect(self.open_file)
        write.view.editor.before_paste = self._make_way
        write.view.headline.audience_chosen.connect(self.set_audience)
        write.left_alone.connect(self._keep_ignored)
        window.may_close = self.may_leave
        window.rename_wanted.connect(self.rename)
        self._connect_welcome()
        self.tell_state()

    def use(self, leaflets: "Leaflets") -> None:
        self._leaflets = leaflets
        self._show_recent()

    @property
    def name(self) -> str:
        return self._name

    def start_new(self) -> None:
        if self.may_leave():
            self.show_text("", NEW)
            self._write.view.editor.setFocus()

    def show_text(self, text: str, name: str, state: str = "Not saved yet") -> None:
        """A text that is not kept yet, for the readers that the person writes for as a rule."""
        self.leaflet = None
        self._begin(text, name, state, audience=settings.load()[0].audience)

    def show_sample(self) -> None:
        if self.may_leave():
            sample = paths.shipped("resources/sample-leaflet.md").read_text(encoding="utf-8")
            self.show_text(sample, SAMPLE, "Yours to try things on")

    def _make_way(self, pasted: str) -> None:
        """The sample goes where somebody pastes a leaflet: theirs is no part of it."""
        whole = "\n" in pasted.strip() or len(pasted.split()) >= _A_LEAFLET
        if whole and self._name == SAMPLE and self.leaflet is None and not self.document.isModified():
            self.show_text("", NEW)
            self._window.tell("Your leaflet is in place of the sample")

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
            with busy():
                text = documents.read(path, links=True)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        if self.may_leave():
            with busy():
                self.show_text(text, path.stem, f"Opened from {path.name}")
            if lost := documents.lost_signs(text):
                self._window.tell(f"{path.name} was read, but {lost}")

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
        self._begin(
            last.text,
            leaflet.name,
            _revision(last.number),
            first.card.reading_age,
            audience=leaflet.audience,
            ignored=tuple(ignored_in(leaflet_id)),
        )

    def unsaved(self) -> Unsaved:
        """Everything about the leaflet as it stands, for its draft."""
        return Unsaved(
            text=self._write.view.editor.text(),
            name=self._name,
            leaflet_id=self.leaflet.id if self.leaflet else "",
            audience=self.audience,
            began=self._write.began,
            ignored=self._write.left(),
        )

    def bring_back(self, unsaved: Unsaved) -> bool:
        """The words of a window that is gone, as they were: not saved yet. False where somebody stays with others."""
        if not self.may_leave():
            return False
        self.leaflet = self._still_there(unsaved.leaflet_id)
        audience = unsaved.audience or self.audience
        self._begin(unsaved.text, unsaved.name, "Not saved yet", unsaved.began, audience, unsaved.ignored)
        self.document.setModified(True)
        return True

    def save_copy(self) -> None:
        from plainspeak.documents import WRITABLE

        if path := ask_where(self._window, "Save a copy", self._suggested_name(), WRITABLE):
            self.write_file(path)

    def write_file(self, path: Path) -> bool:
        """The words as a file, whole or not at all. It is a copy: the leaflet's own state stays as it is."""
        from plainspeak import documents

        self._write.settle()
        if not may_go_out(self._window, self._write.personal):
            return False
        try:
            with busy():
                documents.write(path, self._write.view.editor.text())
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

    def rename(self) -> None:
        asked = AskForNewName(self._window, self._name)
        if not asked.exec():
            return
        try:
            if self.leaflet and self._leaflets:
                self.leaflet = self._leaflets.rename(self.leaflet.id, asked.name)
        except UserFault as fault:
            self._window.show_fault(fault)
            return
        self._name = asked.name
        self.tell_state()

    def set_audience(self, audience: str) -> None:
        """The leaflet is for other readers from now on."""
        try:
            if self.leaflet and self._leaflets and audience != self.leaflet.audience:
                self.leaflet = self._leaflets.retarget(self.leaflet.id, audience)
        except UserFault as fault:
            self._window.show_fault(fault)
        self.audience = audience
        self.audience_changed.emit(audience)

    def may_leave(self) -> bool:
        """Asks what to do with unsaved words. False to stay with them."""
        if self.document.isModified() and self._write.view.editor.text().strip():
            answer = questions.save_changes(self._window, self._name)
            if answer is questions.Answer.SAVE:
                return self.save()
            if answer is questions.Answer.STAY:
                return False
        self.resolved.emit()
        return True

    def fill_recent(self, menu: QMenu) -> None:
        """The last leaflets, newest first."""
        menu.clear()
        leaflets = self._recent()
        for number, leaflet in enumerate(leaflets, 1):
            action = QAction(f"&{number}  {leaflet.name.replace('&', '&&')}", menu)
            action.triggered.connect(_opener(self.open_leaflet, leaflet.id))
            menu.addAction(action)
        if not leaflets:
            menu.addAction("No leaflets saved yet").setEnabled(False)

    def safe(self, time: str) -> None:
        """The changes are beside the database, since that time of day."""
        self._safe = time
        self.tell_state()

    def tell_state(self) -> None:
        changed = self.document.isModified()
        safe = f"Changes kept safe at {self._safe}" if self._safe else "Changes not saved"
        self._window.set_leaflet(self._name, safe if changed else self._kept)

    def _modified(self, changed: bool) -> None:
        self._safe = ""
        if not changed:
            self.resolved.emit()
        self.tell_state()

    def _recent(self) -> tuple[Leaflet, ...]:
        try:
            return self._leaflets.all()[:_RECENT] if self._leaflets else ()
        except UserFault as fault:
            self._window.show_fault(fault)
            return ()

    def _show_recent(self) -> None:
        self._write.view.welcome.show_recent(self._recent())

    def _save(self, *, ask: bool) -> bool:
        if self._leaflets is None:
            return False
        text = self._write.view.editor.text()
        if not text.strip():
            self._window.tell("There are no words to save yet")
            return False
        name, note, called = self._name, "", ""
        if ask:
            asked = AskForName(self._window, self._suggested_name(), is_new=self.leaflet is None)
            if not asked.exec():
                return False
            name, note, called = asked.name, asked.note, asked.called
        try:
            number = self._keep(self._leaflets, name, text, note, called)
        except UserFault as fault:
            self._window.show_fault(fault)
            return False
        self._kept = _revision(number)
        self._window.tell(self._kept)
        self.document.setModified(False)
        self._keep_ignored()
        self.tell_state()
        if self.leaflet:
            self.saved.emit(self.leaflet.id)
        return True

    def _keep(self, leaflets: "Leaflets", name: str, text: str, note: str, called: str) -> int:
        if self.leaflet is None:
            self.leaflet, number = leaflets.create(name, text, "", note, self.audience, called), 1
        else:
            if name != self.leaflet.name:
                self.leaflet = leaflets.rename(self.leaflet.id, name)
            number = leaflets.save(self.leaflet.id, text, note=note, called=called).number
        self._name = self.leaflet.name
        return number

    def _keep_ignored(self) -> None:
        """With the leaflet, once there is one; until then the draft has it."""
        if self.leaflet is None:
            return
        try:
            keep_ignored(self.leaflet.id, self._write.left())
        except UserFault as fault:
            self._window.show_fault(fault)

    def _still_there(self, leaflet_id: str) -> Leaflet | None:
        """The leaflet that the words belong to. Where the store cannot tell, they come back as a new one."""
        try:
            return self._leaflets.get(leaflet_id) if self._leaflets and leaflet_id else None
        except UserFault:
            return None

    def _begin(
        self,
        text: str,
        name: str,
        state: str,
        began: float | None = None,
        audience: str = "",
        ignored: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self._name, self._kept, self._safe = name, state, ""
        self._window.forget_notice()
        if audience and audience != self.audience:
            self.audience = audience
            self.audience_changed.emit(audience)
        if not text:
            self._show_recent()
        self._write.begin(text, began, ignored)
        self.document.setModified(False)
        self.tell_state()
        self._window.show_page("Write")
        self.opened.emit(self.leaflet.id if self.leaflet else "")

    def _suggested_name(self) -> str:
        """What it is called already, or its first heading, or how it begins."""
        if self.leaflet is not None or self._name not in (NEW, SAMPLE) or self._write.analysis is None:
            return self._name
        document = self._write.analysis.document
        return document.title or begins(document, self._write.personal) or self._name

    def _connect_welcome(self) -> None:
        welcome = self._write.view.welcome
        welcome.paste.connect(self._write.view.editor.paste)
        welcome.choose_file.connect(self.choose_file)
        welcome.sample.connect(self.show_sample)
        welcome.leaflet.connect(self.open_leaflet)


def begins(document: Document, personal: Sequence[Finding]) -> str:
    """The first words of a leaflet, to know it by; "" where they say who somebody is."""
    first = next((block for block in document.blocks if block.text.strip()), None)
    if first is None or any(first.start <= one.start < first.start + len(first.text) for one in personal):
        return ""
    return short(first.text, _NAME).rstrip(".:;,…")


def _revision(number: int) -> str:
    return f"Saved as revision {number}"


def _opener(act: Callable[[str], None], leaflet_id: str) -> Callable[[], None]:
    return lambda: act(leaflet_id)
