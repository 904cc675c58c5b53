"""What was worked out lately, so that it need not be again; and no more of it than somebody could want soon."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Remembers at least the last `most` things that were asked for, and never more than twice as many.

    It keeps two halves, the younger and the older. What is asked for moves to the younger; when that is full, the
    older half goes. So each look-up costs what one in a dictionary does, and typing on and on costs no more memory.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._young: dict[K, V] = {}
        self._old: dict[K, V] = {}

    def __len__(self) -> int:
        return len(self._young.keys() | self._old.keys())

    def make_room(self, count: int) -> None:
        """So many will be asked for together, again and again: the blocks of a long leaflet."""
        self._most = max(self._most, count)

    def get(self, key: K) -> V | None:
        found = self._young.get(key)
        if found is None:
            found = self._old.get(key)
            if found is not None:
                self.put(key, found)
        return found

    def put(self, key: K, value: V) -> None:
        if len(self._young) >= self._most:
            self._young, self._old = {}, self._young
        self._young[key] = value


class WorkedOut(dict[K, V]):
    """What `work_out` says of each key, asked once: a look-up at C speed for what was met lately.

    Half-typed words are words too, so a day of typing brings ever new ones. Like `Recent` it keeps two halves of at
    most `most`, and what is asked for again moves to the younger.
    """

    def __init__(self, work_out: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._work_out = work_out
        self._most = most
        self._older: dict[K, V] = {}

    def __missing__(self, key: K) -> V:
        value = self._older[key] if key in self._older else self._work_out(key)
        if len(self) >= self._most:
            self._older = dict(self)
            self.clear()
        self[key] = value
        return value
