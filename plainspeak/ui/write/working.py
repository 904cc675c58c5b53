"""How the numbers of a leaflet were worked out, in words and in rows to draw. Nothing here knows of Qt."""

from collections.abc import Sequence

from plainspeak.analysis.analyse import NOT_ENGLISH, Analysis, LeftOut
from plainspeak.analysis.explain import Explanation, ScoreFacts
from plainspeak.analysis.explain_score import ScoreExplanation
from plainspeak.text.model import BlockKind
from plainspeak.ui.write.bars import Row
from plainspeak.ui.write.headline import whole

LIMITS = (
    "A score looks at words and sentences. It cannot tell if your leaflet is right, kind or useful. Only readers can. "
    "Ask a few of them to try it."
)


def headline(found: Explanation) -> str:
    """The age and its range, in two or three short sentences."""
    age = found.age
    if age.value is None or age.low is None or age.high is None:
        return "There are no words to score yet."
    sure = "" if age.sure else " The leaflet has under 100 words, so one word can move its age a lot."
    return (
        f"The reading age is {whole(age.value)}. It is a good guess, not a fact. "
        f"Half of the texts like yours are between {whole(age.low)} and {whole(age.high)}. "
        f"We know that because teachers judged about 2,400 texts.{sure}"
    )


def sum_up(found: Explanation) -> str:
    """How the bars become the age."""
    added = sum(term.years for term in found.terms)
    raised = f" No age is under 5, so {found.raised:.1f} is added." if found.raised else ""
    return f"The bars add up to {added:.1f} years. From that we take {-found.base:.1f}, as for every text.{raised}"


def term_rows(found: Explanation) -> list[Row]:
    """What the age is made of, the dearest first; each with what a writer can do about it."""
    dearest = sorted(found.terms, key=lambda term: -term.years)
    return [
        Row(term.term.name, term.years, f"{term.years:.1f} years", term.term.mend, strong=number == 0)
        for number, term in enumerate(dearest)
    ]


def word_rows(found: Explanation) -> list[Row]:
    """The words that cost most: what the leaflet would gain if they were everyday words."""
    return [Row(_times(cost.word, cost.times), cost.years, _years(cost.years)) for cost in found.words]


def sentence_rows(analysis: Analysis) -> list[Row]:
    """Every sentence with its share of the age, the dearest first. Headings have none."""
    text = analysis.document.text
    ordered = sorted(
        (one for one in analysis.sentences if one.kind is not BlockKind.HEADING),
        key=lambda one: (-(one.share or 0), one.start),
    )
    return [
        Row(
            " ".join(text[one.start : one.end].split()),
            one.share or 0,
            f"{_years(one.share or 0)} · {_many(one.words, 'word')}",
            strong=one.words > analysis.audience.max_sentence_words,
            place=(one.start, one.end),
        )
        for one in ordered
    ]


def inputs(one: ScoreFacts) -> str:
    """What went into a published score, and who published it."""
    if one.value is None:
        return "There are too few words for this score."
    told = ", ".join(f"{name} {_rounded(value)}" for name, value in one.inputs)
    return f"Here: {told}. From {one.guide.source}."


def score_sentence_rows(found: ScoreExplanation, analysis: Analysis) -> list[Row]:
    """The sentences that make a published score worse, the dearest first."""
    text = analysis.document.text
    return [
        Row(" ".join(text[slice(*one.span)].split()), one.cost, f"{one.cost:.1f}", place=(one.span.start, one.span.end))
        for one in found.sentences
    ]


def score_word_rows(found: ScoreExplanation) -> list[Row]:
    """The words that make it worse, by what a short easy word in all their places would save."""
    return [Row(_times(one.word, one.times), one.cost, f"{one.cost:.1f}") for one in found.words]


def left_out(found: Explanation) -> str:
    """What the scores do not see."""
    said = []
    if unread_out := [one for one in found.left_out if one.reason != NOT_ENGLISH]:
        said.append(f"Left out of every score: {_listed(unread_out)}. Each counts as one easy word.")
    if foreign := [one for one in found.left_out if one.reason == NOT_ENGLISH]:
        said.append(f"Not scored or checked: {_listed(foreign)}.")
    if found.unread:
        said.append(f"Left out of the reading age too: {_listed(found.unread)}.")
    return " ".join(said) or "Nothing was left out."


def counted(analysis: Analysis) -> str:
    """The counts that the scores are made of."""
    counts = analysis.counts
    figures = counts.words, counts.sentences, counts.syllables, counts.letters
    said = zip(("word", "sentence", "syllable", "letter"), figures, strict=True)
    return (
        f"Counted: {', '.join(_many(count, what) for what, count in said)}. "
        f"Of the words, {counts.polysyllables:,} have three syllables or more, {counts.difficult_words:,} are not on "
        f"the list of easy words, and {counts.long_words:,} have over six letters."
    )


def _listed(items: Sequence[LeftOut]) -> str:
    return ", ".join(f"{one.count} {one.reason}{_plural(one)}" for one in items)


def _plural(one: LeftOut) -> str:
    return "" if one.count == 1 else "es" if one.reason.endswith("s") else "s"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _times(word: str, times: int) -> str:
    return word if times == 1 else f"{word} (in {times} places)"


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _years(years: float) -> str:
    return f"{years:.1f} years" if years >= 0.05 else "under 0.1"
