"""What every store promises of reviews, of the bin and of surveys, on each kind of store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from plainspeak.analysis.survey import Survey, Surveyed, Term
from plainspeak.errors import UserFault
from plainspeak.rewrite.fact import FactChange
from plainspeak.rewrite.review import Move, ReaderTest, Review, SentenceComment, State, Step, Tick
from plainspeak.rewrite.revision import KeptFinding, Leaflet, Revision, ScoreCard
from plainspeak.store import Store

Opener = Callable[[], Store]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
CARD = ScoreCard(
    reading_age=14.5,
    reading_age_low=13.0,
    reading_age_high=16.0,
    scores={"smog_index": 12.5, "lix": None},
    counts={"words": 120},
    findings={"jargon": 2},
    glossary_revision="0123456789ab",
    engine_version="0.1.0",
    audience="public",
    target=11.0,
    workings={"base": 3.0, "sentences": 4.25},
)
FOUND = (KeptFinding("jargon", 2, 9, "A hard word.", ("plain", "clear")), KeptFinding("passive", 20, 30, "Who?"))
FACT = FactChange("money", "£20", "£25")


@pytest.fixture
def leaflet(opened: Opener) -> Leaflet:
    kept = Leaflet(uuid4().hex, "Day trips", "public", NOON, NOON)
    opened().leaflets.add(kept, revision(kept), FOUND)
    return kept


def revision(of: Leaflet, number: int = 1, text: str = "Come too. It costs £20.") -> Revision:
    return Revision(of.id, number, text, "Ann", "", NOON + timedelta(minutes=number), CARD, f"Name {number}")


def step(of: Leaflet, move: Move = Move.ASK, before: State = State.DRAFT, after: State = State.IN_REVIEW) -> Step:
    return Step(of.id, NOON, "Ann", move, before, after, 1, "Please look")


def comment(of: Leaflet, text: str = "Say how much.") -> SentenceComment:
    return SentenceComment(of.id, 1, 10, 23, "It costs £20.", NOON, "Bob", text)


APPROVED = (
    (Move.ASK, State.DRAFT, State.IN_REVIEW),
    (Move.APPROVE, State.IN_REVIEW, State.APPROVED),
)


def approve(opened: Opener, of: Leaflet) -> Review:
    for version, (move, before, after) in enumerate(APPROVED):
        review = opened().reviews.move(step(of, move, before, after), version)
    return review


def test_a_revision_comes_back_with_its_name_its_workings_and_its_findings(opened: Opener, leaflet: Leaflet) -> None:
    opened().leaflets.append(revision(leaflet, 2, "Come."), FOUND[:1])
    assert opened().leaflets.revisions(leaflet.id) == (revision(leaflet), revision(leaflet, 2, "Come."))
    assert opened().leaflets.found(leaflet.id, 1) == FOUND
    assert opened().leaflets.found(leaflet.id, 2) == FOUND[:1]
    assert opened().leaflets.found(leaflet.id, 3) is None


def test_glances_are_every_revision_in_the_order_they_were_made(opened: Opener, leaflet: Leaflet) -> None:
    opened().leaflets.append(revision(leaflet, 2))
    glances = opened().leaflets.glances()
    assert [(one.leaflet_id, one.number, one.author, one.card) for one in glances] == [
        (leaflet.id, 1, "Ann", CARD),
        (leaflet.id, 2, "Ann", CARD),
    ]


def test_a_leaflet_nothing_happened_to_is_a_draft(opened: Opener, leaflet: Leaflet) -> None:
    assert opened().reviews.get(leaflet.id) == Review(leaflet.id, State.DRAFT, 0, 0)
    assert opened().reviews.all() == ()


def test_a_step_is_kept_and_moves_the_review(opened: Opener, leaflet: Leaflet) -> None:
    moved = opened().reviews.move(step(leaflet), 0)
    assert moved == Review(leaflet.id, State.IN_REVIEW, 1, 1)
    assert opened().reviews.get(leaflet.id) == moved
    assert opened().reviews.all() == (moved,)
    assert opened().reviews.steps(leaflet.id) == (step(leaflet),)


@pytest.mark.parametrize("version", [0, 2, 3])
def test_a_step_decided_on_an_older_version_is_refused_and_nothing_is_kept(
    opened: Opener, leaflet: Leaflet, version: int
) -> None:
    ann, bob = opened(), opened()
    ann.reviews.move(step(leaflet), 0)
    with pytest.raises(UserFault, match="Day trips") as refused:
        bob.reviews.move(step(leaflet, Move.APPROVE, State.IN_REVIEW, State.APPROVED), version)
    assert refused.value.code == "changed-meanwhile"
    assert bob.reviews.get(leaflet.id).state is State.IN_REVIEW
    assert len(bob.reviews.steps(leaflet.id)) == 1


def test_a_step_from_another_state_is_refused(opened: Opener, leaflet: Leaflet) -> None:
    with pytest.raises(UserFault):
        opened().reviews.move(step(leaflet, Move.APPROVE, State.IN_REVIEW, State.APPROVED), 0)
    assert opened().reviews.steps(leaflet.id) == ()


def test_whatever_happens_makes_the_version_one_more(opened: Opener, leaflet: Leaflet) -> None:
    store = opened()
    tests: list[Callable[[], object]] = [
        lambda: store.reviews.comment(comment(leaflet)),
        lambda: store.reviews.tick(Tick(leaflet.id, FACT, 1, 1, NOON, "Bob")),
        lambda: store.reviews.tick(Tick(leaflet.id, FACT, 1, 1, NOON, "Bob", meant=False)),
        lambda: store.reviews.add_test(ReaderTest(leaflet.id, 1, NOON, "Bob", "Two", date(2026, 11, 20), "Fine", "")),
        lambda: store.leaflets.append(revision(leaflet, 2)),
        lambda: store.reviews.settle(
            replace(store.reviews.comments(leaflet.id)[0], settled_at=NOON, settled_by="Ann", settled_how="Done")
        ),
    ]
    for version, happens in enumerate(tests, start=1):
        happens()
        assert opened().reviews.get(leaflet.id).version == version


def test_a_comment_is_numbered_comes_back_and_is_settled_once(opened: Opener, leaflet: Leaflet) -> None:
    ann, bob = opened(), opened()
    made = ann.reviews.comment(comment(leaflet))
    assert made.number > 0
    assert bob.reviews.comments(leaflet.id) == (made,)
    settled = replace(made, settled_at=NOON, settled_by="Ann", settled_how="Said it.")
    ann.reviews.settle(settled)
    with pytest.raises(UserFault, match="settled by somebody else") as refused:
        bob.reviews.settle(replace(settled, settled_by="Bob"))
    assert refused.value.code == "decided-meanwhile"
    assert bob.reviews.comments(leaflet.id) == (settled,)


def test_ticks_and_reader_tests_come_back_as_they_were(opened: Opener, leaflet: Leaflet) -> None:
    ticks = Tick(leaflet.id, FACT, 2, 1, NOON, "Bob", note="It went up."), Tick(leaflet.id, FACT, 1, 1, NOON, "Bob")
    test = ReaderTest(leaflet.id, 1, NOON, "Bob", "3 people", date(2026, 11, 20), "“Dear” — 🙂", "The price")
    for one in ticks:
        opened().reviews.tick(one)
    opened().reviews.add_test(test)
    assert opened().reviews.ticks(leaflet.id) == ticks
    assert opened().reviews.tests(leaflet.id) == (test,)


def test_saving_makes_a_draft_of_what_was_approved_in_the_same_go(opened: Opener, leaflet: Leaflet) -> None:
    approve(opened, leaflet)
    opened().leaflets.append(revision(leaflet, 2, "Come too. It costs £25."))
    review = opened().reviews.get(leaflet.id)
    assert (review.state, review.revision, review.version) == (State.DRAFT, 2, 3)
    last = opened().reviews.steps(leaflet.id)[-1]
    assert (last.move, last.before, last.after, last.revision) == (Move.CHANGE, State.APPROVED, State.DRAFT, 2)


def test_a_refused_revision_leaves_the_approval_alone(opened: Opener, leaflet: Leaflet) -> None:
    approved = approve(opened, leaflet)
    with pytest.raises(UserFault):
        opened().leaflets.append(revision(leaflet, 3))
    assert opened().reviews.get(leaflet.id) == approved


def test_archive_and_bin_are_marks_that_can_be_taken_off(opened: Opener, leaflet: Leaflet) -> None:
    leaflets = opened().leaflets
    assert leaflets.archive(leaflet.id, NOON) == replace(leaflet, archived_at=NOON)
    assert leaflets.bin(leaflet.id, NOON) == replace(leaflet, archived_at=NOON, binned_at=NOON)
    assert opened().leaflets.get(leaflet.id) == replace(leaflet, archived_at=NOON, binned_at=NOON)
    leaflets.bin(leaflet.id, None)
    assert leaflets.archive(leaflet.id, None) == leaflet
    assert leaflets.archive("x", NOON) is None
    assert leaflets.bin("x", NOON) is None


def test_only_what_is_in_the_bin_is_ever_deleted(opened: Opener, leaflet: Leaflet) -> None:
    other = Leaflet(uuid4().hex, "Meals", "public", NOON, NOON)
    opened().leaflets.add(other, revision(other))
    for one in (leaflet, other):
        opened().reviews.comment(comment(one))
    opened().leaflets.bin(leaflet.id, NOON)
    opened().leaflets.purge([leaflet.id, other.id, "x"])
    store = opened()
    assert store.leaflets.all() == (other,)
    assert store.leaflets.revisions(leaflet.id) == store.reviews.comments(leaflet.id) == ()
    assert store.reviews.get(leaflet.id).version == 0
    assert len(store.reviews.comments(other.id)) == 1


def test_a_survey_comes_back_with_every_leaflet_and_word(opened: Opener) -> None:
    leaflets = (
        Surveyed(
            "a.md", "Trips", 14.5, 11.0, 120, {"jargon": 2}, (Term("commence", "commence", "formal", "start", 2),)
        ),
        Surveyed("b.md", "Short", None, 11.0, 4, {}, ()),
    )
    survey = Survey("leaflets", NOON, "Ann", "0123456789ab", "0.1.0", "public", leaflets, (("c.pdf", "It is empty"),))
    first = opened().surveys.add(survey)
    second = opened().surveys.add(replace(survey, place="library"))
    assert 0 < first.number < second.number
    assert opened().surveys.all() == (first, second)
    assert opened().surveys.all("leaflets") == (replace(survey, number=first.number),)
