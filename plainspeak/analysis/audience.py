"""Who a text is for: what it aims at, which rules apply, and how strict they are. Audiences are data.

The shipped ones are in resources/audiences; a team keeps its own in a TOML file of the same keys.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from plainspeak.errors import UserFault
from plainspeak.glossary.lines import toml_place
from plainspeak.paths import shipped

_NEEDED = {
    "title": '"Our readers"',
    "target_reading_age": "11",
    "mean_sentence_words": "15",
    "max_sentence_words": "25",
}
_SHIPPED = ("public", "govuk", "nhs", "easy-read", "professionals")


@dataclass(frozen=True, slots=True)
class Audience:
    """`target_reading_age` in years; the limits of sentences and paragraphs in words, or in sentences."""

    id: str
    title: str
    target_reading_age: float
    mean_sentence_words: int
    max_sentence_words: int
    max_paragraph_sentences: int = 5
    max_paragraph_words: int = 100
    """GOV.UK asks for no more than 5 sentences in a paragraph; of 20 words each, that is 100."""
    rare_word: float = 3.0
    """Zipf frequency: a word used less often than this is hard. 3 is once in a million words, 4 ten times."""
    rules_off: tuple[str, ...] = ()
    contractions: bool = True
    """Whether "don't" may stay."""
    abbreviations: bool = True
    """Whether abbreviations that everybody knows may stay: NHS, "e.g."."""
    one_idea: bool = False
    """Whether a sentence may say one thing only."""
    oxford: bool = False
    """Whether "organize" is right, as Oxford spells it."""
    source: str = ""


def load_audience(path: Path) -> Audience:
    """A team's own audience; its id is the name of the file. UserFault names file, line, and what to do."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise UserFault(
            f"{path} cannot be read ({fault.strerror}): check its name and place", code="no-audience"
        ) from fault
    except UnicodeDecodeError as fault:
        raise UserFault(f"{path} is not a text file: save it as UTF-8 text", code="bad-audience") from fault
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise UserFault(f"{path}{toml_place(str(fault), text)}", code="bad-audience") from fault
    return _audience(path.stem, data, _File(str(path), text), own=path.parent != shipped("resources/audiences"))


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    text: str

    def fault(self, key: str, what: str) -> UserFault:
        """What is wrong with one key, by its line; or with the whole file, where the key is missing."""
        lines = self.text.split("\n")
        line = next((at for at, one in enumerate(lines, 1) if re.match(rf"\s*[\[\"']*{re.escape(key)}\b", one)), 0)
        return UserFault(f"{self.name}{f', line {line}' if line else ''}: “{key}” {what}", code="bad-audience")


def audience_called(name: str) -> Audience:
    """The shipped audience of that id. Raises UserFault, naming those there are."""
    if name not in AUDIENCES:
        raise UserFault(f"There is no audience “{name}”: choose from {', '.join(AUDIENCES)}", code="no-audience")
    return AUDIENCES[name]


def _audience(id: str, data: Mapping[str, Any], file: _File, own: bool) -> Audience:
    known = {field.name: field for field in fields(Audience) if field.name != "id"}
    for key, value in data.items():
        if key not in known:
            raise file.fault(key, f"is not known: {_meant(key, known, 'use only')}")
        if (wrong := _what_is_wrong(key, value)) is not None:
            raise file.fault(key, wrong)
    for key, example in _NEEDED.items():
        if key not in data:
            raise file.fault(key, f"is missing: add a line such as {key} = {example}")
    if data["mean_sentence_words"] > data["max_sentence_words"]:
        raise file.fault("mean_sentence_words", "is more than “max_sentence_words”: make it the same or less")
    if own:
        _refuse_unknown_rules(data.get("rules_off", ()), file)
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return Audience(id=id, **values)


def _meant(written: str, known: Iterable[str], otherwise: str) -> str:
    """The name that is nearly written so, or all there are."""
    from difflib import get_close_matches  # only for a file with a slip in it

    names = list(known)
    near = get_close_matches(written.lower(), names, n=1, cutoff=0.75)
    return f"did you mean “{near[0]}”?" if near else f"{otherwise} {', '.join(names)}"


def _refuse_unknown_rules(names: Iterable[str], file: _File) -> None:
    from plainspeak.analysis.rules import RULES  # rules know audiences, so only once both are there

    ids = [rule.id for rule in RULES]
    for name in names:
        if name not in ids:
            raise file.fault("rules_off", f"names “{name}”, which is no rule: {_meant(name, ids, 'choose from')}")


def _what_is_wrong(key: str, value: object) -> str | None:
    if key in ("contractions", "abbreviations", "one_idea", "oxford"):
        return None if isinstance(value, bool) else "must be true or false"
    if key in ("title", "source"):
        return None if isinstance(value, str) and value.strip() else "must be words in quotes"
    if key == "rules_off":
        named = isinstance(value, list) and all(isinstance(each, str) for each in value)
        return None if named else 'must be a list of rules, such as ["hard-word"]'
    whole = key not in ("target_reading_age", "rare_word")
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        return f"must be a {'whole ' if whole else ''}number"
    if key == "target_reading_age":
        return None if 5 <= value <= 25 else "must be an age from 5 to 25"
    most = 8 if key == "rare_word" else 1000  # "the" is used 50 times in a thousand words: 7.7
    return None if 0 < value < most else f"must be more than 0 and less than {most:,}"


AUDIENCES: Mapping[str, Audience] = {id: load_audience(shipped(f"resources/audiences/{id}.toml")) for id in _SHIPPED}
PUBLIC = AUDIENCES["public"]
"""Everyone."""
