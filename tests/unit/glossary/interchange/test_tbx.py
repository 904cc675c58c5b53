"""TBX-Basic, both styles: as terminology programs expect it, and as they write it."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from plainspeak.errors import UserFault
from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.interchange import Format, entry_of, read, write
from plainspeak.glossary.model import Alternative, Entry, Kind, PartOfSpeech, Term

CORE = "{urn:iso:std:iso:30042:ed-2}"
STYLES = {Format.TBX: "dca", Format.TBX_TAGS: "dct"}
AMHP = Entry(
    "amhp",
    "AMHP",
    Kind.ACRONYM,
    PartOfSpeech.NOUN,
    also=(Term("approved worker"),),
    alternatives=(Alternative("mental health worker"), Alternative("social worker")),
    expansion="approved mental health professional",
    meaning="A person who may decide & ask.",
    topic="mental-health-and-capacity",
    source="Mental Health Act 1983",
    flags=("Call the [[AMHP]].",),
)


def _top(format: Format) -> ElementTree.Element:
    return ElementTree.fromstring(write([AMHP], format))


def _facts(top: ElementTree.Element, name: str) -> list[str]:
    """What a data category says, in either style."""
    found = [each for each in top.iter() if each.get("type") == name or each.tag.rpartition("}")[2] == name]
    return [each.text or "" for each in found]


@pytest.mark.parametrize("format", STYLES)
def test_the_word_is_deprecated_the_best_wording_preferred_and_the_others_admitted(format: Format) -> None:
    top = _top(format)
    assert dict(zip(_facts(top, "term"), _facts(top, "administrativeStatus"), strict=True)) == {
        "AMHP": "deprecatedTerm-admn-sts",
        "approved worker": "deprecatedTerm-admn-sts",
        "approved mental health professional": "admittedTerm-admn-sts",
        "mental health worker": "preferredTerm-admn-sts",
        "social worker": "admittedTerm-admn-sts",
    }
    assert _facts(top, "termType") == ["acronym", "variant", "fullForm"]
    assert _facts(top, "definition") == ["A person who may decide & ask."]


@pytest.mark.parametrize("format", STYLES)
def test_the_file_keeps_to_the_rules_of_the_dialect(format: Format) -> None:
    """Where each category may stand and what it may say: https://www.tbxinfo.net/tbx-dialects/ (TBX-Basic)."""
    top = ElementTree.fromstring(write(shipped_glossary().entries[::25], format))
    assert (top.tag, top.get("type"), top.get("style")) == (f"{CORE}tbx", "TBX-Basic", STYLES[format])
    parents = {child: parent.tag.rpartition("}")[2] for parent in top.iter() for child in parent}
    homes = {"definition": "descripGrp", "context": "descripGrp", "subjectField": "conceptEntry", "source": ""}
    homes |= dict.fromkeys(("partOfSpeech", "administrativeStatus", "termType"), "termSec")
    for each in top.iter():
        name = each.get("type") if format is Format.TBX else each.tag.rpartition("}")[2]
        assert not homes.get(name or "") or parents[each] == homes[name or ""]
        if format is Format.TBX:
            assert each.tag.startswith(CORE)
    assert set(_facts(top, "partOfSpeech")) <= {"noun", "verb", "adjective", "adverb", "other"}
    assert set(_facts(top, "termType")) <= {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"}
    ids = [each.get("id") for each in top.iter(f"{CORE}conceptEntry")]
    assert len(set(ids)) == len(ids)
    assert not any((each or "0")[0].isdigit() for each in ids)


OTHERS = """<?xml version="1.0"?>
<!DOCTYPE tbx SYSTEM "TBXcoreStructV02.dtd">
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><descrip type="subjectField">Care</descrip><xref type="xGraphic" target="https://x">p</xref>
 <langSec xml:lang="en">
  <descripGrp><descrip type="definition">Help
     at home.</descrip><admin type="source">A council</admin></descripGrp>
  <termSec><term>care at home</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
  <termSec><term>home care</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
  <termSec><term>domiciliary care</term><termNote type="partOfSpeech">noun</termNote>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>Old</note></termSec>
  <termSec><term>dom care</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
 </langSec>
 <langSec xml:lang="cy"><termSec><term>gofal cartref</term></termSec></langSec>
</conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="cy"><termSec><term>gofal</term></termSec></langSec></conceptEntry>
</body></text></tbx>"""


def test_what_another_program_wrote_is_read_by_its_statuses() -> None:
    reading = read(OTHERS.encode(), "words", Format.TBX)
    row, welsh = reading.rows
    assert row.table == {
        "headword": "domiciliary care",
        "also": ["dom care"],
        "alternatives": ["care at home", "home care"],
        "meaning": "Help at home.",
        "source": "A council",
        "topic": "Care",
        "part_of_speech": "noun",
    }
    assert welsh.reason == "It has no English term"
    assert "“cy”" in reading.notes[0]
    assert "xGraphic" in reading.notes[1]
    assert entry_of(row.table, "domiciliary-care").kind is Kind.JARGON


def test_the_older_form_of_the_standard_is_read_too() -> None:
    raw = b"""<martif type="TBX"><text><body><termEntry><langSet xml:lang="en-GB">
    <tig><term>utilise</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    <ntig><termGrp><term>use</term><termNote type="administrativeStatus">preferredTerm</termNote></termGrp></ntig>
    </langSet></termEntry></body></text></martif>"""
    (row,) = read(raw, "words", Format.TBX).rows
    assert dict(row.table) == {"headword": "utilise", "alternatives": ["use"]}


def test_a_list_of_terms_without_a_status_is_words_with_meanings() -> None:
    raw = OTHERS.replace("deprecated", "preferred").replace("superseded", "admitted").encode()
    (row, _) = read(raw, "words", Format.TBX).rows
    assert row.table["headword"] == "care at home"
    assert "alternatives" not in row.table


BOMB = b'<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><tbx>&b;</tbx>'
OUTSIDE = b'<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>'
PARAMETER = b'<!DOCTYPE tbx [<!ENTITY % a SYSTEM "https://x.example/a.dtd"> %a;]><tbx/>'
SKIPPED = b'<!DOCTYPE tbx SYSTEM "x.dtd"><tbx>&unknown;</tbx>'


@pytest.mark.parametrize(
    "raw", [BOMB, OUTSIDE, PARAMETER, SKIPPED, b"<tbx>" + b"<a>" * 100 + b"</a>" * 100 + b"</tbx>"]
)
def test_xml_that_may_do_harm_is_refused_in_one_sentence(raw: bytes) -> None:
    with pytest.raises(UserFault, match=r"^words has XML in it that may do harm") as refused:
        read(raw, "words", Format.TBX)
    assert refused.value.code == "hostile"


@pytest.mark.parametrize(
    ("raw", "said"), [(b"<html></html>", "is not TBX"), (b"<tbx><text>", "line 1: this is not XML")]
)
def test_a_file_that_is_not_tbx_says_so(raw: bytes, said: str) -> None:
    with pytest.raises(UserFault, match=said):
        read(raw, "words", Format.TBX)


def test_an_id_that_xml_cannot_hold_comes_back() -> None:
    entry = replace(AMHP, id="117-aftercare")
    assert entry_of(read(write([entry], Format.TBX), "words", Format.TBX).rows[0].table).id == "117-aftercare"
