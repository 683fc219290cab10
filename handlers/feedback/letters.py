"""The letter that thanks attendees."""

from handlers.feedback.views import thanks_screen
from handlers.letters import LetterKind
from services.bundle import Services
from services.cards.feedback import ThanksCard
from services.cards.outbox import Owed
from services.feedbacks import THANKS


async def load_thanks(services: Services, owed: Owed) -> ThanksCard | None:
    return await services.feedbacks.thanks(owed.person_id, owed.subject_id)


LETTERS = (LetterKind(THANKS, load_thanks, thanks_screen),)
