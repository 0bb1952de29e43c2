"""Years: the year by which a table's rows are partitioned: that of the day of the record that states them."""

from minutebook.outputs.dataset.table import Table

YEAR = "year"


def year_of(table: Table) -> str:
    """The year of a row, as SQL: of its own `date_first`, else of the day of its record; null where there is none."""
    if any(column.name == "date_first" for column in table.columns):
        return f"substr({table.name}.date_first, 1, 4)"
    return f"(SELECT substr(date_first, 1, 4) FROM documents WHERE documents.id = {table.name}.record_id)"
