"""XML from outside, read without entities and without the network, into a plain tree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from plainspeak.errors import UserFault
from plainspeak.glossary.interchange.rows import MOST_BYTES, too_big

_DEEPEST = 50


@dataclass(slots=True)
class Node:
    """An element by its local name; `xml:lang` keeps its prefix. `pieces` are its texts and elements, in order."""

    name: str
    attributes: Mapping[str, str]
    line: int
    pieces: list["str | Node"] = field(default_factory=list)

    @property
    def children(self) -> Iterator["Node"]:
        return (piece for piece in self.pieces if isinstance(piece, Node))

    @property
    def text(self) -> str:
        """All the text in it."""
        return "".join(piece if isinstance(piece, str) else piece.text for piece in self.pieces)

    def find(self, *names: str) -> Iterator["Node"]:
        """The elements of these names anywhere in it, in order."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.find(*names)


def parse(raw: bytes, name: str) -> Node:
    """The top element. UserFault where the file is not XML, or declares entities, which can do harm."""
    if len(raw) > MOST_BYTES:
        raise too_big(name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    open_nodes = [Node("", {}, 0)]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(open_nodes) > _DEEPEST:
            raise _hostile(name)
        node = Node(tag.rpartition(":")[2], attributes, parser.CurrentLineNumber)
        open_nodes[-1].pieces.append(node)
        open_nodes.append(node)

    def refuse(*_declared: object) -> None:
        raise _hostile(name)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _tag: open_nodes.pop() and None
    parser.CharacterDataHandler = lambda text: open_nodes[-1].pieces.append(text)
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = refuse
    try:
        parser.Parse(raw, True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        reason = "look for a missing bracket or closing tag"
        message = f"{name}, line {parser.ErrorLineNumber}: this is not XML: {reason}"
        raise UserFault(message, code="not-xml") from fault
    return next(open_nodes[0].children)


def _hostile(name: str) -> UserFault:
    return UserFault(f"{name} has XML in it that may do harm: save a plain copy of it", code="hostile")
