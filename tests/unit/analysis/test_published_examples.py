"""Figures that the authors of the formulas published. docs/scores.md says for which formulas we found none."""

import pytest

from plainspeak.analysis import formulas
from plainspeak.analysis.counts import Counts, count_block
from plainspeak.text.lexicon import lexicon
from plainspeak.text.segment import segment


def hundred(sentence_words: float, syllables: float) -> Counts:
    """Words a sentence and syllables in 100 words, as the tables have them."""
    return Counts(words=10_000, sentences=round(10_000 / sentence_words), syllables=round(100 * syllables))


@pytest.mark.parametrize(
    ("sentence_words", "syllables", "published"),
    [
        (20, 148, 61),  # The New Yorker of 26 October 1946
        (16, 145, 68),  # Reader's Digest of November 1946
        (18, 145, 66),  # a portrait in The New Yorker of 25 October 1947
        (20, 150, 60),  # the least for plain English (Flesch 1979)
    ],
)
def test_flesch_scores_the_samples_of_his_article(sentence_words: int, syllables: int, published: int) -> None:
    """Flesch 1948, tables 4 and 7; How to write plain English (1979), chapter 2. He rounded to whole numbers."""
    assert formulas.flesch_reading_ease(hundred(sentence_words, syllables)) == pytest.approx(published, abs=0.5)


def test_flesch_scores_a_sample_whose_means_he_rounded() -> None:
    """Flesch 1948, table 7: 290 words of Life; 13 sentences come nearest to the 22 words a sentence that he gives."""
    life = Counts(words=290, sentences=13, syllables=round(2.9 * 165))
    assert formulas.flesch_reading_ease(life) == pytest.approx(46, abs=1.5)


@pytest.mark.parametrize(("words", "syllables", "published"), [(3, 4, 92), (7, 11, 67), (43, 67, 32)])
def test_flesch_scores_his_three_sentences_about_john_and_mary(words: int, syllables: int, published: int) -> None:
    """Flesch 1979, chapter 2, counted by us; he read scores off a chart, so to the nearest whole number or so."""
    counts = Counts(words=words, sentences=1, syllables=syllables)
    assert formulas.flesch_reading_ease(counts) == pytest.approx(published, abs=1.1)


@pytest.mark.parametrize(
    ("sentence_words", "syllables", "style"),
    [
        (8, 123, (90, 100)),
        (11, 131, (80, 90)),
        (14, 139, (70, 80)),
        (17, 147, (60, 70)),
        (21, 155, (50, 60)),
        (25, 167, (30, 50)),
        (29, 192, (0, 30)),
    ],
)
def test_flesch_finds_the_styles_of_his_table(sentence_words: int, syllables: int, style: tuple[int, int]) -> None:
    """Typical words a sentence and syllables in 100 words, very easy to very difficult (Flesch 1948, table 5)."""
    score = formulas.flesch_reading_ease(hundred(sentence_words, syllables))
    assert score is not None
    assert style[0] <= score <= style[1]


@pytest.mark.parametrize("sentence_words", [12, 15, 18, 20])
@pytest.mark.parametrize("syllables", [140, 150, 160])
def test_flesch_kincaid_is_as_near_to_its_simple_form_as_kincaid_says(sentence_words: int, syllables: int) -> None:
    """Kincaid and others 1975: 0.4 x words + 12 x syllables - 16 is off by "about .1 grade level"."""
    simple = 0.4 * sentence_words + 12 * syllables / 100 - 16
    assert formulas.flesch_kincaid_grade(hundred(sentence_words, syllables)) == pytest.approx(simple, abs=0.15)


@pytest.mark.parametrize(
    ("word", "syllables"), [("row", 1), ("maintain", 2), ("dictionary", 4), ("R.F.D.", 3), ("1918", 4)]
)
def test_syllables_are_those_of_kincaids_instructions(word: str, syllables: int) -> None:
    """Kincaid and others 1975, appendix B."""
    assert lexicon().facts(word).syllables == syllables


@pytest.mark.parametrize("word", ["couldn't", "F.O.B.", "32,008", "second-grade"])
def test_words_are_those_of_kincaids_instructions(word: str) -> None:
    """Kincaid and others 1975, appendix B: each is one word."""
    (block,) = segment(f"See {word} here").blocks
    assert count_block(block).words == 3


def test_coleman_and_liau_score_their_own_abstract_at_grade_14_and_a_half() -> None:
    """639 letters, 119 words, 5 sentences (Coleman and Liau 1975). textstat, and so ours, cuts 0.0588 to 0.058."""
    abstract = Counts(words=119, sentences=5, letters=639)
    published = 0.0588 * 537 - 0.296 * 4.20 - 15.8
    assert published == pytest.approx(14.5, abs=0.05)
    assert formulas.coleman_liau_index(abstract) == pytest.approx(published - 0.0008 * 537, abs=0.01)


@pytest.mark.parametrize(("polysyllables", "grade"), [(95, 13), (110, 13), (100, 13), (64, 11), (49, 10)])
def test_smog_is_within_a_grade_of_mclaughlins_short_way(polysyllables: int, grade: int) -> None:
    """3 and the square root of the nearest perfect square; 95 and 110 are McLaughlin's own examples (1969).

    His exact formula, which is ours, is up to one grade above his short way.
    """
    thirty = Counts(words=600, sentences=30, polysyllables=polysyllables)
    assert formulas.smog_index(thirty) == pytest.approx(grade, abs=1.1)


@pytest.mark.parametrize(
    ("easy", "hard", "sentences", "grade"), [(88, 12, 5, 12.4), (88, 12, 10, 5.2), (95, 5, 8, 5.875)]
)
def test_linsear_write_is_the_arithmetic_of_kincaids_fog_count(
    easy: int, hard: int, sentences: int, grade: float
) -> None:
    """Kincaid and others 1975, table 3: (easy + 3 x hard) / sentences; half of it, or of it less 2 where under 20."""
    opening = Counts(words=easy + hard, sentences=sentences, polysyllables=hard)
    assert formulas.linsear_write_formula(opening) == pytest.approx(grade)


def test_gunning_fog_is_that_of_a_published_sum() -> None:
    """Not Gunning's own: Stilman, Grammatically Correct, works it for 100 words, 5 sentences and 14 hard words."""
    sample = Counts(words=100, sentences=5, polysyllables=14, complex_words=14)
    assert formulas.gunning_fog(sample) == pytest.approx(13.6)


def test_gunning_fog_of_the_letter_to_a_plumber_is_the_six_that_gunnings_institute_gave() -> None:
    """The plain letter of the Gunning–Mueller institute's lesson, counted by us; they gave whole numbers."""
    (block,) = segment("Don't use hydrochloric acid. It eats hell out of the pipes!").blocks
    assert formulas.gunning_fog(count_block(block)) == pytest.approx(6, abs=0.5)


def test_lix_is_that_of_a_published_sum() -> None:
    """Not Björnsson's own: Bjerre (sprogvaskeriet.dk) says that 20 words a sentence and 20 long in 100 are lix 40."""
    assert formulas.lix(Counts(words=100, sentences=5, long_words=20)) == pytest.approx(40)


@pytest.mark.parametrize(
    ("sentences", "unfamiliar", "cloze", "steps"),
    [(6, 11, 42, (6.0, 6.9)), (5, 23, 28, (8.0, 8.9))],
)
def test_dale_chall_is_one_step_above_the_samples_of_the_new_formula(
    sentences: int, unfamiliar: int, cloze: int, steps: tuple[float, float]
) -> None:
    """Chall and Dale 1995, samples of 100 words that they put in grades 5 to 6 and 9 to 10, by DuBay 2004.

    Their new sum gives the cloze scores they printed, so the counts are theirs. Ours, the sum of 1948, puts them one
    step higher in the table of 1948: in grades 7 to 8, and 11 to 12.
    """
    assert 64 - 0.95 * unfamiliar - 0.69 * 100 / sentences == pytest.approx(cloze, abs=0.5)
    score = formulas.dale_chall_readability_score(Counts(words=100, sentences=sentences, difficult_words=unfamiliar))
    assert score is not None
    assert steps[0] <= score <= steps[1]


@pytest.mark.parametrize(("words", "mini_words", "published"), [(18, 11, 29), (10, 4, 14)])
def test_eflaw_scores_a_sentence_of_mcalpines_before_and_after(words: int, mini_words: int, published: int) -> None:
    """Two sentences of McAlpine 2006, scored by Nirmaldasan (2009): choosing consultants, at liberty and plainly."""
    assert formulas.mcalpine_eflaw(Counts(words=words, sentences=1, mini_words=mini_words)) == published
