"""The long version of `test_faults.py`, in minutes: `make test-faults`, or shorter `make test-faults KILLS=10`."""

import os

from tests.delivery.faults import replicas_survive, survives_kills
from tests.delivery.processes import Nursery

KILLS = int(os.environ.get("KILLS", "50"))
PEOPLE_A_KILL = 4


async def test_killed_again_and_again_while_a_crowd_registers_and_answers(
    nursery: Nursery, database_url: str
) -> None:
    await survives_kills(nursery, database_url, kills=KILLS, people=PEOPLE_A_KILL * KILLS)


async def test_of_three_processes_one_is_killed_every_two_seconds(
    nursery: Nursery, postgres_url: str
) -> None:
    await replicas_survive(nursery, postgres_url, kills=20, people=100, seconds=2)
