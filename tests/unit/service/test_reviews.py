"""A leaflet's way from draft to published, and what stops it."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plainspeak.errors import UserFault
from plainspeak.rewrite.review import LOCKED, MOVES, Move, State
from plainspeak.service.leaflets import Leaflets
from plainspeak.service.reviews import ReviewMoved, Reviews
from plainspeak.service.words import Words
from plainspeak.store import FileStore, open_store

TEXT = "# Help with meals\n\nYour key worker will commence the visits on Monday. You must pay £20 a week."
PLAIN = "# Help with meals\n\nYour main contact will start the visits on Monday. You must pay £25 a week."
MENDED = PLAIN.replace("£25", "£20")


@pytest.fixture
def reviews(store: FileStore, leaflets: Leaflets) -> Reviews:
    return Reviews(store, leaflets)


@pytest.fixture
def leaflet_id(leaflets: Leaflets) -> str:
    made = leaflets.create("Meals", TEXT, "Ann", called="As it was")
    leaflets.save(made.id, PLAIN, "Ann", called="Plainer")
    return made.id


def settle_all(reviews: Reviews, leaflet_id: str) -> None:
    for fact in reviews.dossier(leaflet_id).open_facts:
        reviews.tick(leaflet_id, fact.change, "The price went up", "Bob")
    for remark in reviews.dossier(leaflet_id).open_remarks:
        reviews.settle(leaflet_id, remark.comment.number, "Done", "Ann")


def test_from_draft_to_published(reviews: Reviews, leaflet_id: str) -> None:
    reviews.ask(leaflet_id, "Is the price right?", "Ann")
    reviews.comment(leaflet_id, PLAIN.index("£25"), PLAIN.index("£25") + 3, "Since when?", "Bob")
    reviews.send_back(leaflet_id, "See my comment", "Bob")
    reviews.ask(leaflet_id, "I asked finance", "Ann")
    settle_all(reviews, leaflet_id)
    reviews.approve(leaflet_id, "Good", "Bob")
    dossier = reviews.dossier(leaflet_id)
    assert dossier.signed_off is not None
    assert (dossier.signed_off.author, dossier.signed_off.revision, dossier.signed_off.reason) == ("Bob", 2, "Good")
    reviews.publish(leaflet_id, author="Cat")
    dossier = reviews.dossier(leaflet_id)
    assert [(one.author, one.move, one.after) for one in dossier.steps] == [
        ("Ann", Move.ASK, State.IN_REVIEW),
        ("Bob", Move.RETURN, State.CHANGES_ASKED),
        ("Ann", Move.ASK, State.IN_REVIEW),
        ("Bob", Move.APPROVE, State.APPROVED),
        ("Cat", Move.PUBLISH, State.PUBLISHED),
    ]
    assert dossier.signed_off is not None
    assert dossier.signed_off.author == "Bob"


CALLS = {
    Move.ASK: lambda reviews, leaflet_id: reviews.ask(leaflet_id),
    Move.RETURN: lambda reviews, leaflet_id: reviews.send_back(leaflet_id, "Shorter"),
    Move.APPROVE: lambda reviews, leaflet_id: reviews.approve(leaflet_id),
    Move.PUBLISH: lambda reviews, leaflet_id: reviews.publish(leaflet_id),
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(moves=st.lists(st.sampled_from(list(Move)), max_size=9))
def test_whatever_is_tried_only_the_known_moves_happen(store: FileStore, leaflets: Leaflets, moves: list[Move]) -> None:
    reviews = Reviews(store, leaflets)
    leaflet_id = leaflets.create("Meals", MENDED).id
    state, texts = State.DRAFT, 1
    for move in moves:
        if move is Move.CHANGE:
            texts += 1
            leaflets.save(leaflet_id, f"{MENDED} {'Thank you. ' * texts}")
            state = MOVES.get((state, move), state)
        elif (state, move) in MOVES:
            state = CALLS[move](reviews, leaflet_id).state
            assert state is reviews.dossier(leaflet_id).review.state
        else:
            with pytest.raises(UserFault) as refused:
                CALLS[move](reviews, leaflet_id)
            assert refused.value.code == "no-move"
        assert reviews.dossier(leaflet_id).review.state is state
        assert (reviews.dossier(leaflet_id).signed_off is not None) == (state in LOCKED)
    assert len(leaflets.revisions(leaflet_id)) == texts


def test_a_fact_that_differs_is_ticked_or_mended_before_it_is_approved(
    reviews: Reviews, leaflets: Leaflets, leaflet_id: str
) -> None:
    reviews.ask(leaflet_id)
    assert [one.change for one in reviews.dossier(leaflet_id).open_facts] == [("money", "£20", "£25")]
    with pytest.raises(UserFault, match="tick or mend 1 fact that differs") as refused:
        reviews.approve(leaflet_id)
    assert refused.value.code == "not-ready"
    leaflets.save(leaflet_id, MENDED)
    assert reviews.approve(leaflet_id).state is State.APPROVED


def test_a_tick_is_signed_and_can_be_taken_back(reviews: Reviews, leaflet_id: str) -> None:
    (fact,) = reviews.dossier(leaflet_id).facts
    reviews.tick(leaflet_id, fact.change, "It went up", "Bob")
    (ticked,) = reviews.dossier(leaflet_id).facts
    assert ticked.tick is not None
    assert (ticked.tick.author, ticked.tick.note) == ("Bob", "It went up")
    reviews.tick(leaflet_id, fact.change, author="Bob", meant=False)
    assert reviews.dossier(leaflet_id).open_facts == (fact,)


def test_a_tick_holds_while_the_fact_stays_the_same_and_no_longer(
    reviews: Reviews, leaflets: Leaflets, leaflet_id: str
) -> None:
    (fact,) = reviews.dossier(leaflet_id).facts
    reviews.tick(leaflet_id, fact.change)
    leaflets.save(leaflet_id, PLAIN + " Thank you.")
    assert reviews.dossier(leaflet_id).open_facts == ()
    leaflets.save(leaflet_id, PLAIN.replace("£25", "£30"))
    assert [one.change for one in reviews.dossier(leaflet_id).open_facts] == [("money", "£20", "£30")]
    with pytest.raises(UserFault, match="same again"):
        reviews.tick(leaflet_id, fact.change)


def test_a_comment_follows_its_sentence_or_says_that_it_went(
    reviews: Reviews, leaflets: Leaflets, leaflet_id: str
) -> None:
    place = PLAIN.index("main contact")
    made = reviews.comment(leaflet_id, place, place + 4, "Who is that?", "Bob")
    assert made.sentence == "Your main contact will start the visits on Monday."
    new = PLAIN.replace("Your main contact will", "Hello there.\n\nYour main contact, Jo, will")
    leaflets.save(leaflet_id, new)
    (remark,) = reviews.dossier(leaflet_id).remarks
    assert remark.now.span is not None
    assert new[slice(*remark.now.span)] == "Your main contact, Jo, will start the visits on Monday."
    assert remark.now.reworded
    leaflets.save(leaflet_id, "# Help with meals\n\nYou must pay £25 a week.")
    assert reviews.dossier(leaflet_id).remarks[0].now.span is None
    assert reviews.dossier(leaflet_id).remarks[0].comment.sentence == made.sentence


def test_open_comments_hold_up_the_approval(reviews: Reviews, leaflets: Leaflets, leaflet_id: str) -> None:
    leaflets.save(leaflet_id, MENDED)
    reviews.ask(leaflet_id)
    made = reviews.comment(leaflet_id, 20, 21, "Who is that?")
    with pytest.raises(UserFault, match=r"settle 1 comment$"):
        reviews.approve(leaflet_id)
    settled = reviews.settle(leaflet_id, made.number, "Put in the name", "Ann")
    assert (settled.settled_by, settled.settled_how) == ("Ann", "Put in the name")
    assert reviews.approve(leaflet_id).state is State.APPROVED
    with pytest.raises(UserFault, match="settled by somebody else"):
        reviews.settle(leaflet_id, made.number, "Again")


def test_a_change_of_what_was_approved_is_a_new_draft_and_the_approved_words_stay(
    reviews: Reviews, leaflets: Leaflets, leaflet_id: str
) -> None:
    reviews.ask(leaflet_id)
    settle_all(reviews, leaflet_id)
    reviews.approve(leaflet_id)
    leaflets.save(leaflet_id, PLAIN + " Thank you.")
    dossier = reviews.dossier(leaflet_id)
    assert (dossier.review.state, dossier.signed_off) == (State.DRAFT, None)
    assert leaflets.revision(leaflet_id, 2).text == PLAIN
    assert [one.move for one in dossier.steps] == [Move.ASK, Move.APPROVE, Move.CHANGE]


def test_saving_the_very_same_words_leaves_the_approval(reviews: Reviews, leaflets: Leaflets, leaflet_id: str) -> None:
    reviews.ask(leaflet_id)
    settle_all(reviews, leaflet_id)
    approved = reviews.approve(leaflet_id)
    leaflets.save(leaflet_id, PLAIN)
    assert reviews.dossier(leaflet_id).review == approved


def test_a_fact_of_what_was_approved_cannot_be_unticked(reviews: Reviews, leaflet_id: str) -> None:
    reviews.ask(leaflet_id)
    settle_all(reviews, leaflet_id)
    reviews.approve(leaflet_id)
    with pytest.raises(UserFault, match="signed off") as refused:
        reviews.tick(leaflet_id, reviews.dossier(leaflet_id).facts[0].change, meant=False)
    assert refused.value.code == "locked"


def test_two_reviewers_see_each_other(store: FileStore, words: Words, reviews: Reviews, leaflet_id: str) -> None:
    """Bob and Cat have both looked; Bob asks for changes; Cat cannot approve what Bob sent back without seeing it."""
    reviews.ask(leaflet_id, author="Ann")
    settle_all(reviews, leaflet_id)
    with open_store(store.path) as hers:
        cat = Reviews(hers, Leaflets(hers, words))
        seen = cat.dossier(leaflet_id).review.version
        reviews.send_back(leaflet_id, "The price is wrong", "Bob", seen)
        with pytest.raises(ReviewMoved, match="Bob asked for changes") as refused:
            cat.approve(leaflet_id, author="Cat", version=seen)
        assert refused.value.code == "changed-meanwhile"
        assert refused.value.dossier.steps[-1].reason == "The price is wrong"
        assert cat.dossier(leaflet_id).review.state is State.CHANGES_ASKED


HAPPENINGS = {
    "Bob made a comment": lambda reviews, _leaflets, id: reviews.comment(id, 20, 21, "Hm", "Bob"),
    "Bob ticked a fact": lambda reviews, _leaflets, id: reviews.tick(
        id, reviews.dossier(id).facts[0].change, author="Bob"
    ),
    "Bob saved revision 3": lambda _reviews, leaflets, id: leaflets.save(id, MENDED, "Bob"),
    "Bob noted a test with readers": lambda reviews, _leaflets, id: reviews.add_test(
        id, "Two people", date(2026, 11, 20), "Fine", author="Bob"
    ),
}


@pytest.mark.parametrize("told", HAPPENINGS)
def test_nothing_is_decided_on_what_somebody_has_not_seen(
    reviews: Reviews, leaflets: Leaflets, leaflet_id: str, told: str
) -> None:
    reviews.ask(leaflet_id, author="Ann")
    seen = reviews.dossier(leaflet_id).review.version
    HAPPENINGS[told](reviews, leaflets, leaflet_id)
    with pytest.raises(ReviewMoved, match=told):
        reviews.send_back(leaflet_id, "Shorter", "Cat", seen)
    assert reviews.dossier(leaflet_id).review.state is State.IN_REVIEW


def test_a_test_with_readers_is_noted(reviews: Reviews, leaflet_id: str) -> None:
    made = reviews.add_test(
        leaflet_id, " 3 people who use the service ", date(2026, 11, 20), "Two did not know “contact”.", "Put in a name"
    )
    assert (made.who, made.author, made.revision) == ("3 people who use the service", "Sam", 2)
    assert reviews.dossier(leaflet_id).tests == (made,)


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda reviews, id: reviews.send_back(id, " "), "no-reason"),
        (lambda reviews, id: reviews.comment(id, 20, 21, " \n"), "empty-comment"),
        (lambda reviews, id: reviews.comment(id, 17, 18, "Here?"), "no-sentence"),
        (lambda reviews, id: reviews.comment(id, 0, 1, "Here?", revision=9), "no-revision"),
        (lambda reviews, id: reviews.settle(id, 1, "Done"), "no-comment"),
        (lambda reviews, id: reviews.settle(id, 1, ""), "no-reason"),
        (lambda reviews, id: reviews.add_test(id, "", date(2026, 11, 20), "Fine"), "no-readers"),
        (lambda reviews, id: reviews.add_test(id, "Two", date(2026, 11, 20), " "), "no-readers"),
        (lambda reviews, _id: reviews.ask("0" * 32), "no-leaflet"),
        (lambda reviews, _id: reviews.dossier("0" * 32), "no-leaflet"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    reviews: Reviews, leaflet_id: str, call: object, code: str
) -> None:
    before = reviews.dossier(leaflet_id)
    with pytest.raises(UserFault) as refused:
        call(reviews, leaflet_id)  # type: ignore[operator]
    assert refused.value.code == code
    assert reviews.dossier(leaflet_id) == before


def test_states_are_told_for_all_leaflets_at_once(reviews: Reviews, leaflets: Leaflets, leaflet_id: str) -> None:
    assert reviews.states() == {}
    leaflets.create("Other", "Another one.")
    reviews.ask(leaflet_id)
    assert reviews.states() == {leaflet_id: State.IN_REVIEW}
