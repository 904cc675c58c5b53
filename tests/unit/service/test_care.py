"""Looking after the words: who may do what, what becomes of it, and that nothing is ever lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.glossary.care import State
from plainspeak.glossary.model import Alternative, Entry, Kind, PartOfSpeech, Status
from plainspeak.service.care import Care
from plainspeak.service.words import ChangedMeanwhile, SentToEditors, Words
from plainspeak.store import FileStore, open_store

DRAFT = Entry("", "signpost", Kind.JARGON, PartOfSpeech.VERB, alternatives=(Alternative("point"),))


def refusal(job: Callable[[], object]) -> UserFault:
    with pytest.raises(UserFault) as refused:
        job()
    return refused.value


def texts(entry: Entry) -> list[str]:
    return [one.text for one in entry.alternatives]


def with_wording(entry: Entry, *more: str) -> Entry:
    return replace(entry, alternatives=(*entry.alternatives, *map(Alternative, more)))


def test_anyone_may_comment_and_comments_stay(writer: Words, care: Care, store: FileStore) -> None:
    assert care.comments("key-worker") == ()
    assert store.is_new()
    said = Care(store, writer).comment("key-worker", "  My dad asked which key.  ", "Bob")
    assert (said.text, said.author, care.comment("key-worker", "Mine too").author) == (
        "My dad asked which key.",
        "Bob",
        "Sam",
    )
    care.retire("key-worker")
    with open_store(store.path) as again:
        assert [one.author for one in again.care.comments("key-worker")] == ["Bob", "Sam"]


@pytest.mark.parametrize(
    ("entry_id", "text", "code"), [("key-worker", " ", "empty-comment"), ("walrus", "x", "no-entry")]
)
def test_a_comment_needs_words_and_an_entry(care: Care, entry_id: str, text: str, code: str) -> None:
    assert refusal(lambda: care.comment(entry_id, text)).code == code


def test_a_suggested_word_waits_for_an_editor_and_then_flags(writer: Words, words: Words, care: Care) -> None:
    suggestion = writer.suggest(DRAFT, "Bob", "Nobody says it at home")
    assert (suggestion.number, suggestion.is_new_word, suggestion.state) == (1, True, State.OPEN)
    assert "signpost" not in words.glossary().by_id
    added = care.accept(1, "Ann")
    assert words.analyser().matcher.find("We signposted you.")[0].entry == added
    (change,) = words.history("signpost")
    assert (change.author, change.suggested_by, change.why) == ("Ann", "Bob", "Nobody says it at home")
    decided = care.suggestion(1)
    assert (decided.state, decided.decided_by, decided.change) == (State.ACCEPTED, "Ann", 1)
    assert care.suggestions() == ()
    assert care.suggestions(state=None) == (decided,)


def test_a_suggested_wording_joins_those_added_meanwhile(words: Words, writer: Words, care: Care) -> None:
    seen = words.get("key-worker")
    writer.suggest(with_wording(seen, "named person"), "Bob")
    words.edit(replace(with_wording(seen, "contact"), meaning="Who to ring."), 0)
    accepted = care.accept(1)
    assert texts(accepted) == ["main contact", "contact", "named person"] or texts(accepted) == [
        "main contact",
        "named person",
        "contact",
    ]
    assert accepted.meaning == "Who to ring."


def test_a_suggestion_about_what_was_changed_meanwhile_shows_both(words: Words, writer: Words, care: Care) -> None:
    seen = words.get("key-worker")
    writer.suggest(replace(seen, meaning="The person to ring."), "Bob")
    words.edit(replace(seen, meaning="Who to ring."), 0)
    with pytest.raises(ChangedMeanwhile) as refused:
        care.accept(1)
    conflict = refused.value.conflict
    (field,) = conflict.fields
    assert (field.field, field.yours, field.theirs) == ("meaning", "The person to ring.", "Who to ring.")
    assert care.suggestion(1).state is State.OPEN
    accepted = care.accept(1, instead=conflict.merged({"meaning": "yours"}), version=conflict.version)
    assert accepted.meaning == "The person to ring."
    assert words.history("key-worker")[-1].suggested_by == "Bob"


def test_a_mended_suggestion_never_overwrites_a_change_not_seen(words: Words, writer: Words, care: Care) -> None:
    seen = words.get("key-worker")
    writer.suggest(replace(seen, meaning="The person to ring."))
    words.edit(replace(seen, why="Which key?"), 0)
    mended = replace(seen, meaning="Your person.")
    with pytest.raises(ChangedMeanwhile) as refused:
        care.accept(1, instead=mended, version=0)
    assert refused.value.conflict.merged({}) == replace(mended, why="Which key?")


def test_a_rejected_suggestion_keeps_its_reason_and_changes_nothing(writer: Words, words: Words, care: Care) -> None:
    writer.suggest(DRAFT)
    assert refusal(lambda: care.reject(1, "  ")).code == "no-reason"
    care.reject(1, "We say it to each other only", "Ann")
    decided = care.suggestion(1)
    assert (decided.state, decided.reason, decided.decided_by) == (
        State.REJECTED,
        "We say it to each other only",
        "Ann",
    )
    assert "signpost" not in words.glossary().by_id
    assert refusal(lambda: care.accept(1)).code == "decided-meanwhile"
    assert refusal(lambda: care.reject(1, "Again")).code == "decided-meanwhile"


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_suggestion_that_is_not_there_is_named(care: Care, words: Words, number: int) -> None:
    assert refusal(lambda: care.suggestion(number)).code == "no-suggestion"
    words.suggest(DRAFT)
    assert str(number) in str(refusal(lambda: care.accept(number)))


def test_a_suggestion_must_say_something_new_and_make_sense(writer: Words) -> None:
    assert refusal(lambda: writer.suggest(writer.get("key-worker"))).code == "no-change"
    assert refusal(lambda: writer.suggest(replace(DRAFT, alternatives=()))).code == "bad-entry"
    again = Entry("", "commence", Kind.FORMAL, PartOfSpeech.VERB, alternatives=(Alternative("open"),))
    assert refusal(lambda: writer.suggest(again)).code == "taken"


def test_two_suggestions_of_one_word_cannot_both_be_accepted(writer: Words, care: Care) -> None:
    writer.suggest(DRAFT)
    writer.suggest(DRAFT)
    care.accept(1)
    assert refusal(lambda: care.accept(2)).code == "taken"
    assert care.suggestion(2).state is State.OPEN


def test_a_writers_changes_become_suggestions_kindly(writer: Words, words: Words, store: FileStore) -> None:
    key_worker, care = words.get("key-worker"), Care(store, writer)
    jobs: list[Callable[[], object]] = [
        lambda: writer.add(DRAFT, "Bob", "Please"),
        lambda: writer.edit(replace(key_worker, meaning="Who to ring."), 0, "Bob"),
        lambda: care.retire("commence", "Fine as it is", "Bob"),
    ]
    for number, job in enumerate(jobs, start=1):
        with pytest.raises(SentToEditors, match=f"Thank you: .* suggestion {number}") as sent:
            job()
        assert (sent.value.code, sent.value.suggestion.author) == ("suggested", "Bob")
    assert words.glossary().by_id["key-worker"] == key_worker
    assert [one.why for one in care.suggestions()] == ["Please", "", "Fine as it is"]


def test_a_writers_late_change_is_a_suggestion_too_and_joins(writer: Words, words: Words, care: Care) -> None:
    seen = words.get("key-worker")
    words.edit(replace(seen, why="Which key?"), 0)
    refusal(lambda: writer.edit(replace(seen, meaning="Who to ring."), 0))
    accepted = care.accept(1)
    assert (accepted.why, accepted.meaning) == ("Which key?", "Who to ring.")


def test_only_editors_decide(writer: Words, words: Words, store: FileStore) -> None:
    words.suggest(DRAFT)
    care = Care(store, writer)
    for job in (lambda: care.accept(1), lambda: care.reject(1, "No"), lambda: care.settle("commence", "new")):  # type: ignore[arg-type]
        assert refusal(job).code == "editors-only"
    assert care.suggestion(1).state is State.OPEN


def test_an_entry_is_approved_rejected_and_retired_and_stays_readable(words: Words, care: Care) -> None:
    added = words.add(replace(DRAFT, status=Status.SUGGESTED))
    assert not words.analyser().matcher.find("Signpost us.")
    care.approve(added.id)
    assert words.analyser().matcher.find("Signpost us.")
    assert refusal(lambda: care.approve(added.id)).code == "no-change"
    assert refusal(lambda: care.reject_entry(added.id, "")).code == "no-reason"
    care.retire(added.id, "It is in every paper now")
    assert not words.analyser().matcher.find("Signpost us.")
    assert words.get(added.id).headword == "signpost"
    assert [change.after.status.value for change in words.history(added.id)] == ["suggested", "approved", "retired"]
    care.reject_entry(added.id, "Not ours")
    assert words.get(added.id).status is Status.REJECTED


def test_reviews_that_are_due_are_listed_the_oldest_first(words: Words, care: Care) -> None:
    for entry_id, day in (("commence", "2026-11-23"), ("key-worker", "2026-01-31"), ("mdt", "2026-11-24")):
        words.edit(replace(words.get(entry_id), review_by=day, owner="Ann"), 0)
    assert [entry.id for entry in care.due(date(2026, 11, 23))] == ["key-worker", "commence"]
    care.retire("key-worker")
    assert [entry.id for entry in care.due(date(2026, 11, 23))] == ["commence"]


def test_undoing_the_last_change_restores_the_version_before(words: Words, care: Care) -> None:
    before = words.edit(replace(words.get("key-worker"), meaning="Who to ring."), 0)
    words.edit(replace(before, headword="key worker person", why="Long"), 1)
    assert care.undo("key-worker", 2, "Typed in haste") == before
    assert words.history("key-worker")[-1].why == "Undid change 2: Typed in haste"
    assert len(words.history("key-worker")) == 3
    assert care.undo("key-worker", 3).headword == "key worker person"


def test_undoing_an_earlier_change_leaves_what_others_changed_since(words: Words, care: Care) -> None:
    first = words.edit(replace(words.get("key-worker"), meaning="Bad."), 0)
    words.edit(replace(first, why="Which key?"), 1)
    undone = care.undo("key-worker", 1)
    assert (undone.meaning, undone.why) == (words.history("key-worker")[0].before.meaning, "Which key?")  # type: ignore[union-attr]
    assert refusal(lambda: care.undo("key-worker", 1)).code == "no-change"


def test_undoing_the_adding_of_a_word_retires_it(words: Words, care: Care) -> None:
    added = words.add(DRAFT)
    assert care.undo(added.id, 1) == replace(added, status=Status.RETIRED)
    assert care.undo(added.id, 2) == added


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_change_that_is_not_there_cannot_be_undone(words: Words, care: Care, number: int) -> None:
    assert "nobody has changed it yet" in str(refusal(lambda: care.undo("commence", 1)))
    words.edit(replace(words.get("commence"), meaning="Start."), 0)
    assert "choose from 1 to 1" in str(refusal(lambda: care.undo("commence", number)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    steps=st.lists(st.tuples(st.sampled_from(["meaning", "why", "source"]), st.text("ab", max_size=2)), max_size=5),
    undone=st.integers(1, 6),
)
def test_undoing_never_erases_history_and_history_replays(
    words: Words, care: Care, steps: list[tuple[str, str]], undone: int
) -> None:
    entry = words.add(replace(DRAFT, headword=words.new_id("word")))
    for field, text in steps:
        entry = words.edit(replace(entry, **{field: text}), words.version(entry.id))
    before = words.history(entry.id)
    if undone <= len(before):
        try:
            care.undo(entry.id, undone)
        except UserFault as fault:
            assert fault.code == "no-change"  # noqa: PT017
        else:
            assert len(words.history(entry.id)) == len(before) + 1
    history = words.history(entry.id)
    assert history[: len(before)] == before
    assert [change.before for change in history[1:]] == [change.after for change in history[:-1]]
    assert history[-1].after == words.get(entry.id)
