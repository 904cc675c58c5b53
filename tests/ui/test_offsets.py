from hypothesis import given
from hypothesis import strategies as st

from plainspeak.ui.offsets import Offsets, qt_length

TEXTS = st.text(alphabet="ab \né“👋🏽🎉", max_size=40)


@given(TEXTS)
def test_qt_length_is_the_number_of_utf16_units(text: str) -> None:
    assert qt_length(text) == len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_offsets_are_those_of_utf16_and_come_back(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        unit = len(text[:place].encode("utf-16-le")) // 2
        assert offsets.to_qt(place) == unit
        assert offsets.to_code_point(unit) == place


def test_an_offset_inside_an_emoji_is_the_one_at_its_start() -> None:
    assert [Offsets("a👋b").to_code_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]
