"""An entry and its history as a page to read: a word a heading, a field a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from plainspeak.glossary.model import Entry
from plainspeak.ui import theme
from plainspeak.ui.glossary.naming import STATUSES, FieldChange, field_changes, in_words, topic_name, written_as
from plainspeak.ui.when import when

if TYPE_CHECKING:
    from plainspeak.service.words import EntryChange

RESTORE = "restore:"
"""A link of this sort asks for the version whose number follows; 0 is the entry as it was shipped."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours and the room the page has. `scale` is the window's text size, `wide` whether names stand beside."""

    colours: theme.Colours
    scale: float
    wide: bool


def entry_page(entry: Entry, history: "Sequence[EntryChange]", *, shipped: bool, look: Look) -> str:
    """The whole of an entry but its headword and its kind."""
    rows = [
        ("Say instead", _alternatives(entry, look)),
        ("Stands for", escape(entry.expansion)),
        ("Meaning", escape(entry.meaning)),
        ("Why", escape(entry.why)),
        ("Topic", escape(topic_name(entry.topic)) if entry.topic else ""),
        ("Part of speech", escape(in_words(entry, "part_of_speech"))),
        ("Also written", escape(written_as(entry))),
        ("Not flagged beside", escape(in_words(entry, "not_when"))),
        ("Flagged only beside", escape(in_words(entry, "only_when"))),
        ("Flagged in", _examples(entry.flags)),
        ("Not flagged in", _examples(entry.passes)),
        ("Source", escape(entry.source)),
        ("Status", escape(_standing(entry, shipped=shipped, changed=bool(history)))),
    ]
    shown = "".join(_row(name, value, look) for name, value in rows if value)
    return f'<table width="100%" cellspacing="0" cellpadding="0">{shown}</table>{_history(history, shipped, look)}'


def _row(name: str, value: str, look: Look) -> str:
    named = f'<span style="color:{look.colours.muted}">{name}</span>'
    if not look.wide:
        return f'<tr><td style="padding-bottom:12px">{named}<br>{value}</td></tr>'
    room = round(150 * look.scale)
    return (
        f'<tr><td width="{room}" style="padding-bottom:12px">{named}</td>'
        f'<td style="padding-bottom:12px">{value}</td></tr>'
    )


def _alternatives(entry: Entry, look: Look) -> str:
    """The best one stands out: it is what a writer gets."""
    size = 14 * look.scale
    texts = [escape(one.text) for one in entry.alternatives]
    best = [f'<span style="font-size:{size:.1f}pt; font-weight:600">{texts[0]}</span>'] if texts else []
    return "<br>".join([*best, *texts[1:]])


def _examples(sentences: Sequence[str]) -> str:
    return "<br>".join(escape(sentence.replace("[[", "").replace("]]", "")) for sentence in sentences)


def _standing(entry: Entry, *, shipped: bool, changed: bool) -> str:
    team = "changed by your team" if shipped else "added by your team"
    origin = team if changed or not shipped else "came with PlainSpeak"
    return f"{STATUSES[entry.status]} · {origin}"


def _history(history: "Sequence[EntryChange]", shipped: bool, look: Look) -> str:
    if not history:
        return ""
    size = 12.5 * look.scale
    title = f'<p style="font-size:{size:.1f}pt; font-weight:600; margin:14px 0 8px 0">History</p>'
    items = [_item(change, look, last=number == 0) for number, change in enumerate(reversed(history))]
    if shipped:
        items.append(f'<p style="margin:0">Came with PlainSpeak · {_link(0, "Put the shipped words back")}</p>')
    return title + "".join(items)


def _item(change: "EntryChange", look: Look, *, last: bool) -> str:
    """Who, when and why; and field by field what was before and what came after."""
    muted = look.colours.muted
    restore = "" if last else f" · {_link(change.number, 'Put this version back')}"
    why = f"<br>“{escape(change.why)}”" if change.why else ""
    head = f'<b>{escape(change.author)}</b> <span style="color:{muted}">· {when(change.when)}</span>{restore}{why}'
    changes = field_changes(change.before, change.after) if change.before else ()
    told = "".join(_difference(each, look) for each in changes)
    if change.before is None:
        told = f'<br><span style="color:{muted}">Added the word</span>'
    return f'<p style="margin:0 0 14px 0">{head}{told}</p>'


def _difference(change: FieldChange, look: Look) -> str:
    """Taken out: struck through. Put in: underlined. And each in its colour."""
    colours = look.colours
    old = f'<span style="color:{colours.rules["label"]}; text-decoration:line-through">{escape(change.before)}</span>'
    new = f'<span style="color:{colours.good}; text-decoration:underline">{escape(change.after)}</span>'
    shown = " → ".join(text for text, there in ((old, change.before), (new, change.after)) if there)
    return f'<br><span style="color:{colours.muted}">{change.name}:</span> {shown}'


def _link(number: int, text: str) -> str:
    return f'<a href="{RESTORE}{number}">{text}</a>'
