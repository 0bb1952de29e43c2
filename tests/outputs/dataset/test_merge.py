"""Merging datasets: many archives' tables as one, by organisation, from folders and from the web."""

import functools
import hashlib
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from minutebook.cli import commands
from minutebook.errors import MinutebookError
from minutebook.outputs.dataset.sheets import parquet
from minutebook.outputs.dataset.write import write_dataset
from minutebook.outputs.edition import Edition

MINIATURE = Path(__file__).parents[2] / "archives" / "miniature"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  (the parameter's name is the library's)
        pass


@pytest.fixture
def two(tmp_path: Path, make_edition: Callable[..., Edition], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the datasets `one` and `two` of two organisations; the second one's tables are partitioned by year."""
    for name, large in (("one", parquet.LARGE), ("two", 1)):
        monkeypatch.setattr(parquet, "LARGE", large)
        write_dataset(make_edition(MINIATURE, site_url=f"https://{name}.example.org/"), tmp_path / name)
    return tmp_path


@pytest.fixture
def served(two: Path) -> Iterator[str]:
    """The address at which that folder is on the web."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(two)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def merge(output: Path, *sources: object) -> str:
    arguments = ["dataset", "--merge", *map(str, sources), "--output", str(output)]
    result = CliRunner().invoke(commands, arguments, standalone_mode=False)
    if result.exception:
        raise result.exception
    return result.stderr


def test_folders_and_addresses_are_joined_by_organisation(two: Path, served: str, tmp_path: Path) -> None:
    said = merge(tmp_path / "all", two / "one", f"{served}/two/")
    assert said.startswith("Joined 2 organisations with ")
    query = "SELECT organisation, count(*), min(date_first) FROM '{}/meetings/*/*.parquet' GROUP BY 1 ORDER BY 1"
    rows = duckdb.sql(query.format(tmp_path / "all")).fetchall()
    assert [row[0] for row in rows] == ["one.example.org", "two.example.org"]
    assert rows[0][1:] == rows[1][1:]
    shapes = {len(path.relative_to(tmp_path / "all").parts) for path in (tmp_path / "all").rglob("*.parquet")}
    assert shapes == {3}


def test_columns_that_another_version_lacks_are_empty(two: Path, tmp_path: Path) -> None:
    """As DuckDB and Arrow read them: both take the columns of the first file."""
    lacking = two / "one" / "parquet" / "people" / "part-0.parquet"
    table = pq.ParquetFile(lacking).read()
    pq.write_table(table.drop_columns(["sort_name"]).append_column("born", pa.array([1900] * len(table))), lacking)
    checksums = two / "one" / "SHA256SUMS"
    digest = hashlib.sha256(lacking.read_bytes()).hexdigest()
    checksums.write_text(re.sub(r"\w+(?=  parquet/people/)", digest, checksums.read_text()))
    merge(tmp_path / "all", two / "one", two / "two")
    query = (
        "SELECT organisation, count(*), count(sort_name), max(born) FROM '{}/people/*/*.parquet' GROUP BY 1 ORDER BY 1"
    )
    (one, other) = duckdb.sql(query.format(tmp_path / "all")).fetchall()
    assert (one[2:], other[3]) == ((0, 1900), None)
    assert (one[1], other[2] > 0) == (other[1], True)
    schemas = {str(pq.read_schema(file).remove_metadata()) for file in (tmp_path / "all" / "people").rglob("*.parquet")}
    assert len(schemas) == 1


def test_one_organisation_counts_once(two: Path, tmp_path: Path) -> None:
    with pytest.raises(MinutebookError, match=r"are of one organisation, one\.example\.org"):
        merge(tmp_path / "all", two / "one", two / "one")
    assert not (tmp_path / "all").exists()


def test_a_file_that_was_changed_is_refused(two: Path, tmp_path: Path) -> None:
    (two / "one" / "parquet" / "people" / "part-0.parquet").write_bytes(b"other")
    with pytest.raises(MinutebookError, match=r"parquet/people/part-0.parquet of .* is not as its checksum says"):
        merge(tmp_path / "all", two / "one")


def test_what_is_no_dataset_is_said(served: str, tmp_path: Path) -> None:
    with pytest.raises(MinutebookError, match="There is no file"):
        merge(tmp_path / "all", tmp_path)
    with pytest.raises(MinutebookError, match="cannot be fetched: HTTP Error 404"):
        merge(tmp_path / "all", f"{served}/nothing")
