"""The long version of `test_faults.py`, in minutes: `make test-faults`."""

from tests.delivery.faults import replicas_survive, survives_kills
from tests.delivery.processes import Nursery


async def test_killed_fifty_times_while_two_hundred_people_register_and_answer(
    nursery: Nursery, database_url: str
) -> None:
    await survives_kills(nursery, database_url, kills=50, people=200)


async def test_of_three_processes_one_is_killed_every_two_seconds(
    nursery: Nursery, postgres_url: str
) -> None:
    await replicas_survive(nursery, postgres_url, kills=20, people=100, seconds=2)
