"""How fast texts are analysed, matched and compared. Run by `make bench`.

Machines differ, so a test fails by ratios alone: against a peer, a shorter text or a smaller glossary in the same run.
Figures are shown beside the budgets of the design. Each round reads a text of its own with nothing remembered of it.
"""

import difflib
import time
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from plainspeak.analysis.analyse import Analyser
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary
from plainspeak.rewrite.compare import compare
from plainspeak.rewrite.replace import apply
from tests.benchmarks import peers
from tests.benchmarks.conftest import Say, best, fresh
from tests.benchmarks.made import glossary, leaflet, shipped_and_more

pytestmark = [pytest.mark.timeout(900), pytest.mark.benchmark(timer=time.process_time)]

_GROWTH = 1.3
"""How much more a word may cost in a text, or with a glossary, a hundred times as large."""

_FLOOR = 0.4
"""Of textstat's speed: what the full analysis must never fall below. The budget is missed, see docs/performance.md."""

_seeds = count(100)


def _new_text(words: int) -> str:
    return leaflet(words, next(_seeds))


def _warm(analyser: Analyser) -> Analyser:
    """One that has gathered what it gathers once."""
    analyser.analyse(leaflet(2_000, 1))
    return analyser


def _rate(benchmark: BenchmarkFixture, analyser: Analyser, words: int = 20_000) -> float:
    """Words a second, in the fastest round."""
    _warm(analyser)
    benchmark.pedantic(analyser.analyse, setup=lambda: ((_new_text(words),), {}), rounds=7, warmup_rounds=1)
    least: float = benchmark.stats.stats.min
    return words / least


def _seconds_a_word(matcher: Matcher, words: int) -> float:
    analyser = _warm(Analyser(matcher))
    rounds = max(5, 50_000 // words)
    texts = iter([_new_text(words) for _ in range(rounds)])
    return best(lambda: analyser.analyse(next(texts)), rounds) / words


def test_a_full_analysis_is_four_times_as_fast_as_seven_scores_of_textstat(
    benchmark: BenchmarkFixture, say: Say
) -> None:
    matcher = Matcher(shipped_and_more(5_000))
    ours = _rate(benchmark, Analyser(matcher))
    peers.seven_scores(leaflet(500, 1))  # loads its dictionary
    texts = iter([_new_text(20_000) for _ in range(3)])
    theirs = 20_000 / best(lambda: peers.seven_scores(next(texts)), 3)
    say(f"full analysis: {ours:,.0f} words/s (budget 500,000); textstat, 7 scores: {theirs:,.0f}; {ours / theirs:.1f}x")
    assert ours >= _FLOOR * theirs
    if ours < 4 * theirs:
        pytest.xfail(f"the budget is four times as fast, not {ours / theirs:.1f}: docs/performance.md says why")


def test_scores_alone(benchmark: BenchmarkFixture, say: Say) -> None:
    rate = _rate(benchmark, Analyser(Matcher(Glossary()), rules=()))
    say(f"scores alone: {rate:,.0f} words/s (budget 1,500,000)")


def test_a_word_costs_no_more_in_a_long_text(say: Say) -> None:
    matcher = Matcher(shipped_and_more(5_000))
    cost = {words: _seconds_a_word(matcher, words) for words in (1_000, 10_000, 100_000)}
    say("; ".join(f"{words:,} words: {1 / each:,.0f} words/s" for words, each in cost.items()))
    assert cost[100_000] <= _GROWTH * cost[1_000]
    assert cost[10_000] <= _GROWTH * cost[1_000]


def test_a_word_costs_no_more_with_a_large_glossary(say: Say) -> None:
    matchers = {size: Matcher(glossary(size)) for size in (500, 5_000, 100_000)}
    cost = {size: _seconds_a_word(matcher, 10_000) for size, matcher in matchers.items()}
    say("; ".join(f"{size:,} entries: {1 / each:,.0f} words/s" for size, each in cost.items()))
    texts = [_new_text(10_000) for _ in range(5)]
    for size, matcher in matchers.items():
        say(f"matching alone, {size:,} entries: {50_000 / best(lambda m=matcher: [*map(m.find, texts)]):,.0f} words/s")
    assert cost[5_000] <= _GROWTH * cost[500]
    assert cost[100_000] <= _GROWTH * cost[500]


def test_building_the_matcher(say: Say) -> None:
    for size, budget in ((5_000, "150 ms"), (100_000, "3 s")):
        entries = shipped_and_more(size)
        built: list[Matcher] = []  # throwing one away takes a tenth as long again
        took = best(lambda each=entries, to=built: to.append(Matcher(each)), 3)
        say(f"matcher of {size:,} entries built in {took * 1000:,.0f} ms (budget {budget})")


_MEMORY = """
from made import leaflet, glossary
from plainspeak.analysis.analyse import Analyser
from plainspeak.glossary.matcher import Matcher

def most():
    line = next(each for each in open("/proc/self/status") if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024

words, size = map(int, sys.argv[1:])
text, entries = leaflet(words), glossary(size)
print(most())
matcher = Matcher(entries)
print(most())
analysis = Analyser(matcher).analyse(text)
print(most())
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much memory was used at most")
@pytest.mark.parametrize(
    ("words", "size"), [(1_000, 500), (10_000, 500), (100_000, 500), (1_000, 5_000), (1_000, 100_000)]
)
def test_memory(words: int, size: int, say: Say) -> None:
    before, built, analysed = fresh(_MEMORY, words, size)
    say(
        f"{words:,} words, {size:,} entries: {before:.0f} MB before, the matcher {built - before:.0f} MB more, "
        f"the analysis {analysed - built:.0f} MB more"
    )


_LOADING = """
import time
began = time.perf_counter()
from plainspeak.text.lexicon import lexicon
imported = time.perf_counter()
lexicon().facts("care")
lexicon_read = time.perf_counter()
from plainspeak.glossary.files import shipped_glossary
also_imported = time.perf_counter()
shipped_glossary()
print(lexicon_read - imported, time.perf_counter() - also_imported)
"""


def test_loading_the_lexicon_and_the_shipped_glossary(say: Say) -> None:
    runs = [fresh(_LOADING) for _ in range(5)]
    words, entries = (min(run[each] for run in runs) * 1000 for each in (0, 1))
    say(f"in a fresh process: lexicon {words:.0f} ms (budget 50 ms), shipped glossary {entries:.0f} ms")


def test_comparing_two_texts_of_twenty_thousand_words(benchmark: BenchmarkFixture, say: Say) -> None:
    text = _new_text(20_000)
    analyser = Analyser(Matcher(shipped_and_more(5_000)))
    before = analyser.analyse(text)
    after = analyser.analyse(apply(text, before.findings).text)
    benchmark.pedantic(lambda: compare(before, after), rounds=5, warmup_rounds=1)
    ours = benchmark.stats.stats.min
    old, new = text.split(), after.document.text.split()
    theirs = best(lambda: difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes(), 1)
    other = analyser.analyse(_new_text(20_000))
    apart = best(lambda: compare(before, other), 1)
    say(f"compare, 20,000 words: {ours * 1000:.0f} ms (budget 250 ms); difflib, words alone: {theirs * 1000:.0f} ms")
    say(f"compare, 20,000 words with nothing in common but their words: {apart * 1000:.0f} ms")
    assert ours <= theirs


def test_beside_the_javascript_checkers(tmp_path: Path, say: Say) -> None:
    text = _new_text(20_000)
    theirs = peers.javascript_seconds(text, leaflet(2_000, 3), tmp_path)
    analyser = Analyser(Matcher(shipped_and_more(5_000)))
    analyser.analyse(leaflet(2_000, 3))
    ours = best(lambda: analyser.analyse(text), 1)
    say("; ".join(f"{name}: {20_000 / each:,.0f} words/s, ours {each / ours:.1f}x" for name, each in theirs.items()))
