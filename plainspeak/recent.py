"""What was worked out lately, so that it need not be again; and no more of it than somebody could want soon."""

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
