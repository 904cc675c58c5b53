"""What must not move a reading age, whatever the text: a tenth of a year is the most it may.

An acronym in place of its expansion is not among them yet: "AMHP" takes three words out of its sentence, and no
published formula makes up for that. The reading age that is fitted to readers has to.
"""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.counts import Counts, count_block, count_opening, total
from plainspeak.analysis.formulas import scores
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
)
PARAGRAPH = st.lists(st.sampled_from(SENTENCES), min_size=4, max_size=16)


def age(text: str) -> float:
    blocks = segment(text).blocks
    counts = total(map(count_block, blocks))
    value = reading_age(scores(counts, count_opening(blocks)), counts.words).value
    assert value is not None
    return value


def paragraph(sentences: list[str]) -> str:
    return " ".join(sentences)


def bullets(sentences: list[str]) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


def without_stops(sentences: list[str]) -> str:
    return "\n".join(f"- {sentence.rstrip('.')}" for sentence in sentences)


def with_short_forms(sentences: list[str]) -> str:
    text = paragraph(sentences).replace("for example", "e.g.").replace("5pm", "5 p.m.").replace("Mrs ", "Mrs. ")
    return text.replace("towards", "to & for")


def with_long_forms(sentences: list[str]) -> str:
    return paragraph(sentences).replace("towards", "to and for")


def curly(sentences: list[str]) -> str:
    return paragraph(sentences).replace("'", "’").replace("own home", "“own home”")


def straight(sentences: list[str]) -> str:
    return paragraph(sentences).replace("own home", '"own home"')


@pytest.mark.parametrize(
    ("one", "other"),
    [(bullets, without_stops), (with_long_forms, with_short_forms), (straight, curly)],
)
@given(sentences=PARAGRAPH)
def test_the_way_of_writing_does_not_move_the_reading_age(
    one: Callable[[list[str]], str], other: Callable[[list[str]], str], sentences: list[str]
) -> None:
    assert age(one(sentences)) == pytest.approx(age(other(sentences)), abs=YEARS)


@given(PARAGRAPH)
def test_a_hard_wrapped_paragraph_has_the_age_of_the_same_on_one_line(sentences: list[str]) -> None:
    text = paragraph(sentences)
    assert age(_wrapped(text)) == pytest.approx(age(text), abs=YEARS)


def _wrapped(text: str) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > 70:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@given(PARAGRAPH)
def test_a_heading_leaves_the_paragraph_as_it_was(sentences: list[str]) -> None:
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


@pytest.mark.parametrize("letters", ["AMHP", "DoLS", "CHC", "MCA", "OT"])
def test_an_acronym_is_a_hard_word_read_letter_by_letter(letters: str) -> None:
    with_letters, with_word = (_counts(f"Ask the {word} for help.")[0] for word in (letters, "man"))
    assert with_letters.difficult_words == with_word.difficult_words + 1
    assert with_letters.syllables >= with_word.syllables
