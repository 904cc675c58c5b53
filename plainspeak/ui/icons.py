"""The shipped icons, drawn in a colour of the theme."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from plainspeak import paths

_PIXELS = 64


def icon(name: str, colour: str, faint: str = "") -> QIcon:
    """The icon `name`, and for a disabled control the same in the colour `faint`."""
    drawn = QIcon(_pixmap(name, colour))
    if faint:
        drawn.addPixmap(_pixmap(name, faint), QIcon.Mode.Disabled)
    return drawn


def _pixmap(name: str, colour: str) -> QPixmap:
    source = paths.shipped(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    pixmap = QPixmap(QSize(_PIXELS, _PIXELS))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.replace("#000000", colour).encode())).render(painter)
    painter.end()
    return pixmap
