"""Every published score explains itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainspeak.analysis.analyse import Analyser, Analysis
from plainspeak.analysis.explain_score import MOST_SENTENCES, MOST_WORDS, explain_score
from plainspeak.analysis.score_facts import GUIDES
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary

ANALYSER = Analyser(Matcher(Glossary(())), rules=())
SENTENCES = (
    "We help you to wash.",
    "The assessment of statutory eligibility is undertaken by the authority's occupational therapists.",
    "Ring us on 01234 567890, e.g. on Monday!",
    "See www.example.gov.uk/care or write to a.b@example.org.",
    "Liaise with the DoLS team",
    "OK?",
)
HARD = """# Domiciliary care

We help you. The provision of domiciliary support is subject to an assessment of eligibility, which is undertaken by
the authority without undue delay. Look at www.example.gov.uk. You may contest a determination of eligibility.

- Your name
- Any documentation
"""


def analysed(text: str) -> Analysis:
    return ANALYSER.analyse(text)


@pytest.mark.parametrize("name", GUIDES)
@settings(max_examples=30)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=25), st.sampled_from(("\n\n", " ", "\n- ", "\n# ")))
def test_the_shares_of_all_sentences_add_up_to_the_score(name: str, sentences: list[str], between: str) -> None:
    analysis = analysed(between.join(sentences))
    found = explain_score(analysis, name)
    score = analysis.scores[name]
    if score is None:
        assert found.shares == ()
    else:
        assert len(found.shares) == len(analysis.sentences)
        assert sum(one.share for one in found.shares) == pytest.approx(score)


@pytest.mark.parametrize("name", GUIDES)
def test_the_sentences_and_words_that_cost_most_come_first(name: str) -> None:
    found = explain_score(analysed(HARD), name)
    costs, words = [one.cost for one in found.sentences], [one.cost for one in found.words]
    assert costs == sorted(costs, reverse=True)
    assert words == sorted(words, reverse=True)
    assert 0 < len(costs) <= MOST_SENTENCES
    assert (name != "mcalpine_eflaw") <= len(words) <= MOST_WORDS  # that one counts small words, which nobody can swap
    assert min(costs + words) > 0
    longest = max(found.shares, key=lambda one: one.words)
    assert found.sentences[0] == longest
    assert not {"www.example.gov.uk", "of", "the"} & {one.word for one in found.words}


@pytest.mark.parametrize(("name", "word", "times"), [("smog_index", "eligibility", 2), ("lix", "eligibility", 2)])
def test_a_word_costs_what_an_easy_one_in_its_places_would_save(name: str, word: str, times: int) -> None:
    found = {one.word: one for one in explain_score(analysed(HARD), name).words}
    assert found[word].times == times
    eased = analysed(HARD.replace(f" {word}", " well"))
    assert found[word].cost == pytest.approx((analysed(HARD).scores[name] or 0) - (eased.scores[name] or 0))


def test_spans_are_those_of_the_sentences_in_the_document() -> None:
    analysis = analysed(HARD)
    spans = [one.span for one in explain_score(analysis, "lix").shares]
    assert spans == [(one.start, one.end) for one in analysis.sentences]


def test_linsear_write_looks_at_the_first_hundred_words_alone() -> None:
    analysis = analysed("We help you to wash and dress at home. " * 20)
    found = explain_score(analysis, "linsear_write_formula")
    assert sum(one.words for one in found.shares) == 100
    assert {one.share for one in found.shares[13:]} == {0.0}


def test_where_there_is_no_score_there_is_nothing_to_share() -> None:
    found = explain_score(analysed("..."), "gunning_fog")
    assert (found.shares, found.sentences, found.words) == ((), (), ())
