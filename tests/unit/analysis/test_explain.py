"""Every number explains itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.analysis.explain import MOST_SENTENCES, MOST_WORDS, explain
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary

TEXT = """# Domiciliary care

We help you to wash and dress at home. The provision of domiciliary support is subject to an assessment of eligibility
by the AMHP, which shall be undertaken without undue delay. Call us on 01234 567890. Who decides?

- Your name
- Your address, and the name of anybody who helps you
- www.example.gov.uk
"""
ANALYSER = Analyser(Matcher(Glossary(())), rules=())


def analysed(text: str) -> Analysis:
    return ANALYSER.analyse(text)


SENTENCES = ("We help you to wash.", "The assessment of needs is statutory.", "Ring us.", "Liaise with the DoLS team.")


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12), st.sampled_from(("\n\n", " ", "\n- ")))
def test_the_terms_and_the_shares_each_add_up_to_the_age(sentences: list[str], between: str) -> None:
    analysis = analysed(between.join(sentences))
    found = explain(analysis)
    age = analysis.reading_age.value
    assert age is not None
    assert found.base + sum(term.years for term in found.terms) + found.raised == pytest.approx(age)
    assert sum(one.share or 0 for one in analysis.sentences) == pytest.approx(age)
    assert found.raised == 0 or age == 5


def test_each_term_is_its_weight_times_its_value() -> None:
    for term in explain(analysed(TEXT)).terms:
        assert term.years == pytest.approx(
            term.weight.years * min(max(term.value, term.weight.least), term.weight.most)
        )


def test_a_longer_and_a_harder_sentence_has_the_larger_share_and_a_heading_none() -> None:
    heading, easy, hard, *_ = analysed(TEXT).sentences
    assert heading.share == 0
    assert 0 < (easy.share or 0) < (hard.share or 0)
    shorter, longer = analysed("We help you. We help you and we help you.").sentences
    assert (shorter.share or 0) < (longer.share or 0)
    plain, stiff = analysed("We help you to wash. We facilitate domiciliary personal hygiene.").sentences
    assert (plain.share or 0) < (stiff.share or 0)


def test_the_dearest_sentences_and_words_come_first() -> None:
    found = explain(analysed(TEXT))
    shares = [one.share or 0 for one in found.sentences]
    years = [one.years for one in found.words]
    assert shares == sorted(shares, reverse=True)
    assert years == sorted(years, reverse=True)
    assert len(found.sentences) <= MOST_SENTENCES
    assert len(found.words) <= MOST_WORDS
    assert {"AMHP", "domiciliary"} <= {one.word for one in found.words}
    assert not {"wash", "home", "of"} & {one.word for one in found.words}


def test_what_was_left_out_is_named() -> None:
    found = explain(analysed(TEXT))
    assert [(one.reason, one.count) for one in found.unread] == [("heading", 1)]
    assert [(one.reason, one.count) for one in found.left_out] == [("web address", 1)]


def test_a_sentence_that_is_marked_as_a_heading_is_read_all_the_same() -> None:
    hard = (
        "The provision of domiciliary support is subject to an assessment of eligibility by an officer of the council."
    )
    plain = "We help you to wash and dress at home. Ring us if you need help."
    marked, unmarked = analysed(f"{plain}\n\n# {hard}"), analysed(f"{plain}\n\n{hard}")
    assert marked.reading_age == unmarked.reading_age
    assert explain(marked).unread == ()
    assert sum(one.share or 0 for one in marked.sentences) == pytest.approx(marked.reading_age.value)


def test_a_text_of_headings_alone_is_scored_as_it_stands() -> None:
    found = explain(analysed("# Domiciliary care\n\n## Reablement"))
    assert found.age.value is not None
    assert found.unread == ()


@pytest.mark.parametrize("text", ["", "...", "www.example.gov.uk"])
def test_where_there_is_nothing_to_score_there_is_nothing_to_explain(text: str) -> None:
    found = explain(analysed(text))
    assert (found.age.value, found.terms, found.raised, found.words) == (None, (), 0.0, ())


def test_each_score_tells_its_inputs() -> None:
    analysis = analysed(TEXT)
    found = {one.name: one for one in explain(analysis).scores}
    assert set(found) == set(analysis.scores)
    assert all(one.inputs and one.guide.formula and one.guide.source for one in found.values())
    sentence, syllables = (figure for _, figure in found["flesch_kincaid_grade"].inputs)
    assert found["flesch_kincaid_grade"].value == pytest.approx(0.39 * sentence + 11.8 * syllables - 15.59)
    letters, sentences = (figure for _, figure in found["coleman_liau_index"].inputs)
    assert found["coleman_liau_index"].value == pytest.approx(0.058 * letters - 0.296 * sentences - 15.8)
    (thirty,) = (figure for _, figure in found["smog_index"].inputs)
    assert found["smog_index"].value == pytest.approx(1.043 * thirty**0.5 + 3.1291)


def test_stops_that_are_taken_out_are_told() -> None:
    found = explain(analysed("You may have to pay. Towards residential care. We will write to you. Which is free."))
    assert [(one.reason, one.count) for one in found.unread] == [("mid-sentence stop", 2)]
