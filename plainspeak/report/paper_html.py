"""A paper as one web page that needs nothing else, reads well on paper, and has a name for everything."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from html import escape

from plainspeak.report.page import filled, style
from plainspeak.report.paper import Bars, Heading, Marked, Paper, Part, Piece, Table, Words


def page(paper: Paper) -> str:
    """The whole page."""
    return filled(
        "paper.html",
        {
            "style": style(),
            "title": escape(paper.title),
            "lead": _paragraphs(paper.lead),
            "parts": "\n".join(_sections(paper.parts)),
            "foot": _paragraphs(paper.foot),
        },
    )


def _sections(parts: Sequence[Part]) -> Iterator[str]:
    """A section a heading, so that a screen reader can go from one to the next."""
    opened = 0
    for part in parts:
        if isinstance(part, Heading):
            if opened:
                yield "</section>"
            opened += 1
            yield f'<section aria-labelledby="part-{opened}">\n<h2 id="part-{opened}">{escape(part.text)}</h2>'
        elif isinstance(part, Table) and not part.caption and opened:
            yield _html(part).replace("<table>", f'<table aria-labelledby="part-{opened}">', 1)
        else:
            yield _html(part)
    if opened:
        yield "</section>"


def _paragraphs(texts: Sequence[str]) -> str:
    return "\n".join(f"<p>{escape(text)}</p>" for text in texts if text)


@singledispatch
def _html(part: object) -> str:
    raise TypeError(f"no way to write {part!r}")


@_html.register
def _(part: Words) -> str:
    return f'<p class="where">{escape(part.text)}</p>' if part.quiet else f"<p>{escape(part.text)}</p>"


@_html.register
def _(part: Table) -> str:
    head = "".join(_cell("th", text, place in part.figures, "col") for place, text in enumerate(part.head))
    rows = "\n".join(f"<tr>{''.join(_row(row, part))}</tr>" for row in part.rows)
    caption = f"<caption>{escape(part.caption)}</caption>" if part.caption else ""
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _row(row: Sequence[str], part: Table) -> Iterator[str]:
    yield _cell("th", row[0], False, "row")
    for place, text in enumerate(row[1:], start=1):
        yield _cell("td", text, place in part.figures)


def _cell(tag: str, text: str, figure: bool, scope: str = "") -> str:
    of, looks = f' scope="{scope}"' if scope else "", ' class="figure"' if figure else ""
    verdict = text.rpartition(" ")[2]
    told = escape(text)
    if verdict in ("easier", "harder"):
        told = f'{told[: -len(verdict)]}<b class="{verdict}">{verdict}</b>'
    return f"<{tag}{of}{looks}>{told}</{tag}>"


@_html.register
def _(part: Marked) -> str:
    return f'<div class="words">{"".join(map(_piece, part.pieces))}</div>'


def _piece(piece: Piece) -> str:
    if piece.fate == "room":
        return f'<span class="room">{piece.text}</span>'
    shown = "\n".join(
        f"<b>{escape(line)}</b>" if line and number in piece.headings else escape(line)
        for number, line in enumerate(piece.text.split("\n"))
    )
    if piece.fate == "same":
        return shown
    tag = "del" if piece.fate == "out" else "ins"
    return f'<{tag}><span class="said">{piece.said}</span>{shown}</{tag}>'


@_html.register
def _(part: Bars) -> str:
    most = max((bar.size for bar in part.rows), default=1) or 1
    rows = "\n".join(
        f'<tr><th scope="row">{escape(bar.label)}</th><td class="bar">'
        f'<span class="fill" style="width:{max(100 * bar.size / most, 0.5 * bool(bar.size)):.1f}%"></span></td>'
        f'<td class="figure">{bar.size:,}{f" {escape(bar.note)}" if bar.note else ""}</td></tr>'
        for bar in part.rows
    )
    first, last = (escape(text) for text in part.head)
    head = f'<th scope="col">{first}</th><th scope="col" colspan="2" class="figure">{last}</th>'
    caption = f"<caption>{escape(part.caption)}</caption>"
    return f'<table class="bars">{caption}<thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>'
