"""Both texts as one: what was taken out struck through where it stood, what was put in underlined where it stands."""

from collections.abc import Sequence

from plainspeak.report.paper import marked
from plainspeak.rewrite.compare import Comparison
from plainspeak.text.model import Span
from plainspeak.ui import theme
from plainspeak.ui.review.side import Side


class Merged(Side):
    def __init__(self, colours: theme.Colours) -> None:
        self._gone: Sequence[Span] = ()
        self._places: Sequence[Span] = ()
        super().__init__("Both texts as one", colours, removed=False)

    def show_comparison(self, comparison: Comparison, shown: Sequence[object]) -> None:
        """`shown` are the changes to walk through, as `Pair.changes`."""
        text, gone, come = "", list[Span](), list[Span]()
        for piece in marked(comparison).pieces:
            span = Span(len(text), len(text) + len(piece.text))
            text += piece.text
            if piece.fate != "same" and piece.text.strip():
                (gone if piece.fate == "out" else come).append(span)
        self._gone, self._places = gone, _of_changes(comparison, shown)
        self.show_text(text, come)

    def show_change(self, number: int) -> None:
        span = self._places[number]
        self.show_current(span)
        self.show_in_sight(span.start)

    def _mark(self) -> None:
        super()._mark()
        for span in self._gone:
            self._cursor(span).mergeCharFormat(self._change_format(removed=True))


def _of_changes(comparison: Comparison, shown: Sequence[object]) -> list[Span]:
    """Where each change stands in the text made of both."""
    wanted = {id(change) for change in shown}
    found, at = [], 0
    for change in comparison.changes:
        if change.kind == "same":
            at += change.after.end - change.after.start
            continue
        size = (change.before.end - change.before.start) + (change.after.end - change.after.start)
        if id(change) in wanted:
            found.append(Span(at, at + size))
        at += size
    return found
