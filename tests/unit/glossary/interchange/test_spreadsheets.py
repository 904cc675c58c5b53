"""CSV and Excel as people's own programs write them; and no cell of ours is ever a formula."""

import csv
import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange import Format, Row, entry_of, read, write
from plainspeak.glossary.model import Alternative, Entry, Kind, Status

RISKY = ("=1+1", "+44 20", "-5", "@SUM(A1)", "\tx", "\r=1", "＝1+1", '=HYPERLINK("https://x")', "'=1", " =1", "'")
PLAIN = Entry("panel", "panel", Kind.JARGON, alternatives=(Alternative("group"),))


def tables(raw: bytes, format: Format = Format.CSV) -> list[dict[str, object]]:
    return [dict(row.table) for row in read(raw, "words", format).rows]


def book(*rows: tuple[object, ...], title: str = "Sheet") -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("text", RISKY)
def test_no_cell_of_a_csv_file_starts_a_formula_and_the_text_comes_back(text: str) -> None:
    entry = replace(PLAIN, why=text, owner=text.strip() or "x")
    raw = write([entry], Format.CSV)
    for cell in (cell for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")) for cell in row):
        assert not cell.lstrip(" ").startswith(tuple("=+-@\t\r＝＋－＠")), cell
    assert entry_of(read(raw, "words", Format.CSV).rows[0].table).why == text


@pytest.mark.parametrize("text", RISKY)
def test_every_cell_of_a_workbook_is_text(text: str) -> None:
    raw = write([replace(PLAIN, why=text)], Format.XLSX)
    sheet = load_workbook(io.BytesIO(raw)).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    parts = zipfile.ZipFile(io.BytesIO(raw))
    assert not any(b"<f>" in parts.read(name) or b"<f " in parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(("separator", "end"), [(",", "\r\n"), (";", "\n"), ("\t", "\r\n")])
def test_a_csv_file_is_read_however_it_was_saved(encoding: str, separator: str, end: str) -> None:
    lines = [("Word", "Kind", "Say instead"), ("café culture – £5", "Jargon", "“tea” time")]
    raw = end.join(separator.join(line) for line in lines).encode(encoding)
    assert tables(raw) == [{"headword": "café culture – £5", "kind": "jargon", "alternatives": ["“tea” time"]}]


def test_the_columns_of_other_peoples_lists_are_known_and_the_rest_is_told() -> None:
    raw = b"Term,What it means,Colour\nMDT,A team,blue\n"
    reading = read(raw, "words", Format.CSV)
    assert dict(reading.rows[0].table) == {"headword": "MDT", "meaning": "A team"}
    assert reading.notes == ("These columns are not known and are left out: “Colour”.",)
    assert reading.fields == {"headword", "meaning"}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"colour,size\nred,2\n", "no column for the word"),
        (b"word,term\na,b\n", "more than one column for “headword”"),
        (b'word,kind\n"a,jargon\n', "a quote that is opened and not closed|not CSV|"),
    ],
)
def test_a_csv_file_that_is_no_glossary_is_refused_by_name(raw: bytes, said: str) -> None:
    if said.endswith("|"):
        assert len(read(raw, "words", Format.CSV).rows) == 1, "a quote left open takes in the rest, which is one row"
        return
    with pytest.raises(UserFault, match=f"^words .*{said}"):
        read(raw, "words", Format.CSV)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("a,jargon,x,more", "more cells than there are columns"),
        ("a,jargon,staff {staffs}", "does not say which it is"),
    ],
)
def test_a_bad_row_is_refused_with_its_number_and_the_rest_is_read(line: str, reason: str) -> None:
    rows = read(f"word,kind,say instead\nb,jargon,c\n{line}\n".encode(), "words", Format.CSV).rows
    assert [row.number for row in rows] == [2, 3]
    assert not rows[0].reason
    assert reason in rows[1].reason


def test_a_version_that_is_no_number_is_refused() -> None:
    (row,) = read(b"word,version\na,two\n", "words", Format.CSV).rows
    assert row == Row(2, row.table, reason="The version “two” is not a number")


def test_a_workbook_is_read_from_the_sheet_with_the_words() -> None:
    made = Workbook()
    first = made.active
    assert first is not None
    first.append(("Notes of the meeting",))
    second = made.create_sheet("List")
    second.append((None, None))
    second.append(("Word", "Say instead", "Reviewed"))
    second.append(("panel", "group\nmeeting", "23/11/2026"))
    out = io.BytesIO()
    made.save(out)
    (row,) = read(out.getvalue(), "words", Format.XLSX).rows
    assert row.number == 3
    assert dict(row.table) == {"headword": "panel", "alternatives": ["group", "meeting"], "reviewed": "2026-11-23"}


def test_a_formula_in_somebody_elses_workbook_is_read_as_what_it_shows() -> None:
    raw = book(("Word", "Meaning"), ("panel", "=1+1"))
    assert tables(raw, Format.XLSX) == [{"headword": "panel"}], "it was never worked out, so it shows nothing"


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def _with_part(name: str, content: bytes) -> bytes:
    whole = zipfile.ZipFile(io.BytesIO(book(("Word",), ("panel",))))
    return _zip({each: whole.read(each) for each in whole.namelist()} | {name: content})


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (_zip({"a": b"\0" * 50_000_000}), "hostile"),
        (_zip({str(number): b"" for number in range(2_001)}), "hostile"),
        (_with_part("xl/sharedStrings.xml", ENTITIES), "hostile"),
        (_with_part("xl/vbaProject.bin", b"macro"), "macros"),
        (_with_part("xl/workbook.xml", b"<workbook>"), "damaged"),
        (_zip({"word/document.xml": b"<a/>"}), "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old-excel"),
        (book(("Word",), ("panel",))[:-200], "damaged"),
    ],
)
def test_a_hostile_or_broken_workbook_is_refused_in_one_sentence(raw: bytes, code: str) -> None:
    with pytest.raises(UserFault, match=r"^words") as refused:
        read(raw, "words", Format.XLSX)
    assert refused.value.code == code
    assert "\n" not in str(refused.value)


def test_words_too_long_for_a_cell_are_refused_before_anything_is_written() -> None:
    with pytest.raises(UserFault, match="“panel” has more words than a cell of Excel can hold"):
        write([replace(PLAIN, meaning="a" * 40_000)], Format.XLSX)


def test_the_status_is_written_even_where_it_is_the_usual_one() -> None:
    assert tables(write([PLAIN], Format.CSV))[0]["status"] == Status.APPROVED.value
