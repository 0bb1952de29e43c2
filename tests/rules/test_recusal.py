"""Rules on recusal: whoever declared an interest kept out of the vote and of the quorum, or did not."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import entry, page

RULE = 'id: interests\nkind: recusal\nnumber: "8"\nclause: C\nparameters: {counts-for-quorum: false}\n'


def declared(id_: str, person: str, **keys: str) -> str:
    return entry("declaration", id_, person=person, interest="Works there.", **keys)


TEXT = (
    "## 1. Roof\n"
    + declared("a", "john-doe", stood_aside="true")
    + declared("b", "mary-major")
    + declared("c", "Ann")
    + entry("motion", "roof", title="Roof", vote="{for: [jane-roe, mary-major], against: 0}", result="carried")
    + "\n## 2. Rent\n"
    + declared("d", "jane-roe", about="['#rent']", stood_aside="false")
    + entry("motion", "rent", title="Rent", vote="{for: 2, recused: [john-doe], present: 3}", result="carried")
    + declared("e", "john-doe", about="['#rent']")
)


def test_those_with_an_interest_stood_aside_or_took_part(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    keys = {"attendance": "{present: [jane-roe, john-doe, mary-major, Ann]}", "quorum": "2"}
    files = {
        "rulebooks/rules.md": rulebook(RULE),
        "meetings/board/2026-03-03/minutes.md": page("minutes", "2026-03-03", TEXT, **keys),
    }
    assert findings_of(make_archive(files)) == [
        "interests@2026-03-03/minutes#rent~d breached: Jane Roe declared an interest in “Rent” and did not stand aside; "
        "clause 8 asks those with an interest not to vote.",
        "interests@2026-03-03/minutes#rent~e satisfied: John Doe declared an interest in “Rent” and stood aside; clause 8 "
        "asks those with an interest not to vote.",
        "interests@2026-03-03/minutes#rent~quorum breached: Without 2 who declared an interest in “Rent”, 1 was present, "
        "and the quorum was 2; clause 8 does not count them. (1 too few)",
        "interests@2026-03-03/minutes#roof~a satisfied: John Doe declared an interest in “Roof” and stood aside; clause 8 "
        "asks those with an interest not to vote.",
        "interests@2026-03-03/minutes#roof~b breached: Mary Major declared an interest in “Roof” and voted; clause 8 asks "
        "those with an interest not to vote.",
        "interests@2026-03-03/minutes#roof~c undetermined: Ann declared an interest in “Roof”, and whether the person stood "
        "aside is not recorded; clause 8 asks those with an interest not to vote. (whether the person stood aside is not "
        "recorded)",
        "interests@2026-03-03/minutes#roof~quorum breached: Without 3 who declared an interest in “Roof”, 1 was present, "
        "and the quorum was 2; clause 8 does not count them. (1 too few)",
    ]
