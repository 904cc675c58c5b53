"""Every rule, in order of precedence: where two would replace the same words, the earlier one speaks."""

from plainspeak.analysis.rules.acronym import ACRONYM
from plainspeak.analysis.rules.american import AMERICAN
from plainspeak.analysis.rules.base import Rule
from plainspeak.analysis.rules.double_negative import DOUBLE_NEGATIVE
from plainspeak.analysis.rules.formal import FORMAL
from plainspeak.analysis.rules.hard_word import HARD_WORD
from plainspeak.analysis.rules.hidden_verb import HIDDEN_VERB
from plainspeak.analysis.rules.jargon import JARGON
from plainspeak.analysis.rules.label import LABEL
from plainspeak.analysis.rules.link_text import LINK_TEXT
from plainspeak.analysis.rules.long_paragraph import LONG_PARAGRAPH
from plainspeak.analysis.rules.long_sentence import LONG_SENTENCE
from plainspeak.analysis.rules.must import MUST
from plainspeak.analysis.rules.passive import PASSIVE
from plainspeak.analysis.rules.personal import PERSONAL
from plainspeak.analysis.rules.same_thing import SAME_THING
from plainspeak.analysis.rules.shouting import SHOUTING
from plainspeak.analysis.rules.spelling import SPELLING
from plainspeak.errors import UserFault

RULES: tuple[Rule, ...] = (
    LABEL,
    JARGON,
    ACRONYM,
    HIDDEN_VERB,
    MUST,
    FORMAL,
    LONG_SENTENCE,
    LONG_PARAGRAPH,
    PASSIVE,
    DOUBLE_NEGATIVE,
    SPELLING,
    AMERICAN,
    HARD_WORD,
    LINK_TEXT,
    SHOUTING,
    SAME_THING,
    PERSONAL,
)

_BY_ID = {rule.id: rule for rule in RULES}


def rule(id: str) -> Rule:
    """The rule of that id. UserFault, naming those there are, where there is none."""
    found = _BY_ID.get(id)
    if found is None:
        raise UserFault(f"there is no rule “{id}”: choose from {', '.join(_BY_ID)}", code="unknown-rule")
    return found
