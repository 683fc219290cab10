"""Letters to operators."""

from handlers.alerts.views import alert_screen, put_aside_screen
from handlers.letters import LetterKind
from services.alerts import KIND, PUT_ASIDE, alert_of
from services.bundle import Services
from services.cards.alerts import AlertCard
from services.cards.outbox import Owed


async def _load(_services: Services, owed: Owed) -> AlertCard:
    return alert_of(owed.key, owed.subject_id)


LETTERS = (
    LetterKind(KIND, _load, alert_screen),
    LetterKind(PUT_ASIDE, _load, put_aside_screen),
)
