"""What is kept: leaflets with their revisions, and the team's changes to the glossary."""

from plainspeak.store.opening import FileStore, open_store
from plainspeak.store.repositories import EntryChange, Kept, LeafletRepository, OverlayRepository, Store

__all__ = ["EntryChange", "FileStore", "Kept", "LeafletRepository", "OverlayRepository", "Store", "open_store"]
