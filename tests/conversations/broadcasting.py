"""How an organiser in the stories writes to many people."""

from domain.rsvp import RsvpAnswer
from handlers.navigation import WriteBroadcast, WriteToList
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


async def comes(
    world: World,
    brunch: Gathering,
    dialog: Host,
    name: str,
    language: str = "pl",
    *,
    organisation: str | None = None,
    sector: str = "ngo",
) -> Actor:
    """A member of the host who says yes to the brunch and is seated or waitlisted."""
    person = await scenes.registered(
        world, name, at=dialog, language=language, organisation=organisation, sector=sector
    )
    await scenes.answers(world, brunch, person, RsvpAnswer.COMING)
    return person


async def writes(
    organiser: Actor, brunch: Gathering, text: str, segment: str = "Uczestnicy"
) -> None:
    """Go from the event's desk to the preview."""
    await organiser.presses(WriteBroadcast(event_id=brunch.id).pack())
    await organiser.taps(segment)
    await organiser.says(text)


async def writes_to_list(organiser: Actor, dialog: Host, text: str) -> None:
    """Go from the host's desk to the preview of a message to everyone."""
    await organiser.presses(WriteToList(host_id=dialog.id).pack())
    await organiser.taps("Cała lista")
    await organiser.says(text)
