"""Where the hosts of repositories show files."""

import pytest

from minutebook.outputs.repositories import files_address


@pytest.mark.parametrize(
    ("repository", "folder", "address"),
    [
        ("https://github.com/riverside/minutes", "", "https://github.com/riverside/minutes/blob/HEAD/"),
        ("https://github.com/riverside/minutes/", "archive", "https://github.com/riverside/minutes/blob/HEAD/archive/"),
        (
            "https://gitlab.example.org/riverside/minutes",
            "./",
            "https://gitlab.example.org/riverside/minutes/-/blob/HEAD/",
        ),
        ("https://bitbucket.org/riverside/minutes", "", "https://bitbucket.org/riverside/minutes/src/HEAD/"),
        ("https://git.example.org/github", "", ""),
        ("https://github.com/riverside/minutes", "../elsewhere", ""),
        ("", "", ""),
    ],
)
def test_files_are_shown_where_the_host_shows_them(repository: str, folder: str, address: str) -> None:
    assert files_address(repository, folder) == address
