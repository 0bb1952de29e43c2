"""OParl 1.1: what a council's information system answers, as static files. There is none without the site's address."""

from pathlib import Path

from minutebook.outputs.dataset.oparl.addresses import TYPES
from minutebook.outputs.dataset.oparl.council import BODY, Council, open_council
from minutebook.outputs.dataset.oparl.kinds import all_kinds
from minutebook.outputs.dataset.oparl.kinds.legislative_terms import build as build_terms
from minutebook.outputs.dataset.oparl.kinds.organizations import list_of, members
from minutebook.outputs.dataset.oparl.licences import licence_url
from minutebook.outputs.dataset.oparl.shelf import Shelf
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.written import Files
from minutebook.outputs.things import Thing, stated_only

ROOT = "oparl"


def write(stored: Stored, folder: Path) -> Files:
    """Write every object at the address that is its id, and every list; `system.json` leads to all of them."""
    if not stored.masthead.site_url:
        return ()
    council = open_council(stored)
    shelf = Shelf(ROOT, folder, council.addresses)
    for kind in all_kinds():
        shelf.put_all(_list_of_body(kind.LIST), kind.build(council))
    _put_lists_of_organizations(council, shelf)
    body, system = _body(council), _system(council)
    shelf.put(str(body["id"]), body)
    shelf.put_list("bodies", [str(body["id"])])
    shelf.put(str(system["id"]), system)
    return shelf.written


def _list_of_body(key: str) -> str:
    return f"body/{BODY}/{key}"


def _put_lists_of_organizations(council: Council, shelf: Shelf) -> None:
    for row in council.ask("SELECT id FROM organisations WHERE NOT keeps_archive ORDER BY rowid"):
        for key, addresses in members(row["id"], council):
            if addresses:
                shelf.put_list(list_of(row["id"], key), addresses)


def _system(council: Council) -> Thing:
    keeper = _keeper(council)
    return stated_only(
        {
            "id": council.addresses.file("system"),
            "type": f"{TYPES}System",
            "oparlVersion": TYPES,
            "license": keeper["license"],
            "body": council.addresses.file("bodies"),
            "name": council.stored.masthead.name,
            "contactEmail": keeper["email"],
            "contactName": keeper["contact"],
            "website": council.stored.masthead.site_url,
            "web": council.page("data"),
            **council.times.of_all,
        }
    )


def _body(council: Council) -> Thing:
    keeper, addresses = _keeper(council), council.addresses
    return stated_only(
        {
            **council.head("body", BODY, "Body"),
            "system": addresses.file("system"),
            "name": council.stored.masthead.name,
            "website": council.stored.masthead.site_url,
            "license": keeper["license"],
            "contactEmail": keeper["email"],
            "contactName": keeper["contact"],
            **{kind.LIST: addresses.file(_list_of_body(kind.LIST)) for kind in all_kinds()},
            "web": council.stored.masthead.site_url,
            **council.times.of_all,
        }
    ) | {"legislativeTerm": list(build_terms(council))}


def _keeper(council: Council) -> dict[str, str | None]:
    """Licence and contact, as the organisation's record states them."""
    row = next(council.ask("SELECT contact, licence FROM organisations WHERE keeps_archive"), None)
    contact, licence = (row["contact"], row["licence"]) if row else (None, None)
    if contact and "@" in contact and " " not in contact:
        return {"license": licence_url(licence), "email": contact.removeprefix("mailto:"), "contact": None}
    return {"license": licence_url(licence), "email": None, "contact": contact}
