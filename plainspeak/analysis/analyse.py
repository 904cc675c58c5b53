"""A text, the glossary and an audience -> everything there is to say about the text.

A block is analysed on its own and the answer is kept by its kind and text, so while somebody types only the block they
are in is looked at again. What needs the whole leaflet (scores, an acronym spelt out pages ago) is then put together
from the blocks.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainspeak.analysis.audience import PUBLIC, Audience
from plainspeak.analysis.counts import NOTHING, WORD_FIELDS, Counts, block_counts, count_opening, total
from plainspeak.analysis.ease import EASE_FIELDS, Ease, block_ease, kinds_of, read, text_ease
from plainspeak.analysis.finding import Finding
from plainspeak.analysis.formulas import scores
from plainspeak.analysis.held_words import fields_of
from plainspeak.analysis.languages import english_blocks, foreign_words, in_english
from plainspeak.analysis.reading_age import Effort, ReadingAge, effort, effort_prices, reading_age
from plainspeak.analysis.rules import RULES
from plainspeak.analysis.rules.base import BlockText, Rule, keep_all
from plainspeak.analysis.rules.known import KnownWords
from plainspeak.analysis.rules.waking import Waking, judges_of
from plainspeak.analysis.topics import needs_topic, on_topic
from plainspeak.analysis.word_sums import WordSums, added
from plainspeak.collecting import without_collecting
from plainspeak.glossary.matcher import Matcher
from plainspeak.recent import Recent
from plainspeak.text.model import Block, BlockKind, Document
from plainspeak.text.segment import segment
from plainspeak.text.sentences import sentences_of

_KEPT_BLOCKS = 1_500


NOT_ENGLISH = "non-English word"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a score does not see: "web address", 3."""

    reason: str
    count: int


class SentenceFacts(NamedTuple):
    """One sentence as it was counted.

    `share` is its part of the reading age, in years: the shares of a leaflet add up to it. A longer or harder sentence
    has a larger one, a heading none. It is None where the leaflet has no age.
    """

    start: int
    end: int
    kind: BlockKind
    words: int
    syllables: int
    share: float | None


class SentenceCost(NamedTuple):
    """What one sentence of a block adds to the counts, and what it costs a reader (see `Effort`)."""

    words: int
    syllables: int
    effort: Effort


class BlockAnalysis(NamedTuple):
    """One block on its own; offsets count from its start."""

    counts: Counts
    sentences: tuple[SentenceCost, ...]
    findings: tuple[Finding, ...]
    ease: Ease


@dataclass(frozen=True, slots=True)
class Analysis:
    """A whole text. Offsets are code points of `document.text`; findings are in order of their start."""

    document: Document
    audience: Audience
    glossary_revision: str
    counts: Counts
    longest_sentence_words: int
    scores: Mapping[str, float | None]
    reading_age: ReadingAge
    ease: Ease
    sentences: tuple[SentenceFacts, ...]
    findings: tuple[Finding, ...]

    @property
    def meets_target(self) -> bool | None:
        age = self.reading_age.value
        return None if age is None else age <= self.audience.target_reading_age

    @property
    def mean_sentence_words(self) -> float | None:
        return self.counts.words / self.counts.sentences if self.counts.sentences else None

    @property
    def foreign_words(self) -> int:
        """Words of those parts that are not in English: they are neither counted nor checked."""
        return foreign_words(self.document)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        counted = (
            LeftOut("web address", self.counts.web_addresses),
            LeftOut("email address", self.counts.email_addresses),
            LeftOut("reference number", self.counts.references),
            LeftOut(NOT_ENGLISH, self.foreign_words),
        )
        return tuple(item for item in counted if item.count)

    @property
    def summary(self) -> dict[str, int]:
        """How many findings each rule has, rules in the order of the list of rules."""
        found = {rule.id: 0 for rule in RULES}
        for finding in self.findings:
            found[finding.rule] += 1
        return {rule: count for rule, count in found.items() if count}


class Analyser:
    """Analyses texts for one glossary and one audience, and remembers the blocks it has seen."""

    def __init__(
        self,
        matcher: Matcher,
        audience: Audience = PUBLIC,
        rules: Sequence[Rule] = RULES,
        own_words: frozenset[str] = frozenset(),
    ) -> None:
        """`own_words`, in small letters, are never spelt wrong, whatever the dictionary says."""
        self.matcher = matcher
        self.audience = audience
        self.rules = tuple(rule for rule in rules if rule.id not in audience.rules_off)
        self.known = KnownWords(matcher.glossary, own_words)
        self._sums = WordSums(fields_of, WORD_FIELDS + EASE_FIELDS, judges_of(self.rules, audience))
        self._waking = Waking(self.rules, audience, self._sums)
        self._seen: Recent[tuple[BlockKind, str], BlockAnalysis] = Recent(_KEPT_BLOCKS)

    def make_room(self, blocks: int) -> None:
        """So many blocks will be asked for, a few at a time, and then all together."""
        self._seen.make_room(blocks)

    def blocks(self, blocks: Sequence[Block]) -> list[BlockAnalysis]:
        """What each block has to say for itself, wherever it stands."""
        return self._blocks(english_blocks(blocks))

    def analyse(self, text: str) -> Analysis:
        """Everything about a text whose line ends are newlines."""
        with without_collecting():
            return self._of_english(in_english(segment(text)))

    def analyse_together(self, texts: Iterable[str]) -> list[Analysis]:
        """Everything about each of a few texts, in less time than one after another: their blocks share each job."""
        with without_collecting():
            documents = [in_english(segment(text)) for text in texts]
            self._blocks([block for document in documents for block in document.blocks])
            return [self._of_english(document) for document in documents]

    def of_document(self, document: Document, found: Sequence[Finding] | None = None) -> Analysis:
        """The same for a text already cut into blocks, as the editor keeps it while somebody types.

        `found` are the findings of its blocks with the document's offsets, where somebody has them at hand.
        """
        with without_collecting():
            return self._of_english(in_english(document), found)

    def _of_english(self, document: Document, found: Sequence[Finding] | None = None) -> Analysis:
        parts = self._blocks(document.blocks)
        counts = total(part.counts for part in parts)
        ease = text_ease(kinds_of(document.blocks), [part.ease for part in parts])
        age = reading_age(ease, counts.words)
        sentences = _placed(document.blocks, parts, ease, age)
        return Analysis(
            document=document,
            audience=self.audience,
            glossary_revision=self.matcher.glossary.revision,
            counts=counts,
            longest_sentence_words=max((sentence.words for sentence in sentences), default=0),
            scores=scores(counts, count_opening(document.blocks, sums=self._sums)),
            reading_age=age,
            ease=ease,
            sentences=sentences,
            findings=self._settled(
                document.text,
                on_topic(_moved(document.blocks, parts) if found is None else found, counts.words),
            ),
        )

    def _blocks(self, blocks: Sequence[Block]) -> list[BlockAnalysis]:
        self._seen.make_room(len(blocks))
        keys = [(block.kind, block.text) for block in blocks]  # which also tell whether it is in English
        known = {key: part for key in keys if (part := self._seen.get(key)) is not None}
        new = {key: block for key, block in zip(keys, blocks, strict=True) if key not in known}
        for key, part in zip(new, self._look_at(list(new.values())), strict=True):
            self._seen.put(key, part)
            known[key] = part
        return [known[key] for key in keys]

    def _look_at(self, blocks: Sequence[Block]) -> Iterator[BlockAnalysis]:
        parts = self._look_at_english([block for block in blocks if block.sentences])
        for block in blocks:
            yield next(parts) if block.sentences else self._in_another_language(block)

    def _in_another_language(self, block: Block) -> BlockAnalysis:
        """Nothing is counted or checked there, but a personal detail is one in any language."""
        (part,) = self._look_at_english([block._replace(sentences=sentences_of(block.text))])
        return BlockAnalysis(NOTHING, (), tuple(one for one in part.findings if one.rule == "personal"), Ease())

    def _look_at_english(self, blocks: Sequence[Block]) -> Iterator[BlockAnalysis]:
        """One job after another for all blocks: half as fast again as all jobs for one block after another, because
        the little that a job needs stays in the processor's caches.
        """
        sums = [[self._sums.of(sentence.words) for sentence in block.sentences] for block in blocks]
        findings = self._findings(blocks, [[one.woken for one in each] for each in sums])
        for block, found, each in zip(blocks, findings, sums, strict=True):
            fields = [one.fields for one in each]
            whole = added(fields)
            yield BlockAnalysis(
                block_counts(block, fields, whole),
                tuple([SentenceCost(own[0], own[1], effort(own[WORD_FIELDS:])) for own in fields]),
                tuple(sorted(_without_conflicts(found), key=_by_place)) if len(found) > 1 else tuple(found),
                block_ease(block, fields, whole),
            )

    def _findings(self, blocks: Sequence[Block], woken: Sequence[Sequence[int]]) -> Sequence[Sequence[Finding]]:
        """Those of each block, in the order of the rules."""
        matches = [self.matcher.find(block.text, possible=True) for block in blocks]
        findings: list[list[Finding]] = [[] for _ in blocks]
        for rule, awake in self._waking.rules(blocks, woken, matches):
            for at, sentences in awake:
                seen = BlockText(blocks[at], sentences, matches[at], self.audience, self.known)
                findings[at].extend(rule.check(seen))
        return findings

    def _settled(self, text: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings of the leaflet, once each rule has had its say about the whole of it."""
        by_rule: dict[str, list[Finding]] = {}
        for finding in findings:
            by_rule.setdefault(finding.rule, []).append(finding)
        settled: list[Finding] = []
        for rule in self.rules:
            own = by_rule.get(rule.id, [])
            settled += own if rule.settle is keep_all or not own else rule.settle(own, text)
        return tuple(sorted(settled, key=_by_place))


def _moved(blocks: Sequence[Block], parts: Sequence[BlockAnalysis]) -> list[Finding]:
    return [one.moved(block.start) for block, part in zip(blocks, parts, strict=True) for one in part.findings]


def _by_place(finding: Finding) -> tuple[int, int]:
    return finding.start, -finding.end


def _without_conflicts(findings: Iterable[Finding]) -> list[Finding]:
    """Of two findings that would both replace the same words, the longer one stays, or the earlier rule's.

    One that the topic of the text may yet take away takes no other's place.
    """
    kept: list[Finding] = []
    taken: list[tuple[int, int]] = []  # in order, none touching another
    for finding in sorted(findings, key=lambda each: (needs_topic(each), each.start - each.end)):
        if finding.suggestions:
            span = finding.start, finding.end
            at = bisect_left(taken, span)
            if (at and taken[at - 1][1] > span[0]) or (at < len(taken) and taken[at][0] < span[1]):
                continue
            taken.insert(at, span)
        kept.append(finding)
    return kept


def _placed(
    blocks: Sequence[Block], parts: Sequence[BlockAnalysis], ease: Ease, age: ReadingAge
) -> tuple[SentenceFacts, ...]:
    """The sentences of a leaflet, each with its share of the reading age."""
    counted = read(kinds_of(blocks), [part.ease for part in parts])
    whole = [one.effort for reads, part in zip(counted, parts, strict=True) if reads for one in part.sentences]
    price = effort_prices(ease, age.value, Effort(*map(sum, zip(*whole, strict=True)))) if age.value else None
    placed: list[SentenceFacts] = []
    for (kind, start, _text, sentences, _level), part, reads in zip(blocks, parts, counted, strict=True):
        for (first, last, _), (words, syllables, cost) in zip(sentences, part.sentences, strict=True):
            share = (price.words * cost.words + price.length * cost.length if reads else 0.0) if price else None
            placed.append(SentenceFacts(start + first, start + last, kind, words, syllables, share))
    return tuple(placed)
