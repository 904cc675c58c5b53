"""PlainSpeak: plain words for social care.

import plainspeak
analysis = plainspeak.analyse("Domiciliary care is provided.")
analysis.reading_age.value, analysis.scores["smog_index"], analysis.findings[0].suggestions[0].text
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analyser, Analysis
    from plainspeak.glossary.model import Glossary
    from plainspeak.rewrite.compare import Comparison

__version__ = "0.1.0"
__all__ = ["analyse", "compare", "load_glossary"]


def analyse(text: str, audience: str = "public", glossary: "Glossary | None" = None) -> "Analysis":
    """Scores and findings of a text, with the shipped glossary unless another is given.

    Raises UserFault for an audience that is not known.
    """
    return _analyser(audience, glossary).analyse(text.replace("\r\n", "\n").replace("\r", "\n"))


def compare(before: str, after: str, audience: str = "public", glossary: "Glossary | None" = None) -> "Comparison":
    """Two versions of a text side by side: scores, findings, and the words that changed."""
    from plainspeak.rewrite import compare as rewrites

    return rewrites.compare(analyse(before, audience, glossary), analyse(after, audience, glossary))


def load_glossary(paths: Iterable[Path | str]) -> "Glossary":
    """The glossary in these TOML files. Raises UserFault that names file and line."""
    from plainspeak.glossary.files import load_files

    return load_files([Path(path) for path in paths])


def _analyser(audience: str, glossary: "Glossary | None") -> "Analyser":
    from plainspeak.analysis.audience import audience_called
    from plainspeak.glossary.files import shipped_glossary

    return _kept_analyser(audience_called(audience).id, glossary or shipped_glossary())


@lru_cache(maxsize=4)
def _kept_analyser(audience: str, glossary: "Glossary") -> "Analyser":
    from plainspeak.analysis.analyse import Analyser
    from plainspeak.analysis.audience import audience_called
    from plainspeak.glossary.matcher import Matcher

    return Analyser(Matcher(glossary), audience_called(audience))
