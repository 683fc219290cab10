"""A sector's quota keeps the mix; what is left opens to all on a date."""

from dataclasses import replace
from datetime import timedelta

from domain.rsvp import RsvpAnswer
from handlers.navigation import AnswerRsvp
from tests.conversations.answers import comes, stays_away
from tests.conversations.registering import finishes
from tests.conversations.scenes import Gathering, host, person_id, published_event, registered
from tests.conversations.world import Actor, World


async def mixed_event(
    world: World, *, business: int = 1, seats: int = 3, opens_before: timedelta | None = None
) -> Gathering:
    """A brunch of the association with a quota of companies."""
    at = await host(world, language="en")
    event = await published_event(world, at, title="Brunch", seats=seats)
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
        assert row is not None
        row.quotas = {"business": business}
        row.quotas_open_at = row.starts_at - opens_before if opens_before else None
    return event


async def answer_yes(world: World, event: Gathering, name: str, sector: str) -> Actor:
    """People of these sectors register and say yes, a minute apart."""
    async with world.app.database.unit() as unit:
        at = await unit.hosts.get_one(event.host_id)
    person = await registered(world, name, at=at, sector=sector)
    await comes(person, event)
    await world.wait(minutes=1)
    return person


async def test_a_company_waits_while_an_ngo_behind_it_gets_a_seat(world: World) -> None:
    event = await mixed_event(world, opens_before=timedelta(days=7))
    it = await answer_yes(world, event, "IT", "business")
    bank = await answer_yes(world, event, "Bank", "business")
    ngo = await answer_yes(world, event, "NGO", "ngo")
    assert it.sees("✅ Your seat is reserved")
    assert bank.sees("The seats for your sector are taken: Business")
    assert bank.sees("Those that are left are for all from: Thursday, 8 October 2026, 10:00")
    assert bank.sees("You are on the waitlist now. When there is a seat for you, I'll ask you here")
    assert ngo.sees("✅ Your seat is reserved")
    await bank.says(f"/start {event.payload}")
    assert bank.sees("The seats for your sector are taken: Business")
    assert bank.sees("⏳ You are on the waitlist. Your place: 1")


async def test_when_the_day_comes_what_is_left_is_offered_to_whoever_waits(world: World) -> None:
    event = await mixed_event(world, opens_before=timedelta(days=7))
    await answer_yes(world, event, "IT", "business")
    bank = await answer_yes(world, event, "Bank", "business")
    shop = await answer_yes(world, event, "Shop", "business")
    mill = await answer_yes(world, event, "Mill", "business")
    await world.until(event.starts_at - timedelta(days=7, minutes=1))
    assert not bank.sees("A seat has become free")
    await world.wait(minutes=1)
    asked = [one.sees("A seat has become free") for one in (bank, shop, mill)]
    assert asked == [True, True, False]
    await bank.taps("Yes, I'm coming")
    assert bank.sees("✅ Your seat is reserved")
    await mill.says(f"/start {event.payload}")
    assert not mill.sees("The seats for your sector")


async def test_the_seat_of_a_company_goes_to_the_company_that_waits(world: World) -> None:
    event = await mixed_event(world)
    it = await answer_yes(world, event, "IT", "business")
    bank = await answer_yes(world, event, "Bank", "business")
    assert "Those that are left" not in bank.screen
    await answer_yes(world, event, "NGO", "ngo")
    await stays_away(it, event)
    assert bank.sees("A seat has become free")
    await comes(it, event)  # changed its mind, but the seat is reserved
    assert it.sees("You are on the waitlist now")
    await bank.taps("No, thanks")
    assert it.sees("A seat has become free")


async def test_two_companies_race_for_the_last_seat_of_their_sector(world: World) -> None:
    event = await mixed_event(world, seats=10)
    async with world.app.database.unit() as unit:
        at = await unit.hosts.get_one(event.host_id)
    both = [await registered(world, name, at=at, sector="business") for name in ("IT", "Bank")]
    for one in both:
        one.account.start(event.payload)
    await world.settle()
    press = AnswerRsvp(event_id=event.id, answer=RsvpAnswer.COMING).pack()
    for one in both:
        one.account.press(press)
    await world.settle()
    assert sorted(one.sees("✅ Your seat is reserved") for one in both) == [False, True]
    assert sorted(one.sees("You are on the waitlist now") for one in both) == [False, True]


async def test_an_event_full_to_the_last_seat_says_so_whatever_the_quota(world: World) -> None:
    event = await mixed_event(world, seats=1)
    await answer_yes(world, event, "IT", "business")
    bank = await answer_yes(world, event, "Bank", "business")
    assert bank.sees("All seats are taken, so you are on the waitlist now.")


async def test_seats_left_are_those_one_can_have(world: World) -> None:
    event = await mixed_event(world, business=2, seats=20)
    await answer_yes(world, event, "IT", "business")
    async with world.app.database.unit() as unit:
        at = await unit.hosts.get_one(event.host_id)
    for name, sector, left in (
        ("Bank", "business", "1 seat left"),
        ("NGO", "ngo", "19 seats left"),
    ):
        person = await registered(world, name, at=at, sector=sector)
        await person.says(f"/start {event.payload}")
        assert person.sees(left)


async def test_a_company_not_registered_yet_is_told_of_the_mix_and_after_registering_why_it_waits(
    world: World,
) -> None:
    event = await mixed_event(world, opens_before=timedelta(days=7))
    await answer_yes(world, event, "IT", "business")
    bank = world.person("Bank")
    await bank.starts(event.payload)
    assert bank.sees("2 seats left\nFull for now: Business\nFor all from: Thursday, 8")
    await bank.taps("I'd like to come", "I'm 16 or over", "Bank")
    await bank.says("Takarékbank")
    await bank.taps("Business")
    await finishes(bank)
    assert bank.sees("The seats for your sector are taken: Business. Those that are left are for")
    assert bank.sees("You are on the waitlist now. When there is a seat for you, I'll ask you here")


async def test_a_seat_is_to_be_had_again_as_soon_as_ones_sector_is_another(world: World) -> None:
    event = await mixed_event(world)
    await answer_yes(world, event, "IT", "business")
    bank = await answer_yes(world, event, "Bank", "business")
    async with world.app.database.unit() as unit:
        at = await unit.hosts.get_one(event.host_id)
    found = await person_id(world, bank)
    async with world.services() as services:
        profile = (await services.memberships.card(at.id, found)).profile
        await services.memberships.save(at.id, found, replace(profile, sector="ngo"))
        await services.rsvps.renew_snapshots(found, at.id)
    await world.wait(minutes=1)
    assert bank.sees("A seat has become free")


async def test_once_it_has_begun_an_empty_chair_is_for_who_comes(world: World) -> None:
    event = await mixed_event(world)
    await answer_yes(world, event, "IT", "business")
    await world.until(event.starts_at + timedelta(minutes=1))
    bank = await answer_yes(world, event, "Bank", "business")
    assert bank.sees("✅ Your seat is reserved")


async def test_a_post_in_a_group_says_which_sector_cannot_have_a_seat_that_is_left_until_it_can(
    world: World,
) -> None:
    event = await mixed_event(world, business=2, seats=5, opens_before=timedelta(days=7))
    await answer_yes(world, event, "IT", "business")
    owner = world.person("Erika", language="en")
    group = owner.account.create_group("Miskolc")
    owner.account.ask_inline(event.code)
    await world.settle()
    (offered,) = owner.account.inline_results
    assert str(offered["description"]).endswith("4 seats left")
    owner.account.choose(str(offered["id"]), group)
    await world.settle()
    assert "4 seats left\nOf these at most: Business 1\nFor all from: Thursday, 8" in group.screen
    await answer_yes(world, event, "Bank", "business")
    assert "3 seats left\nFull for now: Business\nFor all from:" in group.screen
    await world.until(event.starts_at - timedelta(days=7))
    await world.wait(seconds=20)
    assert "3 seats left\n" in group.screen
    assert "Full for now" not in group.screen
