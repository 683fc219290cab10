"""Which of an event's texts to write, and in which language."""

from domain.people import LANGUAGES
from handlers.events.callbacks.describing import ChangeText
from handlers.i18n import Translator
from handlers.navigation import EditEvent
from handlers.phrases.events import language_name
from handlers.screen import Button, Screen, column, pairs, ticked_if
from services.cards.events import ManagedEventCard


def texts_screen(card: ManagedEventCard, t: Translator) -> Screen:
    """Which text to rewrite, or to write in another language."""
    event_id = card.event.event_id
    buttons = []
    for language in LANGUAGES:
        name = language_name(language)
        title = ChangeText(event_id=event_id, field="title", language=language)
        about = ChangeText(event_id=event_id, field="description", language=language)
        titled, told = (
            ticked_if((field, language) in card.texts) for field in ("title", "description")
        )
        buttons += [
            Button(t("{mark}Title: {language}", mark=titled, language=name), title),
            Button(t("{mark}Description: {language}", mark=told, language=name), about),
        ]
    text = t(
        "Which text would you like to change, or add in another language? Readers get their own "
        "language if it is there, otherwise yours."
    )
    back = Button(t("‹ Back"), EditEvent(event_id=event_id))
    return Screen(text, pairs(*buttons) + column(back))
