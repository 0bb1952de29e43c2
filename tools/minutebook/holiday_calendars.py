"""The public holidays of countries and their parts, by the `holidays` library; a calendar is named `GB-ENG`, `DE-BY`, `US`."""

import warnings
from collections.abc import Mapping
from datetime import date
from functools import lru_cache


def is_known(calendar: str) -> bool:
    """Whether the library has a calendar of this name: a country's ISO code, with that of a subdivision or without."""
    country, _, part = calendar.upper().partition("-")
    parts = _parts(country)
    return parts is not None and (not part or part in parts)


@lru_cache(maxsize=256)
def holidays_of(calendar: str, year: int) -> Mapping[date, str]:
    """The public holidays of one year, each with its name in the library's default language; none where it knows none."""
    import holidays

    country, _, part = calendar.upper().partition("-")
    part = (_parts(country) or {}).get(part, "")
    with warnings.catch_warnings():  # it warns of years for which a country has announced no holidays yet
        warnings.simplefilter("ignore")
        return dict(holidays.country_holidays(country, subdiv=part or None, years=year, expand=False))


@lru_cache
def _parts(country: str) -> Mapping[str, str] | None:
    """The subdivisions of a country, by their codes in capitals, as the library spells them; None where it has no country."""
    import holidays  # costs a tenth of a second, and most archives name none

    supported = holidays.list_supported_countries()
    return {part.upper(): part for part in supported[country]} if country in supported else None
