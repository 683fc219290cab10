"""What owners are told unasked."""

from domain.refusal import Refusal
from handlers.hosts.views.organisers import accepted_screen
from handlers.letters import LetterKind
from services.bundle import Services
from services.cards.hosts import OrganiserCard
from services.cards.outbox import Owed
from services.invitations import ACCEPTED


async def _organiser(services: Services, owed: Owed) -> OrganiserCard | None:
    """None if the role is gone again, or the reader is an owner no more."""
    try:
        return await services.hosts.organiser(owed.subject_id, owed.person_id)
    except Refusal:
        return None


LETTERS = (LetterKind(ACCEPTED, _organiser, accepted_screen),)
