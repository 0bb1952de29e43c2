"""What a zipped document says of itself: its title, whose it is and the day, all of which pandoc's sandbox leaves out."""

import io
import zipfile
from html import escape

from minutebook.outputs.documents.document import Document

NEVER = "1970-01-01T00:00:00Z"


def state(packed: bytes, part: str, document: Document) -> bytes:
    """The same archive, in whose `part` the empty title and creator, and a day that is none, are filled."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w") as target:
        for each in source.infolist():
            content = source.read(each)
            target.writestr(each, _filled(content.decode(), document).encode() if each.filename == part else content)
    return out.getvalue()


def _filled(xml: str, document: Document) -> str:
    facts = {"title": document.title, "creator": document.organisation}
    for name, words in facts.items():
        xml = xml.replace(f"<dc:{name}></dc:{name}>", f"<dc:{name}>{escape(words)}</dc:{name}>")
    return xml.replace(NEVER, f"{document.made}T00:00:00Z")
