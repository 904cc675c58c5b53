"""An entry and its story as pages to read: what it says, its history, what people said of it, where it is used."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from plainspeak.glossary.model import Entry
from plainspeak.ui import theme
from plainspeak.ui.glossary.naming import (
    FIELDS,
    STATUSES,
    FieldChange,
    field_changes,
    in_words,
    topic_name,
    written_as,
)
from plainspeak.ui.when import when

if TYPE_CHECKING:
    from plainspeak.glossary.care import Comment
    from plainspeak.service.uses import Use
    from plainspeak.service.words import EntryChange

RESTORE, UNDO, LEAFLET = "restore:", "undo:", "leaflet:"
"""Links: for the version whose number follows (0 is the entry as it was shipped), to take one change back, and to a
leaflet by its id."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours and the room the page has. `scale` is the window's text size, `wide` whether names stand beside."""

    colours: theme.Colours
    scale: float
    wide: bool = False


def entry_page(entry: Entry, *, shipped: bool, changed: bool, look: Look) -> str:
    """The whole of an entry but its headword and its kind."""
    rows = [
        ("Say instead", _alternatives(entry, look)),
        ("Stands for", escape(entry.expansion)),
        ("Meaning", escape(entry.meaning)),
        ("Why", escape(entry.why)),
        ("Also written", escape(written_as(entry))),
        ("Topic", escape(topic_name(entry.topic)) if entry.topic else ""),
        ("Flagged in", _examples(entry.flags)),
        ("Not flagged in", _examples(entry.passes)),
        ("Source", escape(entry.source)),
        ("Status", escape(_standing(entry, shipped=shipped, changed=changed))),
        *((FIELDS[name], escape(in_words(entry, name))) for name in ("owner", "reviewed", "review_by")),
        ("Part of speech", escape(in_words(entry, "part_of_speech"))),
        ("Not flagged beside", escape(in_words(entry, "not_when"))),
        ("Flagged only beside", escape(in_words(entry, "only_when"))),
        (FIELDS["no_offer_when"], escape(in_words(entry, "no_offer_when"))),
        ("Flagged in texts about", escape(in_words(entry, "about"))),
    ]
    shown = "".join(_row(name, value, look) for name, value in rows if value)
    return f'<table width="100%" cellspacing="0" cellpadding="0">{shown}</table>'


def history_page(history: "Sequence[EntryChange]", *, shipped: bool, look: Look) -> str:
    """Who, when and why, the last change first; and what one can take back."""
    last = len(history)
    items = [_item(change, look, last=change.number == last) for change in reversed(history)]
    if shipped:
        back = f" · {_link(RESTORE, 0, 'Put the shipped words back')}" if history else ""
        items.append(f'<p style="margin:0">Came with PlainSpeak{back}</p>')
    return "".join(items)


def comments_page(comments: "Iterable[Comment]", look: Look) -> str:
    """From the first to the last, as people talk."""
    items = [f"<p>{_person(one.author, when(one.when), look)}<br>{_lines(one.text)}</p>" for one in comments]
    return "".join(items) or _muted("Nobody has said anything about this word yet.", look)


def uses_page(uses: "Sequence[Use] | None", look: Look) -> str:
    """The leaflets with the word in them; None while they are looked through."""
    if uses is None:
        return _muted("Looking through your leaflets…", look)
    return "".join(_use(one, look) for one in uses) or _muted("None of your saved leaflets uses this word.", look)


def differences_page(before: Entry | None, after: Entry, look: Look) -> str:
    """What would change, a field a paragraph: as it is, struck through, and as it would be."""
    changes = field_changes(before or Entry(after.id, "", after.kind, after.part_of_speech), after)
    colours = look.colours
    told = []
    for change in changes:
        old = _struck(change.before, colours) + "<br>" if change.before else ""
        new = _put_in(change.after, colours) if change.after else _muted("(nothing)", look)
        told.append(f"<p>{_muted(change.name, look)}<br>{old}{new}</p>")
    return "".join(told) or _muted("Nothing would change.", look)


def sides_page(yours: Entry, new: Entry, base: Entry | None, look: Look) -> str:
    """Two versions, field by field, and which side has changed what."""
    told = []
    for change in field_changes(yours, new):
        was = in_words(base, change.field) if base else ""
        who = "only the new one" if was == change.before else "only yours" if was == change.after else "both"
        sides = [f"<b>{side}</b> {escape(text) or '(nothing)'}" for side, text in _sides(change)]
        told.append("<br>".join([_muted(f"{change.name} · {who} changed", look), *sides]))
    return "".join(f"<p>{each}</p>" for each in told)


def _sides(change: FieldChange) -> tuple[tuple[str, str], ...]:
    return ("Yours:", change.before), ("New:", change.after)


def _use(one: "Use", look: Look) -> str:
    often = _muted(f" · {one.times} times" if one.times > 1 else "", look)
    word = f'<u style="color:{look.colours.rules["jargon"]}">{escape(one.word)}</u>'
    title = f'<a href="{LEAFLET}{one.leaflet_id}">{escape(one.leaflet)}</a>'
    return f"<p>{title}{often}<br>{escape(one.before)}{word}{escape(one.after)}</p>"


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


def _item(change: "EntryChange", look: Look, *, last: bool) -> str:
    """Who, when and why; and field by field what was before and what came after."""
    links = [_link(UNDO, change.number, "Undo")]
    if not last:
        links.append(_link(RESTORE, change.number, "Put this version back"))
    by = f", suggested by {escape(change.suggested_by)}" if change.suggested_by else ""
    why = f"<br>“{escape(change.why)}”" if change.why else ""
    changes = field_changes(change.before, change.after) if change.before else ()
    told = "".join(_difference(each, look) for each in changes)
    if change.before is None:
        told = f"<br>{_muted('Added the word', look)}"
    head = _person(change.author, f"{when(change.when)}{by}", look)
    return f'<p style="margin:0 0 14px 0">{head}{why}{told}<br>{" · ".join(links)}</p>'


def _difference(change: FieldChange, look: Look) -> str:
    """Taken out: struck through. Put in: underlined. And each in its colour."""
    old, new = _struck(change.before, look.colours), _put_in(change.after, look.colours)
    shown = " → ".join(text for text, there in ((old, change.before), (new, change.after)) if there)
    return f"<br>{_muted(change.name, look)}: {shown}"


def _struck(text: str, colours: theme.Colours) -> str:
    return f'<span style="color:{colours.rules["label"]}; text-decoration:line-through">{escape(text)}</span>'


def _put_in(text: str, colours: theme.Colours) -> str:
    return f'<span style="color:{colours.good}; text-decoration:underline">{escape(text)}</span>'


def _person(name: str, rest: str, look: Look) -> str:
    return f"<b>{escape(name)}</b> {_muted(f'· {rest}', look)}"


def _muted(text: str, look: Look) -> str:
    return f'<span style="color:{look.colours.muted}">{text}</span>'


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.splitlines()))


def _link(sort: str, number: int, text: str) -> str:
    return f'<a href="{sort}{number}">{text}</a>'
