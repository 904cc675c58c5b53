"""Two versions of a leaflet as one paper: how each stands, what became of the findings, and the words that changed."""

from plainspeak import __version__
from plainspeak.report import figures
from plainspeak.report.paper import Heading, Paper, Part, Words, marked, table
from plainspeak.report.text import reading_age_line
from plainspeak.rewrite.compare import Comparison

LIMITS = "A score does not say whether a leaflet is right, kind or useful. Ask people who will use it to read it."
KEY = "Words taken out are struck through, words put in are underlined."


def paper(before: str, after: str, compared: Comparison) -> Paper:
    """The whole; `before` and `after` are what the two texts are called."""
    old, new = compared.before, compared.after
    name = new.document.title or old.document.title or after
    return Paper(
        title=f"{name}: before and after",
        lead=(f"Before: {before}. {reading_age_line(old)}", f"After: {after}. {reading_age_line(new)}"),
        parts=(
            Heading("Did the meaning stay?"),
            *facts(compared),
            Heading("Figures"),
            scores(compared),
            Heading("Things to look at"),
            findings(compared),
            Heading("The words"),
            Words(KEY, quiet=True),
            marked(compared),
        ),
        foot=(LIMITS, f"Made by PlainSpeak {__version__} with glossary {new.glossary_revision}."),
    )


def facts(compared: Comparison) -> tuple[Part, ...]:
    if not compared.facts:
        return (Words("Numbers, dates, money, times, “not” and “must” are the same in both."),)
    return (table("Facts that differ", ("What", "Before", "After"), figures.facts(compared.facts)),)


def scores(compared: Comparison, caption: str = "") -> Part:
    """Every figure, both texts scored today."""
    return table(caption, ("What", "Before", "After", "Change"), figures.of_comparison(compared), (1, 2, 3))


def findings(compared: Comparison, caption: str = "") -> Part:
    """How many of each rule were mended, stayed and are new."""
    rows = figures.fates(compared)
    if not rows:
        return Words("Nothing to look at in either.")
    return table(caption, ("What", "Mended", "Still there", "New"), rows, (1, 2, 3))
