"""Which finding is next: pure choices among a list of them."""

from collections.abc import Sequence

from plainspeak.analysis.finding import Finding
from plainspeak.ui.write.leaving import key


def index_of(findings: Sequence[Finding], current: Finding | None) -> int:
    """Where the very finding is in the list, -1 where it is not."""
    return next((at for at, one in enumerate(findings) if one is current), -1)


def found_again(findings: Sequence[Finding], was: Finding | None, place: int | None) -> Finding | None:
    """The current finding in a new list: the same words nearest to where it was, or what comes next."""
    if not findings:
        return None
    if was is not None:
        wanted = key(was)  # once: a finding may be as long as the leaflet
        same = [one for one in findings if one.rule == was.rule and key(one) == wanted]
        if same:
            return min(same, key=lambda one: abs(one.start - was.start))
    place = place if place is not None else was.start if was else 0
    return next((one for one in findings if one.start >= place), findings[-1])


def step(findings: Sequence[Finding], current: Finding | None, place: int, by: int) -> int:
    """The finding after or before the current one, or after or before the cursor where it has gone elsewhere."""
    at = index_of(findings, current)
    if current and at >= 0 and place == current.start:
        return (at + by) % len(findings)
    if by > 0:
        return next((at for at, one in enumerate(findings) if one.start >= place), 0)
    before = [at for at, one in enumerate(findings) if one.start < place]
    return before[-1] if before else len(findings) - 1
