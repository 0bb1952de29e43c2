"""OParl: walked from the system over every link as a client would, each object valid by OParl's own schema of its type."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from jsonschema import Draft202012Validator

from minutebook.outputs.dataset.oparl.licences import licence_url
from minutebook.outputs.dataset.write import write_dataset
from minutebook.outputs.edition import Edition

TESTS = Path(__file__).parents[2]
EXPECTED = Path(__file__).parent / "expected" / "oparl.json"
SITE = "https://minutes.example.org/riverside/"
ROOT = f"{SITE}data/"
TYPES = "https://schema.oparl.org/1.1/"
# What version 1.1 asks of every object, beside what its schema requires (1.9).
ALWAYS = {"id", "type", "created", "modified"}


@cache
def schema_of(type_: str) -> dict[str, Any]:
    words = (TESTS / "standards" / "oparl" / f"{type_}.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(words)
    return schema


class Client:
    """Asks for addresses, from files instead of a server, and remembers what it found by id."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.objects: dict[str, dict[str, Any]] = {}
        self.totals: dict[str, int] = {}

    def get(self, url: str) -> dict[str, Any]:
        assert url.startswith(ROOT), url
        found: dict[str, Any] = json.loads((self.data / unquote(url.removeprefix(ROOT))).read_text(encoding="utf-8"))
        return found

    def walk(self, url: str) -> None:
        """An object by its id, and everything that it leads to."""
        if url in self.objects:
            return
        thing = self.get(url)
        assert thing["id"] == url
        self.objects[url] = thing
        self.check(thing)

    def check(self, thing: dict[str, Any]) -> None:
        type_ = thing["type"].removeprefix(TYPES)
        schema = schema_of(type_)
        Draft202012Validator(schema).validate(thing)
        assert ALWAYS <= set(thing) <= set(schema["properties"]), type_
        assert thing["created"] <= thing["modified"]
        within = [each for value in thing.values() for each in (value if isinstance(value, list) else [value])]
        assert all(each["modified"] <= thing["modified"] for each in within if isinstance(each, dict))
        for key, value in thing.items():
            self.follow(schema["properties"][key], value)

    def follow(self, property_: dict[str, Any], value: Any) -> None:
        """Where the schema says that a value leads to: a list, an object by its address, or an object within."""
        inner = property_.get("items", property_)
        if property_.get("references") == "externalList":
            for each in self.listed(value):
                assert each["type"] == f"{TYPES}{inner['schema'].removesuffix('.json')}"
                self.walk(each["id"])
                assert each == self.objects[each["id"]]
        elif "references" in property_ or "references" in inner:
            for each in value if isinstance(value, list) else [value]:
                self.walk(each)
        elif "schema" in inner:
            for each in value if isinstance(value, list) else [value]:
                assert each["type"] == f"{TYPES}{inner['schema'].removesuffix('.json')}"
                self.check(each)
                self.walk(each["id"])
                whole = self.objects[each["id"]]
                assert {key: whole[key] for key in each} == each

    def listed(self, url: str) -> Iterator[dict[str, Any]]:
        """A list, page after page."""
        total, found, page = None, 0, self.get(url)
        while True:
            assert set(page) == {"data", "pagination", "links"}
            assert len(page["data"]) <= page["pagination"]["elementsPerPage"] == 100
            total = page["pagination"]["totalElements"]
            found += len(page["data"])
            yield from page["data"]
            if "next" not in page["links"]:
                break
            page = self.get(page["links"]["next"])
        assert found == total
        self.totals[url] = found


@pytest.fixture
def client(request: pytest.FixtureRequest, tmp_path: Path, make_edition: Callable[..., Edition]) -> Client:
    edition = make_edition(TESTS / "archives" / request.param, site_url=SITE)
    return Client(write_dataset(edition, tmp_path / "data").folder)


@pytest.mark.parametrize("client", ["miniature", "followed"], indirect=True)
def test_a_client_finds_every_object_from_the_system(client: Client) -> None:
    client.walk(f"{ROOT}oparl/system.json")
    lists = {url.removeprefix(ROOT) for url in client.totals}
    files = {file.relative_to(client.data).as_posix() for file in (client.data / "oparl").rglob("*.json")}
    found = {unquote(url.removeprefix(ROOT)) for url in client.objects}
    assert files - found - {unquote(url) for url in lists} == set()
    # Bodies have no lists of nothing; the organisation must have all lists.
    assert all(total for url, total in client.totals.items() if "/oparl/organization/" in url)


@pytest.mark.parametrize("client", ["miniature"], indirect=True)
def test_objects_are_as_expected(client: Client, *, bless: bool) -> None:
    client.walk(f"{ROOT}oparl/system.json")
    made = json.dumps([client.objects[url] for url in sorted(client.objects)], ensure_ascii=False, indent=1) + "\n"
    if bless:
        EXPECTED.write_text(made, encoding="utf-8")
    assert made == EXPECTED.read_text(encoding="utf-8")


@pytest.mark.parametrize("client", ["miniature"], indirect=True)
def test_there_are_as_many_as_the_records_have(client: Client) -> None:
    client.walk(f"{ROOT}oparl/system.json")
    counts = Counter(thing["type"].removeprefix(TYPES) for thing in client.objects.values())
    assert counts["Body"] == counts["System"] == 1
    assert counts["Organization"] == len(list((client.data / "oparl" / "organization").glob("*.json"))) == 2
    assert counts["Person"] == 5
    assert counts["Meeting"] == 5
    # The fifth term is of somebody without a record, of whom OParl has no object.
    assert counts["Membership"] == 4
    meeting = client.objects[f"{ROOT}oparl/meeting/meetings/board/2025-02-04.json"]
    assert [(item["order"], item["name"]) for item in meeting["agendaItem"]] == [
        (0, "Rules"), (1, "Rent"), (2, "Questions from the public"),
    ]  # fmt: skip
    budget = client.objects[f"{ROOT}oparl/paper/meetings/board/2025-02-04/budget.json"]
    assert budget["consultation"][0]["agendaItem"] == meeting["agendaItem"][1]["id"]
    assert all(
        urldefrag(file["accessUrl"])[0].startswith(SITE) for file in client.objects.values() if "accessUrl" in file
    )


@pytest.mark.parametrize("client", ["miniature", "followed"], indirect=True)
def test_files_name_the_meetings_and_papers_that_hold_them(client: Client) -> None:
    client.walk(f"{ROOT}oparl/system.json")
    held = set()
    for url, thing in client.objects.items():
        files = [
            thing.get("invitation"),
            thing.get("resultsProtocol"),
            thing.get("mainFile"),
            *thing.get("auxiliaryFile", ()),
        ]
        key = thing["type"].removeprefix(TYPES).casefold()
        held.update((file["id"], key, url) for file in files if file)
    files = [thing for thing in client.objects.values() if thing["type"] == f"{TYPES}File"]
    assert held == {
        (file["id"], key, url) for file in files for key in ("meeting", "paper") for url in file.get(key, ())
    }
    assert held
    # Only a server can give the header that OParl asks of what is there.
    assert not any("downloadUrl" in file for file in files)


def test_a_file_named_like_a_record_is_another(
    tmp_path: Path, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    front = "type: statement\ntitle: Rent\nbody: board\ndate: 2025-02-04\nstatus: published\nattachments: [2025-02-04-rent]\n"
    statement = f"---\n{front}---\nIt rises.\n"
    files = {"statements/board/2025-02-04-rent.md": statement, "statements/board/2025-02-04-rent": "1, 2\n"}
    client = Client(write_dataset(make_edition(make_archive(files), site_url=SITE), tmp_path / "data").folder)
    client.walk(f"{ROOT}oparl/system.json")
    paper = client.objects[f"{ROOT}oparl/paper/statements/board/2025-02-04-rent.json"]
    assert [file["fileName"] for file in (paper["mainFile"], *paper["auxiliaryFile"])] == [
        "2025-02-04-rent.html",
        "2025-02-04-rent",
    ]


def test_a_place_does_not_change_by_another_meeting_there(
    tmp_path: Path, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    days = ("2025-02-04", "2025-03-04")
    agenda = "---\ntype: agenda\ntitle: Agenda\nbody: board\ndate: {}\nplace: Hall\nstatus: held\n---\n"
    archive = make_archive({f"meetings/board/{day}/agenda.md": agenda.format(day) for day in days})
    client = Client(write_dataset(make_edition(archive, site_url=SITE), tmp_path / "data").folder)
    client.walk(f"{ROOT}oparl/system.json")
    (place,) = (thing for thing in client.objects.values() if thing["type"] == f"{TYPES}Location")
    assert len(place["meetings"]) == 2
    assert place["modified"] == place["created"] == "2025-02-04T00:00:00Z"


def test_an_item_begins_when_the_minutes_say_that_it_was_begun(
    tmp_path: Path, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    front = 'type: minutes\ntitle: Board\nbody: board\ndate: 2025-02-04\nstart: 19:30\nitem-times: {"2": "20:15"}\n'
    archive = make_archive({"meetings/board/2025-02-04/minutes.md": f"---\n{front}---\n## 1. Rent\n\n## 2. Keys\n"})
    client = Client(write_dataset(make_edition(archive, site_url=SITE), tmp_path / "data").folder)
    client.walk(f"{ROOT}oparl/system.json")
    items = [thing for thing in client.objects.values() if thing["type"] == f"{TYPES}AgendaItem"]
    assert {item["number"]: item.get("start") for item in items} == {"1": None, "2": "2025-02-04T20:15:00Z"}


def test_long_lists_come_in_pages(
    tmp_path: Path, make_archive: Callable[..., Path], make_edition: Callable[..., Edition]
) -> None:
    names = [f"person-{number:03}" for number in range(250)]
    people = {f"people/{name}.md": f"---\ntype: person\ntitle: {name}\nsummary: A member.\n---\n" for name in names}
    edition = make_edition(make_archive(people), site_url=SITE)
    client = Client(write_dataset(edition, tmp_path / "data").folder)
    first = f"{ROOT}oparl/body/organisation/person.json"
    found = [person["name"] for person in client.listed(first)]
    assert len(found) == 254
    assert set(names) < set(found)
    person = client.get(f"{ROOT}oparl/person/{names[0]}.json")
    assert (person["life"], person["lifeSource"]) == ("A member.", person["web"])
    second = client.get(client.get(first)["links"]["next"])
    assert second["links"]["prev"] == second["links"]["first"] == first
    assert second["pagination"] == {"totalElements": 254, "elementsPerPage": 100, "currentPage": 2, "totalPages": 3}


def test_without_the_site_s_address_there_is_none(tmp_path: Path, make_edition: Callable[..., Edition]) -> None:
    dataset = write_dataset(make_edition(TESTS / "archives" / "miniature", site_url=""), tmp_path / "data")
    assert not (dataset.folder / "oparl").exists()


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC BY", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("MIT", "https://opensource.org/license/mit"),
        ("ODbL v1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        ("https://example.org/ours", "https://example.org/ours"),
        ("Ask the secretary", None),
        (None, None),
    ],
)
def test_licences_are_known_by_their_usual_names(words: str | None, url: str | None) -> None:
    assert licence_url(words) == url
