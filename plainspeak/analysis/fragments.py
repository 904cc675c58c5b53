"""How long sentences are, whatever stops are put in: "You may have to pay. Towards residential care." is one.

A stop put in the middle of a sentence makes no text easier, so the pieces count as the one sentence that a reader has
to put together. A piece is what has no verb, leans on the sentence before ("Which is free."), or breaks off ("to
the."). A "?" or "!" is doubted only after many words that do not ask, for much may be asked or called out without a
verb. The end of a paragraph, a bullet or a heading is never doubted. Where a stop leaves two pieces that could each
stand alone, nobody can tell, and they count as two. But where a good part of a paragraph's stops cut sentences, more of
them do than can be told: for two that are found a third is taken out too. Where
a third do, the paragraph counts as sentences of 25 words at least.

The other way round, a list run on in one line ("You need: - Your name; - Your address") counts item by item, as it does
with each on a line of its own.
"""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plainspeak.analysis.word_ease import HELPERS, LISTS, THINGS, VERBS, is_verb, may_be_verb
from plainspeak.text.model import Block, Sentence
from plainspeak.text.words import flattened, words_of

_DANGLING, _LEANING = LISTS["dangling"], LISTS["leaning"]
_SUBJECTS = frozenset(("i", "you", "he", "she", "it", "we", "they", "who", "there", "this", "that"))
_BEFORE_OBJECTS, _MAY_END_IN_TO = LISTS["before_objects"], LISTS["may_end_in_to"]
_REPLIES = LISTS["replies"]
_HEDGES = frozenset(("not", "never", "if", "unless", "when", "as", "than"))
"""With one of these a sentence may well end in "to": "You do not have to." """
_OPENERS = frozenset(("and", "but", "or", "so", "then", "please", "always", "never", "just", "now", "also"))
_IMPERATIVES = frozenset(("be", "do", "don't", "have", "let", "let's", "get", "need"))
_ITEM = re.compile(r"[:;] +(?:(?:and|or) +)?(?:[-–] +)?(?:\(\w{1,3}\) +)?(?=[A-Z])| [-–] (?=[A-Z])")
"""Where an item begins: a capital after a colon or semicolon, or after a dash. Two make a list."""
_DOUBTFUL = _LEANING | HELPERS | _OPENERS
"""A sentence that begins with another word stands as soon as its main part has a verb."""
_TURNS = LISTS["turns"]
"""Begin a part that hangs on the main one: its verb is not the sentence's."""
_AFTER_ORDERS = LISTS["after_orders"]
_NEVER_LAST = frozenset(("the", "a", "an", "your", "our", "their", "my"))
_ASKING = frozenset(
    (
        "who",
        "what",
        "when",
        "where",
        "which",
        "why",
        "how",
        "whose",
        "need",
        "want",
        "any",
        "not",
        "no",
        "over",
        "under",
        "new",
        "still",
        "sure",
        "ready",
        "anything",
        "anyone",
        "something",
        "someone",
        "more",
    )
)
_LONG_CALL = 6
"""Words. Shorter questions and calls often have no verb: "Over 65? Worried about money?" """
_UNSAID = frozenset(("am", "are", "be", "been", "is", "was", "were")) | LISTS["modals"]
"""A sentence ends in one of these only where it leaves something unsaid: "as soon as you can", "Yes, we are"."""
_LEAVES_UNSAID = _HEDGES | _TURNS | LISTS["replies"] | frozenset(("so", "too", "like", "more", "less"))
_POINTING = frozenset(("these", "those", "this", "that", "others", "some", "many", "most", "all", "both"))
_BEFORE_HELPERS = frozenset(("that", "so", "nor", "neither"))
""" "That was our mistake", "So does my wife"."""
_BEFORE_THAT = LISTS["before_that"]
_ASKED = re.compile(r"[?!][\"”'’)]")
_ADJECTIVES = LISTS["picture_kinds"] | LISTS["idea_kinds"] | frozenset(("own", "other", "new", "more", "all", "both"))
_CLOSERS = "\"'”’»)]*_ \n"


def unit_lengths(block: Block, lengths: Sequence[int], verbs: Sequence[int]) -> Iterator[int]:
    """Words of each whole sentence or listed item; `lengths` and `verbs` are what the block's sentences have of
    either.
    """
    open_words = 0
    pieces = _pieces(block, lengths, verbs)
    may_list = ": " in block.text or "; " in block.text
    for index, words in enumerate(lengths):
        if index and index not in pieces:
            yield open_words
            open_words = 0
        if may_list:
            items = _items(block, block.sentences[index])
            for item in items[:-1]:
                yield open_words + item
                open_words = 0
                words -= item
        open_words += words
    yield open_words


def _pieces(block: Block, lengths: Sequence[int], verbs: Sequence[int]) -> frozenset[int]:
    """Which sentences go on with the one before. Of those that only may, the shortest are the likeliest."""
    found = frozenset(index for index in range(1, len(lengths)) if _is_piece(block, index, verbs))
    if len(found) < _SOME or len(found) < (len(lengths) - 1) * _GOOD_PART:
        return found
    said = [one.words for one in block.sentences]
    if sum(_breaks_off(said[at - 1], said[at]) for at in found) < len(found) * _BROKEN:
        return found
    others = (at for at in range(1, len(lengths)) if at not in found and _ends_in(block, block.sentences[at - 1], "."))
    likely = sorted(others, key=lambda at: lengths[at - 1] + lengths[at])
    missed = math.ceil(len(found) / _FOUND_FOR_ONE_MISSED)
    if len(found) >= (len(lengths) - 1) * _CHOPPED:
        missed = max(missed, len(lengths) - len(found) - max(1, sum(lengths) // _AT_LEAST))
    return found.union(likely[:missed])


_SOME = 2
_GOOD_PART = 1 / 4
"""Pieces among the stops of a paragraph: 6 of 792 paragraphs of the excerpts have so many as they are."""
_BROKEN = 1 / 8
"""Pieces that break off ("to the."): "Lunch club. Every Tuesday. Free tea." has no verb, but nobody cut it."""
_FOUND_FOR_ONE_MISSED = 2
"""Of 26,000 stops put in after every fourth to tenth word, 69 to 81 in 100 are found; fewer in plain leaflets."""
_CHOPPED = 1 / 3
_AT_LEAST = 25
"""Words. Where a third of the stops cut sentences, none is trusted: the paragraph is read as long sentences."""


def _items(block: Block, sentence: Sentence) -> Sequence[int]:
    """Words of each item of a list run on in one line, or nothing."""
    text = block.text[sentence.start : sentence.end]
    if ": " not in text and "; " not in text:
        return ()
    items = [len(words_of(part)) for part in _ITEM.split(flattened(text))]
    return [item for item in items if item] if len(items) > 2 else ()


def _is_piece(block: Block, index: int, verbs: Sequence[int]) -> bool:
    """Whether a sentence and the one before it are pieces of one."""
    before, this = block.sentences[index - 1], block.sentences[index]
    if not _ends_in(block, before, ".…"):
        if not _ends_in(block, before, "?!"):
            return False
        if before.words[-1].lower() in _NEVER_LAST:
            return True
        if _is_asked(before):
            return False
    if this.words[0][0].islower() or _breaks_off(before.words, this.words):
        return True
    if not _stands(block, this, verbs[index]):
        return True
    return index == 1 and not _stands(block, before, verbs[0])


def _is_asked(sentence: Sentence) -> bool:
    """Whether a "?" or "!" stands where one asks or calls out, not where a stop would cut: "towards your care?" """
    first, second = (word.lower() for word in sentence.words[:2]) if len(sentence.words) > 1 else ("", "")
    if len(sentence.words) < _LONG_CALL or first.endswith(("ing", "ed")):
        return True
    return any(word in HELPERS or word in _ASKING for word in (first, second if first in _OPENERS else first))


def _ends_in(block: Block, sentence: Sentence, stops: str) -> bool:
    end = sentence.end
    while block.text[end - 1] in _CLOSERS and end > sentence.start:
        end -= 1
    return block.text[end - 1] in stops


def _breaks_off(words: Sequence[str], following: Sequence[str]) -> bool:
    last = words[-1].lower()
    if last in _UNSAID:
        return len(words) > 1 and not any(word.lower() in _LEAVES_UNSAID for word in words[:-1])
    if last == "that":
        return words[-2:-1] != () and words[-2].lower() not in _BEFORE_THAT
    if last == "to" and following[0].lower() in VERBS:
        hedged = any(word.lower() in _HEDGES or word.endswith("n't") for word in words)
        return not (hedged and words[-2].lower() in _MAY_END_IN_TO)
    if last in ("about", "for", "on", "in", "over", "upon") and len(words) > 1:
        return words[-2].lower().endswith(_NAMES_OF_IDEAS)  # "decisions about.", not "what it is about."
    return last in _DANGLING


_NAMES_OF_IDEAS = ("ion", "ions", "ment", "ments", "ance", "ence", "ity", "ness")


def _stands(block: Block, sentence: Sentence, verbs: int) -> bool:
    """Whether a sentence can stand alone: it has a verb, and does not lean on another sentence; or it asks."""
    if verbs and sentence.words[0].lower() not in _DOUBTFUL:
        return True
    if _ends_in(block, sentence, "?!") and _is_asked(sentence):
        return True
    text = block.text[sentence.start : sentence.end]
    words = [word.lower() for word in sentence.words]
    if len(words) == 1 and words[0] in _REPLIES:
        return True
    if _ASKED.search(text) or (words[0] in _BEFORE_HELPERS and words[1:2] and words[1] in HELPERS):
        return True
    if words[0] in _OPENERS and len(words) > 1:
        if words[0] == "or" and _SUBJECTS.isdisjoint(words) and HELPERS.isdisjoint(words):
            return _is_order(words[1:], text)  # "Or other help from doctors."
        words = words[1:]
    first = words[0]
    if first == "of":
        return "," in text or words[1:2] == ["course"]
    if first in _LEANING:
        return verbs + _likely_verbs(words) > (0 if "," in text else 1) or _turns_to_you(text)
    if (first in HELPERS or first.endswith("n't")) and first not in _IMPERATIVES:
        return False
    return _is_order(words, text) or _has_main_verb(words)


def _is_order(words: Sequence[str], text: str) -> bool:
    """ "Call us", "Wait"; not "Care for children": what may be a thing as well is an order before few words."""
    first = words[0]
    if first in _IMPERATIVES or (first in VERBS and first not in THINGS):
        return True
    if first not in VERBS:
        return False
    return len(words) == 1 or (words[1] in _AFTER_ORDERS and not text[len(first) :].startswith(","))


def _has_main_verb(words: Sequence[str]) -> bool:
    """A verb before any part that hangs on, or more verbs than there are such parts."""
    turns = [place for place, word in enumerate(words) if place and word in _TURNS]
    main = words[: turns[0]] if turns else words
    if _verbs(main):
        return True
    return bool(turns) and _verbs(words) > len(turns)


def _verbs(words: Sequence[str]) -> int:
    return sum(map(is_verb, words)) + _likely_verbs(words)


def _turns_to_you(text: str) -> bool:
    """ "To apply, ring us." """
    return any(part.split()[0].lower() in VERBS for part in text.split(",")[1:] if part.strip())


def _likely_verbs(words: Sequence[str]) -> int:
    """Words that may be a thing as well, where they stand as a verb: "you pay", "the team supports", "carers visit"."""
    found = 0
    if len(words) > 1 and words[0] in _POINTING and words[1] in VERBS and words[1] not in THINGS:
        found = 1
    for before, word in pairwise(words):
        if before in _SUBJECTS:
            found += before not in ("who", "that", "this") or not is_verb(word)
        elif (
            (before not in _BEFORE_OBJECTS or (before in ("and", "or") and word not in THINGS))
            and may_be_verb(word)
            and not word.endswith("ing")
        ):
            found += _agrees(before, word)
    return found


def _may_follow(before: str, word: str) -> bool:
    if word.endswith("ing") or not may_be_verb(word):
        return False
    return before not in _BEFORE_OBJECTS or (before in ("and", "or") and word not in THINGS)


def _agrees(before: str, word: str) -> bool:
    """Whether a verb in this form may follow: "carers visit", "the team visits"."""
    if before.endswith("'s") or before in _ADJECTIVES:
        return False
    if word in VERBS and word not in THINGS:
        return True
    plural = before.endswith("s") or before in ("people", "children", "men", "women", "please", "not", "always")
    return word.endswith("s") != plural
