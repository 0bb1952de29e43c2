"""Elements of Akoma Ntoso, made from words and other elements, and written as XML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from minutebook.outputs.characters import printable

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
HOLD_WORDS = frozenset({"p", "heading", "num", "li", "caption"})
is_special = re.compile("[&<>\"']").search
LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
IN_NAMES = "!$&'()*+,;=~"
KEPT = "!$&'()*+,;=:@/?%~"


class Xml(str):
    """An element written already: what a large archive has millions of, and nobody takes apart again."""

    __slots__ = ()


@dataclass(slots=True, eq=False)
class Node:
    """An element in the making, which may be given more content and attributes."""

    tag: str
    attributes: dict[str, str]
    parts: list["str | Node"] = field(default_factory=list)

    @property
    def nodes(self) -> Iterator["Node"]:
        """The elements in the making that it holds."""
        return (part for part in self.parts if isinstance(part, Node))


Content = str | Xml | Node | None


def safe(words: str) -> str:
    """Words as they stand in XML, in an attribute too; what is an element already stays."""
    return escape(words) if type(words) is not Xml and is_special(words) else words


def mark(tag: str, *content: str | Xml | None, **attributes: str | None) -> Xml:
    """An element written at once; an attribute that is None is left out, and `as_` stands for `as`."""
    head = f"<{tag}"
    for name, value in attributes.items():
        if value is not None:
            head += f' {name.rstrip("_")}="{safe(value)}"'
    inside = "".join([safe(part) for part in content if part])
    return Xml(f"{head}>{inside}</{tag}>" if inside else f"{head}/>")


def make(tag: str, *content: Content, **attributes: str | None) -> Node:
    """An element in the making, with its content in order and attributes as in `mark`."""
    stated = {name.rstrip("_"): value for name, value in attributes.items() if value is not None}
    return Node(tag, stated, [part for part in content if part])


def put(node: Node, content: Iterable[Content]) -> Node:
    """The element with more content at its end."""
    node.parts += [part for part in content if part]
    return node


def is_empty(node: Node) -> bool:
    """Whether an element holds neither words nor elements."""
    return not any(isinstance(part, Node) or part.strip() for part in node.parts)


def written(root: Node) -> bytes:
    """An XML file of an element: a line for each part, but none within what holds words, where a space would count."""
    pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    root.attributes = {"xmlns": NAMESPACE, **root.attributes}
    _write(root, pieces, "\n")
    return f"{printable(''.join(pieces))}\n".encode()


def link(address: str) -> str | None:
    """An address as XML Schema's `anyURI` takes it (RFC 3986); None for one that cannot be written so."""
    try:
        parts = urlsplit(address.strip())
        authority = _authority(parts) if parts.netloc else ""
    except ValueError:
        return None
    path, query, fragment = map(_escaped, (parts.path, parts.query, parts.fragment))
    if not parts.scheme and not authority and ":" in path.partition("/")[0]:
        path = f"./{path}"
    return urlunsplit((parts.scheme, authority, path, query, fragment))


def _write(node: Node, pieces: list[str], line: str) -> None:
    """`line` is a line's end with the indent of the element; empty where none may be added."""
    head = "".join([f' {name}="{safe(value)}"' for name, value in node.attributes.items()])
    if not node.parts:
        pieces.append(f"<{node.tag}{head}/>")
        return
    pieces.append(f"<{node.tag}{head}>")
    inner = f"{line} " if line and node.tag not in HOLD_WORDS else ""
    for part in node.parts:
        pieces.append(inner)
        if isinstance(part, Node):
            _write(part, pieces, inner)
        else:
            pieces.append(safe(part))
    pieces.append(f"{line}</{node.tag}>" if inner else f"</{node.tag}>")


def _authority(parts: SplitResult) -> str:
    """User, host and port. Raises ValueError where they are none."""
    port, host = parts.port, parts.hostname or ""
    shown = f"[{host}]" if ":" in host else quote(host, safe=IN_NAMES)
    user = f"{quote(parts.username, safe=IN_NAMES)}@" if parts.username else ""
    return f"{user}{shown}{'' if port is None else f':{port}'}"


def _escaped(part: str) -> str:
    return quote(LONE_PERCENT.sub("%25", part), safe=KEPT)
