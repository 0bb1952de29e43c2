"""Licences: the addresses of those that archives name in words, since OParl asks for an address."""

import re

LICENCES = {
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc by": "https://creativecommons.org/licenses/by/{}/",
    "cc by sa": "https://creativecommons.org/licenses/by-sa/{}/",
    "cc by nc": "https://creativecommons.org/licenses/by-nc/{}/",
    "cc by nd": "https://creativecommons.org/licenses/by-nd/{}/",
    "cc by nc sa": "https://creativecommons.org/licenses/by-nc-sa/{}/",
    "cc by nc nd": "https://creativecommons.org/licenses/by-nc-nd/{}/",
    "odbl": "https://opendatacommons.org/licenses/odbl/1-0/",
    "odc by": "https://opendatacommons.org/licenses/by/1-0/",
    "pddl": "https://opendatacommons.org/licenses/pddl/1-0/",
    "ogl uk": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "mit": "https://opensource.org/license/mit",
    "dl de by": "https://www.govdata.de/dl-de/by-2-0",
    "dl de zero": "https://www.govdata.de/dl-de/zero-2-0",
}
NAMED = re.compile(r"(?P<name>.*?)[ ]?(?:v ?)?(?P<version>\d+(?:[. ]\d+)?)?")


def licence_url(words: str | None) -> str | None:
    """The address of a licence by its usual short name, such as `CC BY 4.0`; None where it is not known."""
    if not words:
        return None
    if words.startswith(("https://", "http://")):
        return words
    match = NAMED.fullmatch(" ".join(words.casefold().replace("-", " ").split()))
    found = LICENCES.get(match["name"]) if match else None
    return found.format((match["version"] or "4.0").replace(" ", ".")) if found and match else None
