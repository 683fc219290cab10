"""Choosing among a host's texts about an event by the reader's language."""

from collections.abc import Iterable, Mapping

from domain.people import LANGUAGES
from services.cards.events import Written
from storage.models import Event, EventText
from storage.unit_of_work import UnitOfWork


class Texts:
    """Readers' languages, and event titles in them."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._events = unit.events
        self._people = unit.people

    async def language(self, person_id: int, otherwise: str = "en") -> str:
        """The language of a person; `otherwise` for someone who no longer exists."""
        person = await self._people.get(person_id)
        return person.language if person else otherwise

    async def title(self, event: Event, person_id: int) -> Written:
        """The event's title in this person's language."""
        return await self.title_in(event, await self.language(person_id, event.language))

    async def title_in(self, event: Event, language: str) -> Written:
        """The event's title in a language."""
        return title_of(event, await self._events.texts(event.id), language)


def best(
    texts: Iterable[EventText], field: str, language: str, host_language: str
) -> Written | None:
    """The text in the reader's language, else in the host's, else in any."""
    written = {one.language: one.text for one in texts if one.field == field}
    return best_of(written, language, host_language) if written else None


def best_of(texts: Mapping[str, str], language: str, host_language: str) -> Written:
    """Of one text in several languages: the reader's, else the host's, else any."""
    for choice in (language, host_language, *texts):
        if choice in texts:
            return Written(texts[choice], choice, foreign=choice != language)
    return Written("…", host_language)


def languages_of(event: Event, texts: Iterable[EventText]) -> tuple[str, ...]:
    """Languages of the announcement: those it is held in, and those it has a title in."""
    titled = {one.language for one in texts if one.field == "title"}
    return tuple(one for one in LANGUAGES if one in titled | set(event.languages or ()))


def title_of(event: Event, texts: Iterable[EventText], language: str) -> Written:
    """The event's title in the best language for a reader of this one."""
    return best(texts, "title", language, event.language) or Written("…", event.language)
