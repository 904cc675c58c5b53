"""Sentences over the audience's limit, with a good place to split each."""

import re
from collections.abc import Iterable, Iterator

from plainspeak.analysis import word_ease
from plainspeak.analysis.finding import Finding, Severity
from plainspeak.analysis.rules.base import BlockText, Rule
from plainspeak.text.words import words_of

_WHY = "Readers lose the thread of a long sentence, and people who read slowly have to start again."
_SUBJECT = r"(?:I|you|we|they|he|she|it|then|there|please)\b"
_VERB = (
    r"(?:is|are|was|were|will|has|have|had|can|may|might|must|should|would|could|cannot|do|does|did|needs?|found|said|told"
    r"|made|went|gave|took)\b"
)
_LINKS = r"(?:that|who|which|of|and)\b"
_SOMEBODY = (
    r"(?:everyone|everybody|anyone|anybody|nobody|someone|people|staff|others?|both|this|that|these|those|some|many|most"
    r"|(?:the|an?|your|our|my|his|her|its|their|this|that|these|those|each|every|any|all|some|most|no)"
    rf"(?: (?!{_VERB}|{_LINKS})[\w’'-]+){{1,4}})"
)
_PLACES = re.compile(
    r"(?P<mark>;|\s[–—])\s+(?=\w)"
    rf"|(?P<joined>,)\s+(?=(?:and|or) {_SUBJECT}|(?:but|so|which|because|although|while)\b)"
    r"|(?P<clause>,)\s+(?=(?:I|you|we|they|he|she|it|please)\b)"
    rf"|(?P<bare>)\s+(?=and {_SUBJECT}|(?:but|which|because|so|although|while|unless|if|when)\b)"
    rf"|(?P<new>),?\s+(?=and {_SOMEBODY}(?: (?:who|that) [\w’' -]{{1,40}}?)? {_VERB})"
    rf"|(?P<same>),?\s+(?=and (?:then )?{_VERB})",
    re.IGNORECASE,
)
_MAY_BE_A_PLACE = re.compile(
    r"[;,]?\s+(?=[–—]|(?:and|or|but|so|which|because|although|while|unless|if|when|i|you|we|they|he|she|it|please)\b)|;",
    re.IGNORECASE,
)
"""A cheap look before the dear one."""
_SECOND_IDEA = re.compile(
    rf"\w\w.*?(?:;|\s[–—]|,?\s(?=(?:and|or|so|but|although|whereas) {_SUBJECT}|(?:but|although|whereas)"
    r" (?:the|an?|your|our|my|his|her|their|this|that|these|those|some|other|most|nobody|everyone)\b)"
    r"|,\s(?=(?:but|although|whereas)\s|which\s))\s*(?=\w)",
    re.IGNORECASE | re.DOTALL,
)
"""Where a second thing begins to be said. A condition or a reason ("if you are ill") belongs to the first."""
_AND_SOMEBODY = re.compile(
    r",?\sand\s(?P<second>(?:(?P<one>nobody|somebody|everybody|everyone|someone|people|staff|others?)"
    r"|the|an?|your|our|my|his|her|its|their|this|that)\b)",
    re.IGNORECASE,
)
""" "… and my sister likes cats": somebody else, and then what they do."""
_OPENS_WITH_A_CONDITION = re.compile(
    r"\W*(?:if|when|where|as|after|before|although|though|while|once|unless|because|since|for|in|on|at|by|to|with|from|until"
    r"|during|under|whether|following|having|being)\b",
    re.IGNORECASE,
)
_COST = {"mark": 0, "joined": 2, "bare": 4, "new": 3, "clause": 5, "same": 6}
"""In words away from the middle: how much better a semicolon is than a comma to split at."""

_IN_THE_MIDDLE = re.compile(r"which\b[^,;]{1,60},\s+(?:and\s+)?[a-z]")
_SHORTEST_PART = 5


def check(block: BlockText) -> Iterable[Finding]:
    limit = block.audience.max_sentence_words
    for sentence in block.block.sentences:
        count = len(sentence.words)
        if count <= limit and not block.audience.one_idea:
            continue
        text = block.block.text[sentence.start : sentence.end]
        if count <= limit:
            if (second := _second_idea(text)) is not None:
                yield _two_ideas(text, sentence.start, sentence.end, second)
            continue
        yield Finding(
            rule="long-sentence",
            start=sentence.start,
            end=sentence.end,
            text=text,
            message=_message(text, count, limit),
            why=_WHY,
            severity=Severity.HIGH if count > 2 * limit else Severity.MEDIUM,
        )


def _second_idea(text: str) -> int | None:
    """Where it begins to be said."""
    if (second := _SECOND_IDEA.search(text)) is not None:
        return second.end()
    for joined in _AND_SOMEBODY.finditer(text):
        before, after = words_of(text[: joined.start()]), words_of(text[joined.end() :])
        at = 1 if joined["one"] else 2
        if any(_is_verb(word) or word_ease.may_be_verb(word.lower()) for word in before) and any(
            map(_is_verb, after[at - 1 : at + 1])
        ):
            return joined.start("second")
    return None


def _is_verb(word: str) -> bool:
    low = word.lower()
    return low in word_ease.HELPERS or word_ease.is_verb(low) or (low.endswith("s") and word_ease.may_be_verb(low))


def _two_ideas(text: str, start: int, end: int, place: int) -> Finding:
    words = " ".join(text[place:].split()[:3]).rstrip(",;:.")
    return Finding(
        rule="long-sentence",
        start=start,
        end=end,
        text=text,
        message=f"This sentence says more than one thing. You could start another at “{words}”.",
        why="Easy Read says one thing in each sentence, so that people can take it in one step at a time.",
        severity=Severity.LOW,
    )


def _message(text: str, count: int, limit: int) -> str:
    message = f"This sentence has {count} words. Aim for {limit} or fewer."
    place = split_at(text)
    if place is None:
        return f"{message} {'Put its parts in a list.' if text.count(',') > 2 else 'Say one thing in each sentence.'}"
    words = text[place:].split()[:3]
    return f"{message} You could end one sentence before “{' '.join(words).rstrip(',;:.')}” and start another there."


def split_at(sentence: str) -> int | None:
    """Where a second sentence could begin, as an offset: near the middle, or None where there is no good place."""
    total = len(sentence.split())
    return min(_places(sentence, total), default=(0.0, None))[1]


def _places(sentence: str, total: int) -> Iterator[tuple[float, int]]:
    leans_on_the_next = _OPENS_WITH_A_CONDITION.match(sentence) is not None
    for near in _MAY_BE_A_PLACE.finditer(sentence):
        found = _PLACES.match(sentence, near.start())
        if found is None:
            continue
        if found["clause"] and leans_on_the_next:
            continue  # "If you move, | you must …" would leave half a sentence
        if _IN_THE_MIDDLE.match(sentence, found.end()):
            continue  # "blood, | which may hurt, and will …" would tear what comes after from what it belongs to
        before = len(sentence[: found.start()].split())
        if min(before, total - before) >= _SHORTEST_PART:
            yield abs(total / 2 - before) + _COST[found.lastgroup or "bare"], found.end()


LONG_SENTENCE = Rule(
    id="long-sentence",
    title="Long sentence",
    letter="S",
    why=_WHY,
    source="GOV.UK content design guidance: sentences over 25 words are hard to follow",
    check=check,
    failing=(
        "[[If you want to ask for help with the cost of your care at home you can ring the team on any weekday morning"
        " and they will send you a form.]]",
        "We visit on Monday. [[The nurse will look at your room and the bathroom and the stairs and then she will write"
        " down what would make it easier for you to move about safely.]]",
        "[[Your sister can come to the meeting with you, but she needs to tell us at least two days before the day so"
        " that we can find a bigger room for all of us.]]",
        "[[We keep what you tell us for six years; after that we shred the papers and wipe the computer files unless"
        " the law says that we have to keep some of them longer]]",
        "[[Please bring your birth certificate or your passport and a letter from the bank or a bill with your name"
        " on it and two photos that were taken this year.]]",
        "- [[a form for you and a form for each person who lives with you at your home and is over eighteen years old"
        " and has money of their own]]",
    ),
    passing=(
        "You can call, write, email or visit.",
        "Dr. Patel, who works at the clinic, will see you at 9.30 a.m. on Tuesday.",
        "Ring us. We will send you a form.",
        "Your sister can come to the meeting with you. Please tell us two days before, so that we find a bigger room.",
        "We keep what you tell us for six years. Then we shred the papers.",
        "We are open on Mondays, Tuesdays, Wednesdays, Thursdays and Fridays.",
    ),
)
