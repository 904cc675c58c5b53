"""What must not move a reading age, or not downwards, whatever the text: a tenth of a year is the most it may."""

import re
import textwrap
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainspeak.analysis.counts import Counts, count_block
from plainspeak.analysis.ease import ease_of, kinds_of, text_ease
from plainspeak.analysis.reading_age import reading_age
from plainspeak.analysis.word_ease import STANDS_FOR
from plainspeak.glossary.files import shipped_glossary
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
    "The team that supports carers meets every month in the library.",
    "If your needs change, we will look at your plan again.",
    "The dog sat on the mat.",
    "Notwithstanding the foregoing provisions, eligibility shall be determined by the authority.",
)
_WHO = ("You", "Your carer", "The council", "A social worker", "She", "Dr Khan", "Everybody in York", "The ombudsman")
_DOES = ("can ask", "may help", "will write", "needs to talk", "must pay", "should speak", "reviews the arrangements")
_WHAT = (
    "about the help that is there for you",
    "and then wait for twenty minutes",
    "to the team (or by e-mail)",
    "if Mrs O'Neill says so",
    "for £23.50 a week, which isn't a lot",
    "between 9am and 5.30pm on most days",
    "because they don't know what it costs; nobody told them",
    "in accordance with the provisions of section 42(1) of the Act",
    "and look at www.example.gov.uk/help for more",
)
BUILT = st.tuples(*map(st.sampled_from, (_WHO, _DOES, _WHAT, (".", ".", ".", "?", "!")))).map(
    lambda parts: f"{parts[0]} {parts[1]} {parts[2]}{parts[3]}"
)
PARAGRAPH = st.lists(st.one_of(st.sampled_from(SENTENCES), BUILT), min_size=4, max_size=16)
Paragraph = list[str]


def age(text: str) -> float:
    blocks = segment(text).blocks
    ease = text_ease(kinds_of(blocks), [ease_of(block).whole for block in blocks])
    value = reading_age(ease, ease.said).value
    assert value is not None
    return value


def paragraph(sentences: Paragraph) -> str:
    return " ".join(sentences)


def twice(sentences: Paragraph) -> str:
    return f"{paragraph(sentences)}\n\n{paragraph(sentences)}"


@given(
    PARAGRAPH, st.sampled_from(("- ", "• ", "* ", "1. ")), st.lists(st.sampled_from((".", ";", ",", "")), min_size=1)
)
def test_what_stands_at_the_end_of_a_bullet_does_not_move_the_age(
    sentences: Paragraph, mark: str, ends: list[str]
) -> None:
    bare = [mark + sentence.rstrip(".") for sentence in sentences]
    ended = [line if line[-1] in "?!" else line + ends[at % len(ends)] for at, line in enumerate(bare)]
    assert age("\n".join(bare)) == pytest.approx(age("\n".join(ended)), abs=YEARS)


HEADINGS = (
    "# Help at home\n",
    "## Domiciliary provision\n\n",
    "# Who can get help?\n\n",
    "Help at home\n\n",
    "HELP AT HOME\n\n",
    "**Help at home**\n\n",
    "1. Eligibility and entitlement\n\n",
    "3.2 Assessments\n\n",
    "Help at home\n------------\n\n",
)


@given(PARAGRAPH, st.sampled_from(HEADINGS))
def test_a_heading_moves_neither_the_age_nor_the_counts_of_the_paragraph(sentences: Paragraph, heading: str) -> None:
    text = paragraph(sentences)
    headed = f"{heading}{text}\n\n{heading}{text}"
    assert _counts(headed)[1::2] == _counts(text) * 2
    assert age(headed) == pytest.approx(age(text), abs=YEARS)


SHORT_FORMS = (
    ("for example", "e.g.", ("We help with meals, {} on Sunday.", "Bring a card, {} Visa or your bus pass.")),
    ("For example", "E.g.", ("{} you can ask a friend.",)),
    ("for example", "eg", ("We help with meals, {} on Sunday.",)),
    ("that is", "i.e.", ("Ask your carer, {} the person who helps you.", "Write to the council, {} us.")),
    ("and so on", "etc.", ("We wash cups, plates {}", "Cups, plates {} are washed here.")),
    ("9am", "9 a.m.", ("We open at {}", "At {} Mrs Bell woke up.", "Come at {} on Monday.", "The {} bus is late.")),
    ("5.30pm", "5.30 p.m.", ("We close at {}", "Ring before {} if you can.", "By {} Mr Khan had left.")),
    ("9am", "9 am", ("We open at {}.", "Come at {} on Monday.")),
    ("Mr", "Mr.", ("Ask for {} Khan.", "{} Khan will come.")),
    ("Mrs", "Mrs.", ("Ask for {} Bell.", "{} O'Neill will come.")),
    ("Dr", "Dr.", ("Your doctor is {} Rao.", "{} Rao is here.")),
    ("Cllr", "Cllr.", ("Write to {} Webb today.",)),
    ("St", "St.", ("She lives near {} Mary's church.",)),
    ("and", "&", ("We help with washing {} cooking.",)),
    ("approximately", "approx.", ("It takes {} twenty minutes.",)),
    ("hours", "hrs", ("It takes two {} or more.",)),
    ("versus", "vs.", ("It was Smith {} Jones.",)),
)


@settings(max_examples=200)
@given(st.sampled_from(SHORT_FORMS), PARAGRAPH, PARAGRAPH, st.integers(0, 3))
def test_a_short_form_does_not_move_the_age(
    forms: tuple[str, str, tuple[str, ...]], before: Paragraph, after: Paragraph, which: int
) -> None:
    long, short, frames = forms
    one, other = (frames[which % len(frames)].format(form) for form in (long, short))
    one = one if one.endswith((".", "?")) else f"{one}."  # "9 a.m." ends a sentence with its own stop
    assert age(paragraph([*before, one, *after])) == pytest.approx(age(paragraph([*before, other, *after])), abs=YEARS)


def _curly(text: str) -> str:
    text = re.sub(r"(^|[\s(“])'", r"\1‘", re.sub(r"(^|[\s(])\"", r"\1“", text))
    return text.replace('"', "”").replace("'", "’")


@given(PARAGRAPH, st.lists(st.sampled_from(('"{}"', "'{}'", 'She said, "{}"', "({})", "{}")), min_size=1))
def test_curly_and_straight_quotes_do_not_move_the_age(sentences: Paragraph, quotes: list[str]) -> None:
    text = paragraph([quotes[at % len(quotes)].format(sentence) for at, sentence in enumerate(sentences)])
    assert age(_curly(text)) == pytest.approx(age(text), abs=YEARS)


@given(PARAGRAPH, PARAGRAPH, st.integers(32, 110), st.sampled_from(("", "- ", "1. ")), st.booleans())
def test_hard_wrapped_lines_do_not_move_the_age(
    first: Paragraph, second: Paragraph, width: int, mark: str, hanging: bool
) -> None:
    indent = " " * len(mark) if hanging else ""
    blocks = [mark + paragraph(first), mark + paragraph(second)]
    wrapped = [textwrap.fill(block, width, subsequent_indent=indent, break_on_hyphens=False) for block in blocks]
    assert age("\n\n".join(wrapped)) == pytest.approx(age("\n\n".join(blocks)), abs=YEARS)


@given(PARAGRAPH)
def test_saying_it_all_twice_does_not_move_the_age(sentences: Paragraph) -> None:
    assert age(twice(sentences)) == pytest.approx(age(paragraph(sentences)), abs=YEARS)


def _regex(pattern: str) -> st.SearchStrategy[str]:
    return st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True)


ONE_WORD = st.one_of(
    _regex(r"£[1-9]\d{0,2}(,\d{3}){0,2}(\.\d\d)?"),
    _regex(r"£[1-9]\d{0,2}(\.\d)?(m|bn|k)"),
    _regex(r"0[12]\d{3} [2-9]\d{5}|0[38]\d{2} \d{3} \d{4}|020 [378]\d{3} \d{4}|07\d{3} \d{6}"),
    _regex(r"[1-9]\d?(\.\d{1,2})?%"),
    _regex(r"([1-9]|1[0-2])[.:][0-5]\d ?(am|pm)"),
    _regex(r"(0?[1-9]|[12]\d)/(0[1-9]|1[0-2])/20[0-4]\d"),
    _regex(r"(https://|www\.)[a-z]{3,9}\.(gov\.uk|org|nhs\.uk)(/[a-z]{2,8}){0,3}(\.html?|/[a-z]\.[a-z])?"),
    _regex(r"[a-z]{2,8}(\.[a-z]{2,8})?@[a-z]{3,9}\.(gov\.uk|com|org\.uk)"),
    _regex(r"[A-Z]{2}\d{4,8}|[A-Z]{3}/\d{2,4}/\d{2,4}|(LS|B|SW)[1-9]{1,2} [1-9][A-Z]{2}"),
    _regex(r"[1-9]\d?\.\d{1,2}|[1-9]\.\d\.\d"),
)


@given(ONE_WORD, st.sampled_from(("Here you see {} as one word.", "One more word is {}.", "Is {} one word (or {})?")))
def test_what_has_stops_inside_is_one_word_of_one_sentence(word: str, frame: str) -> None:
    (counts,) = _counts(f"Look. {frame.format(word, word)} Then go on.")
    (plain,) = _counts(f"Look. {frame.format('that', 'that')} Then go on.")
    assert (counts.words, counts.sentences) == (plain.words, 3)


ABBREVIATIONS = {
    "ADHD": "attention deficit hyperactivity disorder",
    "AMHP": "approved mental health professional",
    "ASD": "autism spectrum disorder",
    "BIA": "best interests assessor",
    "BSL": "British Sign Language",
    "CAMHS": "child and adolescent mental health services",
    "CHC": "continuing healthcare",
    "CMHT": "community mental health team",
    "COPD": "chronic obstructive pulmonary disease",
    "CPAP": "continuous positive airway pressure",
    "CQC": "Care Quality Commission",
    "D2A": "discharge to assess",
    "DFG": "Disabled Facilities Grant",
    "DLA": "Disability Living Allowance",
    "DNACPR": "do not attempt cardiopulmonary resuscitation",
    "DoLS": "Deprivation of Liberty Safeguards",
    "DP": "direct payment",
    "DST": "decision support tool",
    "DWP": "Department for Work and Pensions",
    "EHCP": "education, health and care plan",
    "ESA": "Employment and Support Allowance",
    "FNC": "funded nursing care",
    "HWB": "health and wellbeing board",
    "ICB": "integrated care board",
    "IMCA": "independent mental capacity advocate",
    "IRO": "independent reviewing officer",
    "JSNA": "joint strategic needs assessment",
    "LA": "local authority",
    "LADO": "local authority designated officer",
    "LPA": "lasting power of attorney",
    "LPS": "Liberty Protection Safeguards",
    "MASH": "multi-agency safeguarding hub",
    "MCA": "Mental Capacity Act",
    "MDT": "multidisciplinary team",
    "NRPF": "no recourse to public funds",
    "OPG": "Office of the Public Guardian",
    "OT": "occupational therapist",
    "PA": "personal assistant",
    "PHB": "personal health budget",
    "PIP": "Personal Independence Payment",
    "PTSD": "post-traumatic stress disorder",
    "SAB": "safeguarding adults board",
    "SALT": "speech and language therapist",
    "SEND": "special educational needs and disabilities",
    "TIA": "transient ischaemic attack",
    "UASC": "unaccompanied asylum-seeking children",
    "UC": "Universal Credit",
    "YOT": "youth offending team",
    **STANDS_FOR,
}
_ASKS = (
    "You can ask the {} for help.",
    "We will tell you about the {}.",
    "The {} may cost £20.",
    "Is there a {} here?",
)


@given(
    st.sampled_from(sorted(ABBREVIATIONS.items())),
    PARAGRAPH,
    st.lists(st.sampled_from(_ASKS), min_size=1, max_size=6),
)
def test_an_abbreviation_is_never_easier_than_what_it_stands_for(
    abbreviation: tuple[str, str], sentences: Paragraph, asks: list[str]
) -> None:
    letters, words = abbreviation
    text = paragraph([*sentences, *asks])
    assert age(text.replace("{}", letters)) >= age(text.replace("{}", words)) - YEARS


def test_nearly_every_abbreviation_of_the_glossary_is_no_easier_than_its_words() -> None:
    """What fails wants a line in `letters` or `stands_for` of resources/ease_words.toml."""
    text = paragraph([*SENTENCES, *_ASKS])
    entries = [entry for entry in shipped_glossary().entries if entry.expansion]
    easier = [
        entry.headword
        for entry in entries
        if age(text.replace("{}", entry.headword)) < age(text.replace("{}", entry.expansion or "")) - YEARS
    ]
    assert len(easier) <= len(entries) * 0.05, easier


RARER = (
    ("help", "assistance"),
    ("use", "utilise"),
    ("start", "commence"),
    ("money", "remuneration"),
    ("buy", "procure"),
    ("sick", "indisposed"),
    ("house", "domicile"),
    ("ask", "enquire"),
    ("tell", "apprise"),
    ("care", "guardianship"),
)


@pytest.mark.parametrize(("common", "rare"), RARER)
@given(sentences=PARAGRAPH)
def test_a_rarer_word_for_the_same_thing_never_makes_a_text_younger(
    common: str, rare: str, sentences: Paragraph
) -> None:
    text = paragraph(sentences) + " We talk about the {0} that you need."
    assert age(text.format(rare)) >= age(text.format(common))


@given(PARAGRAPH, st.integers(0, 14))
def test_joining_two_sentences_never_makes_a_text_younger(sentences: Paragraph, place: int) -> None:
    place %= len(sentences) - 1
    joined = f"{sentences[place].rstrip('.?!')}, and {sentences[place + 1]}"
    longer = [*sentences[:place], joined, *sentences[place + 2 :]]
    assert age(paragraph(longer)) >= age(paragraph(sentences)) - YEARS


CUT = tuple(sentence for sentence in SENTENCES if sentence.count(" ") > 6)


@pytest.mark.parametrize("after", ["to", "your", "the", "a", "an", "of", "or", "for"])
@given(sentences=st.lists(st.sampled_from(CUT), min_size=3, max_size=10))
def test_a_stop_that_leaves_pieces_makes_no_text_younger(after: str, sentences: Paragraph) -> None:
    cut = [_cut(sentence, after) for sentence in sentences]
    assert age(paragraph(cut)) >= age(paragraph(sentences)) - YEARS


LEAFLET = (
    "If you look after a relative or a friend, you can ask the council what would make your own life easier. "
    "Somebody from the carers' team will visit you at home or ring you, whichever you like. We will write to you "
    "within six weeks to tell you what we can do. You do not have to live with the person you care for.",
    "The amount that you pay towards your care depends on your income and your savings. We look at your finances each "
    "April and send you a letter that shows how we worked out your share. Tell us within a month if you think that we "
    "have made a mistake, and we will check the sums with you.",
    "People who have trouble getting out of the bath may be able to have a seat or a rail fitted for nothing. An "
    "occupational therapist will look at how you wash, dress and cook, and will say which small changes to your home "
    "would help. Larger changes, such as a stairlift or a ramp, are paid for with a grant from the housing department.",
)


@pytest.mark.parametrize("words", [4, 5, 6, 7, 8])
def test_a_stop_after_every_few_words_makes_no_leaflet_younger(words: int) -> None:
    assert age("\n\n".join(_chopped(part, words) for part in LEAFLET)) >= age("\n\n".join(LEAFLET)) - YEARS


def _chopped(text: str, size: int) -> str:
    """With a stop after so many words, and at the ends of its own sentences."""
    chopped = []
    for sentence in re.split(r"(?<=\.) ", text):
        words = sentence.rstrip(".").split()
        pieces = [" ".join(words[at : at + size]).rstrip(",") for at in range(0, len(words), size)]
        chopped += [f"{piece[0].upper()}{piece[1:]}." for piece in pieces]
    return " ".join(chopped)


def _cut(sentence: str, after: str) -> str:
    head, found, tail = sentence.partition(f" {after} ")
    return f"{head} {after}. {tail[0].upper()}{tail[1:]}" if found else sentence


def _long_words(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: re.sub(r"(?<![\w@./-])[a-z]{7,}(?![\w@./-])", lambda found: change(found[0]), text)


TRICKS: Mapping[str, Callable[[str], str]] = {
    "strokes for or": lambda text: re.sub(r"(\w) (?:or|and) (?=\w)", r"\1/", text),
    "strokes between spaces": lambda text: re.sub(r" (?:or|and) ", " / ", text),
    "plus for and": lambda text: text.replace(" and ", " + "),
    "hyphens between words": lambda text: re.sub(r"\b([a-z]{4,}) (?=[a-z]{4,})", r"\1-", text),
    "hyphens in words": _long_words(lambda word: f"{word[:4]}-{word[4:]}"),
    "stops in words": _long_words(lambda word: f"{word[:4]}.{word[4:]}"),
    "spaces in words": _long_words(lambda word: f"{word[:4]} {word[4:]}"),
    "no spaces": lambda text: re.sub(r"\b([a-z]{4,}) (?=[a-z]{4,})", r"\1", text),
    "figures in words": _long_words(lambda word: f"{word[:4]}1{word[4:]}"),
    "figures after words": _long_words(lambda word: f"{word}2"),
    "figures for words": lambda text: text.replace(" for ", " 4 ").replace(" to ", " 2 "),
    "capitals": _long_words(str.capitalize),
    "all capitals": _long_words(str.upper),
    "quotation marks": _long_words(lambda word: f'"{word}"'),
    "unseen spaces": _long_words(lambda word: f"{word[:4]}\u200b{word[4:]}"),
    "letters left out": _long_words(lambda word: word[:3] + word[4:]),
    "words cut short": _long_words(lambda word: f"{word[:4]}."),
    "headings of sentences": lambda text: "\n\n".join(f"# {one}" for one in re.split(r"(?<=\.) ", text)),
    "question marks": lambda text: re.sub(r" (the|your|of|a) (\w)", lambda m: f" {m[1]}? {m[2].upper()}", text),
}


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("part", [SENTENCES[:7], SENTENCES])
def test_a_trick_makes_no_text_younger(trick: str, part: Paragraph) -> None:
    """What a writer might do to the number alone. docs/scores.md says which it cannot see through."""
    text = paragraph(part)
    assert TRICKS[trick](text) != text
    assert age(TRICKS[trick](text)) >= age(text) - YEARS


def _counts(text: str) -> list[Counts]:
    return [count_block(block) for block in segment(text).blocks]


_ORDERS = (
    "Call",
    "Write",
    "Ask",
    "Stop",
    "Wait",
    "Ring",
    "Sign",
    "Pay",
    "Apply",
    "Register",
    "Relax",
    "Report",
    "Join",
)
SHORT = st.tuples(st.sampled_from(_ORDERS), st.sampled_from(("", " us", " it", " now", " here", " the team"))).map(
    lambda parts: f"{parts[0]}{parts[1]}."
)


@given(st.lists(st.one_of(SHORT, st.sampled_from(("Come in.", "Yes.", "No!", "Why?", "It is free."))), min_size=1))
def test_short_sentences_are_as_many_as_they_are(sentences: Paragraph) -> None:
    (block,) = segment(paragraph(sentences)).blocks
    assert count_block(block).sentences == len(sentences)
    assert ease_of(block).whole.units == len(sentences)


@pytest.mark.parametrize("letters", ["AMHP", "DoLS", "CHC", "MCA", "OT"])
def test_an_acronym_is_a_hard_word_read_letter_by_letter(letters: str) -> None:
    with_letters, with_word = (_counts(f"Ask the {word} for help.")[0] for word in (letters, "man"))
    assert with_letters.difficult_words == with_word.difficult_words + 1
    assert with_letters.syllables >= with_word.syllables
