"""What comes into the text from other programs, and what goes out to them."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QStringListModel

_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")


def words_in(source: QMimeData) -> str:
    """Rich text as marks; what a text editor copied says plain text itself."""
    text = _marked(source.html()) if source.hasHtml() else ""
    return with_newlines(text or source.text())


def copied(selected: str) -> QMimeData:
    """As rich text too, so that Word gets headings and lists and not their marks."""
    from plainspeak.documents.to_html import to_html  # loads at the first copy

    data = _made_by_qt()
    chosen = with_newlines(selected)
    data.setText(chosen)
    data.setHtml(to_html(chosen))
    return data


def _made_by_qt() -> QMimeData:
    """Empty. The clipboard outlives Python, and one that Python has made brings the program down as it ends."""
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data


def _marked(html: str) -> str:
    from plainspeak.documents.html import from_html  # loads at the first paste, not before the first paint

    return from_html(html, links=True)


def file_in(source: QMimeData) -> Path | None:
    files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return files[0] if files else None


def with_newlines(text: str) -> str:
    """One kind of line end: Qt and the clipboard have several."""
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text
