"""The Review, Glossary and Library workspaces in the window: made when first shown, and told what happens in Write.

What a workspace puts into the menus is there only while the workspace is: F8 walks findings in Write and changes in
Review, and Paste never goes to a leaflet that is out of sight.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from plainspeak.errors import UserFault
from plainspeak.rewrite.review import State
from plainspeak.text.model import Span
from plainspeak.ui import theme
from plainspeak.ui.window import Page, Window
from plainspeak.ui.write.actions import action
from plainspeak.ui.write.controller import WriteController
from plainspeak.ui.write.keeping import Keeper

if TYPE_CHECKING:
    from plainspeak.service import Services
    from plainspeak.ui.glossary.controller import GlossaryController
    from plainspeak.ui.library.controller import LibraryController
    from plainspeak.ui.review.controller import ReviewController

_OF_WRITE = ("&Edit", "&Check")


class Workspaces(QObject):
    """Adds its pages after Write's, and after Write's actions."""

    words_changed = Signal()
    """The glossary is another one now."""
    renamed = Signal(str)
    """Who sits at the computer now."""

    def __init__(self, window: Window, write: WriteController, keeper: Keeper) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._write = write
        self._services: Services | None = None
        self._wanted = ""
        self.review: ReviewController | None = None
        self.glossary: GlossaryController | None = None
        self.library: LibraryController | None = None
        self._at_sentence: Sequence[QAction] = ()
        self._own = {"Write": [one for menu in _OF_WRITE for one in window.menu(menu).actions()]}
        window.add_page(Page("Review", "See what a rewrite changed, side by side", self._build_review))
        window.add_page(Page("Glossary", "The words to flag and what to say instead", self._build_glossary))
        window.add_page(Page("Library", "All leaflets, and how they stand together", self._build_library))
        self._add_actions()
        keeper.opened.connect(self._want)
        keeper.saved.connect(self._saved)
        keeper.document.modificationChanged.connect(self._tell_locked)
        write.deeds.add_to_glossary.connect(self.add_word)
        window.page_shown.connect(self._shown)
        window.recoloured.connect(self._dress)

    def use(self, services: "Services") -> None:
        self._services = services

    def add_word(self, words: str, sentence: str) -> None:
        """The form for a new word, filled in with words from a leaflet."""
        self._window.show_page("Glossary")
        if self.glossary:
            self.glossary.begin_new(words, sentence)

    def _open_leaflet(self, leaflet_id: str) -> None:
        self._window.show_page("Write")
        self._keeper.open_leaflet(leaflet_id)

    def _walk(self, step: int) -> None:
        if self.review:
            self.review.walk(step)

    def _compare_files(self) -> None:
        if self.review:
            self.review.choose_files()

    def _comment(self) -> None:
        if self.review:
            self.review.comment()

    def _in_glossary(self, job: str) -> None:
        if self.glossary:
            getattr(self.glossary, job)()

    def _want(self, leaflet_id: str) -> None:
        self._wanted = leaflet_id
        self._tell_asked(leaflet_id)

    def _tell_asked(self, leaflet_id: str) -> None:
        """A writer who opens a leaflet learns that a reviewer waits for changes in it."""
        try:
            step = self._services.reviews.changes_asked(leaflet_id) if self._services and leaflet_id else None
        except UserFault:  # the leaflet itself has just been read: what is wrong now is told when Review is opened
            return
        if step:
            self._window.tell(f"{step.author} asks for changes: “{step.reason}” See Review (Ctrl+2)")

    def _build_review(self) -> QWidget:
        from plainspeak.ui.review.controller import ReviewController
        from plainspeak.ui.review.view import ReviewView

        assert self._services is not None
        view = ReviewView(self._window.colours)
        self.review = ReviewController(view, self._window, self._services)
        self.review.deciding.mend.connect(self._mend)
        self.review.deciding.renamed.connect(self.renamed)
        self.review.deciding.unsaved = self._has_unsaved
        view.sheet.save_wanted.connect(self._save_for_review)
        view.pair.after.offered = self._at_sentence
        return view

    def _build_glossary(self) -> QWidget:
        from plainspeak.ui.glossary.controller import GlossaryController
        from plainspeak.ui.glossary.view import GlossaryView

        assert self._services is not None
        view = GlossaryView(self._window.colours)
        self.glossary = GlossaryController(view, self._window, self._services)
        self.glossary.changed.connect(self.words_changed)
        self.glossary.leaflet_wanted.connect(self._open_leaflet)
        self._ask_before_closing(self.glossary)
        return view

    def _build_library(self) -> QWidget:
        from plainspeak.ui.library.controller import LibraryController
        from plainspeak.ui.library.view import LibraryView

        assert self._services is not None
        view = LibraryView(self._window.colours)
        self.library = LibraryController(view, self._window, self._services)
        self.library.write.connect(self._keeper.open_leaflet)
        self.library.review.connect(self._open_review)
        return view

    def _mend(self, leaflet_id: str, span: Span) -> None:
        """In Write, with the words chosen; a leaflet that is open there with changes stays as it is."""
        if self._keeper.leaflet is None or self._keeper.leaflet.id != leaflet_id:
            self._keeper.open_leaflet(leaflet_id)
        self._window.show_page("Write")
        if self._keeper.leaflet and self._keeper.leaflet.id == leaflet_id and not self._has_unsaved(leaflet_id):
            self._write.view.editor.mark(*span)
            self._write.view.editor.setFocus()

    def _has_unsaved(self, leaflet_id: str) -> bool:
        keeper = self._keeper
        return keeper.leaflet is not None and keeper.leaflet.id == leaflet_id and keeper.document.isModified()

    def _save_for_review(self) -> None:
        if self._keeper.save() and self.review:
            self.review.refresh()

    def _write_on(self) -> None:
        """An earlier revision is taken up again: its words in Write, where saving makes them the latest."""
        revision = self.review.shown_after if self.review else None
        if revision is None:
            self._window.tell("Choose a leaflet that is kept, and a revision of it")
            return
        leaflet_id = revision.leaflet_id
        if self._has_unsaved(leaflet_id) or self._keeper.leaflet is None or self._keeper.leaflet.id != leaflet_id:
            self._keeper.open_leaflet(leaflet_id)
        if self._keeper.leaflet is None or self._keeper.leaflet.id != leaflet_id or self._has_unsaved(leaflet_id):
            return  # somebody stays with what is in Write
        self._window.show_page("Write")
        editor = self._write.view.editor
        if editor.text() != revision.text:
            editor.replace_all([(0, len(editor.text()), revision.text)])
            self._window.tell(f"These are the words of revision {revision.number}. Save them to make them the latest")

    def _tell_locked(self, changed: bool) -> None:
        """Whoever begins to change what was signed off learns what comes of it."""
        if changed and self._services and self._keeper.leaflet:
            try:
                state = self._services.reviews.states().get(self._keeper.leaflet.id)
            except UserFault:  # what is wrong with the store is told when something is kept
                return
            if state in (State.APPROVED, State.PUBLISHED):
                self._window.tell("This leaflet is signed off and stays as it is. What you save now is a new draft")

    def _saved(self, leaflet_id: str) -> None:
        """Tells of what saving did to a leaflet that was signed off."""
        self._want(leaflet_id)
        if self._services and self._services.reviews.was_reopened(leaflet_id):
            self._window.tell("This leaflet was signed off. What you saved is a new draft; what was approved is kept")

    def _open_review(self, leaflet_id: str) -> None:
        self._wanted = leaflet_id
        self._window.show_page("Review")

    def _ask_before_closing(self, glossary: "GlossaryController") -> None:
        """A word half written is asked about just as a leaflet is."""
        leave_rest = self._window.may_close
        self._window.may_close = lambda: glossary.may_leave() and leave_rest()

    @property
    def _scale(self) -> float:
        return self._window.font().pointSizeF() / theme.BASE_POINTS

    def _dress(self) -> None:
        for built in (self.review, self.glossary, self.library):
            if built:
                built.view.dress(self._window.colours, self._scale)

    def follow_name(self) -> None:
        """Somebody else sits at the computer now: a review says who signs it."""
        if self.review:
            self.review.deciding.look_again()

    def _shown(self, title: str) -> None:
        for page, actions in self._own.items():
            for one in actions:
                one.setVisible(page == title)
        self._dress()  # a widget takes its own fonts only once it is in the window
        if title == "Review" and self.review:
            self.review.refresh(self._wanted)
            self._wanted = ""
            self.review.view.pair.after.setFocus()
        elif title == "Glossary" and self.glossary:
            self.glossary.refresh()
            self.glossary.view.search.setFocus()
        elif title == "Library" and self.library:
            self.library.refresh()
            self.library.surveys.refresh()
            self.library.view.shelf.search.setFocus()

    def _add_actions(self) -> None:
        self._at_sentence = (
            self._action("&Comment on this sentence…", "Ctrl+Alt+M", self._comment),
            self._action("&Write on from this revision", None, self._write_on),
        )
        self._add(
            "Review",
            "&Check",
            (
                self._action("&Next change", "F8", lambda: self._walk(1)),
                self._action("&Previous change", "Shift+F8", lambda: self._walk(-1)),
                *self._at_sentence,
                self._action("Compare &two files…", None, self._compare_files),
            ),
        )
        self._add(
            "Glossary",
            "&Edit",
            (
                self._action("&Find a word", "Ctrl+F", lambda: self._in_glossary("find")),
                self._action("&Add a word…", "Ctrl+Shift+A", lambda: self._in_glossary("begin_new")),
                self._action("&Edit this word…", "Ctrl+E", lambda: self._in_glossary("begin_edit")),
            ),
        )

    def _action(self, text: str, keys: str | None, act: Callable[[], object]) -> QAction:
        return action(self._window, text, keys, act)

    def _add(self, page: str, menu: str, actions: Iterable[QAction]) -> None:
        made = list(actions)
        self._own[page] = made
        for one in made:
            one.setVisible(False)
            self._window.menu(menu).addAction(one)
