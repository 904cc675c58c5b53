"""PDF files -> light marks. A PDF says where letters stand on paper, not what belongs together.

Larger letters make a heading, a wider gap a new paragraph; which printed lines are one is settled where all wrapped
text is (text/wrapping.py). What stands at the head or foot of page after page is left out.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw as pdfium_c

from plainspeak.documents.blocks import tidy
from plainspeak.errors import UserFault
from plainspeak.text import marks
from plainspeak.text.lexicon import lexicon
from plainspeak.text.wrapping import last_of

_LARGER = 1.15
"""Times the size of most letters, from which a line is a heading."""
_LONGEST_HEADING = 120  # characters
_WIDER = 1.2
"""Times the usual way from line to line, from which a new paragraph begins."""
_USUAL = (1.0, 2.2)
"""The least and the most that lines are apart, in the size of their letters: up to double spacing."""
_EDGE = 2
"""Lines at the head and the foot of a page that may be the same on each."""
_PAGE_NUMBER = re.compile(r"(?i)(?:page\s*)?\d{1,3}(?:\s*(?:of|/|\|)\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–]")
_BROKEN_WORD = re.compile(r"(\w*)[\x02\ufffe\u00ad](\w*)")
"""A hyphen at the end of a line, where the word goes on in the next, is one of these signs."""
_SIGN = re.compile(r"[•▪◦●○‣](?=\w)|(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?=[A-Z])")
"""The sign of an item or the number of a heading, where the gap behind it is too narrow for a space."""
_NOTE_NUMBER = re.compile(r"(?<=[^\W\d_]|[.,;:!?)’”])(?:\d{1,3}|[ivx]{1,4})(?![^\W\d_])")
_SMALL = 0.75
"""Of the size of the letters before it: a note's number is smaller."""
_RAISED = 0.15
_WIDEST_NOTE = 0.6
"""In the size of the letters around it: how wide a note's number is at the most."""
_DIGITS = re.compile(r"\d+")


class _Line(NamedTuple):
    """A printed line: its words, the size of its letters, and how far up the page it begins and ends, all in points.

    A word that is broken at the end of a line takes the next line with it.
    """

    text: str
    size: float
    begins: float
    ends: float


def from_pdf(raw: bytes, name: str) -> str:
    """The words of a PDF. UserFault for one that is damaged, has a password, or is only pictures of words."""
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as fault:
        raise _refused(name, str(fault)) from fault
    try:
        pages = [_lines(page) for page in document]
    except pdfium.PdfiumError as fault:
        raise _refused(name, "") from fault
    finally:
        document.close()
    if not any(pages):
        raise UserFault(f"{name} holds only pictures of words: open the file that it was made from", code="scanned")
    repeated = _repeated(pages)
    pages = [_without_edges(page, repeated) for page in pages]
    print_ = _Print.of(pages)
    return "\n\n".join(text for page in pages if (text := _text(page, print_)))


def _refused(name: str, reason: str) -> UserFault:
    if "password" in reason.lower():
        return UserFault(f"{name} has a password: save a copy without one, and open that", code="locked")
    return UserFault(f"{name} is damaged: make the PDF again, or open the file it was made from", code="damaged")


def _lines(page: pdfium.PdfPage) -> list[_Line]:
    letters = page.get_textpage()
    found: list[_Line] = []
    at, after_note = 0, -1
    for line in letters.get_text_range().split("\r\n"):
        first = at + len(line) - len(line.lstrip())
        at += len(line) + 2
        if text := line.strip():
            last = first + len(text) - 1
            notes = _note_numbers(letters, text, first)
            kept = "".join(char for number, char in enumerate(text, first) if number not in notes)
            end = max((number for number in range(first, last + 1) if number not in notes), default=first)
            read = _Line(_mended(kept), _letter_size(letters, first), _height(letters, first), _height(letters, end))
            if found and after_note >= 0 and abs(read.begins - found[-1].ends) < _RAISED * read.size:
                gap = " " if _left(letters, first) - _left(letters, after_note) > read.size * _WIDEST_NOTE else ""
                found[-1] = found[-1]._replace(text=f"{found[-1].text}{gap}{read.text}", ends=read.ends)
            elif kept:
                found.append(read)
            after_note = last if last in notes else -1
    return found


def _note_numbers(letters: pdfium.PdfTextPage, text: str, first: int) -> frozenset[int]:
    """Where the numbers of notes stand: small figures, raised, behind a word. A print line may break at one."""
    found: set[int] = set()
    for run in _NOTE_NUMBER.finditer(text):
        here, before = first + run.start(), first + run.start() - 1
        size = _letter_size(letters, before)
        raised = _height(letters, here) - _height(letters, before)
        if _letter_size(letters, here) < size * _SMALL and _RAISED * size < raised < size:
            found.update(range(here, first + run.end()))
    return frozenset(found)


def _mended(text: str) -> str:
    """With each broken word as one, or with its hyphen where that is no word: "infor-mation", "day-to-day".

    Behind the sign of an item is a space, always.
    """
    text = _BROKEN_WORD.sub(
        lambda word: whole if (whole := word[1] + word[2]) in lexicon() else f"{word[1]}-{word[2]}", text
    )
    sign = _SIGN.match(text)
    return f"{sign[0]} {text[sign.end() :]}" if sign else text


def _letter_size(letters: pdfium.PdfTextPage, at: int) -> float:
    return float(pdfium_c.FPDFText_GetFontSize(letters, at))


def _left(letters: pdfium.PdfTextPage, at: int) -> float:
    return _origin(letters, at)[0]


def _height(letters: pdfium.PdfTextPage, at: int) -> float:
    return _origin(letters, at)[1]


def _origin(letters: pdfium.PdfTextPage, at: int) -> tuple[float, float]:
    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(letters, at, across, up)
    return across.value, up.value


def _repeated(pages: Sequence[Sequence[_Line]]) -> frozenset[str]:
    """What stands at the edge of most pages, its numbers aside."""
    edges = Counter(text for page in pages for text in {_key(line) for line in _edge(page)})
    return frozenset(text for text, count in edges.items() if count > 1 and count > len(pages) / 2)


def _edge(page: Sequence[_Line]) -> Sequence[_Line]:
    return page if len(page) <= 2 * _EDGE else [*page[:_EDGE], *page[-_EDGE:]]


def _key(line: _Line) -> str:
    return _DIGITS.sub("0", line.text)


def _without_edges(page: Sequence[_Line], repeated: frozenset[str]) -> list[_Line]:
    edge = {id(line) for line in _edge(page)}
    return [
        line
        for line in page
        if not (id(line) in edge and (_key(line) in repeated or _PAGE_NUMBER.fullmatch(line.text)))
    ]


class _Print(NamedTuple):
    """How a document is printed: the sizes of its headings, largest first, and how far apart its lines usually are, in
    the size of their letters.
    """

    headings: Sequence[float]
    apart: float

    @classmethod
    def of(cls, pages: Sequence[Sequence[_Line]]) -> "_Print":
        sizes = [_size(line) for page in pages for line in page for _ in line.text]
        usual = median(sizes) if sizes else 0
        ways = sorted(way for page in pages for above, line in pairwise(page) if (way := _way(above, line)) > 0)
        least, most = _USUAL
        apart = min(max(ways[len(ways) // 5], least), most) if ways else most
        return cls(sorted({size for size in sizes if size > usual * _LARGER}, reverse=True), apart)

    def level(self, line: _Line) -> int:
        """Of a heading; 0 for any other line."""
        size = _size(line)
        return self.headings.index(size) + 1 if size in self.headings and len(line.text) <= _LONGEST_HEADING else 0

    def belongs(self, above: _Line, line: _Line) -> bool:
        """Whether two lines are of one paragraph, list or heading. A new column goes on where the last one ended."""
        return self.level(above) == self.level(line) and _way(above, line) <= self.apart * _WIDER


def _size(line: _Line) -> float:
    return round(line.size, 1)


def _way(above: _Line, line: _Line) -> float:
    """From one line down to the next, in the size of its letters; below 0 where the next is further up."""
    return (above.ends - line.begins) / (line.size or 1)


def _text(page: Sequence[_Line], print_: _Print) -> str:
    pieces: list[str] = []
    for at, line in enumerate(page):
        level = print_.level(line)
        belongs = at > 0 and print_.belongs(page[at - 1], line)
        if at:
            pieces.append((" " if level else "\n") if belongs else "\n\n")
        pieces.append(marks.heading(line.text, level) if level and not belongs else line.text)
    return "\n".join(_unwrapped([tidy(line) for line in "".join(pieces).split("\n")]))


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Each paragraph and each item of a list as one line, for the paper is no longer there to be filled."""
    first = 0
    while first < len(lines):
        last = last_of(lines, first)
        yield " ".join(lines[first : last + 1])
        first = last + 1
