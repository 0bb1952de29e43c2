"""Fixes: changes to record files that are certain and lose nothing, one module a fix.

A fix of text has `fix(path, data)`, from a file's bytes to its bytes; where it is not sure it gives back what it got.
"""

from minutebook.writing.fixes import byte_order_mark, entry_ids, key_order, line_ends

IN_ORDER = (byte_order_mark, line_ends, entry_ids, key_order)
"""Those of bytes come first, since the others read the text."""


def fix_file(path: str, data: bytes) -> bytes:
    """A record's bytes with every fix made."""
    for each in IN_ORDER:
        data = each.fix(path, data)
    return data
