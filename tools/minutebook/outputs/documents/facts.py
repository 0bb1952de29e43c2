"""Facts: tables whose rows each name one thing and say what it is, as lists of terms for forms whose tables cannot head a row."""

from lxml.html import HtmlElement, builder, tostring

from minutebook.outputs.nesting import parse_html


def with_lists(html: str) -> str:
    """HTML in which tables of two columns, every row headed by its first cell, are lists of terms."""
    tree = parse_html(html)
    for table in tree.xpath("//table[not(thead)]"):
        rows = [tuple(row) for row in table.iter("tr")]
        if all([cell.tag for cell in row] == ["th", "td"] for row in rows):
            table.getparent().replace(table, _list(rows, table.tail))
    return "".join(tostring(child, encoding="unicode") for child in tree)


def _list(rows: list[tuple[HtmlElement, ...]], tail: str | None) -> HtmlElement:
    parts = []
    for name, value in rows:
        name.tag, value.tag = "dt", "dd"
        for strong in name.iter("strong"):  # the form makes all terms bold
            strong.tag = "span"
        parts += [name, value]
    made = builder.DL(*parts)
    made.tail = tail
    return made
