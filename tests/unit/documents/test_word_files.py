"""Word and OpenDocument files: every way in which they hide words, and one plain sentence for what cannot be read."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from plainspeak.documents import from_bytes, read, readable_files, write
from plainspeak.documents.to_docx import to_docx
from plainspeak.errors import UserFault

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"'
    ' xmlns:m="urn:m"'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/>'
    "</Relationships>"
)
_STYLES = f"""<w:styles {_W}>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="Our heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="C"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="LB"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
<w:style w:styleId="Out"><w:name w:val="Out"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="Num"><w:name w:val="Num"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""
_LISTS = f"""<w:numbering {_W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="d1" Type="diagramData" Target="diagrams/data1.xml"/></Relationships>'
)
_DIAGRAM = (
    '<d:dataModel xmlns:d="urn:d" xmlns:a="urn:a"><d:ptLst><d:pt type="doc"/>'
    "<d:pt><d:t><a:p><a:r><a:t>Ring </a:t></a:r><a:r><a:t>us</a:t></a:r></a:p></d:t></d:pt>"
    "<d:pt><d:t><a:p/></d:t></d:pt>"
    "<d:pt><d:t><a:p><a:r><a:t>We visit</a:t></a:r></a:p><a:p><a:r><a:t>you</a:t></a:r></a:p></d:t></d:pt>"
    "</d:ptLst></d:dataModel>"
)
_NOTES = (
    f'<w:footnotes {_W}><w:footnote w:id="7"><w:p><w:r><w:t>A small note.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def _zip(**parts: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_rels", ".rels"), text)
    return file.getvalue()


def _word(body: str, namespace: str = _W, main: str = "word/document.xml", packing: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        archive.writestr("_rels/.rels", _RELATIONS.format(main))
        archive.writestr(main, f"<w:document {namespace} {_MORE}><w:body>{body}</w:body></w:document>")
        for name, text in (("styles", _STYLES), ("numbering", _LISTS), ("footnotes", _NOTES)):
            archive.writestr(f"word/{name}.xml", text)
        archive.writestr(f"{main.rpartition('/')[0]}/_rels/{main.rpartition('/')[2]}.rels", _LINKS)
        archive.writestr("word/diagrams/data1.xml", _DIAGRAM)
    return file.getvalue()


def _bent(raw: bytes) -> bytes:
    """With bytes lost from the middle of its text, as a bad stick loses them."""
    at = raw.index(b"word/document.xml") + 40
    return raw[:at] + b"\xff" * 20 + raw[at + 20 :]


def _p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def _style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def _list(number: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def _field(part: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>'


_DELETED_END = "<w:rPr><w:del/></w:rPr>"
_BOX = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (_p("Plain words."), "Plain words."),
        (_p("One.") + _p("") + _p("Two."), "One.\n\nTwo."),
        ("<w:p><w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "A b\nc"),
        ("<w:p><w:r><w:t>day</w:t><w:noBreakHyphen/><w:t>to day</w:t><w:softHyphen/></w:r></w:p>", "day-to day"),
        # tracked changes, taken as made
        (
            "<w:p><w:ins><w:r><w:t>New.</w:t></w:r></w:ins><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del></w:p>",
            "New.",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>Old.</w:t></w:r></w:moveFrom>"
            "<w:moveTo><w:r><w:t>Come.</w:t></w:r></w:moveTo></w:p>",
            "Come.",
        ),
        (_p("Ring", _DELETED_END) + _p(" us."), "Ring us."),
        (_p("Ring", _DELETED_END) + _p(" us", _DELETED_END), "Ring us"),
        (
            _p("Ring", _DELETED_END) + "<w:tbl><w:tr><w:tc>" + _p("us.", _DELETED_END) + "</w:tc></w:tr></w:tbl>",
            "Ring\n\nus.",
        ),
        ("<w:sdt><w:sdtContent>" + _p("Ring", _DELETED_END) + "</w:sdtContent></w:sdt>" + _p(" us."), "Ring us."),
        # what python-docx leaves out
        (
            "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Filled in.</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "Filled in.",
        ),
        ("<w:sdt><w:sdtContent>" + _p("A block to fill in.") + "</w:sdtContent></w:sdt>", "A block to fill in."),
        ("<w:p><w:smartTag><w:r><w:t>Leeds</w:t></w:r></w:smartTag></w:p>", "Leeds"),
        ('<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>1 May</w:t></w:r></w:fldSimple></w:p>', "1 May"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Page 3</w:t></w:r></w:p>", "Page 3"),
        (  # a letter to many: the outer field's code holds a field that shows a name
            "<w:p>"
            + _field("begin")
            + "<w:r><w:instrText>IF </w:instrText></w:r>"
            + _field("begin")
            + "<w:r><w:instrText>MERGEFIELD sex</w:instrText></w:r>"
            + _field("separate")
            + "<w:r><w:t>F</w:t></w:r>"
            + _field("end")
            + _field("separate")
            + "<w:r><w:t>Mrs</w:t></w:r>"
            + _field("end")
            + "<w:r><w:t> Okafor</w:t></w:r></w:p><w:p>"
            + _field("begin")
            + "</w:p>"
            + _p("More."),
            "Mrs Okafor\n\nMore.",
        ),
        ("<w:p><w:hyperlink><w:r><w:t>our page</w:t></w:r></w:hyperlink></w:p>", "our page"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:t>Seen.</w:t></w:r></w:p>", "Seen."),
        ('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Seen.</w:t></w:r></w:p>', "Seen."),
        (
            '<w:p><w:r><w:rPr><w:rStyle w:val="Hid"/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:t>Seen.</w:t></w:r></w:p>',
            "Seen.",
        ),
        (_p("Hidden.", _style("Hid")) + _p("Seen."), "Seen."),
        (
            "<w:p><w:r><w:t>Before.</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
            + _BOX
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + _BOX
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "Before.\n\nIn a box.",
        ),
        (
            '<w:p><w:r><w:t>Text.</w:t><w:footnoteReference w:id="7"/></w:r></w:p>' + _p("More."),
            "Text.\n\nMore.\n\nA small note.",
        ),
        # headings, by the name of their style in any language, by what it is based on, and by level
        (_p("Help", _style("berschrift1")), "# Help"),
        (_p("Help", _style("Mine")), "# Help"),
        (_p("Help", _style("T")), "# Help"),
        (_p("Help", _style("Out")), "### Help"),
        (_p("Help", '<w:outlineLvl w:val="1"/>'), "## Help"),
        (_p("Not one.", _style("Mine") + '<w:outlineLvl w:val="9"/>'), "Not one."),
        (_p("Plain.", _style("Round")), "Plain."),
        (_p("Help ....... 3", _style("C")) + _p("Words."), "Words."),
        # lists
        (_p("a", _list(2)) + _p("b", _list(2)), "- a\n- b"),
        (
            _p("a", _list(1)) + _p("b", _list(1, 1)) + _p("c", _list(1, 1)) + _p("d", _list(1)),
            "3. a\n  1. b\n  2. c\n4. d",
        ),
        (_p("a", _style("Num")) + _p("b", _style("Num") + _list(0)), "3. a\n\nb"),
        (_p("a", _style("LB")), "  - a"),
        (_p("No sign.", _list(2, 1)), "No sign."),
        (_p("Lost list.", _list(99)), "- Lost list."),
        # tables
        (
            "<w:tbl><w:tr><w:tc>" + _p("Visit") + "</w:tc><w:tc>" + _p("£12 |") + _p("each") + "</w:tc></w:tr></w:tbl>",
            r"| Visit | £12 \| each |",
        ),
        (
            "<w:tbl><w:tr><w:tc>" + _p("A page.") + _p("In a frame.") + "</w:tc></w:tr></w:tbl>",
            "A page.\n\nIn a frame.",
        ),
        (
            "<w:tbl><w:tr><w:tc>" + _p("Left", _style("T")) + "</w:tc><w:tc>" + _p("Right.") + "</w:tc></w:tr></w:tbl>",
            "# Left\n\nRight.",
        ),
        ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + _p("Gone") + "</w:tc></w:tr></w:tbl>" + _p("Here."), "Here."),
        (
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
            "<w:sdtContent>" + _p("Help 3") + "</w:sdtContent></w:sdt>" + _p("Words."),
            "Words.",
        ),
        (
            "<w:p><w:r><w:t>How.</w:t><w:drawing><m:relIds m:dm='d1' m:lo='d2'/></w:drawing></w:r></w:p>" + _p("Then."),
            "How.\n\n- Ring us\n- We visit you\n\nThen.",
        ),
        ("<w:p><m:oMath><m:r><m:t>2 + 2</m:t></m:r></m:oMath></w:p>", "2 + 2"),
    ],
)
def test_every_word_of_a_word_file_is_read(body: str, text: str) -> None:
    assert from_bytes(_word(body), "leaflet.docx") == text


def test_a_strict_file_whose_text_is_elsewhere_is_read() -> None:
    assert from_bytes(_word(_p("Words."), _STRICT, "word/document2.xml"), "leaflet.docx") == "Words."


def test_what_python_docx_writes_is_read(tmp_path: Path) -> None:
    written = Document()
    written.add_heading("Help at home", 0)
    written.add_heading("What we do", 2)
    written.add_paragraph("Call us.")
    written.add_paragraph("Wash", style="List Bullet")
    written.add_paragraph("Ring", style="List Number")
    written.add_paragraph("Wait", style="List Number")
    table = written.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Visit", "£12"
    path = tmp_path / "leaflet.docx"
    written.save(str(path))
    assert read(path) == "# Help at home\n\n## What we do\n\nCall us.\n\n- Wash\n1. Ring\n2. Wait\n\n| Visit | £12 |"
    assert list(readable_files(tmp_path)) == [path]


_O = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:s" xmlns:text="urn:t"'
    ' xmlns:table="urn:b" xmlns:draw="urn:d"'
)
_ODT = "application/vnd.oasis.opendocument.text"


def _odt(body: str, manifest: str = "") -> bytes:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="H">'
        '<style:text-properties text:display="none"/></style:style><style:style style:name="H2"'
        ' style:parent-style-name="H"/><text:list-style style:name="N">'
        '<text:list-level-style-number text:level="1" style:num-format="1"/>'
        '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", _ODT)
        archive.writestr(
            "content.xml",
            f"<office:document-content {_O}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="urn:m">{manifest}</m:manifest>')
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>One <text:span>two</text:span> three.</text:p>", "One two three."),
        ('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', "a b c\nd"),
        ('<text:h text:outline-level="2">Help</text:h>', "## Help"),
        ('<text:p text:style-name="P1">Help</text:p>', "# Help"),
        (
            "<text:list><text:list-item><text:p>a</text:p><text:p>more</text:p></text:list-item></text:list>",
            "- a\n\nmore",
        ),
        (
            '<text:list text:style-name="N"><text:list-item text:start-value="4"><text:p>a</text:p><text:list>'
            "<text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item>"
            "<text:list-item><text:p>c</text:p></text:list-item></text:list>",
            "4. a\n  - b\n5. c",
        ),
        (
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Visit</text:p>"
            "</table:table-cell><table:table-cell><text:p>£12</text:p></table:table-cell></table:table-row>"
            "</table:table-header-rows></table:table>",
            "| Visit | £12 |",
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Old.</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p>New.</text:p>",
            "New.",
        ),
        (
            "<text:p>Text.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
            "</text:note-body></text:note></text:p><text:p>More.</text:p>",
            "Text.\n\nMore.\n\nA note.",
        ),
        ("<text:p>Here.<office:annotation><text:p>Why?</text:p></office:annotation> Go.</text:p>", "Here. Go."),
        (
            "<text:p>Here.<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>",
            "Here.\n\nIn a box.",
        ),
        (
            '<text:p>Seen<text:span text:style-name="H"> not</text:span>.</text:p>'
            '<text:p text:style-name="H2">No.</text:p>'
            '<text:p><text:hidden-paragraph text:is-hidden="true"/>No.</text:p>',
            "Seen.",
        ),
        ("<text:section><text:p>Inside.</text:p></text:section>", "Inside."),
        (
            "<text:table-of-content><text:index-body><text:p>Help 3</text:p></text:index-body></text:table-of-content>"
            "<text:p>Words.</text:p>",
            "Words.",
        ),
    ],
)
def test_every_word_of_an_opendocument_text_is_read(body: str, text: str) -> None:
    assert from_bytes(_odt(body), "leaflet.odt") == text


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"PK\x03\x04\x14\x00", "damaged"),
        (_word(_p("Words."))[:-40], "damaged"),
        (_word("<w:p>"), "damaged"),
        (_bent(_word(_p("Words. " * 99), packing=zipfile.ZIP_DEFLATED)), "damaged"),
        (_word("<w:p/>" * 400_000, packing=zipfile.ZIP_DEFLATED), "hostile"),
        (_zip(**{str(number): "" for number in range(2_001)}), "hostile"),
        (_word(_p("")), "empty"),
        (_zip(readme="Words."), "binary"),
        (_zip(**{"_rels/": "x"}), "binary"),
        (_odt("", "<m:file-entry><m:encryption-data/></m:file-entry>"), "locked"),
        (_zip(mimetype=_ODT, content_xml="<a/>"), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "leaflet.docx"
    path.write_bytes(raw)
    with pytest.raises(UserFault, match=r"leaflet\.docx .*: ") as caught:
        read(path)
    assert caught.value.code == code


def test_a_workbook_is_no_leaflet() -> None:
    with pytest.raises(UserFault, match="is not a Word or OpenDocument text"):
        from_bytes(_word(_p("Words."), main="xl/workbook.xml"), "costs.xlsx")


def test_nothing_outside_the_file_is_fetched() -> None:
    body = _p("Words &more;")
    raw = _word(body)
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name.endswith("document.xml"):
                text = '<!DOCTYPE w:document [<!ENTITY more SYSTEM "file:///etc/passwd">]>' + text
            new.writestr(name, text)
    assert from_bytes(file.getvalue(), "leaflet.docx") == "Words"


def test_a_small_file_with_a_great_deal_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plainspeak.documents.package._MOST_BYTES", 1_000)
    with pytest.raises(UserFault, match="too large inside"):
        from_bytes(_word(_p("Words. " * 1_000)), "leaflet.docx")


_LEAFLET = """# Help at home

We can help you. See [our page](https://www.example.org/help?a=1&b=2).
Call us.

## What we do

- Wash
  - Hair
    - Beard
- Cook

What you do:

1. Ring us
2. Wait
  1. At home
  2. In bed
3. Talk

After that:

4. Go on
5. Stop

| Visit | £12 \\| each |
| Night | £80 |

The end."""


@pytest.mark.parametrize("ending", [".docx", ".html"])
def test_a_file_that_we_write_has_the_same_marks_when_it_is_read(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"leaflet{ending}"
    write(path, _LEAFLET)
    text = read(path, links=True)
    assert text == _LEAFLET
    assert read(path) == text.replace("[our page](https://www.example.org/help?a=1&b=2)", "our page")


@settings(max_examples=15)  # each is a Word file, written and read
@given(st.text())
def test_any_text_can_be_written_for_word(text: str) -> None:
    """Word's XML holds no control characters, and text in a file means nothing to it."""
    words = from_bytes(to_docx(f"A {text}"), "leaflet.docx")
    assert words.startswith("A")


def test_the_links_of_an_opendocument_text_keep_their_address() -> None:
    body = '<text:p>See <text:a xmlns:x="urn:x" x:href="https://example.org">our page</text:a>.</text:p>'
    assert from_bytes(_odt(body), "leaflet.odt", links=True) == "See [our page](https://example.org)."


def test_a_word_file_that_holds_another_file_is_refused_and_its_words_are_not_lost_in_silence() -> None:
    chunk = "<w:altChunk/>"
    for body in (
        chunk,
        f"<w:p><w:r><w:t>Hello there.</w:t></w:r></w:p><w:sdt><w:sdtContent>{chunk}</w:sdtContent></w:sdt>",
    ):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as file:
            file.writestr("_rels/.rels", _RELATIONS.format("word/document.xml"))
            file.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        with pytest.raises(UserFault, match=r"^leaflet has another file in it .*: open it in Word"):
            from_bytes(made.getvalue(), "leaflet")
