"""Posters for organisers to print, so that people find the event."""

from domain.events import EventStatus
from domain.people import LANGUAGES
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from services.cards.posters import PosterCard
from services.rights import Rights
from services.texts import languages_of, title_of
from storage.unit_of_work import UnitOfWork


class Posters:
    """Posters of published events, for their organisers."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._rights = Rights(unit)

    async def card(self, person_id: int, event_id: int, language: str | None = None) -> PosterCard:
        """The poster in a language, else in the host's.

        Raises `Refusal` for drafts (their code leads nowhere yet), cancelled events, and anyone without the right.
        """
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        if event.status is EventStatus.CANCELLED:
            raise Refusal(RefusalCode.EVENT_CANCELLED)
        if event.status is EventStatus.DRAFT or language not in (None, *LANGUAGES):
            raise Refusal(RefusalCode.NOT_FOUND)
        texts = await self._events.texts(event_id)
        chosen = language or event.language
        return PosterCard(
            event_id=event_id,
            title=title_of(event, texts, chosen),
            host_name=(await self._hosts.get_one(event.host_id)).name,
            starts_at=event.starts_at,
            ends_at=event.ends_at,
            zone=event.zone,
            place=event.place,
            code=event.code,
            language=chosen,
            languages=languages_of(event, texts),
        )
