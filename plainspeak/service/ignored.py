"""What a writer has chosen to leave alone in each leaflet: kept on this computer, in one small file."""

import json
from collections.abc import Iterable

from plainspeak import paths
from plainspeak.atomic import write_text

FILE_NAME = "ignored.json"

Ignored = tuple[str, str]
"""The rule, and the words in small letters."""


def ignored_in(leaflet_id: str) -> frozenset[Ignored]:
    """Nothing where the file is not there or makes no sense: then everything is shown, which is safe."""
    return frozenset((rule, words) for rule, words in _all().get(leaflet_id, ()))


def keep_ignored(leaflet_id: str, ignored: Iterable[Ignored]) -> None:
    """UserFault where the file cannot be written."""
    everything = _all()
    wanted = sorted(set(ignored))
    if wanted == everything.get(leaflet_id, []):
        return
    everything[leaflet_id] = wanted
    if not wanted:
        del everything[leaflet_id]
    write_text(paths.data_folder() / FILE_NAME, json.dumps(everything, ensure_ascii=False, indent=1))


def _all() -> dict[str, list[Ignored]]:
    try:
        kept = json.loads((paths.data_folder() / FILE_NAME).read_text(encoding="utf-8"))
        return {str(leaflet): [(str(rule), str(words)) for rule, words in found] for leaflet, found in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
