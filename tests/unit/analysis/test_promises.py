"""What must not move a reading age, or not downwards, whatever the text: a tenth of a year is the most it may."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.counts import Counts, count_block
from plainspeak.analysis.ease import ease_of, text_ease
from plainspeak.analysis.reading_age import reading_age
from plainspeak.text.segment import segment

YEARS = 0.1
SENTENCES = (
    "We can help you to wash, dress and cook in your own home.",
    "Ask your social worker for an assessment of your needs.",
    "Call us on 01234 567890 before 5pm.",
    "You may have to pay £23,250.50 towards residential care.",
    "Somebody from the council will visit you, for example at the weekend.",
    "Don't worry if you haven't filled in every part of the form.",
    "Mrs Patel's daughter looks after her at night.",
    "The day-to-day costs went up by 2.5% in April.",
    "Read more at www.example.gov.uk/care or write to help@example.gov.uk today.",
    "Who decides?",
    "The team that supports carers meets every month in the library.",
    "If your needs change, we will look at your plan again.",
)
PARAGRAPH = st.lists(st.sampled_from(SENTENCES), min_size=4, max_size=16)
Paragraph = list[str]


def age(text: str) -> float:
    blocks = segment(text).blocks
    ease = text_ease([block.kind for block in blocks], [ease_of(block).whole for block in blocks])
    value = reading_age(ease, ease.said).value
    assert value is not None
    return value


def paragraph(sentences: Paragraph) -> str:
    return " ".join(sentences)


def bullets(sentences: Paragraph) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


def without_stops(sentences: Paragraph) -> str:
    return "\n".join(f"- {sentence.rstrip('.')}" for sentence in sentences)


def with_short_forms(sentences: Paragraph) -> str:
    text = paragraph(sentences).replace("for example", "e.g.").replace("5pm", "5 p.m.").replace("Mrs ", "Mrs. ")
    return text.replace("towards", "to & for")


def with_long_forms(sentences: Paragraph) -> str:
    return paragraph(sentences).replace("towards", "to and for")


def curly(sentences: Paragraph) -> str:
    return paragraph(sentences).replace("'", "’").replace("own home", "“own home”")


def straight(sentences: Paragraph) -> str:
    return paragraph(sentences).replace("own home", '"own home"')


def wrapped(sentences: Paragraph) -> str:
    lines = [""]
    for word in paragraph(sentences).split():
        if len(lines[-1]) + len(word) > 70:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def under_headings(sentences: Paragraph) -> str:
    return f"# Help at home\n\n{paragraph(sentences)}\n\n## Domiciliary provision"


def twice(sentences: Paragraph) -> str:
    return f"{paragraph(sentences)}\n\n{paragraph(sentences)}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (bullets, without_stops),
        (with_long_forms, with_short_forms),
        (straight, curly),
        (paragraph, wrapped),
        (paragraph, under_headings),
        (paragraph, twice),
    ],
)
@given(sentences=PARAGRAPH)
def test_the_way_of_writing_does_not_move_the_reading_age(
    one: Callable[[Paragraph], str], other: Callable[[Paragraph], str], sentences: Paragraph
) -> None:
    assert age(one(sentences)) == pytest.approx(age(other(sentences)), abs=YEARS)


ABBREVIATIONS = (
    ("AMHP", "approved mental health professional"),
    ("DoLS", "Deprivation of Liberty Safeguards"),
    ("CHC", "continuing healthcare"),
    ("MCA", "Mental Capacity Act"),
    ("OT", "occupational therapist"),
    ("LPA", "lasting power of attorney"),
    ("PIP", "Personal Independence Payment"),
    ("IMCA", "independent mental capacity advocate"),
    ("SEND", "special educational needs and disabilities"),
    ("DWP", "Department for Work and Pensions"),
    ("LA", "local authority"),
)


@pytest.mark.parametrize(("letters", "words"), ABBREVIATIONS)
@given(sentences=PARAGRAPH, often=st.integers(1, 4))
def test_an_abbreviation_is_never_easier_than_what_it_stands_for(
    letters: str, words: str, sentences: Paragraph, often: int
) -> None:
    text = paragraph(sentences) + " You can ask the {0} for help." * often
    assert age(text.format(letters)) >= age(text.format(words)) - YEARS


RARER = (
    ("help", "assistance"),
    ("use", "utilise"),
    ("start", "commence"),
    ("money", "remuneration"),
    ("buy", "procure"),
    ("sick", "indisposed"),
    ("house", "domicile"),
    ("ask", "enquire"),
    ("tell", "apprise"),
    ("care", "guardianship"),
)


@pytest.mark.parametrize(("common", "rare"), RARER)
@given(sentences=PARAGRAPH)
def test_a_rarer_word_for_the_same_thing_never_makes_a_text_younger(
    common: str, rare: str, sentences: Paragraph
) -> None:
    text = paragraph(sentences) + " We talk about the {0} that you need."
    assert age(text.format(rare)) >= age(text.format(common))


@given(PARAGRAPH, st.integers(0, 14))
def test_joining_two_sentences_never_makes_a_text_younger(sentences: Paragraph, place: int) -> None:
    place %= len(sentences) - 1
    joined = f"{sentences[place].rstrip('.?')}, and {sentences[place + 1]}"
    longer = [*sentences[:place], joined, *sentences[place + 2 :]]
    assert age(paragraph(longer)) >= age(paragraph(sentences)) - YEARS


CUT = tuple(sentence for sentence in SENTENCES if sentence.count(" ") > 6)


@pytest.mark.parametrize("after", ["to", "your", "the", "a", "an", "of", "or", "for"])
@given(sentences=st.lists(st.sampled_from(CUT), min_size=3, max_size=10))
def test_a_stop_that_leaves_pieces_makes_no_text_younger(after: str, sentences: Paragraph) -> None:
    cut = [_cut(sentence, after) for sentence in sentences]
    assert age(paragraph(cut)) >= age(paragraph(sentences)) - YEARS


def _cut(sentence: str, after: str) -> str:
    head, found, tail = sentence.partition(f" {after} ")
    return f"{head} {after}. {tail[0].upper()}{tail[1:]}" if found else sentence


@given(PARAGRAPH)
def test_a_heading_leaves_the_paragraph_as_it_was(sentences: Paragraph) -> None:
    text = paragraph(sentences)
    assert _counts(f"# Help at home\n\n{text}")[1:] == _counts(text)


def _counts(text: str) -> list[Counts]:
    return [count_block(block) for block in segment(text).blocks]


@pytest.mark.parametrize("word", ["£23,250.50", "01234 567890", "2.5%", "www.x.gov.uk/a.b", "9.30am", "a.b@c.org.uk"])
def test_what_has_stops_inside_is_one_word_of_one_sentence(word: str) -> None:
    (counts,) = _counts(f"Here you see {word} as one word.")
    assert (counts.words, counts.sentences) == (7, 1)


def test_three_short_sentences_are_three() -> None:
    assert [counts.sentences for counts in _counts("Call us. Write. Come in.")] == [3]
    (block,) = segment("Call us. Write. Come in.").blocks
    assert ease_of(block).whole.units == 3


@pytest.mark.parametrize("letters", ["AMHP", "DoLS", "CHC", "MCA", "OT"])
def test_an_acronym_is_a_hard_word_read_letter_by_letter(letters: str) -> None:
    with_letters, with_word = (_counts(f"Ask the {word} for help.")[0] for word in (letters, "man"))
    assert with_letters.difficult_words == with_word.difficult_words + 1
    assert with_letters.syllables >= with_word.syllables
