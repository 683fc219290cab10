"""Which of the texts that a host wrote about an event a reader gets."""

from collections.abc import Iterable

from services.cards.events import Written
from storage.models import Event, EventText


def best(
    texts: Iterable[EventText], field: str, language: str, host_language: str
) -> Written | None:
    """The text in the reader's language, else the host's, else any."""
    written = {one.language: one.text for one in texts if one.field == field}
    for choice in (language, host_language, *written):
        if choice in written:
            return Written(written[choice], choice, foreign=choice != language)
    return None


def title_of(event: Event, texts: Iterable[EventText], language: str) -> Written:
    """The event's title for a reader of this language."""
    return best(texts, "title", language, event.language) or Written("…", event.language)
