"""PDF files. The PDFs are written here letter by letter, so that each stands where the test says."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from plainspeak.documents import from_bytes, read
from plainspeak.errors import UserFault

Printed = tuple[float, float, str]
"""The size of the letters, how far up the page they stand, and the words of one line."""


def _pdf(*pages: Sequence[Printed]) -> bytes:
    """A PDF of lines (PDF Reference 1.7, chapter 5: text), in one of the fonts that every reader has."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        drawn = "\n".join(f"BT /F1 {size} Tf 72 {up} Td ({_escaped(words)}) Tj ET" for size, up, words in lines)
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    whole, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(whole))
        whole += f"{number} 0 obj{each}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(whole)}\n%%EOF"
    return f"{whole}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def _escaped(words: str) -> str:
    """What stands between two "^" is smaller and raised."""
    return re.sub(r"\^(\w+)\^", r") Tj /F1 7 Tf 5 Ts (\1) Tj 0 Ts /F1 12 Tf (", re.sub(r"([()\\])", r"\\\1", words))


def _lines(*words: str, top: float = 760, size: float = 12, way: float = 15) -> list[Printed]:
    return [(size, top - way * at, each) for at, each in enumerate(words)]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (_lines("Help at home", "is for you."), "Help at home\nis for you."),
        ([*_lines("One.", "Two."), *_lines("Three.", "Four.", top=715)], "One.\nTwo.\n\nThree.\nFour."),
        ([*_lines("Help", size=24), *_lines("Call us.", "Or write.", top=720)], "# Help\n\nCall us.\nOr write."),
        (
            [*_lines("Help for", "people", size=24, way=28), *_lines("Call us if you are ill.", "Or write.", top=690)],
            "# Help for people\n\nCall us if you are ill.\nOr write.",
        ),
        (
            [*_lines("Help", size=24), *_lines("Who", size=18, top=720), *_lines("You may ask.", "Call us.", top=690)],
            "# Help\n\n## Who\n\nYou may ask.\nCall us.",
        ),
        # the second of two columns stands further up the page
        ([*_lines("You can", top=100), *_lines("ask us."), *_lines("Do.", top=745)], "You can\nask us.\nDo."),
        (_lines("- Wash", "- Cook"), "- Wash\n- Cook"),
        # the gap behind a sign may be too narrow for a space
        (_lines("1.Ring us.", "2.Wait.", "2.5kg at the most."), "1. Ring us.\n2. Wait.\n2.5kg at the most."),
        (_lines("We give infor-", "mation on day-", "to-day care."), "We give information on day-to-day care."),
    ],
)
def test_a_page_is_read_as_it_is_printed(page: list[Printed], text: str) -> None:
    assert from_bytes(_pdf(page), "leaflet.pdf") == text


def test_what_stands_on_each_page_is_left_out() -> None:
    pages = [
        [
            *_lines("Hill Council: help at home", top=800),
            *_lines(f"Part {word}.", f"More of {word}."),
            *_lines(f"Page {number} of 2", top=40),
        ]
        for number, word in enumerate(("one", "two"), 1)
    ]
    assert from_bytes(_pdf(*pages), "leaflet.pdf") == "Part one.\nMore of one.\n\nPart two.\nMore of two."


def test_what_stands_once_at_the_edge_is_kept() -> None:
    pages = [_lines("Help at home", "Call us."), _lines("Write to us.", "The end.")]
    assert from_bytes(_pdf(*pages), "leaflet.pdf") == "Help at home\nCall us.\n\nWrite to us.\nThe end."


@pytest.mark.parametrize(
    ("raw", "code", "says"),
    [
        (b"%PDF-1.7 words", "damaged", "make the PDF again"),
        (_pdf([]), "scanned", "only pictures of words"),
        (_pdf([]).replace(b"/Root", b"/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"x" * 32 + b")/U(" + b"y" * 32
         + b")/P -4>>/ID[(a)(b)]/Root"), "locked", "has a password"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path, raw: bytes, code: str, says: str) -> None:
    path = tmp_path / "leaflet.pdf"
    path.write_bytes(raw)
    with pytest.raises(UserFault, match=rf"leaflet\.pdf .*{says}") as caught:
        read(path)
    assert caught.value.code == code


def test_the_number_of_a_note_is_no_part_of_the_word_before_it() -> None:
    """Whether raised figures end a printed line of their own is pdfium's choice; the text must not depend on it."""
    drawn = _pdf(_lines("Ask for help^12^ and wait.^3^ Ring 7 days, or note^i^.", "Write to room B2."))
    assert from_bytes(drawn, "leaflet.pdf") == "Ask for help and wait. Ring 7 days, or note.\nWrite to room B2."
