"""What is put in place of "shall": who has a duty must do it, what comes about by itself will."""

import pytest

from plainspeak.analysis.analyse import Analyser
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary

ANALYSER = Analyser(Matcher(Glossary.of([])))


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The tenant shall mend the roof.", "must"),
        ("The tenant shall commence the work by May.", "must"),
        ("The provider shall continue to pay.", "must"),
        ("Residents shall not keep a dog here.", "must not"),
        ("We shall write to you in May.", "will"),
        ("This agreement shall commence on 1 May.", "will"),
        ("The licence shall expire after a year.", "will"),
        ("Fees shall thereafter cease to be payable.", "will"),
        ("The resident shall remain liable for the fee.", "will"),
        ("The offer shall not remain open.", "will not"),
        ("These rules shall apply only in care homes.", "will"),
        ("The title shall vest in the Council.", "will"),
        ("The tenancy shall end, and the deposit goes back.", "will"),
    ],
)
def test_the_wording_fits_what_is_said(text: str, wording: str) -> None:
    found = [finding for finding in ANALYSER.analyse(text).findings if finding.rule == "must"]
    assert [finding.suggestions[0].text for finding in found] == [wording]
