"""The organisation, its site, its bodies and people."""

from collections.abc import Sequence
from datetime import date

from minutebook.addresses import address_of, whole_url
from minutebook.archive import folded
from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.things import Thing, stated_only
from minutebook.reading.targets import is_web_address
from minutebook.records.body import Member

ORGANISATION = "#organisation"
MOST_TERMS = 60
"""How many terms a page tells search engines of: of an assembly of thousands they would weigh more than all else on it."""


def site_thing(edition: Edition) -> Thing:
    """The WebSite, for the home page."""
    return {
        "@type": "WebSite",
        "@id": edition.absolute("#site"),
        "name": one_line(edition.name),
        "url": edition.site_url,
        "inLanguage": edition.lang,
        "publisher": organisation_thing(edition),
    }


def organisation_thing(edition: Edition) -> Thing:
    """The Organization whose archive it is."""
    record = edition.view.archive.organisation
    front = record.front if record else None
    return stated_only(
        {
            "@type": "Organization",
            "@id": edition.absolute(ORGANISATION),
            "name": one_line(edition.name),
            "url": edition.site_url,
            "alternateName": [one_line(name) for name in front.other_names] if front else [],
            "description": one_line(front.summary or "") if front else "",
            "foundingDate": str(front.founded) if front and front.founded else "",
            "dissolutionDate": str(front.dissolved) if front and front.dissolved else "",
        }
    )


def body_thing(short: str, edition: Edition) -> Thing:
    """The Organization that a body is, with its latest terms; the body must have a public record."""
    front = edition.view.archive.bodies[short].front
    parent = body_reference(front.parent, edition) if front.parent else {"@id": edition.absolute(ORGANISATION)}
    return stated_only(
        {
            **body_reference(short, edition),
            "alternateName": [one_line(name) for name in front.other_names],
            "description": one_line(front.summary or ""),
            "foundingDate": str(front.founded) if front.founded else "",
            "dissolutionDate": str(front.dissolved) if front.dissolved else "",
            "parentOrganization": parent,
            "member": [_membership(member, edition) for member in _foremost(front.members)],
        }
    )


def person_thing(short: str, edition: Edition) -> Thing:
    """A Person; the person must have a public record."""
    front = edition.view.archive.people[short].front
    wikidata = front.identifiers.get("wikidata")
    same = [f"https://www.wikidata.org/entity/{wikidata}"] if wikidata else []
    same += [whole_url(link.url) for link in front.links if is_web_address(link.url)]
    return stated_only(
        {
            **person_reference(short, edition),
            "alternateName": [one_line(name) for name in front.other_names],
            "description": one_line(front.summary or ""),
            "sameAs": same,
        }
    )


def body_reference(short: str, edition: Edition) -> Thing:
    """A body as others refer to it: by name, with its address where it has a public record."""
    thing: Thing = {"@type": "Organization", "name": one_line(edition.body_name(short))}
    return thing | _found_at(f"bodies/{short}", edition) if short in edition.view.archive.bodies else thing


def person_reference(name: str, edition: Edition) -> Thing:
    """A person as others refer to them: by the name to show, with an address where there is a public record."""
    view = edition.view
    person = view.archive.person_id(name)
    thing: Thing = {"@type": "Person", "name": one_line(view.name_of(name))}
    if person is None or folded(name) in view.withheld_names:
        return thing
    return thing | _found_at(f"people/{person}", edition)


def _foremost(terms: Sequence[Member]) -> Sequence[Member]:
    """The terms that have no end or ended last, in the order of the record."""
    if len(terms) <= MOST_TERMS:
        return terms
    latest = sorted(terms, key=lambda term: term.until.last if term.until else date.max, reverse=True)[:MOST_TERMS]
    kept = {id(term) for term in latest}
    return [term for term in terms if id(term) in kept]


def _membership(member: Member, edition: Edition) -> Thing:
    """A term: schema.org states the role between an organisation and its member as an OrganizationRole."""
    return stated_only(
        {
            "@type": "OrganizationRole",
            "member": person_reference(member.person, edition),
            "roleName": one_line(member.role or ""),
            "startDate": str(member.from_) if member.from_ else "",
            "endDate": str(member.until) if member.until else "",
        }
    )


def _found_at(ident: str, edition: Edition) -> Thing:
    address = edition.absolute(address_of(ident))
    return {"@id": address, "url": address}
