"""Moments as people say them."""

from datetime import datetime


def when(moment: datetime) -> str:
    """In the time of this place: "23 Nov 2026, 10:42"."""
    local = moment.astimezone()
    return f"{local.day} {local:%b %Y, %H:%M}"


def clock(moment: datetime) -> str:
    """The time of day at this place: "10:42"."""
    return f"{moment.astimezone():%H:%M}"
