"""Terms of whole bodies (Wahlperioden), as elections and bodies state them."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import BODY, Council, exact
from minutebook.outputs.things import Thing, stated_only

LIST = "legislativeTermList"
STATED = """
SELECT id, elected_to_name AS name, term_from, term_from_first, term_from_last, term_until, term_until_first, term_until_last,
  record_id, address FROM elections WHERE term_from IS NOT NULL OR term_until IS NOT NULL
UNION ALL SELECT id, name, NULL, NULL, NULL, term_end, term_end_first, term_end_last, record_id, address FROM organisations
  WHERE term_end IS NOT NULL
ORDER BY 1
"""


def build(council: Council) -> Iterator[Thing]:
    for number, row in enumerate(council.ask(STATED), 1):
        yield stated_only(
            {
                **council.head("legislative-term", str(number), "LegislativeTerm"),
                "body": council.addresses.of("body", BODY),
                "name": row["name"],
                "startDate": exact(row, "term_from"),
                "endDate": exact(row, "term_until"),
                "web": row["address"],
                **council.times.of([row["record_id"]]),
            }
        )
