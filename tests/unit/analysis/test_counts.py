"""Counts add up, and count as a person reads aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.counts import NOTHING, Counts, count_block, count_opening, count_sentence, count_words, total
from plainspeak.text.segment import segment

ODD_WORDS = """care the council's AMHP 27 £3.50 e.g. etc www.example.org a@b.org day-to-day don’t & Mr 9am SW1A1AA
domiciliary reablement"""
WORDS = st.sampled_from(ODD_WORDS.split())
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), max_size=8).map("\n- ".join)


def counts_of(text: str) -> Counts:
    return total(map(count_block, segment(text).blocks))


def test_a_sentence_is_counted_as_it_is_read() -> None:
    assert counts_of("Domiciliary care costs £20, says the AMHP.") == Counts(
        words=7,
        sentences=1,
        blocks=1,
        syllables=6 + 1 + 1 + 3 + 1 + 1 + 4,
        letters=11 + 4 + 5 + 2 + 4 + 3 + 4,
        strokes=11 + 4 + 5 + 3 + 1 + 4 + 3 + 4 + 1,
        polysyllables=3,
        difficult_words=4,
        complex_words=2,
        long_words=1,
        mini_words=2,
    )


@given(TEXTS)
def test_blocks_add_up_to_the_document(text: str) -> None:
    blocks = segment(text).blocks
    one_by_one = NOTHING
    for block in blocks:
        one_by_one = one_by_one.plus(count_block(block))
    assert total(map(count_block, blocks)) == one_by_one
    assert one_by_one.blocks == len(blocks)


@given(TEXTS)
def test_sentences_add_up_to_their_block(text: str) -> None:
    for block in segment(text).blocks:
        counted = total(count_sentence(block, sentence) for sentence in block.sentences)
        assert counted._replace(blocks=1) == count_block(block)


@given(st.lists(WORDS), st.lists(WORDS))
def test_words_add_up(first: list[str], second: list[str]) -> None:
    assert count_words(first).plus(count_words(second)) == count_words(first + second)


@given(st.text(max_size=200))
def test_no_text_is_refused(text: str) -> None:
    counts = counts_of(text)
    assert all(count >= 0 for count in counts)
    assert counts.complex_words <= min(counts.polysyllables, counts.difficult_words)
    assert counts.left_out <= counts.words


def test_addresses_and_references_are_words_left_out_of_everything_else() -> None:
    counts = counts_of("Go to www.example.gov.uk/a.b or write to help@example.org and quote AB123456C.")
    bare = counts_of("Go to or write to and quote.")
    assert (counts.web_addresses, counts.email_addresses, counts.references) == (1, 1, 1)
    assert counts.words == bare.words + 3
    assert counts._replace(words=0, web_addresses=0, email_addresses=0, references=0) == bare._replace(words=0)


@pytest.mark.parametrize("address", ["www.x.gov.uk", "https://www.example.gov.uk/adult-social-care/assessment?step=2"])
def test_a_long_address_counts_as_a_short_one(address: str) -> None:
    assert counts_of(f"Look at {address} first.") == counts_of("Look at www.y.org first.")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("We help, e.g. with meals.", "We help, for example with meals."),
        ("We help, eg with meals.", "We help, for example with meals."),
        ("Ask a friend, i.e. your carer.", "Ask a friend, that is your carer."),
        ("We open at 9 a.m. today.", "We open at 9am today."),
        ("We close at 5 p.m.", "We close at 5pm."),
        ("Ask Mr. Jones or Dr. Khan.", "Ask Mr Jones or Dr Khan."),
        ("Care & support.", "Care and support."),
        ("Don’t pay the council’s bill.", "Don't pay the council's bill."),
        ("She said “yes”.", 'She said "yes".'),
        ("Bring these", "Bring these."),
        ("Bring these;", "Bring these."),
        ("Bring these:", "Bring these."),
        ("Bring these…", "Bring these."),
        ("Bring these...", "Bring these."),
        ("Bring these!", "Bring these."),
        ("Bring (or send) these.)", "Bring (or send) these)"),
        ("re\u00adablement", "reablement"),
    ],
)
def test_one_thing_written_two_ways_counts_the_same(written: str, read: str) -> None:
    assert counts_of(written) == counts_of(read)


def test_bullets_count_the_same_with_and_without_stops() -> None:
    items = ["washing and dressing", "meals, drinks and shopping", "day-to-day bills"]
    plain = "\n".join(f"- {item}" for item in items)
    assert counts_of(plain) == counts_of("\n".join(f"- {item}." for item in items))
    assert counts_of(plain) == counts_of("\n".join(f"- {item};" for item in items))


def test_a_heading_leaves_the_counts_of_the_paragraph_alone() -> None:
    paragraph = "We can help you at home. Ask us how."
    with_heading = segment(f"# Help at home\n\n{paragraph}").blocks
    assert count_block(with_heading[-1]) == counts_of(paragraph)


def test_the_opening_stops_at_the_hundredth_word() -> None:
    blocks = segment(" ".join(["One two three four five six seven."] * 20)).blocks
    opening = count_opening(blocks)
    assert opening.words == 100
    assert opening.sentences == 14  # fourteen whole ones; the two words left over are no sentence


def test_the_opening_of_a_short_text_is_all_of_it() -> None:
    blocks = segment("Call us. Write to us, e.g. by post.").blocks
    assert count_opening(blocks).words == counts_of("Call us. Write to us, for example by post.").words == 9
    assert count_opening(blocks).sentences == 2


def test_nothing_is_nothing() -> None:
    assert total([]) == counts_of("") == counts_of("***\n\n---") == NOTHING
