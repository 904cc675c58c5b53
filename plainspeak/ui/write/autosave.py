"""Never lose a word: what is typed is kept beside the database a second later, and offered back after a crash."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from plainspeak.errors import UserFault
from plainspeak.ui import questions
from plainspeak.ui.banner import Banner
from plainspeak.ui.when import clock, when
from plainspeak.ui.window import Window

if TYPE_CHECKING:
    from plainspeak.service.unsaved import Drafts, Found, Unsaved
    from plainspeak.ui.write.keeping import Keeper

_AFTER_MS = 1000
"""From the first change that is not kept yet, whether or not typing goes on: so no more than this is ever lost, but for
the time that the disk takes."""


class Autosave(QObject):
    kept = Signal(str)
    """The changes so far are safe, since that time of day."""
    failed = Signal(UserFault)
    """They are not, and why. Told once, until it works again."""
    works_again = Signal()

    def __init__(self, keeper: "Keeper", drafts: "Drafts") -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._drafts = drafts
        self._revision = -1
        self._told = False
        self._due = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._due.timeout.connect(self.keep)
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._done.connect(self._take)
        keeper.document.contentsChange.connect(self._changed)
        keeper.resolved.connect(self.forget)

    _done = Signal(object, object)

    def keep(self) -> None:
        """Keeps the words as they stand, on a thread: a slow disk must not hold up a key."""
        self._due.stop()
        document = self._keeper.document
        if not document.isModified() or document.revision() == self._revision:
            return
        self._revision = document.revision()
        unsaved, drafts, done = self._keeper.unsaved(), self._drafts, self._done
        self._pool.start(_Job(lambda: drafts.keep(unsaved), lambda fault: done.emit(unsaved, fault)))

    def keep_now(self) -> None:
        """The same, and waits until it is done."""
        self._revision = -1
        self.keep()
        self._pool.waitForDone()

    def forget(self) -> None:
        """What was typed is saved, or not wanted."""
        self._due.stop()
        self._pool.waitForDone()
        self._drafts.forget()
        self._revision = -1

    def close(self) -> None:
        self._pool.waitForDone()
        self._drafts.close()

    def _changed(self, _position: int, _removed: int, _added: int) -> None:
        if not self._due.isActive():
            self._due.start()

    def _take(self, unsaved: "Unsaved", fault: UserFault | None) -> None:
        if fault is None:
            if self._told:
                self._told = False
                self.works_again.emit()
            self.kept.emit(clock(unsaved.kept_at))
            return
        self._revision = -1
        self._due.start()  # the disk may have room again
        if not self._told:
            self._told = True
            self.failed.emit(fault)


class _Job(QRunnable):
    def __init__(self, act: Callable[[], None], done: Callable[[UserFault | None], None]) -> None:
        super().__init__()
        self._act, self._finish = act, done

    def run(self) -> None:
        try:
            self._act()
        except UserFault as fault:
            self._finish(fault)
        else:
            self._finish(None)


class Recovery(QObject):
    """Offers what windows that are gone have left, one after the other."""

    def __init__(self, keeper: "Keeper", window: Window, banner: Banner, drafts: "Drafts", autosave: Autosave) -> None:
        super().__init__(keeper)
        self._keeper, self._window, self._banner = keeper, window, banner
        self._drafts, self._autosave = drafts, autosave
        self.waiting: list[Found] = []

    def look(self) -> None:
        """Offers the newest words there are. UserFault where the folder cannot be read."""
        found, complaints = self._drafts.left_over()
        self.waiting = list(found)
        for complaint in complaints:
            self._window.tell(complaint)
        self._offer()

    def bring_back(self) -> None:
        """The words are in the window again, as they were: not saved yet. Their old file goes once the new one is."""
        found = self.waiting[0]
        if not self._keeper.bring_back(found.unsaved):
            return
        self._autosave.keep_now()
        self._drafts.discard(found)
        self._go_on()

    def throw_away(self) -> None:
        if questions.sure(self._window, "Delete these words for good?", "You cannot get them back.", "Delete"):
            self._drafts.discard(self.waiting[0])
            self._go_on()

    def not_now(self) -> None:
        """They are offered again at the next start."""
        for found in self.waiting:
            self._drafts.leave(found)
        self.waiting.clear()
        self._banner.hide()

    def _go_on(self) -> None:
        self.waiting.pop(0)
        self._offer()

    def _offer(self) -> None:
        if not self.waiting:
            self._banner.hide()
            return
        kept = self.waiting[0].unsaved
        words = len(kept.text.split())
        said = f"You had not saved “{kept.name}”. We kept your {words:,} words from {when(kept.kept_at)}."
        more = len(self.waiting) - 1
        tail = f" There {'is' if more == 1 else 'are'} {more} more." if more else ""
        deeds = (("Bring them back", self.bring_back), ("Not now", self.not_now), ("Delete", self.throw_away))
        self._banner.show_words(said + tail, deeds)
