"""Rich text, from a web page or pasted from Word, LibreOffice, Outlook or a browser -> light marks."""

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainspeak.documents.blocks import SPACES, ReadBlock, Sort, joined, linked, tidy
from plainspeak.text import marks

_DROPPED = {
    "script", "style", "head", "title", "template", "noscript", "svg", "math", "iframe", "object", "select", "button",
    "textarea", "xml", "audio", "video", "canvas", "del", "datalist",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "main", "nav", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead",
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul", "ol", "menu"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment", re.I)
# Word writes a list item as a paragraph whose style says "mso-list:l0 level2 lfo1", and its bullet or number as a span
# whose style says "mso-list:Ignore" (Microsoft Office HTML and XML Reference, "mso-list").
_WORD_ITEM = re.compile(r"mso-list\s*:\s*\S+\s+level(\d+)", re.I)
_WORD_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.I)
_UNSEEN = (
    "msodel", "msocomanchor", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "skip-link",
)  # fmt: skip
"""Classes of what Word has struck out while changes are tracked, of the mark where a comment hangs, and of what a web
page says to screen readers alone. Public bodies put their own name before these: "govuk-skip-link".
"""
_OF_THE_SITE = "nav, [role=navigation], [role=search], [role=alertdialog]"
_COOKIES = re.compile(r"cookie-?(?:banner|bar|consent|message|notice|popup)|cookiebot|onetrust", re.I)
_NOTE = {"sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym"}
"""Classes of the number of a note in LibreOffice, which stands bare beside the words. Word writes "[1]"."""
_NUMBER = re.compile(r"\(?(?:(\d+)|[a-z]|[ivxlc]+)[.):]", re.I)
_BULLET = re.compile(r"[•·●▪◦‣∙]\s+")

_TAG = re.compile(r"<(/?)([a-zA-Z]+)")
_EMPTY = {"br", "hr", "img", "input", "link", "meta", "area", "base", "col", "embed", "source", "track", "wbr"}

_Mark = Callable[[str], str]


def from_html(html: str, *, links: bool = False) -> str:
    """The words of a page as light marks: headings, bullets, steps and table rows. "" where it has none to show.

    With `links` a link keeps its address: "[our page](https://www.example.org)".
    """
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    body = _own_part(body)
    page = _Page(links=links)
    for node, opening in _walk(body):
        page.enter(node) if opening else page.leave(node)
    page.end_block()
    return page.text()


def depth(html: str) -> int:
    """How many tags are open at once at the most, those included that a browser would close by itself."""
    deepest = now = 0
    for tag in _TAG.finditer(html):
        now = max(now - 1, 0) if tag[1] else now + (tag[2].lower() not in _EMPTY)
        deepest = max(deepest, now)
    return deepest


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Every node to show, as it opens and as it closes. Without recursion: a page may nest thousands deep."""
    node: LexborNode | None = root
    end = root.mem_id  # comparing nodes themselves compares all their HTML
    while node is not None:
        shown = not _is_hidden(node)
        if shown:
            yield node, True
        below = node.first_child if shown else None
        while below is None:
            if shown:
                yield node, False
            if node.mem_id == end:
                return
            below = node.next
            if below is None:
                parent = node.parent
                if parent is None:
                    return
                node, shown = parent, True
        node = below


def _is_hidden(node: LexborNode) -> bool:
    if not node.is_element_node:
        return not node.is_text_node
    given = node.attributes
    return (
        node.tag in _DROPPED
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or any(name.endswith(_UNSEEN) for name in _classes(node))
        or bool(_HIDDEN.search(given.get("style") or ""))
    )


def _own_part(body: LexborNode) -> LexborNode:
    """What a page is about: its main part where it names one with words in it, or all but what is of the whole site.

    The site's menus, search and notes on cookies stand on each of its pages, and are no words of the leaflet's.
    """
    for part in body.css(_OF_THE_SITE):
        part.decompose()
    for part in body.css("[id*=cookie i], [class*=cookie i], [id*=onetrust i]"):
        if _COOKIES.search(f"{part.attributes.get('id') or ''} {part.attributes.get('class') or ''}"):
            part.decompose()
    main = body.css_first("main, [role=main]")
    return main if main is not None and main.text().strip() else body


def _classes(node: LexborNode) -> set[str]:
    return set((node.attributes.get("class") or "").lower().split())


class _Page:
    """The page so far: finished blocks, and the words of the block being read."""

    def __init__(self, *, links: bool = False) -> None:
        self._links = links
        self._link: tuple[int, int, str] | None = None
        self._blocks: list[ReadBlock] = []
        self._words: list[str] = []
        self._mark: tuple[Sort, _Mark] | None = None
        self._lists: list[tuple[bool, int]] = []
        self._rows: list[list[str]] = []
        self._tables: list[bool] = []
        self._pre = 0
        self._marker: tuple[int, int] | None = None
        self._word_numbers: dict[int, int] = {}

    def text(self) -> str:
        return joined(self._blocks)

    def enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if node.is_text_node:
            self._add(node.text(deep=False))
        elif tag == "br":
            self._break_line()
        elif tag == "a" and not _NOTE.isdisjoint(_classes(node)):
            self._words.append(" [")
        elif tag == "a" and self._links:
            self._link = (node.mem_id, len(self._words), (node.attributes.get("href") or "").strip())
        elif tag in _LISTS:
            self.end_block()
            self._lists.append((tag == "ol", _whole(node, "start", 1) - 1))
        elif tag == "li":
            self._begin_item(node)
        elif tag == "tr" and self._in_data_table:
            self._rows.append([])
        elif tag in ("td", "th", "tr"):
            self.end_block()
        elif tag == "table":
            self.end_block()
            self._tables.append(_holds_data(node) and not self._in_data_table)
        elif tag in _HEADINGS or tag in _BLOCKS:
            self._begin_block(node)
        elif _WORD_MARKER.search(node.attributes.get("style") or ""):
            self._marker = (node.mem_id, len(self._words))

    def leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if self._marker is not None and node.mem_id == self._marker[0]:
            self._end_marker()
        elif tag == "a" and not _NOTE.isdisjoint(_classes(node)):
            self._words.append("] ")
        elif self._link is not None and node.mem_id == self._link[0]:
            self._end_link()
        elif tag in _LISTS:
            self.end_block()
            self._lists.pop()
        elif tag in ("td", "th") and self._in_data_table and self._rows:
            self._rows[-1].append(tidy("".join(self._words), " "))
            self._words.clear()
        elif tag == "tr" and self._in_data_table and self._rows:
            self._end_row()
        elif tag == "table":
            self.end_block()
            self._tables.pop()
        elif tag in _HEADINGS or tag in _BLOCKS or tag in ("li", "td", "th", "tr"):
            self.end_block()
            self._pre -= tag == "pre"
            if tag in _HEADINGS or tag in ("li", "p"):
                self._mark = None

    def end_block(self) -> None:
        """The words read so far become a block, with the mark that is waiting for them; in a row they stay one line."""
        if self._in_data_table and self._rows:
            self._words.append(" ")
            return
        self._link = None
        kind, mark = self._mark or (Sort.TEXT, _plain)
        text = tidy("".join(self._words), "\n" if kind is Sort.TEXT else " ")
        self._words.clear()
        if text:
            bullet = _BULLET.match(text) if kind is Sort.TEXT else None
            if bullet:
                kind, mark, text = Sort.ITEM, marks.bullet, tidy(text[bullet.end() :], " ")
            self._blocks.append(ReadBlock(kind, mark(text)))
            self._mark = None

    @property
    def _in_data_table(self) -> bool:
        return any(self._tables)

    def _add(self, text: str) -> None:
        self._words.append(text if self._pre else SPACES.sub(" ", text))

    def _break_line(self) -> None:
        """Two in a row are how many people part their paragraphs."""
        before = "".join(self._words[-3:]).rstrip(" ")
        if before.endswith("\n") and self._mark is None and not self._in_data_table:
            self.end_block()
        else:
            self._words.append("\n")

    def _begin_block(self, node: LexborNode) -> None:
        self.end_block()
        style = node.attributes.get("style") or ""
        classes = (node.attributes.get("class") or "").split()
        item = _WORD_ITEM.search(style)
        level = _HEADINGS.get(node.tag or "") or (1 if "MsoTitle" in classes else 0)
        if level:
            self._mark = (Sort.HEADING, lambda text: marks.heading(text, level))
        elif item:
            depth = int(item[1])
            self._mark = (Sort.ITEM, lambda text: marks.bullet(text, depth))
            self._word_depth = depth
        if item is None:
            self._word_numbers.clear()
        self._pre += node.tag == "pre"

    def _begin_item(self, node: LexborNode) -> None:
        self.end_block()
        numbered, last = self._lists[-1] if self._lists else (False, 0)
        number = _whole(node, "value", last + 1)
        level = max(1, len(self._lists))
        if self._lists:
            self._lists[-1] = (numbered, number)
        if numbered:
            self._mark = (Sort.ITEM, lambda text: marks.step(text, number, level))
        else:
            self._mark = (Sort.ITEM, lambda text: marks.bullet(text, level))

    def _end_marker(self) -> None:
        """Word's own bullet or number: taken out of the words, and it says which of the two the item is."""
        if self._marker is None:
            return
        _node, start = self._marker
        written = "".join(self._words[start:]).strip()
        del self._words[start:]
        self._marker = None
        number = _NUMBER.match(written)
        if number and self._mark and self._mark[0] is Sort.ITEM:
            level = self._word_depth
            count = int(number[1]) if number[1] else self._word_numbers.get(level, 0) + 1
            self._word_numbers[level] = count
            self._mark = (Sort.ITEM, lambda text: marks.step(text, count, level))

    def _end_link(self) -> None:
        """The address goes with its words, unless they are the address."""
        if self._link is None:
            return
        _node, start, address = self._link
        self._link = None
        self._words[start:] = [linked("".join(self._words[start:]), address)]

    def _end_row(self) -> None:
        cells = self._rows.pop()
        self._words.clear()
        if any(cells):
            self._blocks.append(ReadBlock(Sort.ROW, marks.row(cells)))


def _plain(text: str) -> str:
    return text


def _holds_data(table: LexborNode) -> bool:
    """Whether a table is one of facts, and not there to lay a page out. What `css` finds includes the table itself."""
    nested = len(table.css("table")) > 1
    if nested or table.css_first("ul, ol, h1, h2, h3, h4, h5, h6") is not None:
        return not nested and table.css_first("th, thead") is not None
    return len(table.css("td, th")) > len(table.css("tr"))


def _whole(node: LexborNode, name: str, default: int) -> int:
    given = (node.attributes.get(name) or "").strip()
    return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else default
