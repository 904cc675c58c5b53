"""What the headline says beside its number."""

import pytest

import plainspeak
from plainspeak.ui.write.headline import story

HARD = (
    "The aforementioned determination necessitates consideration of proportionality, jurisdiction and remuneration. "
    * 12
)
PLAIN = "You can ask us for help. We will send a nurse to your home. She will talk to you about what you need. " * 6


@pytest.mark.parametrize(("text", "beyond"), [(HARD, True), (PLAIN, False)])
def test_an_age_beyond_school_is_said_in_words_and_every_age_with_its_range(text: str, beyond: bool) -> None:
    said = story(plainspeak.analyse(text), None)
    assert ("experts" in said or "most adults" in said) is beyond
    assert "Somewhere from" in said or "All the measures agree" in said
