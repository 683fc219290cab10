"""What changes while the solver runs, or while the organisers look through what it found."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.solver import solution
from domain.rsvp import RsvpAnswer
from handlers.check_in.callbacks import SetHere
from handlers.navigation import OpenCheckIn
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@dataclass(frozen=True, slots=True)
class Brunch:
    """Over, its attendance known, nothing matched yet; two of those who came fit each other."""

    world: World
    host: Host
    event: Gathering
    organiser: Actor
    ngo: Actor
    company: Actor
    company_rsvp: int

    async def company_was_not_here(self) -> None:
        await self.organiser.presses(SetHere(rsvp_id=self.company_rsvp, here=False).pack())

    async def company_pauses(self) -> None:
        person_id = await scenes.person_id(self.world, self.company)
        async with self.world.services() as services:
            await services.memberships.pause(self.host.id, person_id, paused=True)

    async def company_is_erased(self) -> None:
        person_id = await scenes.person_id(self.world, self.company)
        async with self.world.services() as services:
            await services.erasures.erase(person_id, self.host.id, self.world.clock())

    async def is_matched(self, *meanwhile: Callable[["Brunch"], Awaitable[None]]) -> None:
        """The job's round, with something happening while the solver runs."""
        async with self.world.services() as services:
            task = await services.matchings.snapshot(self.event.id)
        assert task is not None
        found = solution(task)
        assert len(found.matches) == 1
        for happens in meanwhile:
            await happens(self)
        async with self.world.services() as services:
            await services.matchings.record_solution(task, found)
        await self.world.settle()


CHANGES = (Brunch.company_was_not_here, Brunch.company_pauses, Brunch.company_is_erased)


@pytest.fixture
async def brunch(world: World) -> Brunch:
    organiser = world.person("Olga")
    host = await scenes.host(world, owner=organiser)
    event = await scenes.published_event(world, host, starts_in=timedelta(days=1))
    ngo = await scenes.registered(world, "Ala", at=host, seeks="website_it")
    company = await scenes.registered(
        world, "Béla", at=host, organisation="Evocampus", sector="business", offers="website_it"
    )
    town_hall = await scenes.registered(world, "Cili", at=host, sector="local_government")
    coming = [
        await scenes.answers(world, event, one, RsvpAnswer.COMING)
        for one in (ngo, company, town_hall)
    ]
    await world.until(event.starts_at)
    await organiser.presses(OpenCheckIn(event_id=event.id).pack())
    for answer in coming:
        await organiser.presses(SetHere(rsvp_id=answer, here=True).pack())
    await world.until(event.starts_at + timedelta(hours=4))
    return Brunch(world, host, event, organiser, ngo, company, coming[1])


@pytest.mark.parametrize("change", CHANGES)
async def test_whoever_is_out_while_the_solver_runs_is_suggested_to_nobody(
    brunch: Brunch, change: Callable[[Brunch], Awaitable[None]]
) -> None:
    await brunch.is_matched(change)
    assert "1 suggestion after" not in brunch.organiser.chat
    await brunch.world.wait(days=2)
    assert "Evocampus" not in brunch.ngo.chat
    assert "You offer, they seek" not in brunch.company.chat


@pytest.mark.parametrize("change", CHANGES)
async def test_whoever_is_out_during_the_review_is_suggested_to_nobody(
    brunch: Brunch, change: Callable[[Brunch], Awaitable[None]]
) -> None:
    await brunch.is_matched()
    await change(brunch)
    await brunch.world.wait(days=2)
    assert "Evocampus" not in brunch.ngo.chat
    assert "You offer, they seek" not in brunch.company.chat


async def test_where_nothing_changes_both_hear_of_each_other(brunch: Brunch) -> None:
    await brunch.is_matched()
    assert "1 suggestion after" in brunch.organiser.chat
    await brunch.world.wait(days=2)
    assert "Evocampus" in brunch.ngo.chat
    assert "You offer, they seek" in brunch.company.chat
