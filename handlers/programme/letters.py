"""The letter about a programme change."""

from handlers.letters import LetterKind
from handlers.programme.views.news import news_screen
from services.bundle import Services
from services.cards.outbox import Owed
from services.cards.programmes import ProgrammeNews
from services.programme_changes import PROGRAMME_CHANGED


async def load_news(services: Services, owed: Owed) -> ProgrammeNews | None:
    """Load the change, for people at the event."""
    return await services.programme_news.of(owed.subject_id, owed.person_id)


LETTERS = (LetterKind(PROGRAMME_CHANGED, load_news, news_screen),)
