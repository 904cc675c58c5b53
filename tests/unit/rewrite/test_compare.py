"""What a reviewer is told of a rewrite."""

from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from plainspeak.analysis.analyse import Analyser
from plainspeak.glossary.files import read_entries
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.rewrite.compare import Comparison, compare

ENTRIES = """
[[entry]]
id = "commence"
headword = "commence"
kind = "formal"
part_of_speech = "verb"
alternatives = ["start"]
topic = "everyday-words"

[[entry]]
id = "domiciliary-care"
headword = "domiciliary care"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["care at home"]
topic = "care-and-support"
"""

LONG = (
    "If you want to ask for help with what you pay for care you can ring the team on any weekday morning and they will "
    "send you a form to fill in at home."
)


@lru_cache(maxsize=1)
def analyser() -> Analyser:
    return Analyser(Matcher(Glossary.of(read_entries(ENTRIES, "test.toml"))))


def compared(before: str, after: str) -> Comparison:
    return compare(analyser().analyse(before), analyser().analyse(after))


def named(comparison: Comparison) -> tuple[list[str], list[str], list[str]]:
    return tuple([f.text for f in group] for group in (comparison.removed, comparison.remaining, comparison.added))  # type: ignore[return-value]


def test_a_word_that_went_is_removed_and_one_that_stayed_remains() -> None:
    before = "We commence domiciliary care today."
    assert named(compared(before, "We start domiciliary care today.")) == (["commence"], ["domiciliary care"], [])


def test_a_word_that_came_is_added() -> None:
    assert named(compared("We start today.", "We commence today.")) == ([], [], ["commence"])


def test_of_two_alike_the_one_whose_words_stayed_is_the_one_that_remains() -> None:
    before = "We commence on Monday. They commence on Friday."
    after = "We start on Monday. They commence on Friday."
    result = compared(before, after)
    assert [f.start for f in result.removed] == [before.index("commence")]
    assert [f.start for f in result.remaining] == [after.index("commence")]


def test_an_entry_in_another_form_is_the_same_finding() -> None:
    assert named(compared("It commences soon.", "Now it is commencing soon.")) == ([], ["commencing"], [])


def test_a_sentence_that_moved_keeps_its_findings() -> None:
    before = "We commence at nine.\n\nBring your coat and a drink."
    after = "Bring your coat and a drink.\n\nWe commence at nine."
    assert named(compared(before, after)) == ([], ["commence"], [])


def test_a_long_sentence_with_one_word_changed_is_still_long() -> None:
    result = compared(LONG, LONG.replace("ask for", "get"))
    assert [f.rule for f in result.remaining] == ["long-sentence"]
    assert result.removed == result.added == ()


def test_a_long_sentence_that_was_split_is_mended() -> None:
    result = compared(LONG, LONG.replace(" and they", ". They"))
    assert [f.rule for f in result.removed] == ["long-sentence"]
    assert result.remaining == result.added == ()


def test_scores_and_facts_are_compared() -> None:
    before = "You must commence payments of £20 within 14 days. " * 10
    after = "You must start to pay £25 in two weeks. " * 10
    result = compared(before, after)
    assert {change[:] for change in result.facts} == {("money", "£20", "£25")}
    assert result.score_deltas.keys() == result.after.scores.keys()
    assert result.score_deltas["flesch_kincaid_grade"] < 0  # type: ignore[operator]
    assert result.reading_age_delta == result.after.reading_age.value - result.before.reading_age.value  # type: ignore[operator]


def test_a_text_too_short_to_score_has_no_difference() -> None:
    assert compared("", "Call us.").reading_age_delta is None


SENTENCES = st.lists(
    st.sampled_from(
        ["We commence now.", "You get domiciliary care.", LONG, "It was sent.", "Call us.\n\n", "Ask the QZX team.\n"]
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=50)
@given(SENTENCES, SENTENCES)
def test_every_finding_is_in_one_of_the_three_lists(before: str, after: str) -> None:
    result = compared(before, after)
    assert len(result.removed) + len(result.remaining) == len(result.before.findings)
    assert len(result.remaining) + len(result.added) == len(result.after.findings)
    assert set(result.removed) <= set(result.before.findings)
    assert set(result.remaining) | set(result.added) == set(result.after.findings)


@settings(max_examples=50)
@given(SENTENCES)
def test_a_text_compared_with_itself_has_nothing_removed_or_added(text: str) -> None:
    result = compared(text, text)
    assert result.removed == result.added == ()
    assert result.facts == ()
