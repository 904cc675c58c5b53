"""The glossary in and out: what a file would do is told first, and it is done whole or not at all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange import Format
from plainspeak.glossary.model import Alternative, Entry, Kind, PartOfSpeech, Status
from plainspeak.service.exchange import Exchange
from plainspeak.service.incoming import Preview
from plainspeak.service.words import Words
from plainspeak.store import FileStore

WHOLE = [each for each in Format if each is not Format.VALE]


@pytest.fixture
def exchange(store: FileStore, words: Words) -> Exchange:
    return Exchange(store, words)


@pytest.fixture
def look(exchange: Exchange) -> Callable[[str], Preview]:
    return lambda text: exchange.look_through(text.encode(), "list.csv", Format.CSV)


def refusal(job: Callable[[], object]) -> UserFault:
    with pytest.raises(UserFault) as refused:
        job()
    return refused.value


def test_a_preview_sorts_every_row_and_changes_nothing(
    look: Callable[[str], Preview], words: Words, store: FileStore
) -> None:
    seen = look(
        "word,kind,say instead,meaning\n"
        "signpost,jargon,point,\n"
        "commence,formal,start; begin; open,\n"
        "key worker,jargon,main contact,A person with a key.\n"
        "walrus,jargon,,\n"
        ",jargon,nothing,\n"
        "Signpost,jargon,show,\n"
        "MDT,acronym,,People with different jobs who plan your help together.\n"
    )
    assert [one.entry.headword for one in seen.new] == ["signpost"]
    assert [(one.row, one.entry.id) for one in seen.changed] == [(3, "commence")]
    assert [(one.row, one.reason) for one in seen.clashing] == [
        (4, "“key worker” is in the glossary already, with another meaning")
    ]
    assert [(one.row, one.word) for one in seen.refused] == [(5, "walrus"), (6, ""), (7, "Signpost")]
    assert "add one" in seen.refused[0].reason
    assert seen.refused[1].reason == "It has no word: fill in the headword"
    assert "Row 2" in seen.refused[-1].reason
    assert seen.same == 1
    assert store.is_new()
    assert "signpost" not in words.glossary().by_id


def test_what_was_shown_comes_in_with_its_history(
    look: Callable[[str], Preview], exchange: Exchange, words: Words
) -> None:
    seen = look("word,kind,say instead\nsignpost,jargon,point\ncommence,formal,start; open\n")
    assert exchange.bring_in(seen, "Ann") == 2
    assert [one.text for one in words.get("commence").alternatives] == ["start", "open"]
    assert words.history("signpost")[-1].why == "Brought in from list.csv"
    assert words.history("commence")[-1].author == "Ann"
    assert words.get("commence").part_of_speech is PartOfSpeech.VERB, "what the file does not tell stays"
    again = look("word,kind,say instead\nsignpost,jargon,point\ncommence,formal,start; open\n")
    assert (again.same, again.new, again.changed) == (2, (), ())


def test_an_empty_cell_of_somebodys_own_list_takes_nothing_away(look: Callable[[str], Preview]) -> None:
    seen = look("word,say instead,what it means\ncommence,,To begin.\n")
    (one,) = seen.changed
    assert [each.field for each in one.differences] == ["meaning"]
    emptied = look("id,word,say instead,meaning,expansion\nmdt,MDT,,,multi-disciplinary team\n")
    assert [each.field for each in emptied.changed[0].differences] == ["meaning"], "our own files say what is empty"


def test_nothing_comes_in_where_one_entry_was_changed_meanwhile(
    look: Callable[[str], Preview], exchange: Exchange, words: Words, store: FileStore
) -> None:
    seen = look("word,kind,say instead\nsignpost,jargon,point\ncommence,formal,start; open\n")
    words.edit(replace(words.get("commence"), meaning="Start."), 0, "Bob")
    assert refusal(lambda: exchange.bring_in(seen)).code == "changed-meanwhile"
    assert "signpost" not in words.glossary().by_id
    assert store.words.changes() == 1


def test_a_clashing_row_comes_in_only_where_it_is_taken(
    look: Callable[[str], Preview], exchange: Exchange, words: Words
) -> None:
    text = "word,kind,meaning\nkey worker,jargon,A person with a key.\n"
    assert exchange.bring_in(look(text)) == 0
    assert exchange.bring_in(look(text), take={2}) == 1
    assert words.get("key-worker").meaning == "A person with a key."


def test_a_row_written_before_the_teams_last_change_clashes(exchange: Exchange, words: Words) -> None:
    before = exchange.content([words.get("commence")], Format.CSV)
    words.edit(replace(words.get("commence"), meaning="Start."), 0)
    words.edit(replace(words.get("commence"), meaning="To start."), 1)
    seen = exchange.look_through(before, "old.csv", Format.CSV)
    (clash,) = seen.clashing
    assert clash.reason == "The team has changed it since this file was written"
    assert [one.field for one in clash.differences] == ["meaning"]


def test_a_writer_cannot_bring_in_a_file(store: FileStore, writer: Words) -> None:
    exchange = Exchange(store, writer)
    seen = exchange.look_through(b"word,say instead\nsignpost,point\n", "list.csv", Format.CSV)
    assert refusal(lambda: exchange.bring_in(seen)).code == "editors-only"
    assert store.is_new()


@pytest.mark.parametrize("format", WHOLE)
def test_a_whole_glossary_goes_out_and_comes_in_again_unchanged(
    exchange: Exchange, words: Words, tmp_path: Path, format: Format
) -> None:
    words.add(Entry("", "=panel", Kind.LABEL, alternatives=(Alternative("group; meeting"),), owner="Ann", why="+1"))
    words.edit(replace(words.get("mdt"), status=Status.RETIRED, review_by="2027-01-31"), 0)
    path = tmp_path / f"words.{format.value.removesuffix('-dct')}"
    assert exchange.write(path, format) == 4
    seen = exchange.preview(path, format)
    assert (seen.same, seen.new, seen.changed, seen.clashing, seen.refused) == (4, (), (), (), ())


def test_what_another_team_exports_can_be_brought_in_whole(exchange: Exchange, words: Words, tmp_path: Path) -> None:
    words.add(Entry("", "signpost", Kind.JARGON, PartOfSpeech.VERB, alternatives=(Alternative("point"),)))
    path = tmp_path / "words.json"
    exchange.write(path, entries=[words.get("signpost")])
    words.edit(replace(words.get("signpost"), headword="sign post"), 1)
    seen = exchange.preview(path)
    assert [one.reason for one in seen.clashing] == ["“signpost” is the id of “sign post” here, which is another word"]
    assert seen.clashing[0].entry.id == "signpost-2"


def test_a_file_that_is_not_there_is_named(exchange: Exchange, tmp_path: Path) -> None:
    assert "gone.csv is not there" in str(refusal(lambda: exchange.preview(tmp_path / "gone.csv")))
    assert "cannot be read" in str(refusal(lambda: exchange.preview(tmp_path, Format.CSV)))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://x.example", "x", "data:text/html,x", "https:///"])
def test_a_page_links_only_to_where_suggestions_can_safely_go(exchange: Exchange, tmp_path: Path, address: str) -> None:
    assert refusal(lambda: exchange.publish(tmp_path / "page", suggest_to=address)).code == "bad-address"
    assert not (tmp_path / "page").exists()


def test_a_page_holds_the_approved_words_alone_and_escapes_them(
    exchange: Exchange, words: Words, tmp_path: Path
) -> None:
    words.edit(replace(words.get("mdt"), status=Status.RETIRED), 0)
    words.add(Entry("", "<script>x", Kind.JARGON, alternatives=(Alternative("a & b"),)))
    page = exchange.publish(tmp_path / "a" / "page", "Our <words>", "words@example.org").read_text("utf-8")
    assert "&lt;script&gt;x" in page
    assert "<script>x" not in page
    assert "Our &lt;words&gt;" in page
    assert "MDT" not in page
    assert "mailto:words@example.org?subject=" in page
