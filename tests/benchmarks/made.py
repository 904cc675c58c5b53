"""Texts and glossaries made for measuring: leaflets that nobody wrote, and entries that nobody needs.

Every paragraph differs, so that nothing is measured that was only remembered. The same seed makes the same text.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from random import Random

from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.model import Entry, Forms, Glossary, Kind, PartOfSpeech
from plainspeak.text.lexicon import lexicon

_WORDS = {
    "who": """you|your carer|the social worker|a nurse|our duty team|the care home|someone you trust|the panel|your
        mother|the district nurse|an advocate|the housing officer|each service user|a friend|your GP|the OT|people who
        live alone|the key worker|our Blue Badge team|Mrs Rahman|the manager|a relative|your landlord|the befriender""",
    "you": "you|we|they|people|carers|residents|your family|some tenants|older people|staff|volunteers|children",
    "do": """ask for|arrange|talk about|agree|look at|change|pay for|plan|check|write down|cancel|review|assess|commence
        |utilise|facilitate|sign|explain|refuse|share|commission|signpost people to""",
    "done": """agreed|sent|reviewed|arranged|paid|written down|decided|offered|changed|checked|signed|delivered|assessed
        |cancelled|explained|recorded|commissioned|refused|fitted|collected""",
    "what": """the care plan|your personal budget|a ramp|a stairlift|the first visit|your needs|the bill|this form|day
        care|respite care|a carer's assessment|domiciliary care|meals at home|the contract|a short stay|your direct
        payment|the key safe|a hoist|the repair|your tenancy|the complaint|an appointment|reablement|transport|a grab
        rail|the safeguarding enquiry|an eligibility decision|your medicines|a second opinion|the support package""",
    "when": """on Monday|within 28 days|every six weeks|before you leave hospital|at the weekend|by 9.30am|in the
        evening|next spring|as soon as we can|after the visit|on 14 March 2025|from April|once a year|at any time
        |between 9am and 5pm|during the holidays|straight away|in an emergency""",
    "why": """you have had a fall|your needs change|you live with dementia|the money runs out|you cannot manage the
        stairs|somebody is at risk of harm|you want to stay at home|the house is cold|your carer is unwell|you have
        savings of more than £23,250|nobody has called you back|you disagree with us|English is not your first language
        |you are eligible|the weather is bad|your memory is poor|the lift does not work""",
    "how": "quickly|by phone|in writing|with help|together|online|carefully|in person|free of charge|face to face",
    "where": """at home|in the library|at the day centre|in hospital|at Elm Court|near the market|in your own room
        |at the town hall|in sheltered housing|on the ward|at the clinic in Mill Lane|in the garden""",
    "place": "Ashby|Brook|Castle|Dale|Elm|Fern|Grange|Hill|Ivy|King|Laurel|Mill|North|Orchard|Park|Quarry|Rose|Station",
    "like": "safe|independent|worried|well|ready|lonely|confident|comfortable|in pain|afraid|busy|eligible|vulnerable",
}
_SLOTS = {name: [" ".join(each.split()) for each in words.split("|")] for name, words in _WORDS.items()}
_SENTENCES = """
{who} can {do} {what} {when}.
If {why}, {you} should {do} {what} or {do} {what} {how}.
{what} will be {done} {when}.
{what} was {done} {how} by {who}, with a {word} list and the {word} plan.
We {do} {what} and any {word} or {word} {where} so that {you} can feel {like}.
You do not have to {do} {what} if {why}, or the {word} is {word}.
This page is about {word}, {word} and {word} {where}.
{who} will visit you {where} {when} to {do} {what}.
Call us on 01632 960{number} {when}, or write to us at {number} {place} Road.
It costs £{number}.50 a week, and {who} may {do} {what} {where}.
{you} told us that {what} made them feel more {like}, even though {what} had not been {done}.
Please {do} {what} {when}; {who} needs it to {do} {what}.
When {why}, what happens next depends on {what}, on {word} and on how {like} you feel {where}.
Who can {do} {what} and the {word}?
The {place} Centre is open {when}, and {you} meet there to {do} {what}.
In order to {do} {what}, {who} must {do} {what} {how} and, where {why}, keep a {word} copy {where}.
“{what} is {word} and {like},” said {who} {where}.
Are you {like}? Then {do} {what} {when}.
Read more at www.{place}-care.example/{number} or ask {who}.
""".strip().split("\n")
_SLOT = re.compile(r"\{(\w+)\}")
_SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ka",
    "le",
    "mi",
    "no",
    "pu",
    "ra",
    "se",
    "ti",
    "vo",
    "wu",
    "za",
    "che",
    "sti",
)


def leaflet(words: int, seed: int = 1) -> str:
    """A leaflet of about so many words: headings, paragraphs, and lists of bullets."""
    chance = Random(seed)
    parts: list[str] = []
    made = 0
    while made < words:
        part = _part(chance)
        parts.append(part)
        made += len(part.split())
    return "\n\n".join(parts)


def _part(chance: Random) -> str:
    kind = chance.random()
    if kind < 0.12:
        return f"## {_sentence(chance).rstrip('.?')[:60].rsplit(' ', 1)[0]}"
    if kind < 0.3:
        return "\n".join(f"- {_sentence(chance)}" for _ in range(chance.randint(3, 6)))
    return " ".join(_sentence(chance) for _ in range(chance.randint(2, 6)))


def _sentence(chance: Random) -> str:
    def filled(slot: re.Match[str]) -> str:
        if slot[1] == "number":
            return str(chance.randint(100, 999))
        return _any_word(chance) if slot[1] == "word" else chance.choice(_SLOTS[slot[1]])

    made = _SLOT.sub(filled, chance.choice(_SENTENCES))
    return made[0].upper() + made[1:]


def _any_word(chance: Random) -> str:
    """An ordinary English word, the commoner the likelier, so that the texts hold thousands of them as real ones do."""
    words = _ordinary_words()
    return words[int(len(words) * chance.random() ** 2)]


@cache
def _ordinary_words() -> list[str]:
    rows = {word: lexicon().row(word) for word in lexicon().known_words() if len(word) > 3}
    zipf = {word: row.zipf for word, row in rows.items() if row and row.known and row.zipf >= 3}
    return sorted(zipf, key=lambda word: (-zipf[word], word))


@cache
def glossary(size: int) -> Glossary:
    """So many entries: those of the shipped glossary as far as they go, and terms that begin with words of the texts.

    The first 400 are the same in every size and the rest are not in the texts, or a larger glossary would find more.
    """
    shipped = shipped_glossary().entries[:400]
    return Glossary.of((*shipped, *islice(_strange_terms(), size - len(shipped))))


@cache
def shipped_and_more(size: int) -> Glossary:
    """The shipped glossary, cut or filled up to so many entries."""
    shipped = shipped_glossary().entries[:size]
    return Glossary.of((*shipped, *islice(_strange_terms(), size - len(shipped))))


def _strange_terms() -> Iterator[Entry]:
    chance = Random(7)
    openers = sorted({word.lower() for slot in _SLOTS.values() for each in slot for word in each.split()})
    number = 0
    while True:
        number += 1
        strange = "".join(chance.choices(_SYLLABLES, k=4))
        term = f"{chance.choice(openers)} {strange}" if number % 3 else strange
        yield Entry(
            f"made-{number}",
            term,
            Kind.JARGON,
            PartOfSpeech.NOUN,
            Forms(plural=f"{term}s"),
            meaning="Nothing at all.",
        )
