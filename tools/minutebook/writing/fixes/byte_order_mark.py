"""Take away a byte order mark at the start of a UTF-8 file."""

MARK = b"\xef\xbb\xbf"


def fix(path: str, data: bytes) -> bytes:
    rest = data.removeprefix(MARK)
    # A second mark is text, if odd text: without the first it would be taken for a mark the next time.
    return data if rest.startswith(MARK) or not _is_text(rest) else rest


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
