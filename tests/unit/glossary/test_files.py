"""Glossary files: what a minimal entry becomes, what is said about a bad one, and that writing and reading agree."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.glossary.compiled import entry_from_json, entry_to_json
from plainspeak.glossary.files import load_files, read_entries, shipped_glossary, write_entries
from plainspeak.glossary.inflect import complete
from plainspeak.glossary.model import (
    Alternative,
    Entry,
    Forms,
    Kind,
    Neighbours,
    PartOfSpeech,
    Status,
    Term,
)

GOOD = '[[entry]]\nid = "a"\nheadword = "utilise"\nkind = "formal"\nalternatives = ["use"]\n'


def entry(extra: str = "", *, headword: str = "utilise", alternatives: str = '["use"]') -> Entry:
    text = f'[[entry]]\nid = "a"\nheadword = "{headword}"\nkind = "formal"\nalternatives = {alternatives}\n{extra}\n'
    return read_entries(text, "a.toml")[0]


def test_a_minimal_entry_gets_its_forms() -> None:
    found = entry()
    assert found.part_of_speech is PartOfSpeech.VERB
    assert found.forms == Forms(third="utilises", past="utilised", participle="utilised", ing="utilising")
    assert found.alternatives[0].forms == Forms(third="uses", past="used", participle="used", ing="using")


def test_forms_written_down_stay_and_the_rest_are_made() -> None:
    found = entry('part_of_speech = "verb"\nforms = { past = "utilized" }')
    assert found.forms.past == "utilized"
    assert found.forms.ing == "utilising"


def test_a_plain_list_of_forms_adds_the_spellings_that_are_not_made_anyway() -> None:
    found = entry('forms = ["utilised", "use up"]')
    assert [term.text for term in found.also] == ["use up"]


def test_a_plain_list_of_neighbours_means_near() -> None:
    assert entry('not_when = ["Bank", "card"]').not_when == Neighbours(near=("bank", "card"))


def test_an_alternative_may_carry_its_own_forms() -> None:
    found = entry('part_of_speech = "verb"', alternatives='[{ text = "make use of", forms = { past = "used" } }]')
    assert found.alternatives[0].forms.past == "used"
    assert found.alternatives[0].forms.ing == "making use of"


FAULTS = (
    (
        '[[entry]]\nid = "a"\nheadword = "b"\nkind = "jargn"\n',
        '4: "kind" must be jargon, acronym, label or formal, not "jargn"',
    ),
    (GOOD + 'meanin = "x"', '6: "meanin" is not known: did you mean "meaning"?'),
    (GOOD + 'zzz = "x"', '6: "zzz" is not known: the names known are id, headword,'),
    ('\n\n[[entry]]\nheadword = "b"\nkind = "formal"', '3: "id" is missing: add it'),
    ('[[entry]]\nid = "a"\nkind = "formal"', '1: "headword" of "a" is missing: add it'),
    ('[[entry]]\nid = "a"\nheadword = " "\nkind = "formal"', '3: "headword" of "a" is empty: fill it in'),
    ('[[entry]]\nid = "a"\nheadword = "b"', '1: "kind" of "a" is missing: add it'),
    (
        '[[entry]]\nid = "A b"\nheadword = "b"\nkind = "formal"',
        '2: "id" must be small letters, digits and single hyphens',
    ),
    (GOOD + GOOD, '7: "a" is the id of an earlier entry too'),
    (GOOD + "meaning = 3", '6: "meaning" must be text in quotes, not a number'),
    (GOOD + "meaning = true", '6: "meaning" must be text in quotes, not true or false'),
    (GOOD + 'flags = "x"', '6: "flags" must be a list such as'),
    (GOOD + "flags = [3]", '6: every item of "flags" must be text in quotes, not a number'),
    (GOOD + 'flags = [""]', '6: every item of "flags" must be text in quotes, not an empty text'),
    (GOOD + 'also = [{ txt = "x" }]', '6: "also.txt" is not known: did you mean "text"?'),
    (GOOD + "also = [{ }]", '6: a table in "also" needs { text = "…" }'),
    (GOOD + 'also = "x"', '6: "also" must be a list'),
    (GOOD + 'forms = { plurl = "x" }', '6: "forms.plurl" is not known: did you mean "plural"?'),
    (GOOD + "forms = { plural = 1 }", '6: "plural" in "forms" must be text in quotes, not a number'),
    (GOOD + "forms = 1", '6: "forms" must be a table such as'),
    (GOOD + '[entry.forms]\nplurl = "x"', '6: "forms.plurl" is not known'),
    (GOOD + 'not_when = { besides = ["x"] }', '6: "not_when.besides" is not known'),
    (GOOD + 'not_when = { near = "x" }', '6: "near" must be a list such as'),
    (GOOD + "not_when = 1", '6: "not_when" must be a table such as'),
    (GOOD + 'part_of_speech = "verbal"', '6: "part_of_speech" must be noun, verb, adjective, adverb or phrase'),
    (GOOD + 'status = "old"', '6: "status" must be suggested, approved, rejected or retired, not "old"'),
    (GOOD + 'review_by = "soon"', '6: "review_by" must be a date such as 2026-11-23, not "soon"'),
    (GOOD + 'reviewed = "last week"', '6: "reviewed" must be a date such as 2026-11-23, not "last week"'),
    (GOOD.replace('["use"]', '["Utilise"]'), '5: "Utilise" is the headword itself'),
    (GOOD.replace('"utilise"', '"…"'), '3: "headword" must have letters in it'),
    (GOOD.replace('["use"]', "[]"), '1: "utilise" needs "alternatives", or a "meaning"'),
    ('[[entry]]\nid = "a"\nheadword = "ABC"\nkind = "acronym"\nalternatives = ["d"]', '1: the acronym "ABC" needs an'),
    (GOOD + 'why = "x', "6: this is not TOML"),
    (GOOD + 'why = """x', ": this is not TOML"),
    ('[[entries]]\nid = "a"', '1: "entries" is not known here: a glossary file holds [[entry]] tables only'),
    ('title = "x"\n' + GOOD, '1: "title" is not known here'),
    ('entry = "x"', '1: "entry" is not known here'),
    (
        '[[entry]]\nid = "a"\nheadword = "b"\nkind = "formal"\nwhy = """\nkind = 1\n"""\nmeaning = 1',
        '8: "meaning" must be',
    ),
)


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_a_fault_names_the_file_the_line_and_the_mend(text: str, message: str) -> None:
    with pytest.raises(UserFault) as caught:
        read_entries(text, "glossary/money.toml")
    told = str(caught.value)
    assert told.startswith("glossary/money.toml")
    assert message in told
    assert "\n" not in told


def test_an_id_used_in_two_files_is_a_fault_that_names_both(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    with pytest.raises(UserFault, match=r"two\.toml, line 2: \"a\" is the id of an entry in .*one\.toml too"):
        load_files([tmp_path / "one.toml", tmp_path / "two.toml"])


def test_a_file_that_is_not_there_or_not_utf8_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(UserFault, match=r"none\.toml cannot be read \(No such file"):
        load_files([tmp_path / "none.toml"])
    (tmp_path / "bad.toml").write_bytes(b'why = "\xff\xfe"')
    with pytest.raises(UserFault, match=r"bad\.toml is not UTF-8 text: save it again as UTF-8"):
        load_files([tmp_path / "bad.toml"])


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_files([tmp_path / "a.toml"]).entries[0].headword == "utilise"


def test_an_empty_file_has_no_entries() -> None:
    assert read_entries("", "a.toml") == ()


def test_the_shipped_glossary_reads_the_same_from_its_own_toml() -> None:
    entries = shipped_glossary().entries[:40]
    assert read_entries(write_entries(entries), "again.toml") == entries


def test_what_the_generator_makes_is_not_written() -> None:
    assert "forms" not in write_entries([entry()])


LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
TEXTS = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
PHRASES = st.one_of(st.sampled_from(["care plan", "utilise", "package of care", "needs", "people"]), TEXTS)
FORMS = st.builds(Forms, plural=st.one_of(st.just(""), TEXTS), past=st.one_of(st.just(""), TEXTS))
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
LOWER = st.lists(TEXTS.map(str.lower), max_size=2).map(tuple)
NEIGHBOURS = st.builds(Neighbours, before=LOWER, after=LOWER, near=LOWER)
ENTRIES = st.builds(
    Entry,
    id=st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,3})?", fullmatch=True),
    headword=PHRASES.map(lambda text: f"a{text}"),
    kind=st.sampled_from(Kind),
    part_of_speech=st.sampled_from(PartOfSpeech),
    forms=FORMS,
    also=st.lists(st.builds(Term, text=PHRASES, forms=FORMS), max_size=2).map(tuple),
    alternatives=st.lists(
        st.builds(Alternative, text=PHRASES.map(lambda text: f"b{text}"), forms=FORMS), max_size=2
    ).map(tuple),
    meaning=TEXTS,
    expansion=TEXTS,
    topic=st.text(LETTERS, max_size=5),
    not_for=LISTS,
    about=LISTS,
    not_when=NEIGHBOURS,
    only_when=NEIGHBOURS,
    no_offer_when=NEIGHBOURS,
    why=st.text(LETTERS, max_size=9),
    source=st.text(LETTERS, max_size=9),
    status=st.sampled_from(Status),
    reviewed=st.one_of(st.just(""), st.dates().map(str)),
    review_by=st.one_of(st.just(""), st.dates().map(str)),
    owner=st.sampled_from(["", "Ann Other"]),
    flags=LISTS,
    passes=LISTS,
)


@given(ENTRIES.map(complete))
def test_writing_and_reading_give_the_same_entry(one: Entry) -> None:
    assert read_entries(write_entries([one]), "again.toml") == (one,)


@given(ENTRIES)
def test_json_keeps_everything(one: Entry) -> None:
    assert entry_from_json(entry_to_json(one)) == one


def test_json_leaves_out_what_is_empty() -> None:
    bare = Entry("a", "b", Kind.LABEL)
    assert entry_to_json(bare) == {"id": "a", "headword": "b", "kind": "label"}
    assert entry_to_json(replace(bare, forms=Forms(plural="bs")))["forms"] == {"plural": "bs"}
