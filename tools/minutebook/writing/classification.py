"""What sort of body a new one is, where its name says so."""

WORDS = frozenset({"board", "committee", "council", "conference", "assembly", "branch", "panel"})


def classification_of(name: str) -> str:
    """`Board of Trustees` is a board, `Board Finance Committee` a committee; so is what does not say, until it is corrected."""
    said = name.casefold().partition(" of ")[0].split()
    return next((word for word in reversed(said) if word in WORDS), "committee")
