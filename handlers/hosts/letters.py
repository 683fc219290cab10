"""Letters to owners."""

from handlers.hosts.views.organisers import accepted_screen
from handlers.letters import LetterKind
from services.bundle import Services
from services.cards.hosts import OrganiserCard
from services.cards.outbox import Owed
from services.invitations import ACCEPTED


async def _organiser(services: Services, owed: Owed) -> OrganiserCard:
    """The role's card; raises Refusal if the role is gone, or the reader is no longer an owner."""
    return await services.hosts.organiser(owed.subject_id, owed.person_id)


LETTERS = (LetterKind(ACCEPTED, _organiser, accepted_screen),)
