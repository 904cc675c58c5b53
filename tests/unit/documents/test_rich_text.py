"""Rich text files, as Word, WordPad, LibreOffice and Outlook write them: every word that is seen, and no other."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.documents import from_bytes, read
from plainspeak.errors import UserFault

_STYLES = (
    r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Symbol;}{\f2\fcharset238 Arial CE;}"
    r"{\f3\fcharset128 Mincho;}}"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}"
    r"{\s3 Title;}{\s4\outlinelevel2 Our own;}{\*\cs10 Strong;}}{\info{\title Not this}{\author Ann}}"
)


def _file(body: str) -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + _STYLES + body + "}").encode("latin-1")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\pard Plain words.\par", "Plain words."),
        (r"{\*\generator Word;}", ""),
        (r"\pard One.\par\par Two", "One.\n\nTwo"),
        (r"\pard A\tab b\line c\~d e\_f\par", "A b\nc d e-f"),
        ("\\pard It goes\r\n on and\r\n on.\\\nNext.\\par", "It goes on and on.\nNext."),
        (r"\pard \{a\} \\ b\par", r"{a} \ b"),
        # letters
        (r"\pard \'a35 \'96 \'93ask\'94 Zo\'eb\par", "£5 – “ask” Zoë"),
        (r"\pard \lquote a\rquote  \ldblquote b\rdblquote\emdash\endash\bullet\par", "‘a’ “b”—–•"),
        (r"\pard\uc1 caf\u233\'e9 \u8211?a\uc0\u8217 b\uc2\u233 xyz\par", "café –a’b\u00e9z"),
        (r"\pard \u-10179?\u-8704? \u-10179? ok\par", "\U0001f600 ok"),
        (r"\pard\f2 \'b9\f0  \'b9\par", "ą ¹"),
        (r"\pard\f3 \'82\'a0\f0 a\par", "あa"),
        # what is not seen, and what is
        (r"\pard A{\v hidden }b\v no\v0 c {\deleted old }{\revised new}\par", "Abc new"),
        (r"\pard Ring\deleted\par\deleted0  us.\par", "Ring us."),
        (r"{\header\pard Council\par}{\footerf\pard Page {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}\pard A.\par", "A."),
        (r'\pard {\field{\*\fldinst{HYPERLINK "https://x.org"}}{\fldrslt{\ul our page}}}.\par', "our page."),
        (r"\pard A{\*\bkmkstart b}b{\*\bkmkend b}{\xe{\v c}}{\*\unknown d{\b e}}\par", "Ab"),
        (r"\pard A {\*\atnid A}{\*\annotation\pard Why?\par}b\par", "A b"),
        (r"\pard A {\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 00}}b\par", "A b"),
        ("\\pard A {\\pict\\wmetafile8\\bin4 }{\\}}b\\par", "A b"),
        (r"\pard {\object\objemb{\*\objdata 0105}{\result{Sheet}}}\par", "Sheet"),
        (r"\pard {\upr{Zo?}{\*\ud{Zo\u235 ?}}}\par", "Zoë"),
        (
            r"\pard A{\super\chftn}{\footnote\pard\plain{\super\chftn} A note.\par} b.\par\pard C\par",
            "A b.\n\nC\n\nA note.",
        ),
        (
            r"\pard A.{\shp{\*\shpinst\shpleft0{\sp{\sn x}{\sv 1}}{\shptxt\pard In a box.\par}}{\shprslt{\*\do"
            r"{\dptxbxtext\pard In a box.\par}}}}\par\pard B.\par",
            "A.\n\nIn a box.\n\nB.",
        ),
        (r"{\header{\shp{\*\shpinst{\shptxt\pard Council\par}}}}\pard A.\par", "A."),
        # headings and lists
        (r"\pard\s1 Help\par\pard\s2 Us\par\pard\s4 Own\par", "# Help\n\n## Us\n\n### Own"),
        (r"\pard\s3 Help\par", "# Help"),
        (r"\pard\outlinelevel1 Help\par\pard\s1\outlinelevel9 Not one\par", "## Help\n\n# Not one"),
        (
            r"{\listtext\pard 1.\tab}\pard\ls1 a\par{\listtext\f1\'b7\tab}\pard\ilvl1\ls1 b\par"
            r"{\listtext\pard 2.\tab}\pard\ls1 c\par",
            "1. a\n  - b\n2. c",
        ),
        (
            r"\pard{\listtext (b)\tab}\ls1 a\par{\listtext (c)\tab}b\par\pard C.\par{\pntext iv.\tab}\pard d\par",
            "1. a\n2. b\n\nC.\n\n1. d",
        ),
        (r"\pard{\pntext\f1\'b7\tab}a\par{\pntext o\tab}b\par", "- a\n- b"),
        (r"\pard \bullet\tab a\par\bullet\tab b\par", "• a\n• b"),
        # tables
        (
            r"\trowd\cellx1\cellx2\pard\intbl Visit\cell \'a312 | each\par twice\cell\row\pard After.\par",
            "| Visit | £12 \\| each twice |\n\nAfter.",
        ),
        (r"\trowd\pard\intbl A page.\par In a frame.\cell\row\pard", "A page.\n\nIn a frame."),
        (
            r"\pard\intbl\itap1 L\cell\pard\intbl\itap2 a\nestcell b{\*\nesttableprops\trowd}\nestcell"
            r"{\*\nesttableprops\nestrow}{\nonesttables\par}\pard\intbl\itap1 R\cell\row\pard\itap0 End.\par",
            "L\n\n| a | b |\n\nR\n\nEnd.",
        ),
    ],
)  # fmt: skip
def test_every_word_of_a_rich_text_file_is_read(body: str, text: str) -> None:
    assert from_bytes(_file(body), "leaflet.rtf") == text


@pytest.mark.parametrize("raw", [_file("Words")[:-1], _file("Words")[:60], b"{\\rtf1 {" + b"{" * 5_000])
def test_one_that_is_cut_short_is_refused_by_name(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "leaflet.rtf"
    path.write_bytes(raw)
    with pytest.raises(UserFault, match=r"leaflet\.rtf is damaged"):
        read(path)


def test_what_follows_the_end_and_groups_in_groups_do_no_harm() -> None:
    raw = b"{\\rtf1 " + b"{" * 5_000 + b"Words" + b"}" * 5_000 + b"}\r\n\0\0 and more}"
    assert from_bytes(raw, "leaflet.rtf") == "Words"


_PIECES = st.sampled_from(
    [*"{}\\\n", r"\par", r"\cell", r"\row", r"\nestcell", r"\itap3", r"\u9", r"\'82", r"\uc3", r"\bin2", r"\footnote",
     r"{\shptxt", r"\*", r"\v", r"\deleted", r"\s1", r"{\stylesheet{\s1 heading 1;}}", r"\listtext", "words", r"\u-1"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40))
def test_any_file_is_read_or_refused(pieces: list[str]) -> None:
    with contextlib.suppress(UserFault):
        assert isinstance(from_bytes(_file("".join(pieces)), "leaflet.rtf"), str)
