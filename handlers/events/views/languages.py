"""The languages of an event."""

from domain.people import LANGUAGES
from handlers.events.callbacks.describing import ChooseText, SpeakLanguage
from handlers.events.callbacks.managing import PreviewEvent
from handlers.i18n import Html, Translator, paragraphs
from handlers.navigation import EditEvent
from handlers.phrases.events import language_name
from handlers.screen import Button, Screen, column, ticked_if
from services.cards.events import ManagedEventCard


def languages_screen(card: ManagedEventCard, t: Translator, *, from_draft: bool = False) -> Screen:
    """The languages, those spoken there ticked, with texts still missing in one of them.

    `from_draft`: the way back leads to the draft's own screen.
    """
    event_id, spoken = card.event.event_id, card.event.languages or card.languages[:1]
    buttons = [
        Button(
            ticked_if(one in spoken) + language_name(one),
            SpeakLanguage(
                event_id=event_id, language=one, spoken=one not in spoken, from_draft=from_draft
            ),
        )
        for one in LANGUAGES
    ]
    missing = [one for one in spoken if one not in card.languages]
    if missing:
        buttons.append(Button(t("Texts"), ChooseText(event_id=event_id)))
    question = t(
        "In which languages is the event held? There is a poster and a post in each of them, and people see "
        "what to expect."
    )
    back = PreviewEvent(event_id=event_id) if from_draft else EditEvent(event_id=event_id)
    rows = column(*buttons, Button(t("‹ Back"), back))
    return Screen(paragraphs(question, _missing(missing, t)), rows)


def _missing(languages: list[str], t: Translator) -> Html | None:
    if not languages:
        return None
    names = ", ".join(language_name(one) for one in languages)
    return t("Without a title so far: {languages}", languages=names)
