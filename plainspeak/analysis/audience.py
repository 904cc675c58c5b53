"""Who a text is for: what reading age it aims at, and how long its sentences may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audience:
    """`target_reading_age` in years; the sentence limits in words."""

    id: str
    title: str
    target_reading_age: float
    mean_sentence_words: int
    max_sentence_words: int


PUBLIC = Audience("public", "Everyone", 11, 20, 25)
"""Everyone: the UK's average reading age is 9 to 11, and a sentence over 25 words loses readers (GOV.UK content design)."""

AUDIENCES = {audience.id: audience for audience in (PUBLIC,)}
