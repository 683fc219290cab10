"""The solver in its own process."""

from bot.apart import run_apart
from bot.solver import solution
from domain.matching import Attendee, History
from services.matchings import MatchingTask


async def test_another_process_finds_what_this_one_would() -> None:
    task = MatchingTask(
        1,
        (
            Attendee("1", "Dialóg", "ngo", seeks=("website_it",), offers=("volunteers",)),
            Attendee("2", "Evocampus", "business", offers=("website_it",)),
        ),
        History(),
    )
    found = await run_apart(solution, task)
    assert [(match.a, match.b) for match in found.matches] == [("1", "2")]
    assert found == solution(task)
