"""Rules on how often a body meets: gaps between meetings, and meetings in a year."""

from collections.abc import Callable
from pathlib import Path

from .conftest import rulebook
from .pages import page


def met(*dates: str, **keys: str) -> dict[str, str]:
    return {f"meetings/board/{date}/minutes.md": page("minutes", date, **keys) for date in dates}


def rule(asks: str) -> str:
    return rulebook(f'id: often\nkind: frequency\nnumber: "3"\nclause: C\nbodies: [board]\nparameters: {asks}\n')


def test_gaps_between_meetings_and_since_the_last_are_found(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    files = {
        "rulebooks/rules.md": rule("{no-gap-over: 3 months}"),
        **met("2025-05-10", "2025-08-10", "2025-11-11", "2026-02"),
        "meetings/board/2025-10-01/agenda.md": page("agenda", "2025-10-01", status="cancelled"),
        **met("2025-10-02", kind_="unofficial"),
    }
    asks = "clause 3 allows 3 months between meetings."
    assert findings_of(make_archive(files)) == [
        f"often@2025-08-10 satisfied: The Board met on 10 May 2025 and next on 10 August 2025, 3 months later; {asks}",
        f"often@2025-11-11 breached: The Board met on 10 August 2025 and next on 11 November 2025, 3 months later; {asks} (1 "
        "day over)",
        f"often@2026-02 undetermined: The Board met on 11 November 2025 and next in February 2026, 2 months to 3 months "
        "later; "
        f"{asks} "
        "(the exact days of the meetings are not recorded)",
        f"often@bodies/board~after-2026-02 breached: No meeting of the Board is recorded after February 2026; {asks} (4 days "
        "over)",
    ]


def test_archive_of_reports_may_lack_meetings_unless_one_says_which_came_before_it(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    files = {
        "rulebooks/rules.md": rule("{no-gap-over: 3 months}"),
        **met("2025-01-10", "2025-06-10"),
        **met("2025-12-10", previous="meetings/board/2025-06-10"),
    }
    folder = make_archive(files)
    board = folder / "records" / "bodies" / "board.md"
    text = board.read_text(encoding="utf-8")
    board.write_text(text.replace("seats: 5", "provenance: reconstructed\ndissolved: 2025-12-31"), encoding="utf-8")
    asks = "clause 3 allows 3 months between meetings."
    assert findings_of(folder) == [
        f"often@2025-06-10 undetermined: The Board met on 10 January 2025 and next on 10 June 2025, 5 months later; {asks} "
        "(whether "
        "the body met at other times is not recorded)",
        f"often@2025-12-10 breached: The Board met on 10 June 2025 and next on 10 December 2025, 6 months later; {asks} (3 "
        "months over)",
    ]


def test_meetings_in_each_whole_year_are_counted_with_votes_where_they_count(
    make_archive: Callable[..., Path], findings_of: Callable[..., list[str]]
) -> None:
    files = {
        "rulebooks/rules.md": rule("{at-least: 3, votes-count: true, years-begin: 1 April}"),
        **met("2023-03-01", "2023-04-01", "2023-08-01", "2024-05-01", "2024-06-01", "2025-04-01"),
        "votes/board/2024-03-31-rent.md": page("vote", "2024-03-31", vote="{for: 2}", result="carried"),
    }
    told = "The Board met {} times in the year from 1 April {}, as far as is recorded; clause 3 asks 3."
    assert findings_of(make_archive(files)) == [
        f"often@bodies/board~2023-04-01 satisfied: {told.format(3, 2023)}",
        f"often@bodies/board~2024-04-01 breached: {told.format(2, 2024)} (1 meeting too few)",
        f"often@bodies/board~2025-04-01 breached: {told.format(1, 2025).replace('times', 'time')} (2 meetings too few)",
    ]
