"""Which lines belong together: hard-wrapped paragraphs, bullets and steps, from an e-mail or a PDF.

Whether a line goes on in the next is decided by at most `REACH` lines on either side, so an editor can regroup what is
around a change without reading the rest. The evidence: a wrapped line is as full as it can be (the next word would not
have fitted), and its sentence goes on.
"""

import re
from collections.abc import Sequence

from plainspeak.text.marks import Mark, read_mark
from plainspeak.text.model import BlockKind
from plainspeak.text.sentences import LEADS_ON, STARTERS, is_end
from plainspeak.text.words import flattened

REACH = 4
"""A change of one line can change how lines up to this many lines away are grouped, and what kind of block they are."""

_NARROWEST = 30  # columns that texts are wrapped at: a leaflet folded in three has few
_WIDEST = 130  # a longer line is a pasted paragraph
_SHORTEST = 18  # _NARROWEST, less a word of twelve letters that did not fit
_SLACK = 0.85  # a line of a PDF holds as many letters as fit its width in print: some more, some fewer
_FIRST_LETTER = re.compile(r"[^\W_]")
_ENDED = re.compile(r"[.!?…][\"”'’»)\]*_]*$")
_OWN_LINE = re.compile(r"\s*(?:[A-Z][a-z-]+: \S|\S+@\S+$|(?:www\.|https?:)\S+$)")
"""A label with what it labels, or an address and nothing else."""
_INNER_END = re.compile(r"[^\W\d_]{3}[.!?][\"”'’»)]* +[\"“'‘(]?[A-Z]")
"""One sentence ends and another begins inside the line."""
_DASH = re.compile(r"\s*[-–] +(?=[^\W\d_])")
_NUMBER = re.compile(r"\s*\d{1,2}\.\s")


def group_around(lines: Sequence[str], index: int) -> tuple[int, int]:
    """The first and last line of the group that line `index` belongs to."""
    first = index
    while first and goes_on(lines, first - 1):
        first -= 1
    return first, last_of(lines, index)


def last_of(lines: Sequence[str], index: int) -> int:
    """The last line of the group that line `index` belongs to."""
    while index + 1 < len(lines) and goes_on(lines, index):
        index += 1
    return index


def goes_on(lines: Sequence[str], index: int) -> bool:
    """Whether line `index` goes on in the next one."""
    if not lines[index] or not lines[index + 1]:
        return False
    line, following = lines[index].rstrip(), lines[index + 1].rstrip()
    if len(line) > _WIDEST or len(following) > _WIDEST:
        return False
    if line[-1:] == ":" and not _explains(lines, index):
        return False
    first, letter = _FIRST_LETTER.search(line), _FIRST_LETTER.search(following)
    if not first or not letter:
        return False
    mark, next_mark = read_mark(line), read_mark(following)
    if mark.kind in (BlockKind.HEADING, BlockKind.CELL):
        return False
    if next_mark.kind:
        return not mark.kind and _is_false_mark(lines, index, next_mark)
    if (
        (":" in following or "@" in following or "www." in following)
        and _OWN_LINE.match(following)
        and _last_word(line) not in LEADS_ON
    ):
        return False
    if line[-1] in "-‐" and line[-2:-1].isalpha() and following.lstrip()[0].islower():  # a word cut in two
        return True
    if mark.kind:
        if _indent(following) > _indent(line):
            return True
    elif _indent(following) > _indent(line) + 1:
        return False  # the indented first line of a paragraph
    if letter[0].islower() and not is_end(flattened(f"{line} {following.lstrip()}"), len(line)):
        return _goes_on_small(lines, index, first[0])
    if not _is_full(lines, index, _SLACK):
        return False
    if _ENDED.search(line) and is_end(flattened(f"{line} {following.lstrip()}"), len(line)):
        return _is_full(lines, index) and _is_among_wrapped(lines, index)
    return _goes_on_capital(lines, index, mark)


def _goes_on_small(lines: Sequence[str], index: int, first_letter: str) -> bool:
    """The next line starts with a small letter. So does a list without marks, whose lines are not full."""
    line, following = lines[index].rstrip(), lines[index + 1].rstrip()
    if _is_list(lines, index) and not (_INNER_END.search(line) or _INNER_END.search(following)):
        leads_on = _last_word(line) in LEADS_ON or (bool(_ENDED.search(following)) and line[-1] not in ",;")
        return leads_on and _is_full(lines, index)
    if _is_full(lines, index, _SLACK):
        return True
    return first_letter.isupper() and line.count(" ") > 2 and bool(_ENDED.search(following)) and line[-1] not in ",;"


def _explains(lines: Sequence[str], index: int) -> bool:
    """Whether more of a wrapped paragraph follows a colon, and not a list: no item has one sentence after another."""
    if not _is_full(lines, index) or not _is_mid_sentence(lines, index + 1):
        return False
    return any(_INNER_END.search(line) for line in lines[index + 1 : index + 3])


def _is_list(lines: Sequence[str], index: int) -> bool:
    """Whether line `index` seems to belong to a list without marks: every line above it starts small too."""
    for above in range(index, index - REACH, -1):
        line = lines[above] if above >= 0 else ""
        letter = _FIRST_LETTER.search(line)
        if not letter or (above < index and line.rstrip().endswith(":")):
            return True
        if not letter[0].islower() or read_mark(line).kind:
            return False
    return not (_is_full(lines, index - 1, _SLACK) and _is_full(lines, index - 2, _SLACK))


def _goes_on_capital(lines: Sequence[str], index: int, mark: Mark) -> bool:
    """The sentence goes on with a name or a number. So do addresses, opening times and signatures, which end anyhow."""
    line, following = lines[index].rstrip(), lines[index + 1].rstrip()
    if _last_word(line) in LEADS_ON or _is_among_wrapped(lines, index):
        return True
    if not _is_full(lines, index):
        return False
    if mark.kind and following.split(None, 1)[0].strip(",.'’").lower() not in STARTERS:
        return True
    if _ENDED.search(following) or following.endswith(":"):
        return True
    if line[-1] in ",;" and len(line) < 60:
        return False
    return index + 2 < len(lines) and _is_full(lines, index + 1)


def _is_full(lines: Sequence[str], index: int, slack: float = 1) -> bool:
    """Whether the first word of the next line would not have fitted on line `index`."""
    line, following = lines[index].rstrip(), lines[index + 1].split(None, 1)
    if not following or len(line) > _WIDEST or (len(line) < _SHORTEST and _last_word(line) not in LEADS_ON):
        return False
    reach = len(line) + 1 + len(following[0])
    if reach <= _NARROWEST:
        return False
    near = (lines[at].rstrip() for at in range(max(index - 1, 0), min(index + 3, len(lines))))
    widths = [len(text) for text in near if len(text) <= _WIDEST and text[:1] not in ("#", "|")]
    return reach > max(widths, default=0) * slack


def _is_among_wrapped(lines: Sequence[str], index: int) -> bool:
    """A line beside it is, or the one beyond that, where both are as full as a wrapped line."""
    if _is_mid_sentence(lines, index - 1) or _is_mid_sentence(lines, index + 1):
        return True
    if _is_mid_sentence(lines, index - 2) and _is_full(lines, index - 1):
        return True
    return _is_mid_sentence(lines, index + 2) and _is_full(lines, index + 1)


def _is_mid_sentence(lines: Sequence[str], index: int) -> bool:
    """Whether line `index` is full, and a small letter after it shows that its sentence goes on."""
    if not 0 <= index < len(lines) - 1 or _ENDED.search(lines[index].rstrip()) or not _is_full(lines, index, _SLACK):
        return False
    letter = _FIRST_LETTER.search(lines[index + 1])
    return bool(letter and letter[0].islower()) and not read_mark(lines[index + 1]).kind


def _is_false_mark(lines: Sequence[str], index: int, mark: Mark) -> bool:
    """A wrapped line may begin with a dash or "12." by chance: alone of its kind, below a full line that leads on."""
    line, following = lines[index].rstrip(), lines[index + 1]
    if len(line) < _NARROWEST or _ENDED.search(line) or not _is_full(lines, index):
        return False
    if index + 2 < len(lines) and read_mark(lines[index + 2]).kind is mark.kind:
        return False
    if _NUMBER.match(following):
        return _last_word(line) in LEADS_ON
    return bool(_DASH.match(following)) and following[mark.length].islower() and line[-1] not in ",;"


def _last_word(line: str) -> str:
    return line[line.rfind(" ") + 1 :].lower()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
