"""The public holidays of countries and their parts, by the `holidays` library; a calendar is named `GB-ENG`, `DE-BY`, `US`."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache


def is_known(calendar: str) -> bool:
    """Whether the library has a calendar of this name: a country's ISO code, with that of a subdivision or without."""
    import holidays  # costs a tenth of a second, and most archives name none

    country, _, part = calendar.partition("-")
    supported = holidays.list_supported_countries()
    return country in supported and (not part or part in supported[country])


@lru_cache(maxsize=256)
def holidays_of(calendar: str, year: int) -> Mapping[date, str]:
    """The public holidays of one year, each with its name in the library's default language."""
    import holidays

    country, _, part = calendar.partition("-")
    return dict(holidays.country_holidays(country, subdiv=part or None, years=year, expand=False))
