"""Read what git says of the signatures of some commits, by OpenPGP, SSH or X.509.

Git asks another program of each commit that is signed, which takes five to ten milliseconds: so nobody asks of all commits.
What it says rests on the keys that this user and this machine know and trust.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from minutebook.reading.git.repository import Repository, running


class Signature(StrEnum):
    """What git says of a commit's signature."""

    GOOD = "good"
    UNTRUSTED = "untrusted"
    EXPIRED = "expired"
    EXPIRED_KEY = "expired-key"
    REVOKED_KEY = "revoked-key"
    BAD = "bad"
    UNKNOWN_KEY = "unknown-key"


LETTERS = {
    "G": Signature.GOOD,
    "U": Signature.UNTRUSTED,
    "X": Signature.EXPIRED,
    "Y": Signature.EXPIRED_KEY,
    "R": Signature.REVOKED_KEY,
    "B": Signature.BAD,
    "E": Signature.UNKNOWN_KEY,
}


def read_signatures(repository: Repository, commits: Collection[str]) -> Mapping[str, Signature]:
    """The state of the signature of each of `commits` (ids) that is signed."""
    if not commits:
        return {}
    plain = ("--no-color", "--no-patch", "--no-notes", "--no-show-signature", "--encoding=UTF-8")
    arguments = ("log", "--no-walk=unsorted", *plain, "--format=tformat:%H %G?", "--stdin")
    with running(repository, *arguments, keep_user=True) as process:
        process.stdin.write("".join(f"{id_}\n" for id_ in dict.fromkeys(commits)).encode())
        process.stdin.close()
        lines = process.stdout.read().decode().splitlines()
    said = (line.split(" ") for line in lines)
    return {id_: LETTERS[letter] for id_, letter in said if letter in LETTERS}
