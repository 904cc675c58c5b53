"""What a person can do. The only callers of the store, and the only place that changes anything."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plainspeak.service.care import Care
    from plainspeak.service.exchange import Exchange
    from plainspeak.service.leaflets import Leaflets
    from plainspeak.service.reviews import Reviews
    from plainspeak.service.surveys import Surveys
    from plainspeak.service.uses import Uses
    from plainspeak.service.words import Words
    from plainspeak.store import DatabaseStore


class Services(NamedTuple):
    """The jobs, over one store. Close the store at the end."""

    store: "DatabaseStore"
    words: "Words"
    leaflets: "Leaflets"
    care: "Care"
    exchange: "Exchange"
    reviews: "Reviews"
    surveys: "Surveys"
    uses: "Uses"


def open_services(where: Path | None = None, patience: float | None = None) -> Services:
    """Everything over the store in the file `where`, or over the one that was chosen. It is opened at its first use.

    `patience`: seconds to wait for a file that another program uses.
    """
    from plainspeak.service.place import chosen
    from plainspeak.service.words import Words
    from plainspeak.store import open_store

    store = open_store(where or chosen(), patience)
    return services_over(store, Words(store))


def services_over(store: "DatabaseStore", words: "Words") -> Services:
    """Everything over one store and the words of it."""
    from plainspeak.service.care import Care
    from plainspeak.service.exchange import Exchange
    from plainspeak.service.leaflets import Leaflets
    from plainspeak.service.reviews import Reviews
    from plainspeak.service.surveys import Surveys
    from plainspeak.service.uses import Uses

    leaflets = Leaflets(store, words)
    care, exchange = Care(store, words), Exchange(store, words)
    reviews, surveys = Reviews(store, leaflets), Surveys(store, leaflets, words)
    return Services(store, words, leaflets, care, exchange, reviews, surveys, Uses(store))
