"""The formulas: worked by hand, and equal to textstat's on plain prose through the whole pipeline."""

import math
from collections.abc import Callable

import pytest
import textstat

from plainspeak.analysis import formulas
from plainspeak.analysis.counts import Counts, count_block, count_opening, total
from plainspeak.analysis.formulas import scores
from plainspeak.analysis.second_opinion import SCORES, textstat_scores
from plainspeak.text.segment import segment

# Plain prose of our own: without numbers, acronyms and hyphens, which textstat counts in ways of its own.
PASSAGES = {
    "boat": """The little boat was tied to the old dock, and nobody had used it for weeks. When the wind came up in the
evening, it knocked gently against the wood. My grandmother said that the sound helped her to sleep. She had lived
beside the water all her life, and she could not imagine living in a city. In the mornings she walked along the beach
with her dog and looked for pieces of coloured glass. She kept them in a jar on the kitchen window, where the light
came through. Visitors always asked about the jar. She told them that every piece was a story, and that she had not
finished collecting. Some days the sea gave her nothing, and she went home happy anyway.""",
    "garden": """A garden does not need to be large to give pleasure. A few pots on a balcony can hold herbs, flowers
and even tomatoes. Choose a place with plenty of light and water the plants often in warm weather. If the leaves turn
yellow, the soil may be too wet. Many people find that working with plants helps them to relax after a difficult day.
Children enjoy it too, because they can see the results of their work. Start with something simple and learn as you
go. Friends and neighbours are usually glad to share their advice!""",
    "library": """The library on the corner has been open for almost a century. It began as a single room above a
butcher's shop, with a few hundred books that local families had given. Today it lends music, films and tools as well
as novels. Volunteers run a club for young readers every Saturday morning. Older people come in to keep warm and to
talk. Last winter the roof leaked badly, and the whole town raised the money for repairs within a month. Is there any
better proof that people care about it? The manager says that she has never been prouder of the place.""",
    "policy": """Local authorities carry considerable responsibility for the provision of services within their
communities. The distribution of resources depends on decisions that elected representatives make every year, usually
after a long period of consultation. Residents frequently complain that these arrangements are complicated and that
information is difficult to obtain. Improving communication would not necessarily require additional expenditure;
instead, organisations could simplify the language of their correspondence. Experience in several regions demonstrates
that clear explanations reduce misunderstanding, encourage participation and increase satisfaction.""",
    "bread": """Put the flour in a bowl. Add the salt and the yeast. Pour in the warm water and mix it well. Turn the
dough out and push it with your hands for ten minutes. Put it back in the bowl and leave it to rise. Now heat the oven.
Shape the dough and put it in a tin. Bake it until the top is brown. Let it cool before you cut it. Eat it with butter
and jam.""",
    "train": """We missed the first train because my brother could not find his ticket. "It was in my pocket," he said,
"and now it has vanished." We waited on the cold platform for another hour. A woman with a large suitcase gave us some
of her biscuits (they were excellent) and told us about her travels. By the time we arrived, the party was nearly over;
nobody seemed to mind. My brother found the ticket a week later, inside his shoe. He still carries it with him for
luck, although the journey that it paid for was a complete disaster.""",
    "health": """Walking is one of the best things that you can do for your health. It costs nothing, and you do not
need any special equipment. Try to walk quickly enough to feel warm and to breathe a little faster than usual. If you
have not been active for some time, begin slowly and do a little more every week. Wear comfortable shoes. Tell your
doctor if you feel pain in your chest or become very short of breath. A regular walk with a friend is easier to keep up
than one that you take alone, and you will enjoy the company. Most people notice that they sleep better after only a few
weeks, and many say that their mood improves as well.""",
    "history": """Long before there were roads across the mountains, traders carried salt through the high passes on the
backs of mules. The journey was dangerous, particularly in spring, when melting snow swept away the narrow paths. Small
villages grew up where the traders rested, and some of these remain inhabited. Historians believe that the salt trade
shaped the language of the region, since merchants from distant places had to understand each other. Old documents
mention disputes about taxes, weights and broken promises. Very little has changed in that respect.""",
    "cat": """My cat sits on the wall. He sees a bird. The bird sees him and it flies away. Then he comes in and asks
for his dinner. I give him fish. He eats it all and goes to sleep on my bed.""",
}

ODD_PROSE = (
    "The 27-year-old carer's sister-in-law didn't ring 01234 567890 until 9.30am; by then, the GP's list was full.",
    "Costs rose by 2.5% to £23,250. Who pays? We do! Ask the AMHP, e.g. at the day-centre.",
    "Reablement, domiciliary care and safeguarding are provided under the Care Act 2014 by the council’s own teams.",
)


@pytest.mark.parametrize("name", PASSAGES)
def test_plain_prose_scores_as_textstat_scores_it(name: str) -> None:
    text = PASSAGES[name].replace("\n", " ")
    blocks = segment(text).blocks
    ours = scores(total(map(count_block, blocks)), count_opening(blocks))
    assert ours == pytest.approx(textstat_scores(text), abs=1e-6)


@pytest.mark.parametrize("text", [*ODD_PROSE, *PASSAGES.values()])
def test_the_arithmetic_is_textstats_given_its_own_counts(text: str) -> None:
    theirs = textstat_scores(text)
    counts = _textstat_counts(text)
    ours = scores(counts, counts)
    for name in SCORES:
        if name != "linsear_write_formula":  # it looks at the first 100 words alone
            assert ours[name] == pytest.approx(theirs[name], abs=1e-6), name


def _textstat_counts(text: str) -> Counts:
    words = textstat.lexicon_count(text)
    difficult = textstat.difficult_words
    return Counts(
        words=words,
        sentences=textstat.sentence_count(text),
        syllables=textstat.syllable_count(text),
        letters=textstat.letter_count(text),
        strokes=textstat.char_count(text),
        polysyllables=textstat.polysyllabcount(text),
        difficult_words=difficult(text, 0, unique=False),
        complex_words=difficult(text, 3, unique=False),
        long_words=textstat.long_word_count(text),
        mini_words=textstat.miniword_count(text),
    )


HUNDRED = Counts(
    words=100,
    sentences=5,
    blocks=1,
    syllables=150,
    letters=450,
    strokes=470,
    polysyllables=12,
    difficult_words=20,
    complex_words=10,
    long_words=25,
    mini_words=40,
)


@pytest.mark.parametrize(
    ("formula", "score"),
    [
        (formulas.flesch_reading_ease, 206.835 - 1.015 * 20 - 84.6 * 1.5),
        (formulas.flesch_kincaid_grade, 0.39 * 20 + 11.8 * 1.5 - 15.59),
        (formulas.smog_index, 1.043 * math.sqrt(12 * 30 / 5) + 3.1291),
        (formulas.gunning_fog, 0.4 * (20 + 10)),
        (formulas.automated_readability_index, 4.71 * 4.7 + 0.5 * 20 - 21.43),
        (formulas.coleman_liau_index, 0.058 * 450 - 0.296 * 5 - 15.8),
        (formulas.dale_chall_readability_score, 0.1579 * 20 + 0.0496 * 20 + 3.6365),
        (formulas.linsear_write_formula, (88 + 3 * 12) / 5 / 2),
        (formulas.lix, 20 + 25),
        (formulas.rix, 5.0),
        (formulas.mcalpine_eflaw, 140 / 5),
    ],
)
def test_each_formula_worked_by_hand(formula: Callable[[Counts], float | None], score: float) -> None:
    assert formula(HUNDRED) == pytest.approx(score, abs=1e-9)


def test_dale_chall_adds_nothing_up_to_five_hard_words_in_a_hundred() -> None:
    assert formulas.dale_chall_readability_score(HUNDRED._replace(difficult_words=5)) == pytest.approx(0.7895 + 0.992)


def test_linsear_write_takes_two_off_easy_texts() -> None:
    assert formulas.linsear_write_formula(HUNDRED._replace(sentences=10, polysyllables=0)) == 4.0


@pytest.mark.parametrize("counts", [Counts(), Counts(words=2, sentences=1, blocks=1, web_addresses=1, references=1)])
def test_a_text_without_words_to_read_has_no_score(counts: Counts) -> None:
    assert set(scores(counts, counts)) == set(SCORES)
    assert set(scores(counts, counts).values()) == {None}


@pytest.mark.parametrize("name", SCORES)
def test_an_address_is_a_word_of_its_sentence_and_nothing_more(name: str) -> None:
    """Beside an address a text scores as if its sentences were a word longer and its words the same."""
    formula = getattr(formulas, name)
    with_address = HUNDRED._replace(words=101, web_addresses=1)
    ours, plain = formula(with_address), formula(HUNDRED)
    if name == "flesch_reading_ease":
        assert plain - 1 < ours <= plain
    else:
        assert plain <= ours < plain + 0.5
