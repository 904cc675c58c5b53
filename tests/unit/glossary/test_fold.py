"""The folded copy of a text."""

from hypothesis import given
from hypothesis import strategies as st

from plainspeak.glossary.fold import INVISIBLE, copies, fold


def test_folding_straightens_apostrophes_and_makes_every_gap_a_space() -> None:
    assert fold("Day–Care’s\nEND\u00a0of-it`s") == "day care's end of it's"


@given(st.text(max_size=80))
def test_a_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(
    st.lists(st.sampled_from(["word", " ", "\n", "-", "-\n", "\u00ad", "\u200b", "İ", "’"]), max_size=30).map("".join)
)
def test_every_character_of_a_copy_comes_from_the_text_in_order(text: str) -> None:
    for copy in copies(text):
        sources = [copy.source(at) for at in range(len(copy.raw))]
        assert sources == sorted(set(sources))
        assert all(letter.isspace() or text[at] == letter for letter, at in zip(copy.raw, sources, strict=True))
        assert not set(copy.raw) & set(INVISIBLE) or copy.raw == text
