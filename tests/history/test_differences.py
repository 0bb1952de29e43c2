"""Differences in words: what changed is shown with a few words around it, and nothing else."""

from minutebook.history.differences import Difference, FieldChange, Passage, Piece, PieceKind, find_difference
from minutebook.history.texts import VersionText, read_version

SAME, ADDED, REMOVED = PieceKind.SAME, PieceKind.ADDED, PieceKind.REMOVED


def version(front: str, text: str) -> VersionText:
    found = read_version("a.md", f"---\n{front}---\n{text}".encode())
    assert found
    return found


def test_keys_are_named_with_what_went_and_what_came() -> None:
    before = version("status: draft\nchair: ann\nattendance:\n  present: [ann, bob]\n  apologies: [cy]\n", "")
    after = version("status: approved\nattendance:\n  present: [ann, dee]\n  about: true\nplace: Hall\n", "")
    assert find_difference(before, after) == Difference(
        (
            FieldChange("attendance.about", "", "true"),
            FieldChange("attendance.apologies", "cy", ""),
            FieldChange("attendance.present", "bob", "dee"),
            FieldChange("chair", "ann", ""),
            FieldChange("place", "", "Hall"),
            FieldChange("status", "draft", "approved"),
        ),
        (),
    )


def test_passages_show_words_added_removed_and_around() -> None:
    long = (
        "one two three four five six seven eight the rent rises by 2% nine ten eleven twelve thirteen fourteen fifteen"
    )
    before = version("type: minutes\n", f"Begin.\n\n{long}\n\nEnd.\n")
    after = version("type: minutes\n", f"Begin.\n\n{long.replace('2%', '3%')}\n\nEnd.\n\nSigned.\n")
    found = find_difference(before, after)
    assert [passage.pieces for passage in found.passages] == [
        (
            Piece(SAME, "… seven eight the rent rises by"),
            Piece(REMOVED, "2%"),
            Piece(ADDED, "3%"),
            Piece(SAME, "nine ten eleven twelve thirteen fourteen …"),
        ),
        (Piece(ADDED, "Signed."),),
    ]


def test_lines_broken_elsewhere_are_no_difference() -> None:
    before, after = version("type: minutes\n", "The board\nmet.\n"), version("type: minutes\n", "The\nboard met.\n\n")
    assert find_difference(before, after) == Difference((), ())


def test_text_written_anew_is_shown_whole_and_soon() -> None:
    before = version("type: minutes\n", " ".join(f"a{number}" for number in range(9000)))
    after = version("type: minutes\n", " ".join(f"b{number}" for number in range(9000)))
    (passage,) = find_difference(before, after).passages
    assert passage == Passage((Piece(REMOVED, before.text), Piece(ADDED, after.text)), before.text, after.text)
