"""Words as they are counted: a word is what a reader says as one."""

import re
from collections.abc import Iterator, Sequence

from plainspeak.text.lexicon import lexicon
from plainspeak.text.model import Span

# Characters that stand inside a word without being part of what is said: soft hyphen, zero-width characters, accents
# written as marks of their own.
_UNSEEN = "\xad\u200b-\u200d\u2060\ufeff"
_GLUE = _UNSEEN + "\u0300-\u036f"
_LETTERS = rf"[^\W\d_]+(?:[{_GLUE}]+[^\W\d_]+)*[\u0300-\u036f]*"
_ALNUMS = rf"[^\W_]+(?:[_{_GLUE}]+[^\W_]+)*[\u0300-\u036f]*"
_JOIN = rf"['-][{_UNSEEN}]*"
_GAP = r"(?:[ -]| +)"  # between the groups of a number that is said as one
_PHONE_SHAPES = (
    r"\d{3}\)?_\d{3}_\d{4}",
    r"\d{2}\)?_\d{4}_\d{4}",
    r"\d{4}\)?_\d{3}_\d{3}",
    r"\d{4,5}\)?_\d{4,6}",
    r"\d{3}\)?_\d{3}_\d{2}_\d{2}",
    r"\d{3}\)?_\d{3}_\d{3}",
    r"\d{3}\)?_\d{6,7}",
    r"\d{2}\)?_\d{7,8}",
    r"\d{3}_\d{4}",
)
_PHONE = (
    rf"(?:18001{_GAP})?\(?0(?:"
    + "|".join(_PHONE_SHAPES).replace("_", _GAP)
    + r")(?!\d)"
    + r"|0(?:[ -]?\d){9,10}(?![ -]?\d)"
    + rf"|\+\d{{1,3}}{_GAP}?(?:\(0\){_GAP}?)?\d{{1,5}}(?:{_GAP}?\d{{3,4}}){{2}}(?!\d)"
    + rf"|\+\d{{1,3}}{_GAP}?(?:\(0\){_GAP}?)?\d{{4,5}}{_GAP}?\d{{5,6}}(?!\d)"
)
_URL_TAIL = r"[^\s<>\"“”|]*[^\s<>\"“”|.,;:!?'’)\]…*_]"
_TOP_LEVEL = (
    r"(?:uk|com|org|net|gov|nhs|info|eu|io|ie|wales|scot|cymru|london|edu|int|tv|me|app|care|health|online|site)"
)
_NUMBER = (
    r"[£$€]?(?:[^\W\d_]+[-/]){0,4}[^\W\d_]*\d"
    rf"(?:[^\W_]|[_{_GLUE}](?=[^\W_])|[.,:](?=\d)|\.(?=[a-z])|[-–/](?=[£$€]?[^\W_])|(?<=[-–/])[£$€]|\(\w{{1,3}}\)|'(?=[^\W\d_]))*"
    r"(?: ?%|°[CF]?)?"
)
_SHAPES = (
    r"mailto:[\w.+'-]*\w@\w[\w-]*(?:\.\w[\w-]*)*",
    rf"{_LETTERS}(?:{_JOIN}{_LETTERS})*(?=[ ,;!?\"”)\]]|:(?!//)|\.(?!\w)|$)(?<![A-Z]{{2}})",  # an ordinary word
    rf"(?:https?://|www\.){_URL_TAIL}",
    r"[\w.+'-]*\w@\w[\w-]*(?:\.\w[\w-]*)*",
    rf"[^\W_][\w-]*(?:\.[\w-]+)*\.{_TOP_LEVEL}\b(?!\.\w)(?:/(?:{_URL_TAIL})?)?",
    rf"(?<!\w)(?:{_PHONE})",
    r"(?<!\w)\d{1,2}(?:[.:]\d{2})? *(?:[ap]m\b|[AP]M\b|[ap]\. ?m\b\.?|[AP]\. ?M\b\.?)(?![-–]\w)",
    r"(?<!\w)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)",  # NHS number
    r"(?<!\w)[£$€]?\d{1,3}(?: \d{3}){2,}(?!\d)",
    r"\b[A-Z]{1,2}\d[A-Z\d]? +\d[A-Z]{2}\b",  # postcode
    r"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b",  # National Insurance number
    r"(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)\.?|(?<!\w)(?:[A-Z][a-z]?\.)+[A-Z][a-z]{0,2}(?!\w)\.?",  # e.g.  U.K.  Ph.D.
    _NUMBER,
    rf"{_LETTERS}\([a-z]{{1,3}}\)",  # carer(s)
    rf"{_ALNUMS}(?:(?:{_JOIN}|&){_ALNUMS}|\.(?=[a-z\d]|[A-Z](?![a-z])){_ALNUMS})*",
    r"(?<!\S)&(?!\S)",
)
_ODD_WORD = re.compile("|".join(_SHAPES))
_PLAIN_WORD = re.compile(r"\w+(?:['-]\w+)*")
_IS_ODD = re.compile(rf"[\d@&_.(/{_GLUE}](?:(?<=[\d@&_{_GLUE}])|(?<=\.)(?=\w)|(?<=\()(?=[a-z]{{1,3}}\))|(?<=/)(?=/))")
_LATIN = bytes(range(256)).decode("latin-1")
_SIGNS_TO_SPACES = "".join(sign if sign.isalnum() or sign in "_'-" else " " for sign in _LATIN).encode("latin-1")
_NEVER_ODD = "".join(sign for sign in _LATIN[:128] if not (sign.isdigit() or sign in "@&_.(/")).encode()
_CURLY = "“”–—•…£"
_LOOSE_SIGN = re.compile(r"['-](?:(?!\w)|(?<!\w['-]))")
_DROPPED = re.compile(rf"[{_UNSEEN}]+")
_BROKEN_HYPHEN = re.compile(r"(?<=\w-)\n[ \t]*(?=[^\W\d_])(?!(?:and|or|to)\b(?!-))")
_CUT = re.compile("-\xad+")
_SPACE = re.compile(r"[^\S ]+")
_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|t[dhr]|table|u|ul)\b[^<>]*>"
)


def flattened(text: str) -> str:
    """The text with plain spaces, apostrophes and hyphens, and HTML tags blanked; as long as it was.

    A hyphen at the end of a wrapped line keeps its word together: the line end after it becomes soft hyphens.
    """
    if "\n" in text:
        text = _BROKEN_HYPHEN.sub(lambda found: "\xad" * len(found[0]), text)
    if "<" in text:
        text = _TAG.sub(_spaces, text)
    if not text.isascii():
        for odd, plain in (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-")):
            text = text.replace(odd, plain)
    return text if text.isprintable() else _SPACE.sub(_spaces, text)


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def words_of(flat: str) -> tuple[str, ...]:
    """The words of a flattened text, as they are counted.

    Only what stands around figures, addresses and the like needs the long pattern, which costs ten times as much.
    """
    if _is_plain(flat):
        return tuple(_plain_words(flat))
    words: list[str] = []
    done = 0
    for begin, end in _odd_stretches(flat):
        words += _plain_words(flat[done:begin])
        words += map(_said, _ODD_WORD.findall(flat, begin, end))
        done = end
    return (*words, *_plain_words(flat[done:]))


def words_of_pieces(flat: str, ends: Sequence[int]) -> list[tuple[str, ...]]:
    """The words of each piece of a flattened text; `ends` are the ends of the pieces."""
    pieces = zip((0, *ends), ends, strict=False)
    bare = _bare(flat) if len(ends) > 1 and not _IS_ODD.search(flat) else None
    if bare is None:
        return [words_of(flat[start:end]) for start, end in pieces]
    return [tuple(bare[start:end].split()) for start, end in pieces]


def _is_plain(flat: str) -> bool:
    """Whether there is nothing odd in it. Most sentences show by the one stop at their end alone, seen as bytes."""
    if flat.isascii():
        signs = flat.encode("ascii").translate(None, _NEVER_ODD)
        if not signs or (signs == b"." and flat[-1] == "."):
            return True
    return not _IS_ODD.search(flat)


def _odd_stretches(flat: str) -> Iterator[Span]:
    """Where the long pattern is needed, from a space to a space, never overlapping.

    Around each piece with an odd sign that is one piece before, where a number may begin ("AB 12 34 56 C"), and two
    after, where it may end ("9 a. m.").
    """
    begin = end = piece_end = -1
    for odd in _IS_ODD.finditer(flat):
        if odd.start() < piece_end:
            continue
        before = flat.rfind(" ", 0, odd.start())
        first = flat.rfind(" ", 0, max(before, 0)) + 1
        if first > end:
            if end >= 0:
                yield Span(begin, end)
            begin = first
        end = piece_end = flat.find(" ", odd.end()) + 1 or len(flat)
        for _ in range(2):
            end = flat.find(" ", end) + 1 or len(flat)
    yield Span(begin, end)


def _plain_words(flat: str) -> list[str]:
    """Words of letters, and of hyphens and apostrophes between letters."""
    bare = _bare(flat)
    return _PLAIN_WORD.findall(flat) if bare is None else bare.split()


def _bare(flat: str) -> str | None:
    """The text with a space for every sign that is in no word; None where only the pattern can tell.

    Bytes are translated twenty times as fast as text, and cut at spaces faster than by any pattern.
    """
    if not flat.isascii():
        for sign in _CURLY:
            flat = flat.replace(sign, " ")
    try:
        bare = flat.encode("latin-1").translate(_SIGNS_TO_SPACES).decode("latin-1")
    except UnicodeEncodeError:
        return None
    return None if ("'" in bare or "-" in bare) and _LOOSE_SIGN.search(bare) else bare


def word_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Where the words of text[start:end] are, as they are counted; offsets in `text`."""
    for found in _ODD_WORD.finditer(flattened(text[start:end])):
        yield Span(start + found.start(), start + found.end())


def _mended(word: str) -> str:
    """A word cut at the end of a line: "infor-mation" is one word; "long-term" and "e-mail" keep their hyphen."""
    whole, known = _CUT.sub("", word), lexicon()
    if "-" in whole or whole not in known or all(len(part) < 3 or part in known for part in _CUT.split(word)):
        return word
    return whole


def _said(word: str) -> str:
    if word == "&":
        return "and"
    if word.isalnum():
        return word
    if not word.isascii():
        word = _DROPPED.sub("", _mended(word) if "-\xad" in word else word)
    if word[-1] == ")" and word[0] != "(" and not any(map(str.isdigit, word)):
        word = word.replace("(", "").replace(")", "")
    return " ".join(word.split()) if "  " in word else word
