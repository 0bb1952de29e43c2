"""Linked data of a small archive, whole."""

import json
from dataclasses import replace
from pathlib import Path

from minutebook.decisions import build_decisions
from minutebook.outputs.edition import Edition
from minutebook.outputs.linked_data.decisions import decision_thing, vote_thing
from minutebook.outputs.linked_data.graph import Thing, linked_data, script_text, trail
from minutebook.outputs.linked_data.meetings import meeting_thing
from minutebook.outputs.linked_data.parties import body_thing, organisation_thing, person_thing, site_thing
from minutebook.records.entries.motion import Motion

EXPECTED = Path(__file__).parent / "expected.json"


def things_of(edition: Edition) -> list[Thing]:
    archive = edition.view.archive
    meetings = [meeting_thing(meeting, edition) for meeting in archive.meetings.values()]
    votes = [vote_thing(fact, edition) for fact in archive.facts(Motion)]
    return [
        site_thing(edition),
        organisation_thing(edition),
        *(body_thing(short, edition) for short in archive.bodies),
        *(person_thing(short, edition) for short in archive.people),
        *(thing for thing in meetings if thing),
        *(decision_thing(life, edition) for life in build_decisions(archive).decisions.values()),
        *(thing for thing in votes if thing),
        trail([("Home", ""), ("Bodies", "bodies/"), ("Garden Committee", "bodies/garden-committee/")], edition),
    ]


def test_things_are_as_expected(followed: Edition, *, bless: bool) -> None:
    document = linked_data(things_of(followed), followed)
    if bless:
        EXPECTED.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert document == json.loads(EXPECTED.read_text(encoding="utf-8"))
    assert "zyzzyva" not in json.dumps(document).casefold()


def test_no_text_can_end_the_script_element(followed: Edition) -> None:
    thing: Thing = {"@type": "Person", "name": "</script><!-- <script> & \u2028\u2029 ]]>"}
    text = script_text(linked_data([thing], followed))
    assert [sign for sign in "<>&\u2028\u2029" if sign in text] == []
    assert json.loads(text)["@graph"] == [thing]


def test_without_the_site_s_address_there_is_none(followed: Edition) -> None:
    nowhere = replace(followed, site_url="")
    assert script_text(linked_data(things_of(nowhere), nowhere)) == ""


def test_a_moved_meeting_has_its_new_day_and_its_old_one(followed: Edition) -> None:
    meeting = followed.view.archive.meetings["meetings/garden-committee/2026-02-11"]
    thing = meeting_thing(meeting, followed)
    assert thing is not None
    assert {key: thing[key] for key in ("startDate", "previousStartDate", "eventStatus")} == {
        "startDate": "2026-02-18",
        "previousStartDate": "2026-02-11T19:30:00+00:00",
        "eventStatus": "https://schema.org/EventRescheduled",
    }
