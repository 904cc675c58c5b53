"""Paragraphs over the audience's limit."""

from collections.abc import Iterable

from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.base import BlockText, Rule

_WHY = "A wall of text puts readers off, and they cannot find what they need in it."


def check(block: BlockText) -> Iterable[Finding]:
    """A single sentence is never a long paragraph: the rule for long sentences speaks of it."""
    sentences = block.block.sentences
    if len(sentences) < 2:
        return
    words = sum(len(sentence.words) for sentence in sentences)
    readers = block.audience
    if words <= readers.max_paragraph_words and len(sentences) <= readers.max_paragraph_sentences:
        return
    yield Finding(
        rule="long-paragraph",
        start=0,
        end=len(block.block.text),
        text=block.block.text,
        message=_message(len(sentences), words, readers.max_paragraph_sentences, readers.max_paragraph_words),
        why=_WHY,
        severity=Severity.MEDIUM if words > 1.5 * readers.max_paragraph_words else Severity.LOW,
    )


def _message(sentences: int, words: int, most: int, most_words: int) -> str:
    size = f"{sentences} sentences" if sentences > most else f"{words} words"
    limit = f"{most} sentences" if sentences > most else f"{most_words} words"
    return f"This paragraph has {size}. Aim for {limit} or fewer: start a new paragraph, or make a list."


_EXAMPLE = (
    "Call us first. We will ask what you need. A nurse may then visit you. She will bring a form. You can fill it in"
)

LONG_PARAGRAPH = Rule(
    id="long-paragraph",
    title="Long paragraph",
    letter="G",
    why=_WHY,
    source="GOV.UK content design guidance: no more than 5 sentences in a paragraph",
    check=check,
    failing=(
        f"[[{_EXAMPLE} with her. Then she posts it for you.]]",
        f"Help at home.\n\n[[{_EXAMPLE} later. Post it to us. We will write back.]]",
        "[["
        + " ".join(
            f"If you would like somebody to help you with {task}, please tell the person who comes to see you at home"
            " so that they can write it down for us."
            for task in ("washing", "cooking", "shopping", "cleaning")
        )
        + "]]",
    ),
    passing=(
        f"{_EXAMPLE} with her.",
        f"{_EXAMPLE} with her.\n\nThen she posts it for you.",
        "- Call us.\n- Write to us.\n- Come in.\n- Ask a friend.\n- Send an email.\n- Use our website.",
        "We are open every day.",
    ),
)
