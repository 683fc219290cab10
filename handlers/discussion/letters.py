"""Letters about an event's discussion."""

from handlers.discussion.views.answers import opened_screen
from handlers.discussion.views.collection import collected_screen
from handlers.letters import LetterKind
from services.bundle import Services
from services.cards.discussion import CollectionCard, PromptCard
from services.cards.outbox import Owed
from services.prompts import COLLECTION, PROMPT_OPENED


async def _opened(services: Services, owed: Owed) -> PromptCard | None:
    return await services.discussions.opened(owed.subject_id, owed.person_id)


async def _collected(services: Services, owed: Owed) -> CollectionCard | None:
    return await services.discussions.collected(owed.subject_id, owed.person_id)


LETTERS = (
    LetterKind(PROMPT_OPENED, _opened, opened_screen),
    LetterKind(COLLECTION, _collected, collected_screen),
)
