"""Renamed: to follow what has another id now is no change of what was said, and nothing else passes for it."""

from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel

from minutebook.history.corrections import find_unexplained
from minutebook.history.renamed import BY_NAME, KEYS
from minutebook.public import public_view
from minutebook.public_history import PublicHistory, public_history
from minutebook.records import RECORD_TYPES
from minutebook.records.entries import ENTRY_TYPES
from minutebook.records.fields import Name, Names, Reference, References

from ..books import Book, minutes

ID = "meetings/board/2026-03-03/minutes"
PERSON = "---\ntype: person\ntitle: {name}\n{more}---\n"
BODY = "---\ntype: body\ntitle: {name}\nclassification: committee\n{more}---\n"
MOTION = "---\ntype: motion\ntitle: Rent\nbody: board\ndate: 2026-02-01\nmoved: jane-roe\n{more}---\nText.\n"
TEXT = """Jane Roe took the chair, and jane-roe is how she signs.

1. A list.

   ```motion
   id: rent
   title: "Raise the rent"
   moved: jane-roe
   seconded: ["jane-roe", 'john-doe']
   motion: motions/board/2026-02-01-rent
   text: jane-roe
   vote:
     for:
       - jane-roe
       - john-doe
     against: 0
     weights: {jane-roe: 2, john-doe: 1}
     proxies: {john-doe: jane-roe}
   result: carried
   ```

~~~declaration
id: interest
person:  jane-roe   # as ever
interest: It is hers.
about: [motions/board/2026-02-01-rent#rent, "#rent"]
~~~
"""
FOLLOWED = (
    TEXT.replace("jane-roe", "jane-doe")
    .replace("and jane-doe is", "and jane-roe is")
    .replace("text: jane-doe", "text: jane-roe")
    .replace("2026-02-01-rent", "2026-02-01-rents")
)
KEYS_BEFORE = {"status": "approved", "chair": "jane-roe", "attendance": "{present: [jane-roe, {name: john-doe}]}"}


@pytest.fixture
def renamed(book: Book) -> Book:
    """A book with approved minutes, after which a person, a motion, a body and the meeting before were renamed."""
    for path, text in (
        ("people/jane-roe.md", PERSON.format(name="Jane Roe", more="")),
        ("people/john-doe.md", PERSON.format(name="John Doe", more="")),
        ("bodies/board.md", BODY.format(name="Board", more="")),
        ("motions/board/2026-02-01-rent.md", MOTION.format(more="")),
        ("meetings/board/2026-02-03/minutes.md", minutes("2026-02-03", status="draft")),
        (f"{ID}.md", minutes(text=TEXT, previous="meetings/board/2026-02-03", **KEYS_BEFORE)),
    ):
        book.write(path, text)
    book.commit("2026-04-07")
    for old, new, text in (
        ("people/jane-roe", "people/jane-doe", PERSON.format(name="Jane Doe", more="aliases: [people/jane-roe]\n")),
        (
            "motions/board/2026-02-01-rent",
            "motions/board/2026-02-01-rents",
            MOTION.format(more="aliases: [motions/board/2026-02-01-rent]\n"),
        ),
        (
            "meetings/board/2026-02-03/minutes",
            "meetings/board/2026-02-04/minutes",
            minutes("2026-02-04", aliases="[meetings/board/2026-02-03/minutes]"),
        ),
        ("bodies/board", "bodies/council", BODY.format(name="Council", more="aliases: [bodies/board]\n")),
    ):
        book.move(f"{old}.md", f"{new}.md")
        book.write(f"{new}.md", text)
    return book


def follow(book: Book, text: str = FOLLOWED, **keys: str) -> None:
    then = {key: value.replace("jane-roe", "jane-doe") for key, value in KEYS_BEFORE.items()}
    front = {"body": "council", "previous": "meetings/board/2026-02-04", **then, **keys}
    book.write(f"{ID}.md", minutes(text=text, **front))


def public(book: Book, until: int | None = None) -> PublicHistory:
    archive, history = book.archive(), book.history()
    return public_history(history if until is None else history.until(until), archive, public_view(archive))


@pytest.mark.parametrize("is_later", [False, True], ids=["in the same commit", "in a later commit"])
def test_reference_that_follows_what_was_renamed_corrects_nothing(renamed: Book, *, is_later: bool) -> None:
    if is_later:
        renamed.commit("2026-05-01", "Rename")
    follow(renamed)
    assert list(find_unexplained(renamed.archive(), renamed.history())) == []
    renamed.commit("2026-05-02", "Follow")
    assert renamed.told(ID)[-1].split()[1] == "editorial"
    assert list(find_unexplained(renamed.archive(), renamed.history())) == []
    (first, second) = public(renamed).lives[ID]
    assert (first.kind.value, second.kind.value, second.corrected) == ("first-publication", "editorial", None)
    assert second.difference
    assert [len(life) for id_, life in public(renamed, 0).lives.items() if id_ == ID] == [1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Jane Roe took", "Jane Doe took"),
        ("and jane-roe is", "and jane-doe is"),
        ("text: jane-roe", "text: jane-doe"),
        ("moved: jane-doe", "moved: john-doe"),
        ("against: 0", "against: 1"),
        ("jane-doe: 2", "jane-doe: 3"),
        ("2026-02-01-rents\n", "2026-02-01-rents#rent\n"),
    ],
)
def test_whatever_else_is_changed_with_it_is_a_correction(old: str, new: str, renamed: Book) -> None:
    follow(renamed, FOLLOWED.replace(old, new))
    renamed.commit("2026-05-02", "Follow")
    (found,) = find_unexplained(renamed.archive(), renamed.history())
    assert found.version
    assert found.version.number == 2
    corrected = public(renamed).lives[ID][-1].corrected
    assert corrected
    assert (len(corrected.fields), len(corrected.passages)) == (0, 1)


def test_former_id_that_another_record_has_today_is_that_records(renamed: Book) -> None:
    renamed.write("people/jane-roe.md", PERSON.format(name="Another Jane Roe", more=""))
    follow(renamed)
    renamed.commit("2026-05-02", "Follow")
    assert len(list(find_unexplained(renamed.archive(), renamed.history()))) == 1


def test_id_that_only_a_closed_record_has_is_not_put_into_public_words(renamed: Book) -> None:
    renamed.write(
        "people/jane-doe.md", PERSON.format(name="Jane Doe", more="visibility: closed\naliases: [people/jane-roe]\n")
    )
    renamed.commit("2026-05-01", "Rename")
    keys = {"previous": "meetings/board/2026-02-03", **KEYS_BEFORE}
    renamed.write(f"{ID}.md", minutes(text=TEXT.replace("moved: jane-roe", "moved: john-doe"), **keys))
    renamed.commit("2026-05-02", "Correct")
    assert "jane-doe" not in repr(public(renamed).lives[ID])


def test_every_key_that_holds_a_name_or_a_reference_is_known() -> None:
    """Those left hold files, names to sort by, or others that are known: `roll` has positions, `names` is never written."""
    kinds = (*RECORD_TYPES.values(), *ENTRY_TYPES.values())
    found = {key for kind in kinds for key in _keys_of(kind)}
    assert {"moved", "of", "person", "weights"} <= found
    assert found - KEYS - BY_NAME == {"aliases", "attachments", "enclosures", "names", "roll", "sort-name"}


def _keys_of(kind: type[BaseModel]) -> Iterator[str]:
    for name, field in kind.model_fields.items():
        inner = list(_parts(field.annotation))
        if any(note in _WRITTEN for note in field.metadata) or any(part in _TYPES for part in inner):
            yield field.alias or name
        for part in inner:
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _keys_of(part)


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)


_TYPES = (Name, Names, Reference, References)
_WRITTEN = [get_args(kind)[-1] for kind in _TYPES]
