"""What a misspelt word may have been meant to be: asked for when its card is shown, on a thread, and then kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from plainspeak.analysis.finding import Finding, Suggestion
from plainspeak.ui.worker import Worker

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analyser


class Speller(QObject):
    known = Signal()
    """The corrections that were asked for are there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._analyser: Analyser | None = None
        self._corrections: dict[str, tuple[str, ...]] = {}
        self._worker = Worker(self)
        self._worker.done.connect(self._take)

    def use(self, analyser: "Analyser") -> None:
        self._analyser = analyser
        self._corrections.clear()

    def corrected(self, finding: Finding, *, wait: bool = False) -> Finding:
        """The finding with its corrections as suggestions, if it is a slip of spelling and they are known.

        Where they are not they are asked for, and `known` tells when they are there; with `wait` they are found at
        once. The first time that takes about a second, as the dictionary is read.
        """
        if finding.rule != "spelling" or finding.suggestions or self._analyser is None:
            return finding
        found = self._corrections.get(finding.text)
        if found is None and wait:
            found = self._corrections[finding.text] = _asking(finding.text, self._analyser)()[1]
        elif found is None:
            self._worker.ask(_asking(finding.text, self._analyser))
            return finding
        return finding._replace(suggestions=tuple(Suggestion(finding.start, finding.end, word) for word in found or ()))

    def _take(self, answer: tuple[str, tuple[str, ...]]) -> None:
        word, found = answer
        self._corrections[word] = found
        self.known.emit()


def _asking(word: str, analyser: "Analyser") -> Callable[[], tuple[str, tuple[str, ...]]]:
    def ask() -> tuple[str, tuple[str, ...]]:
        from plainspeak.analysis.spelling import corrections  # reads a dictionary: not before it is wanted

        return word, corrections(word, analyser.known.words)

    return ask
