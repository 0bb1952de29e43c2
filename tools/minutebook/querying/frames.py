"""Frames: a table or an answer in the form that a researcher's library takes, with dates and times as such."""

import importlib.util
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from minutebook.errors import MinutebookError
from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.sheets.parquet import TYPES
from minutebook.querying.answer import Answer, Value

LIBRARIES = {"arrow": "pyarrow", "polars": "polars", "pandas": "pandas"}
READ: Mapping[Kind, Callable[[Any], object]] = {
    Kind.DATE: date.fromisoformat,
    Kind.TIMESTAMP: datetime.fromisoformat,
    Kind.BOOLEAN: bool,
}


def make_frame(answer: Answer, columns: Sequence[Column], form: str | None) -> Any:
    """An answer as an Arrow table, a polars or a pandas data frame; where `form` is None, as the first that is installed.

    `columns` say what the answer's columns hold, where that is known. Raises MinutebookError where the library is not there.
    """
    chosen = form or next((name for name, library in LIBRARIES.items() if importlib.util.find_spec(library)), "arrow")
    if chosen not in LIBRARIES:
        raise MinutebookError(f"There is no form “{chosen}”.", f"Ask for one of {', '.join(LIBRARIES)}.")
    if importlib.util.find_spec(LIBRARIES[chosen]) is None:
        raise MinutebookError(f"{LIBRARIES[chosen]} is not installed.", f"Install it: pip install {LIBRARIES[chosen]}")
    return _MAKERS[chosen](_data(answer, {column.name: column.kind for column in columns}))


def _data(answer: Answer, kinds: Mapping[str, Kind]) -> dict[str, tuple[list[object], Kind | None]]:
    """The values of each column, read as what the column holds."""
    found = {}
    for at, (name, column) in enumerate(zip(answer.names, answer.columns, strict=True)):
        kind = kinds.get(column)
        found[name] = [_read(row[at], kind) for row in answer.rows], kind
    return found


def _read(value: Value, kind: Kind | None) -> object:
    read = READ.get(kind) if kind else None
    return read(value) if read and value is not None else value


def _arrow(data: dict[str, tuple[list[object], Kind | None]]) -> Any:
    import pyarrow

    arrays = {
        name: pyarrow.array(values, type=TYPES.get(kind, pyarrow.string()) if kind else None)
        for name, (values, kind) in data.items()
    }
    return pyarrow.table(arrays)


def _polars(data: dict[str, tuple[list[object], Kind | None]]) -> Any:
    import polars

    types: dict[Kind, Any] = {
        Kind.TEXT: polars.String,
        Kind.JSON: polars.String,
        Kind.INTEGER: polars.Int64,
        Kind.REAL: polars.Float64,
        Kind.BOOLEAN: polars.Boolean,
        Kind.DATE: polars.Date,
        Kind.TIMESTAMP: polars.Datetime("us", "UTC"),
    }
    series = [polars.Series(name, values, dtype=types[kind] if kind else None) for name, (values, kind) in data.items()]
    return polars.DataFrame(series)


def _pandas(data: dict[str, tuple[list[object], Kind | None]]) -> Any:
    import pandas

    types = {
        Kind.INTEGER: "Int64",
        Kind.BOOLEAN: "boolean",
        Kind.REAL: "Float64",
        Kind.TEXT: "string",
        Kind.JSON: "string",
    }
    columns = {}
    for name, (values, kind) in data.items():
        is_time = kind in (Kind.DATE, Kind.TIMESTAMP)
        columns[name] = (
            pandas.to_datetime(pandas.Series(values, dtype="object"), utc=kind is Kind.TIMESTAMP)
            if is_time
            else pandas.Series(values, dtype=types[kind] if kind else None)
        )
    return pandas.DataFrame(columns)


_MAKERS: Mapping[str, Callable[[dict[str, tuple[list[object], Kind | None]]], Any]] = {
    "arrow": _arrow,
    "polars": _polars,
    "pandas": _pandas,
}
