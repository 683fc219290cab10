"""A brunch that is over: who was there, and the suggestions about to be made."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from domain.people import ContactChoice
from domain.profiles import Profile
from domain.rsvp import RsvpStatus
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.world import Actor, World

BY_EMAIL = Profile(contact=ContactChoice.EMAIL, contact_value="ala@example.org", findable=True)
BY_USERNAME = Profile(contact=ContactChoice.USERNAME, contact_value="bela_it", findable=True)


@dataclass(frozen=True, slots=True)
class Brunch:
    """The people who were there; the town hall neither seeks nor offers anything."""

    host: Host
    organiser: Actor
    ngo: Actor
    company: Actor
    town_hall: Actor


async def brunch_over(
    world: World,
    *,
    ngo: Profile = BY_EMAIL,
    company: Profile = BY_USERNAME,
    paused: bool = False,
    starts_in: timedelta = timedelta(days=1),
) -> Brunch:
    """Two hours after a three-hour brunch at which everybody was checked in.

    `paused`: the company wants no suggestions for now.
    """
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)
    brunch = Brunch(
        at,
        organiser,
        await scenes.registered(
            world, "Ala", at=at, organisation="Dialóg Egyesület", seeks="website_it", told=ngo
        ),
        await _company(world, at, company),
        await scenes.registered(
            world, "Cili", at=at, organisation="Városháza", sector="local_government"
        ),
    )
    if paused:
        await _pause(world, brunch)
    await meet(world, brunch, starts_in)
    return brunch


async def introduced(world: World) -> Brunch:
    """The association and the IT company have just been introduced."""
    brunch = await brunch_over(world)
    await brunch.organiser.taps("Look through", "Release all the rest")
    for side in (brunch.ngo, brunch.company):
        await side.taps("Yes, introduce us")
    return brunch


async def _company(world: World, at: Host, told: Profile) -> Actor:
    return await scenes.registered(
        world,
        "Béla",
        at=at,
        organisation="Evocampus",
        sector="business",
        offers="website_it",
        username="bela_it",
        told=told,
    )


async def meet(world: World, brunch: Brunch, starts_in: timedelta = timedelta(days=1)) -> None:
    """Bring them all to the host's next brunch, and stop two hours after its end."""
    await came(world, brunch.host, (brunch.ngo, brunch.company, brunch.town_hall), starts_in)


async def came(
    world: World,
    host: Host,
    people: Iterable[Actor],
    starts_in: timedelta = timedelta(days=1),
    *,
    series: str | None = None,
) -> None:
    """Bring these to the host's next brunch, in the series of this name, and stop two hours after its end."""
    event = await scenes.published_event(world, host, starts_in=starts_in)
    if series is not None:
        async with world.app.database.unit() as unit:
            known = [one for one, _ in await unit.series.of_host(host.id) if one.name == series]
            row = await unit.events.get(event.id)
            assert row is not None
            row.series_id = known[0].id
    for person in people:
        await comes(person, event)
    await world.until(event.starts_at)
    async with world.app.database.unit() as unit:
        for rsvp in await unit.rsvps.with_status(event.id, RsvpStatus.GOING):
            rsvp.status, rsvp.checked_in_at = RsvpStatus.CHECKED_IN, world.clock()
    await world.until(event.starts_at + timedelta(hours=5, minutes=1))


async def _pause(world: World, brunch: Brunch) -> None:
    person_id = await scenes.person_id(world, brunch.company)
    async with world.services() as services:
        await services.memberships.pause(brunch.host.id, person_id, paused=True)
