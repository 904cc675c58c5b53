"""What an acronym stands for is jargon as well: it is explained where it stands, and never swapped."""

import pytest

from plainspeak.glossary.files import read_entries
from plainspeak.glossary.in_full import in_full
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary, Kind
from plainspeak.glossary.wording import replacements

_ENTRIES = "".join(
    f'[[entry]]\nid = "{letters.lower()}"\nheadword = "{letters}"\nkind = "acronym"\npart_of_speech = "noun"\n'
    f'alternatives = ["check"]\nexpansion = "{expansion}"\nmeaning = "A check."\n'
    for letters, expansion in (
        ("DBS", "Disclosure and Barring Service"),
        ("CYP", "children and young people"),
        ("PALS", "Patient Advice and Liaison Service"),
        ("ZDBS", "Disclosure and Barring Service"),
    )
)
_OWN = (
    '[[entry]]\nid = "liaison"\nheadword = "patient advice and liaison service"\nkind = "jargon"\nmeaning = "Help."\n'
)
GLOSSARY = Glossary.of(read_entries(_ENTRIES + _OWN, "words.toml"))
MATCHER = Matcher(GLOSSARY)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask the Disclosure and Barring Service.", [("dbs", Kind.JARGON)]),
        ("Ask the disclosure & barring service.", [("dbs", Kind.JARGON)]),
        ("Ask the Disclosure and Barring Service (DBS).", [("dbs", Kind.JARGON), ("dbs", Kind.ACRONYM)]),
        ("We help children and young people.", []),
        ("Ask the Patient Advice and Liaison Service.", [("liaison", Kind.JARGON)]),
    ],
)
def test_the_long_name_is_found(text: str, found: list[tuple[str, Kind]]) -> None:
    matches = MATCHER.find(text)
    assert [(match.entry.id, match.entry.kind) for match in matches] == found
    assert not any(replacements(text, match) for match in matches if match.entry.kind is Kind.JARGON)


def test_a_name_of_common_words_has_nothing_to_explain() -> None:
    assert in_full(GLOSSARY.by_id["cyp"]) is None
    assert in_full(GLOSSARY.by_id["liaison"]) is None
