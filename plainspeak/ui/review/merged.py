"""Both texts as one: what was taken out struck through where it stood, what was put in underlined where it stands."""

from collections.abc import Sequence

from plainspeak.report.paper import pieces
from plainspeak.rewrite.compare import Change, Comparison
from plainspeak.text.model import Span
from plainspeak.ui import theme
from plainspeak.ui.review.side import Side
from plainspeak.ui.review.told import words_of


class Merged(Side):
    def __init__(self, colours: theme.Colours) -> None:
        self._gone: Sequence[Span] = ()
        self._places: Sequence[Span] = ()
        super().__init__("Both texts as one", colours, removed=False)

    def show_comparison(self, comparison: Comparison, shown: Sequence[Change]) -> None:
        """`shown` are the changes to walk through, as `Pair.changes`."""
        before, after = comparison.before.document.text, comparison.after.document.text
        text, gone, come = "", list[Span](), list[Span]()
        places: dict[Change, Span] = {}
        for change in comparison.changes:
            start = len(text)
            for piece in pieces(change, before, after):
                span = Span(len(text), len(text) + len(piece.text))
                text += piece.text
                if piece.fate in ("out", "in") and piece.text.strip():
                    (gone if piece.fate == "out" else come).append(span)
            places[change] = Span(start, len(text))
        self._gone, self._places = gone, [places[change] for change in shown]
        self.show_text(text, come)

    @property
    def places(self) -> Sequence[Span]:
        """Where each change to walk through stands."""
        return self._places

    def show_change(self, number: int) -> None:
        span = self._places[number]
        self.show_current(span)
        self.show_in_sight(span.start)

    def _mark(self) -> None:
        super()._mark()
        for span in words_of(self._text, self._gone):
            self._cursor(span).mergeCharFormat(self._change_format(removed=True))
