"""Which verb groups are passive, where each begins and ends, and who does it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.analysis.rules.verbs import passives

PASSIVE = [
    ("The ramp [has just been fitted].", ""),
    ("Meals [can be delivered] hot.", ""),
    ("He [was not seen] by a dentist.", "a dentist"),
    ("Care [is paid] for by the council.", ""),
    ("The flat [is owned] by the council’s housing team, I think.", "the council’s housing team"),
    ("The day centre [was closed] by the trust in May.", "the trust"),
    ("They [were given] a list.", ""),
    ("She [wasn’t told] anything.", ""),
    ("[You'll be contacted] soon.", ""),
    ("[He'd been asked] twice.", ""),
    ("It [is further agreed] that we pay.", ""),
    ("When will I [be seen]?", ""),
    ("[Were you told] about this?", ""),
    ("How [is the money spent]?", ""),
    ("You [might get asked] for proof.", ""),
    ("The letter must, if possible, [be signed] today.", ""),
    ("He [was re-assessed] in June.", ""),
    ("The plan [was agreed and signed] at the meeting.", ""),
    ("He [is loved].", ""),
    ("The bill will have to [be paid].", ""),
    ("The money [is used] to pay for meals.", ""),
    ("[It's made] by us.", ""),
    ("Clothes [are washed\nand dried] here.", ""),
]

ACTIVE = [
    "She is used to noise, and I am used to living here.",
    "The room was crowded and I was surprised.",
    "He’s decided to go, and she's moved.",
    "They are self-employed.",
    "We have finished, and they had left.",
    "The letter is from the council, 9 am sharp.",
    "Every human being loved it.",
    "There is increased demand.",
    "Are you interested in helping?",
    "I feel tired when I get dressed.",
    "You need to get involved.",
    "The course is open to trained staff.",
    "She is very limited in what she can do.",
    "Is the person you cared for better?",
    "The plan is to be ready by noon.",
    "Your aim is indeed good; the need is great.",
]


@pytest.mark.parametrize(("marked", "agent"), PASSIVE)
def test_a_passive_is_found_from_its_first_helper_to_its_participle(marked: str, agent: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = list(passives(text))
    assert [text[group.start : group.end] for group in found] == [marked[marked.index("[") + 1 : marked.index("]")]]
    assert found[0].agent == agent


@pytest.mark.parametrize("text", ACTIVE)
def test_adjectives_and_active_verbs_are_left_alone(text: str) -> None:
    assert list(passives(text)) == []


def test_each_of_two_passives_is_found() -> None:
    text = "You will be asked to be interviewed."
    assert [text[g.start : g.end] for g in passives(text)] == ["will be asked", "be interviewed"]


PIECES = (
    "was",
    "is",
    "been",
    "being",
    "get",
    "sent",
    "by",
    "the",
    ",",
    "?",
    ".",
    "not",
    "very",
    "I’m",
    "9",
    "am",
    "used",
    "to",
)


@given(st.lists(st.sampled_from(PIECES)).map(" ".join) | st.text())
def test_groups_are_in_order_never_overlap_and_lie_in_the_text(text: str) -> None:
    end = 0
    for group in passives(text):
        assert end <= group.start < group.end <= len(text)
        end = group.end
