"""The rules, for what the window says of them. They load with the first leaflet, after the first paint."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.analysis.rules.base import Rule


@cache
def rules() -> "Mapping[str, Rule]":
    """Every rule by its id, in order of precedence."""
    from plainspeak.analysis.rules import RULES

    return {rule.id: rule for rule in RULES}
