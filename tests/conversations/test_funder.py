"""The credit to a funder: set once at the desk, shown with all of the host's events."""

from domain.lists import ListKind
from domain.roles import Role
from handlers.hosts.callbacks import CreditFunder
from handlers.reports.callbacks import Form, TakeList
from tests.conversations import scenes
from tests.conversations.test_lists import spreadsheet
from tests.conversations.world import World

CREDIT = "Projekt współfinansowany ze środków <EFS+> 2021–2027"


async def test_a_funder_is_credited_on_events_in_thanks_and_on_lists(world: World) -> None:
    organiser = world.person("Ewa", language="pl")
    at = await scenes.host(world, "FISE", language="pl", owner=organiser)
    event = await scenes.published_event(world, at, title="Sprawne biuro")
    await organiser.says("/organise")
    await organiser.taps("Grantodawca")
    await organiser.says(CREDIT)
    assert organiser.sees(CREDIT)
    ngo = await scenes.registered(world, "Anna", at=at, language="pl")
    await ngo.starts(event.payload)
    assert ngo.sees(CREDIT)
    await ngo.taps("Przyjdę")
    await world.until(event.starts_at)
    await organiser.presses("arrive:1")
    await world.wait(hours=6)
    assert CREDIT in ngo.chat  # in the thanks
    await organiser.presses(
        TakeList(event_id=event.id, kind=ListKind.ATTENDANCE, form=Form.XLSX).pack()
    )
    assert any("EFS" in cell for cell in spreadsheet(organiser))
    await organiser.presses(CreditFunder(host_id=at.id).pack())
    await organiser.taps("Nie podawaj grantodawcy")
    await ngo.starts(event.payload)
    assert not ngo.sees(CREDIT)


async def test_the_door_credits_nobody(world: World) -> None:
    at = await scenes.host(world)
    door = world.person("Door")
    await scenes.organises(world, door, at, Role.DOOR)
    await door.presses(CreditFunder(host_id=at.id).pack())
    assert "not yours" in (door.toast or "")
