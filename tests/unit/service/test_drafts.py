from collections import Counter

from plainspeak.glossary.files import shipped_glossary
from plainspeak.service.drafts import completed, refuse_clash


def test_every_shipped_entry_could_be_edited_as_it_is_and_would_stay_the_same() -> None:
    for entry in shipped_glossary().entries:
        assert completed(entry, entry) == entry


def test_no_shipped_entry_is_in_another_ones_way() -> None:
    entries = shipped_glossary().entries
    often = Counter(entry.headword.casefold() for entry in entries)
    shared = [entry for entry in entries if often[entry.headword.casefold()] > 1]
    assert shared
    for entry in shared:  # no other can be: each is held against the whole glossary
        refuse_clash(entry, None, shipped_glossary())
