"""How people in a story answer an event, with whichever of its buttons they see."""

from domain.rsvp import RsvpAnswer
from handlers.navigation import AnswerRsvp
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor


async def comes(person: Actor, event: Gathering) -> None:
    """Press "I'm coming"."""
    await person.presses(AnswerRsvp(event_id=event.id, answer=RsvpAnswer.COMING).pack())


async def stays_away(person: Actor, event: Gathering) -> None:
    """Press "I can't come"."""
    await person.presses(AnswerRsvp(event_id=event.id, answer=RsvpAnswer.NOT_COMING).pack())
