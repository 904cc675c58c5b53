from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.glossary.model import Alternative, Entry, Forms, Glossary, Kind, Neighbours, PartOfSpeech, Status
from plainspeak.service.words import Words, current_glossary
from plainspeak.store import FileStore, open_store

DRAFT = Entry("", "signpost", Kind.JARGON, PartOfSpeech.VERB, alternatives=(Alternative("point"),))


def flagged(words: Words, text: str) -> list[str]:
    return [match.text for match in words.analyser().matcher.find(text)]


def refusal(job: Callable[[], object]) -> UserFault:
    with pytest.raises(UserFault) as refused:
        job()
    return refused.value


def test_before_any_change_the_glossary_is_the_shipped_one_and_no_file_is_made(
    words: Words, shipped: Glossary, store: FileStore
) -> None:
    assert words.glossary() == shipped
    assert words.history("commence") == ()
    assert words.version("commence") == 0
    assert store.is_new()


def test_an_added_entry_is_found_in_a_text_with_all_its_forms(words: Words) -> None:
    added = words.add(DRAFT, author="Ann", why="Readers asked")
    assert added.forms.past == "signposted"
    assert added.alternatives[0].forms.ing == "pointing"
    assert words.get(added.id) == added
    assert flagged(words, "We were signposted to a signposting team.") == ["signposted", "signposting"]


def test_an_added_entry_tells_who_added_it_when_and_why(words: Words) -> None:
    start = datetime.now(UTC)
    added = words.add(DRAFT, author=" Ann ", why=" Readers asked ")
    (change,) = words.history(added.id)
    assert (change.number, change.author, change.why) == (1, "Ann", "Readers asked")
    assert (change.before, change.after) == (None, added)
    assert start <= change.when <= datetime.now(UTC)


def test_a_change_without_an_author_is_signed_by_the_person_at_the_computer(words: Words) -> None:
    added = words.add(DRAFT)
    assert words.history(added.id)[0].author == "Sam"


def test_a_draft_is_tidied(words: Words) -> None:
    messy = replace(DRAFT, headword="  sign   post ", alternatives=(Alternative(" point "), Alternative("  ")))
    added = words.add(messy)
    assert (added.id, added.headword, [one.text for one in added.alternatives]) == ("sign-post", "sign post", ["point"])


@pytest.mark.parametrize(
    ("headword", "alternative", "expected", "plural"),
    [
        ("pathway", "set of steps", PartOfSpeech.NOUN, "pathways"),
        ("escalate", "pass on", PartOfSpeech.VERB, ""),
        ("in respect of", "about", PartOfSpeech.PHRASE, ""),
    ],
)
def test_a_part_of_speech_that_is_not_said_is_worked_out(
    words: Words, headword: str, alternative: str, expected: PartOfSpeech, plural: str
) -> None:
    added = words.add(Entry("", headword, Kind.JARGON, alternatives=(Alternative(alternative),)))
    assert added.part_of_speech is expected
    assert added.forms.plural == plural


@pytest.mark.parametrize(
    ("draft", "advice"),
    [
        (replace(DRAFT, headword="  "), "type the word to flag"),
        (replace(DRAFT, headword="…"), "must have letters"),
        (replace(DRAFT, alternatives=()), "needs"),
        (replace(DRAFT, alternatives=(Alternative("Signpost"),)), "other words"),
        (replace(DRAFT, id="Sign Post"), "small letters"),
        (replace(DRAFT, reviewed="soon"), "must be a date"),
        (Entry("", "XYZ", Kind.ACRONYM, alternatives=(Alternative("thing"),)), "expansion"),
    ],
)
def test_a_bad_draft_is_refused_with_what_to_do(words: Words, store: FileStore, draft: Entry, advice: str) -> None:
    fault = refusal(lambda: words.add(draft))
    assert fault.code == "bad-entry"
    assert advice in str(fault)
    assert store.is_new()


def test_an_entry_may_have_a_meaning_in_place_of_plain_words(words: Words) -> None:
    assert words.add(replace(DRAFT, alternatives=(), meaning="To tell somebody where to go.")).id == "signpost"


def test_a_taken_id_is_refused(words: Words) -> None:
    fault = refusal(lambda: words.add(replace(DRAFT, id="commence")))
    assert (fault.code, "commence" in str(fault)) == ("taken", True)


def test_a_word_that_is_in_the_glossary_already_is_refused_and_named(words: Words) -> None:
    again = Entry("", "Key Worker", Kind.JARGON, alternatives=(Alternative("helper"),))
    fault = refusal(lambda: words.add(again))
    assert (fault.code, "key-worker" in str(fault)) == ("taken", True)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": Kind.LABEL},
        {"part_of_speech": PartOfSpeech.VERB},
        {"status": Status.SUGGESTED},
        {"only_when": Neighbours(near=("shift",))},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_same_letters_may_be_another_word(words: Words, change: dict[str, object]) -> None:
    noun = Entry("", "key worker", Kind.JARGON, PartOfSpeech.NOUN, alternatives=(Alternative("helper"),))
    assert words.add(replace(noun, **change)).id == "key-worker-2"


def test_approving_a_suggested_entry_is_refused_where_the_word_is_there_already(words: Words) -> None:
    suggested = words.add(
        Entry("", "commence", Kind.FORMAL, PartOfSpeech.VERB, alternatives=DRAFT.alternatives, status=Status.SUGGESTED)
    )
    assert refusal(lambda: words.edit(replace(suggested, status=Status.APPROVED), 1)).code == "taken"


def test_an_edited_shipped_entry_lies_over_the_shipped_one(words: Words, shipped: Glossary) -> None:
    before = words.get("key-worker")
    after = words.edit(replace(before, meaning="Who to ring."), 0, "Ann", "Shorter")
    assert words.get("key-worker").meaning == "Who to ring."
    assert len(words.glossary().entries) == len(shipped.entries)
    assert words.is_shipped("key-worker")
    assert words.version("key-worker") == 1
    (change,) = words.history("key-worker")
    assert (change.before, change.after) == (before, after)


def test_only_shipped_entries_are_shipped(words: Words) -> None:
    assert not words.is_shipped(words.add(DRAFT).id)


def test_a_change_made_on_an_older_version_is_refused(words: Words) -> None:
    first = words.add(DRAFT)
    words.edit(replace(first, meaning="One"), 1, "Ann")
    fault = refusal(lambda: words.edit(replace(first, meaning="Two"), 1, "Bob"))
    assert fault.code == "changed-meanwhile"
    assert words.get(first.id).meaning == "One"


def test_an_edit_that_changes_nothing_keeps_nothing(words: Words) -> None:
    before = words.get("commence")
    assert (
        words.edit(replace(before, alternatives=tuple(Alternative(one.text) for one in before.alternatives)), 0)
        == before
    )
    assert words.version("commence") == 0


def test_a_new_headword_gets_forms_of_its_own(words: Words) -> None:
    added = words.add(DRAFT)
    edited = words.edit(replace(added, headword="escalate"), 1)
    assert (edited.forms.past, edited.forms.ing) == ("escalated", "escalating")


def test_a_new_part_of_speech_gets_forms_of_its_own(words: Words) -> None:
    added = words.add(DRAFT)
    edited = words.edit(replace(added, part_of_speech=PartOfSpeech.NOUN), 1)
    assert edited.forms == Forms(plural="signposts")
    assert edited.alternatives[0].forms == Forms(plural="points")


def test_forms_mended_by_hand_stay(words: Words) -> None:
    added = words.add(replace(DRAFT, forms=Forms(past="sign-posted")))
    assert added.forms.past == "sign-posted"
    edited = words.edit(replace(added, meaning="New", forms=replace(added.forms, ing="sign-posting")), 1)
    assert (edited.forms.past, edited.forms.ing) == ("sign-posted", "sign-posting")


def test_a_retired_entry_flags_nothing_and_can_still_be_read(words: Words) -> None:
    assert flagged(words, "We commence now.") == ["commence"]
    words.edit(replace(words.get("commence"), status=Status.RETIRED), 0, why="Fine as it is")
    assert flagged(words, "We commence now.") == []
    assert [entry.status for entry in words.search("commence")] == [Status.RETIRED]


def test_the_analyser_stays_the_same_until_the_glossary_changes(words: Words) -> None:
    first = words.analyser()
    assert words.analyser() is first
    words.add(DRAFT)
    assert words.analyser() is not first
    assert words.analyser().matcher.glossary == words.glossary()


def test_an_unknown_audience_is_refused(words: Words) -> None:
    assert "choose from public" in str(refusal(lambda: words.analyser("robots")))


def test_a_change_of_somebody_else_is_seen(words: Words, shipped: Glossary, store: FileStore) -> None:
    words.analyser()
    with open_store(store.path) as theirs:
        Words(theirs, lambda: shipped).add(DRAFT)
    assert flagged(words, "Signpost us.") == ["Signpost"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("", None, ["commence", "key worker", "MDT"]),
        ("KEY-WORKER", None, ["key worker"]),
        ("named", None, ["key worker"]),
        ("start", None, ["commence"]),
        ("disciplinary", None, ["MDT"]),
        ("your help", None, ["key worker", "MDT"]),
        ("m", None, ["MDT"]),
        ("", Kind.ACRONYM, ["MDT"]),
        ("key", Kind.ACRONYM, []),
        ("walrus", None, []),
    ],
)
def test_a_search_looks_everywhere_and_puts_headwords_first(
    words: Words, text: str, kind: Kind | None, expected: list[str]
) -> None:
    assert [entry.headword for entry in words.search(text, kind)] == expected


def test_a_search_may_keep_to_a_topic(words: Words) -> None:
    assert [entry.id for entry in words.search(topic="care-and-support")] == ["key-worker"]


@pytest.mark.parametrize("word", ["key-worker", "Key worker", "named worker", "key  worker"])
def test_an_entry_is_found_by_its_id_or_by_any_of_its_words(words: Words, word: str) -> None:
    assert words.find(word).id == "key-worker"


@pytest.mark.parametrize("word", ["worker", "", "walrus"])
def test_a_word_that_is_not_in_the_glossary_is_not_found(words: Words, word: str) -> None:
    assert refusal(lambda: words.find(word)).code == "no-entry"


def test_an_unknown_id_has_no_entry(words: Words) -> None:
    for job in (words.get, words.version, words.history):
        assert refusal(lambda job=job: job("walrus")).code == "no-entry"
    assert refusal(lambda: words.edit(replace(DRAFT, id="walrus"), 0)).code == "no-entry"


@pytest.mark.parametrize(
    ("headword", "expected"),
    [
        ("Section 117 aftercare", "section-117-aftercare"),
        ("carer's café", "carers-cafe"),
        ("and/or", "and-or"),
        ("commence", "commence-2"),
        ("…", "entry"),
    ],
)
def test_a_new_id_is_made_of_the_words_and_is_free(words: Words, headword: str, expected: str) -> None:
    assert words.new_id(headword) == expected


def test_the_users_own_glossary_holds_the_users_own_words() -> None:
    with open_store() as store:
        Words(store).add(replace(DRAFT, headword="frobnicate", id="frobnicate"))
    assert "frobnicate" in current_glossary().by_id


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(meanings=st.lists(st.text("ab ", max_size=3), min_size=1, max_size=6))
def test_the_history_of_an_entry_replays_to_what_it_is_now(words: Words, meanings: list[str]) -> None:
    entry = words.add(replace(DRAFT, headword=words.new_id("word"), id=""))
    for meaning in meanings:
        entry = words.edit(replace(entry, meaning=meaning), words.version(entry.id))
    history = words.history(entry.id)
    assert [change.before for change in history] == [None, *(change.after for change in history[:-1])]
    assert history[-1].after == words.get(entry.id) == entry
    assert len(history) == words.version(entry.id)


def test_an_analyser_can_leave_rules_out_and_take_words_for_right(words: Words) -> None:
    text = "The zorbital form was sent."
    plain = {finding.rule for finding in words.analyser().analyse(text).findings}
    own = words.analyser(rules_off=["passive"], own_words=["zorbital"])
    assert {"passive", "spelling"} <= plain
    assert not {finding.rule for finding in own.analyse(text).findings} & {"passive", "spelling"}
    assert words.analyser(rules_off=["passive"], own_words=["zorbital"]) is own
    assert own.matcher is words.analyser().matcher
