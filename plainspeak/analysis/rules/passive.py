"""The passive: sentences that hide who does what.

Verbs of action only: "is interested" and "is closed" are adjectives.
"""

from collections.abc import Iterable

from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.base import BlockText, Rule, by_words
from plainspeak.analysis.rules.verbs import Passive, is_helper, may_be_participle, passives
from plainspeak.glossary.surroundings import quoted

_WHY = "A sentence that says who does what is shorter, and readers know what to do and who will help."


def check(block: BlockText) -> Iterable[Finding]:
    text = block.block.text
    for group in (one for each in block.sentences for one in passives(text, each.start, each.end)):
        if quoted(text, group.start, group.end):
            continue
        written = text[group.start : group.end]
        yield Finding(
            rule="passive",
            start=group.start,
            end=group.end,
            text=written,
            message=_message(written, group),
            why=_WHY,
            severity=Severity.LOW,
        )


def _message(written: str, group: Passive) -> str:
    shown = " ".join(written.split())
    if group.agent:
        return f"“{shown}”: say who does it first. Start with “{' '.join(group.agent.split())}”."
    return f"“{shown}”: who does this? Say it first, such as “We …” or “You …”."


PASSIVE = Rule(
    id="passive",
    title="Passive",
    letter="P",
    why=_WHY,
    source="GOV.UK content design guidance, “Active voice”; Plain English Campaign",
    check=check,
    wakes=by_words(is_helper, may_be_participle),
    failing=(
        "The form [[was sent]] to us on Monday.",
        "Your bag [[must be returned]] before you leave.",
        "By then the bill [[will have been paid]].",
        "Her needs [[have already been assessed]] by a nurse.",
        "[[Was the letter posted]] to your old address?",
        "He [[got moved]] to another ward without warning.",
        "Your room [[is being painted]] this week.",
        "She [[is washed and dressed]] by the same carer each day.",
        "You [[will not be charged]] for the first visit.",
        "They [[weren't told]] about the change.",
        "The money [[is used]] to run the day centre.",
        "How much you pay [[is limited]] by law.",
        "[[Being asked]] twice is annoying.",
        "The plan [[was, however, rejected]] by the panel.",
        "You [[may be offered]] a smaller room.",
    ),
    passing=(
        "She is interested in the job.",
        "We are worried about my dad.",
        "He was born in Leeds and is called Sam.",
        "The office is closed on bank holidays.",
        "I am used to living alone.",
        "Please be prepared to wait.",
        "They have decided to move, and she has visited twice.",
        "Our team are trained nurses.",
        "It is supported living, not a care home.",
        "My parents are married and both are retired.",
        "The library is located next to the park.",
        "There are limited places on the course.",
        "We got married last year and got involved in the club.",
        "She was upset and worried by the news.",
        "Call us when you need help with getting dressed.",
        "Are you disabled, or do you care for someone who is?",
    ),
)
