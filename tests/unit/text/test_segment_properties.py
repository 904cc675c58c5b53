"""What holds for every text."""

import re
import textwrap

from hypothesis import assume, example, given
from hypothesis import strategies as st

from plainspeak.text.marks import read_mark
from plainspeak.text.model import BlockKind
from plainspeak.text.segment import REACH, blocks_of, blocks_of_group, group_around, segment, word_spans
from plainspeak.text.words import flattened, words_of

PIECES = (
    *(
        "we",
        "You",
        "the",
        "The",
        "help",
        "Call us.",
        "is it?",
        "Yes!",
        "Mr.",
        "e.g.",
        "p.m.",
        "9",
        "9 a.m.",
        "1.5",
        "£20",
    ),
    *(
        "www.x.gov.uk",
        "a@b.uk",
        "U.K.",
        "day-to-day",
        "don’t",
        "(see",
        "it)",
        "“so”",
        "…",
        "...",
        "-",
        "–",
        "•",
        "😀",
        "²",
    ),
    *(
        "\xad",
        "\u200b",
        "\ufeff",
        "\xa0",
        "\t",
        "\x0c",
        "\x85",
        "\u2028",
        "\u0301",
        "\r",
        "\n",
        "\n\n",
        "\n- ",
        "\n1. ",
    ),
    *("\n# ", "\n| a | b |\n", "|---|", "<b>", "</p>", "\n  ", " ", " ", " ", " "),
)
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))

SUBJECTS = ("You", "Your carer", "The council", "A social worker", "She", "Mr Bell", "People in Leeds")
VERBS = ("can ask", "may help", "will write", "needs to talk", "must pay", "should speak")
ENDS = (
    "about the day-to-day help that is there for you",
    "and then wait for about 20 minutes",
    "to the team on 01234 567890 or by e-mail",
    "if Dr. Khan or Mrs. O'Neill says so",
    "for £23.50 a week, which isn't a lot",
    "between 9 a.m. and 5.30 p.m. on most days",
    "as Citizens Advice in York told us in May",
    "because they don’t know what, e.g. a meal, it costs",
    "and look at www.example.gov.uk/help for more",
)
STOPS = (".", ".", ".", "?", "!")
prose = st.lists(
    st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(VERBS), st.sampled_from(ENDS), st.sampled_from(STOPS)),
    min_size=1,
    max_size=8,
).map(lambda parts: " ".join(f"{who} {does} {what}{stop}" for who, does, what, stop in parts))


def said(text: str) -> list[tuple[str, ...]]:
    return [sentence.words for block in segment(text).blocks for sentence in block.sentences]


@given(texts)
def test_offsets_index_the_text_and_blocks_follow_one_another(text: str) -> None:
    end = 0
    for block in segment(text).blocks:
        assert text[block.start : block.end] == block.text == block.text.strip()
        assert block.start >= end
        end = block.end


@given(texts)
def test_every_character_of_a_block_lies_in_one_sentence(text: str) -> None:
    for block in segment(text).blocks:
        end = 0
        assert block.sentences
        for sentence in block.sentences:
            part = block.text[sentence.start : sentence.end]
            assert part == part.strip() != ""
            assert sentence.words
            assert not block.text[end : sentence.start].strip()
            end = sentence.end
        assert end == len(block.text)


@given(texts)
def test_every_letter_lies_in_a_block_or_a_mark(text: str) -> None:
    """Letters of HTML tags aside."""
    start = 0
    covered = {at for block in segment(text).blocks for at in range(block.start, block.end)}
    for line in text.split("\n"):
        said_here = {start + at for at, sign in enumerate(flattened(line)) if sign.isalnum()}
        assert not {at for at in said_here if at >= start + read_mark(line).length} - covered
        start += len(line) + 1


@given(texts)
@example("Yes & no.")
def test_spans_of_words_are_those_of_the_sentences(text: str) -> None:
    for block in segment(text).blocks:
        for sentence in block.sentences:
            spans = list(word_spans(block.text, sentence.start, sentence.end))
            flat = flattened(block.text)
            assert tuple(word for span in spans for word in words_of(flat[span.start : span.end])) == sentence.words


@given(texts)
@example("&\n")
def test_the_group_around_a_line_is_the_one_segment_makes(text: str) -> None:
    lines = text.split("\n")
    blocks, start, index = [], 0, 0
    while index < len(lines):
        first, last = group_around(lines, index)
        assert first == index
        assert all(group_around(lines, within) == (first, last) for within in range(first, last + 1))
        blocks += blocks_of_group(lines, first, last, start)
        start += sum(len(line) + 1 for line in lines[first : last + 1])
        index = last + 1
    assert tuple(blocks) == segment(text).blocks == tuple(blocks_of(lines))


@given(
    st.lists(st.one_of(prose.map(lambda text: textwrap.wrap(text, 50)), st.just([""]), st.just(["- one"]))), st.data()
)
def test_a_change_is_felt_no_further_than_its_reach(paragraphs: list[list[str]], data: st.DataObject) -> None:
    lines = [line for paragraph in paragraphs for line in paragraph]
    assume(lines)
    changed = data.draw(st.integers(0, len(lines) - 1))
    other = [
        *lines[:changed],
        data.draw(st.sampled_from(("", "- x", "# x", "and so on", "We " * 20))),
        *lines[changed + 1 :],
    ]
    for index in range(len(lines)):
        first, last = group_around(lines, index)
        if last + REACH < changed or first - REACH > changed:
            assert group_around(other, index) == (first, last)
            assert blocks_of_group(lines, first, last, 0) == blocks_of_group(other, first, last, 0)


@given(prose, st.integers(32, 100), st.sampled_from(("", "- ", "1. ")), st.booleans())
def test_hard_wrapping_changes_no_word_and_no_sentence(text: str, width: int, mark: str, hanging: bool) -> None:
    indent = " " * len(mark) if hanging else ""
    wrapped = textwrap.fill(text, width, initial_indent=mark, subsequent_indent=indent)
    assert said(wrapped) == said(mark + text)


@given(prose, st.integers(32, 100))
def test_a_wrapped_paragraph_among_others_stays_whole(text: str, width: int) -> None:
    wrapped = textwrap.fill(text, width)
    assert said(f"# Help\n\n{wrapped}\n\n- one\n- two\n\n{wrapped}") == said(
        f"# Help\n\n{text}\n\n- one\n- two\n\n{text}"
    )


@given(st.lists(st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(VERBS), st.sampled_from(ENDS)), min_size=1))
def test_stops_at_the_ends_of_bullets_change_nothing(parts: list[tuple[str, str, str]]) -> None:
    bullets = [f"- {who} {does} {what}" for who, does, what in parts]
    assert said("\n".join(bullets)) == said("\n".join(f"{bullet}." for bullet in bullets))


@given(prose)
def test_curly_and_straight_quotes_are_the_same(text: str) -> None:
    curly = re.sub(r"(\w)'(\w)", r"\1’\2", text)
    assert said(f"“{curly}”") == said(f'"{text}"'.replace("’", "'"))


@given(prose)
def test_a_heading_changes_nothing_below_it(text: str) -> None:
    assert said(f"# Help\n{text}")[1:] == said(text)


@given(prose)
def test_kinds_are_told_by_marks(text: str) -> None:
    kinds = [segment(mark + text).blocks[0].kind for mark in ("", "# ", "- ", "3. ")]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.STEP]
