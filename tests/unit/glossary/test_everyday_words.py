"""Nobody is told to explain a word that everybody knows: a writer who is nagged looks at nothing any more."""

from plainspeak.glossary.files import shipped_glossary
from plainspeak.glossary.model import ANY_TOPIC, Entry, Kind, Status
from plainspeak.text.lexicon import lexicon

EVERYDAY = 4.5
"""Zipf frequency: about as common as "hospital" or "garden". Children read such words at primary school."""
ALLOWED = {
    "attend", "attorney", "circumstances", "definition", "existing", "facility", "maintain", "provide", "reasonable",
    "relevant", "remain", "representative", "request", "resolution", "scheme", "sector", "secure", "setting",
    "specific",
}  # fmt: skip
"""Stiff all the same: on every list of plain English, but no one other word fits each sentence."""


def _only_explains(entry: Entry) -> bool:
    """Whether it flags one word, whatever stands around it, with nothing to put there."""
    if entry.status is not Status.APPROVED or entry.kind not in (Kind.JARGON, Kind.FORMAL):
        return False
    anywhere = not entry.only_when and entry.about in ((), (ANY_TOPIC,))
    return " " not in entry.headword and anywhere and not entry.alternatives


def _is_everyday(word: str) -> bool:
    row = lexicon().row(word.lower())
    return row is not None and row.zipf >= EVERYDAY


def test_an_everyday_word_is_flagged_only_with_a_plainer_one_or_in_a_sense_of_its_own() -> None:
    explained = {entry.headword for entry in shipped_glossary().entries if _only_explains(entry)}
    assert {word for word in explained if _is_everyday(word)} <= ALLOWED
