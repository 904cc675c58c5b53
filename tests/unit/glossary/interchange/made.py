"""Whole entries of every shape, as hypothesis makes them."""

from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange import entry_of
from plainspeak.glossary.model import Entry, Form, Kind, PartOfSpeech, Status

AWKWARD = st.sampled_from(
    ["=1+1", "+44", "-5", "@me", "'=1", "''", "\t=x", '"quoted"', "a;b", "a\\;b", "\\", "a\nb", "\r\n", ", ", "~", "#"]
) | st.sampled_from(
    ["{plural: x}", "|", "_x0041_", "<b>&amp;</b>", "]]>", "\x07", "“é” 🙂", "ﬁ", "\ufeff", " x ", "why: so", "\u2028"]
)
TEXT = st.lists(AWKWARD | st.text(max_size=8), max_size=4).map("".join).filter(lambda text: not text or text.strip())
SOME = TEXT.filter(lambda text: bool(text.strip()))
LETTERS = SOME.filter(lambda text: any(char.isalnum() for char in text))
WORDS = st.sampled_from(["care plan", "support", "assess", "staff", "in respect of", "commence"]) | LETTERS
FORMS = st.dictionaries(st.sampled_from([form.value for form in Form if form is not Form.BASE]), SOME, max_size=3)
WORDING = SOME | st.fixed_dictionaries({"text": SOME, "forms": FORMS})
LISTS = st.lists(SOME, max_size=3)
NEIGHBOURS = st.dictionaries(st.sampled_from(["before", "after", "near"]), st.lists(SOME, min_size=1, max_size=2))


@st.composite
def entries(draw: st.DrawFn, number: int = 0) -> Entry:
    table: dict[str, Any] = {
        "id": draw(st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)) + f"-{number}",
        "headword": draw(WORDS),
        "kind": draw(st.sampled_from(Kind)).value,
        "part_of_speech": draw(st.sampled_from(PartOfSpeech)).value,
        "forms": draw(FORMS),
        "also": draw(st.lists(WORDING, max_size=2)),
        "alternatives": draw(st.lists(WORDING, max_size=3)),
        "meaning": draw(SOME),
        "status": draw(st.sampled_from(Status)).value,
        "reviewed": draw(st.sampled_from(["", "2026-11-23"])),
        "review_by": draw(st.sampled_from(["", "2027-01-09"])),
        "owner": draw(TEXT),
        "not_when": draw(NEIGHBOURS),
        "only_when": draw(NEIGHBOURS),
        "no_offer_when": draw(NEIGHBOURS),
        **{name: draw(LISTS) for name in ("not_for", "about", "flags", "passes")},
        **{name: draw(TEXT) for name in ("expansion", "topic", "why", "source")},
    }
    try:
        return entry_of(table)
    except UserFault:  # an alternative that is the headword itself: no entry at all
        assume(False)
        raise


GLOSSARIES = st.integers(0, 3).flatmap(lambda count: st.tuples(*(entries(number) for number in range(count))))
