"""What is kept: leaflets with their revisions, the team's changes to the glossary, and what is said about its words."""

from plainspeak.store.opening import DatabaseStore, FileStore, ServerStore, open_store
from plainspeak.store.repositories import (
    CareRepository,
    EntryChange,
    Kept,
    LeafletRepository,
    OverlayRepository,
    ReviewRepository,
    Store,
    SurveyRepository,
)

__all__ = [
    "CareRepository",
    "DatabaseStore",
    "EntryChange",
    "FileStore",
    "Kept",
    "LeafletRepository",
    "OverlayRepository",
    "ReviewRepository",
    "ServerStore",
    "Store",
    "SurveyRepository",
    "open_store",
]
