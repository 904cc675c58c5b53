"""Reading files: every encoding a council writes, and one plain sentence for what cannot be read."""

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.documents import from_bytes, read, readable_files
from plainspeak.documents.decode import LOST, decode, lost_signs
from plainspeak.errors import UserFault

ENGLISH = "It costs £5. “You’ll need a carer’s assessment” – call us… at the café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_the_encodings_that_councils_use(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_bytes(ENGLISH.encode(encoding))
    assert read(path) == ENGLISH


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_become_newlines(end: str) -> None:
    assert from_bytes(f"One.{end}Two.".encode(), "leaflet.txt") == "One.\nTwo."


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"   \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"--- ... ---", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "binary"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (bytes(range(256)), "binary"),
        (b"\x01\x02\x03\x04\x05words", "binary"),
        ("これは日本語のリーフレットです。".encode("shift-jis"), "encoding"),
        (("用户手册" * 9).encode("gbk") + b" a\xd5a", "encoding"),
        ("Это листовка на русском языке.".encode("koi8-r"), "encoding"),
        (b"W\0o\0r\0d\0s\0\0\0", "binary"),
        (b"<html>" + b"<b>" * 20_001 + b"Words", "hostile"),
        (b"caf\x81 and \x8d words", "encoding"),
        (b"\xff\xfea", "encoding"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 100, "binary"),
    ],
)
def test_what_is_not_a_text_is_refused_by_name(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_bytes(raw)
    with pytest.raises(UserFault, match=r"leaflet\.txt .*: ") as caught:
        read(path)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40)
_MAIL = b"From: Ann\nTo: Sam\n and others\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "has a password"),
        (_OLE + "WordDocument".encode("utf-16-le"), "is an old Word file"),
        (_OLE + "__substg1.0_001A".encode("utf-16-le"), "is an e-mail"),
        (_OLE + "Workbook".encode("utf-16-le"), "is a workbook"),
        (_OLE, "is an old Word or Excel file, or has a password"),
        (_MAIL + b"\nHello", "is an e-mail"),
        (_MAIL + b'Content-Type: multipart/related; boundary="b"\n\n--b', "is a web page kept with its pictures"),
    ],
)
def test_the_file_of_another_program_is_refused_as_what_it_is(raw: bytes, says: str) -> None:
    with pytest.raises(UserFault, match=f"^leaflet {says}.*: "):
        from_bytes(raw, "leaflet")


def test_a_leaflet_that_begins_as_an_e_mail_does_is_none() -> None:
    text = "To: all carers\nFrom: the council\n\nWe write MIME-Version: never."
    assert from_bytes(text.encode(), "leaflet") == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("name", ["page.html", "leaflet.txt"])
def test_one_broken_byte_costs_one_sign_and_is_told(tmp_path: Path, encoding: str, name: str) -> None:
    path = tmp_path / name
    text = f"{ENGLISH} " * 400
    at = text.index("call", len(text) // 2)
    path.write_bytes(text[:at].encode(encoding) + b"\xe9" + text[at:].encode())
    expected = text[:at] + LOST + text[at:]
    assert read(path).strip() == expected.strip()
    assert lost_signs(read(path)).startswith("1 sign is broken")
    assert lost_signs(text) == ""


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserFault) as missing:
        read(tmp_path / "no.txt")
    with pytest.raises(UserFault) as folder:
        read(tmp_path)
    assert (missing.value.code, folder.value.code) == ("missing", "folder")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "private.txt"
    path.write_text("Words.")
    path.chmod(0)
    with pytest.raises(UserFault) as caught:
        read(path)
    assert caught.value.code == "permission"


def test_a_web_page_is_read_as_its_words(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<title>Not this</title><h1>Help</h1><p>Call us.</p>", encoding="utf-8")
    assert read(path).split("\n")[0] == "# Help"
    assert "Call us." in read(path)
    assert "<p>" not in read(path)


@pytest.mark.parametrize(
    "begins", ["<html>", " <!DOCTYPE html>", '<?xml version="1.0"?>\n<!-- Saved -->\n<!doctype HTML>']
)
def test_a_web_page_is_known_by_how_it_begins(begins: str) -> None:
    assert from_bytes(f"{begins}<body><h1>Help</h1><br><p>Call us.".encode(), "leaflet.doc") == "# Help\n\nCall us."
    assert from_bytes(f"Write {begins}".encode(), "leaflet.txt") == f"Write {begins}"


def test_a_short_text_may_have_the_letters_of_other_names() -> None:
    assert from_bytes("Ask Zoë or Siân.".encode("cp1252"), "leaflet.txt") == "Ask Zoë or Siân."


def test_a_folder_means_its_readable_files_in_order_and_in_depth(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "photo.png", ".hidden.txt", "more/c.html", "more/d.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Words.")
    assert [path.name for path in readable_files(tmp_path)] == ["a.md", "b.txt", "c.html"]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_never_crash(raw: bytes) -> None:
    with contextlib.suppress(UserFault):
        assert isinstance(decode(raw, "file"), str)


def test_a_text_of_an_old_mac_keeps_its_apostrophes_and_quotation_marks() -> None:
    plain = "You can ring us on any day of the week, and we will tell you what help there is. " * 4
    for marked in ("We’re here for carers.", "Ask for “day care” in May.", "It’s the carer’s café – come in."):
        assert from_bytes((plain + marked).encode("mac_roman"), "leaflet") == plain + marked
        assert from_bytes((plain + marked).encode("cp1252"), "leaflet") == plain + marked
