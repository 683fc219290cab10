"""How people in a story register through the chat."""

from services.cards.memberships import MembershipCard
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.world import Actor, World


async def agrees(person: Actor, payload: str = "") -> None:
    """Go from /start through the consent to the first question, in English."""
    await person.starts(payload)
    await person.taps("Register", "I'm 16 or over")


async def reaches(person: Actor, question: str, organisation: str = "Silver Paw Society") -> None:
    """Go from /start to the question starting with this text, skipping what can be skipped."""
    await agrees(person)
    if not person.sees(question):
        await person.taps(person.account.name[:64])
    if not person.sees(question):
        await person.says(organisation)
    while not person.sees(question):
        await person.taps(_next_label(person))


async def finishes(person: Actor, *, twice: bool = False) -> None:
    """Skip the remaining questions and save; `twice`: with a double tap."""
    while not person.sees("Is everything right?"):
        await person.taps(_next_label(person))
    if twice:
        person.account.tap("Save")
    await person.taps("Save")


async def profile_of(world: World, person: Actor, at: Host) -> MembershipCard:
    """The person's profile at the host."""
    known = await scenes.person_id(world, person)
    async with world.services() as services:
        return await services.memberships.card(at.id, known)


def _next_label(person: Actor) -> str:
    """The button that continues with the least said."""
    for label in ("Skip", "Next", "NGO", "Yes, they may", "Through the organiser"):
        if any(label in button for button in person.account.buttons):
            return label
    raise AssertionError(f"no way on:\n{person.screen}")
