"""Web pages from the templates in resources/report: each is one file that needs nothing else."""

import re
from collections.abc import Mapping

from plainspeak.paths import shipped


def filled(template: str, texts: Mapping[str, str]) -> str:
    """The template with every {{name}} put in. The texts are HTML already."""
    return re.sub(r"\{\{(\w+)\}\}", lambda found: texts[found[1]], _resource(template)).rstrip("\n")


def style() -> str:
    """What all pages look like."""
    return _resource("page.css")


def _resource(name: str) -> str:
    return (shipped("resources/report") / name).read_text("utf-8")
