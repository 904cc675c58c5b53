"""Who a text is for: what reading age it aims at, and how long its sentences may be."""

from dataclasses import dataclass

from plainspeak.errors import UserFault


@dataclass(frozen=True, slots=True)
class Audience:
    """`target_reading_age` in years; the sentence limits in words."""

    id: str
    title: str
    target_reading_age: float
    mean_sentence_words: int
    max_sentence_words: int


PUBLIC = Audience("public", "Everyone", 11, 20, 25)
"""Everyone: the average reading age in the UK is 9 to 11; over 25 words a sentence loses readers (GOV.UK guidance)."""

AUDIENCES = {audience.id: audience for audience in (PUBLIC,)}


def audience_called(name: str) -> Audience:
    """The audience of that id. Raises UserFault, naming those there are."""
    if name not in AUDIENCES:
        raise UserFault(f"There is no audience “{name}”: choose from {', '.join(AUDIENCES)}", code="no-audience")
    return AUDIENCES[name]
