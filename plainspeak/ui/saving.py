"""Where to save a file: a name that every system takes, and the ending of what it is saved as."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from plainspeak.ui.questions import sure

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""Signs that one system or another does not take: “Carers / families” would be a file in a folder."""

REPORTS = {"Web page": (".html", ".htm"), "Word file": (".docx",)}


def ask_where(over: QWidget, title: str, name: str, kinds: Mapping[str, Sequence[str]]) -> Path | None:
    """The file to write; None where somebody thinks better of it.

    `kinds` are what it can be saved as, each with its endings; the first is offered. A name without any of them gets
    that of the kind chosen, and where that makes it the name of another file, that is asked about.
    """
    offered = {f"{kind} (*{' *'.join(endings)})": endings[0] for kind, endings in kinds.items()}
    first = next(iter(offered.values()))
    path, kind = QFileDialog.getSaveFileName(over, title, safe_name(name) + first, ";;".join(offered))
    if not path:
        return None
    chosen = Path(path)
    if chosen.suffix.lower() in {ending for endings in kinds.values() for ending in endings}:
        return chosen
    chosen = chosen.with_name(chosen.name + offered.get(kind, first))
    question = f"There is a file called “{chosen.name}” already. Write over it?"
    return (
        chosen if not chosen.exists() or sure(over, question, "What is in it now is lost.", "Write over it") else None
    )


def safe_name(name: str) -> str:
    """A leaflet's name as that of a file."""
    return _NOT_IN_NAMES.sub("-", name).strip(" .-") or "leaflet"
