"""Python's search for garbage, put off while a great many objects are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Looking for garbage among a million small objects that all stay takes a fifth of the time or more.

    What was made meanwhile counts as old afterwards, or Python would go through all of it, and through the glossary
    and the lexicon as well, as soon as it may search again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
