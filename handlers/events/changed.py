"""After a change to an event: its screen, and the people whom no message reaches."""

from handlers.events.views.management import manage_screen
from handlers.i18n import Translator
from handlers.phrases.answers import told
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


async def changed(
    event_id: int, number: int, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """End the wizard; `number`: how many people will be told."""
    person_id = visitor.person_id
    await services.drafts.drop(person_id)
    card = await services.event_overviews.of(event_id, person_id)
    unreached = await services.event_overviews.unreached(event_id, person_id) if number else ()
    return Reply(manage_screen(card, t, unreached), toast=told(number - len(unreached), t))
