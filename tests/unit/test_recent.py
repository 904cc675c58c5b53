"""What was asked for lately is remembered, and never much more than that."""

from hypothesis import given
from hypothesis import strategies as st

from plainspeak.recent import Recent, WorkedOut


@given(st.lists(st.integers(0, 40), max_size=200), st.integers(1, 10))
def test_the_last_things_asked_for_are_there_and_never_more_than_twice_as_many(keys: list[int], most: int) -> None:
    recent: Recent[int, str] = Recent(most)
    for at, key in enumerate(keys):
        if recent.get(key) is None:
            recent.put(key, str(key))
        assert len(recent) <= 2 * most
        lately = list(dict.fromkeys(reversed(keys[: at + 1])))[:most]
        assert [recent.get(one) for one in reversed(lately)] == [str(one) for one in reversed(lately)]


def test_room_is_made_for_what_is_asked_for_together() -> None:
    recent: Recent[int, int] = Recent(2)
    recent.make_room(50)
    for turn in range(3):
        found = [recent.get(key) for key in range(50)]
        assert all(one is not None for one in found) is (turn > 0)
        for key in range(50):
            recent.put(key, key)


@given(st.lists(st.integers(0, 40), max_size=200), st.integers(1, 10))
def test_what_is_worked_out_is_right_asked_once_and_never_more_than_twice_as_many_kept(
    keys: list[int], most: int
) -> None:
    asked: list[int] = []

    def work_out(key: int) -> str:
        asked.append(key)
        return str(key)

    known = WorkedOut(work_out, most)
    for at, key in enumerate(keys):
        assert known[key] == str(key)
        lately = set(list(dict.fromkeys(reversed(keys[: at + 1])))[:most])
        before = len(asked)
        assert [known[one] for one in lately] == [str(one) for one in lately]
        assert len(asked) == before
        assert len(known) + len(known._older) <= 2 * most
