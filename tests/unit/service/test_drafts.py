from plainspeak.glossary.files import shipped_glossary
from plainspeak.service.drafts import completed, refuse_clash


def test_every_shipped_entry_could_be_edited_as_it_is_and_would_stay_the_same() -> None:
    for entry in shipped_glossary().entries:
        assert completed(entry, entry) == entry


def test_no_shipped_entry_is_in_another_ones_way() -> None:
    for entry in shipped_glossary().entries:
        refuse_clash(entry, None, shipped_glossary())
