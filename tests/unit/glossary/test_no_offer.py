"""The shipped words where no plain word of theirs fits: still flagged and explained, with nothing put in."""

from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.wording import replacements

MATCHER = Matcher(shipped_glossary())
NONE = (
    "The fund is in a *deficit* position.",
    "We must say who *identified* the difference it made.",
    "She has *expertise* about hospices.",
    "The trustees have *complied with* the duty to report.",
    "An existing *legal duty* or power covers it.",
    "We carry out *an assessment* to check it.",
    "Talk to the *befriending* volunteer.",
    "The *falls prevention* team will call.",
    "We *coordinate* the effectiveness of care.",
    "The flat is very *unsatisfactory*.",
    "It was a *premature* discharge.",
    "We had *inconsistent* and poor care.",
    "It will help to *facilitate* a move.",
    "*In relation to* complaints against carers, the role is small.",
    "We do checks, *care planning* and reviews.",
    "*With regard to* meetings, the dates are set.",
    "Attorneys are *required*, under the Mental Capacity Act, to decide.",
    "*Rehousing* would help her.",
    "The Board was *advised that* it was late.",
    "They *uphold* their duties.",
    "Advice on your *legal obligations*.",
)
OFFERED = {
    "There is a *deficit* in the budget.": "shortage",
    "The flat is *unsatisfactory*.": "not good enough",
    "Ask about *befriending*.": "friendly visits and calls",
    "*Rehousing* you takes time.": "Finding a new home for",
    "Her *inconsistent* care is a worry.": None,
    "Help with *care planning* is free.": "planning care",
}


def test_where_no_plain_word_fits_the_word_is_flagged_and_none_is_offered() -> None:
    assert [marked for marked in NONE if _offered(marked) != []] == []


def test_elsewhere_the_same_words_have_their_plain_words() -> None:
    assert [marked for marked, wording in OFFERED.items() if wording not in (_offered(marked) or [None])] == []


def _offered(marked: str) -> list[str] | None:
    """The plain words for what is between stars; None where it is not flagged."""
    before, word, after = marked.split("*")
    text, place = f"{before}{word}{after}", len(before)
    for match in MATCHER.find(text):
        if match.start < place + len(word) and match.end > place:
            return [one.text for one in replacements(text, match)]
    return None
