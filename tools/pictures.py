"""Saves a picture of the window small enough for a repository: a PNG of at most 256 colours, chosen from its own."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter, QPixmap

_MOST = 256
"""What a PNG with one byte a pixel can tell apart."""
_EXACT = 96
"""Of the commonest colours: all that are more than the edge of a letter."""
_AS_IT_IS = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither


def save(picture: QPixmap, path: Path) -> None:
    """Writes the picture, and says so. The edges of letters have a few thousand near greys: the nearest stands in."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    few = image.convertToFormat(QImage.Format.Format_Indexed8, _colours(image), _AS_IT_IS)
    writer = QImageWriter(str(path), b"png")
    writer.setCompression(100)
    if not writer.write(few):
        raise OSError(f"{path}: {writer.errorString()}")
    print(path)


def _colours(image: QImage) -> list[int]:
    """The commonest colours; the rarer ones no nearer to another than makes them few enough."""
    counted = [colour for colour, _count in Counter(memoryview(image.constBits()).cast("I")).most_common()]
    apart = 0
    while len(chosen := _spread(counted, apart)) > _MOST:
        apart += 3
    return chosen


def _spread(colours: list[int], apart: int) -> list[int]:
    """The commonest, and those that differ by more than `apart`, in red, green and blue together, from all before."""
    chosen: list[tuple[int, int, int]] = []
    for place, colour in enumerate(colours):
        red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
        if place < _EXACT or all(abs(red - r) + abs(green - g) + abs(blue - b) > apart for r, g, b in chosen):
            chosen.append((red, green, blue))
        if len(chosen) > _MOST:
            break
    return [255 << 24 | red << 16 | green << 8 | blue for red, green, blue in chosen]
