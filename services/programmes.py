"""Programmes as read: a page of the items, what is on now, and single items."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from domain.paging import page_of
from domain.programme import now_and_next
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from services.cards.programmes import ItemCard, ItemLine, ProgrammeCard
from services.clock import Now
from services.events import Events
from services.rights import Rights
from services.texts import Texts, best_of
from storage.models import Event, ProgrammeItem, ProgrammeText
from storage.unit_of_work import UnitOfWork

PER_PAGE = 6


class Programmes:
    """Programmes, for everyone who may see the event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._programmes = unit.programmes
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int, page: int | None = None) -> ProgrammeCard:
        """A page, by default the current one. Raises `Refusal` for anyone who may not see the event."""
        event = await self._cards.card(event_id, person_id)
        row = await self._event(event_id)
        language = await self._texts.language(person_id)
        lines, languages = await self._lines(row, language)
        on, then = now_and_next([(one.starts_at, one.ends_at) for one in lines], self._now())
        if page is None:
            page = (on if on is not None else then or 0) // PER_PAGE
        shown = page_of(lines, page, PER_PAGE)
        return ProgrammeCard(
            event_id=event_id,
            title=event.title,
            zone=event.zone,
            items=tuple(shown.items),
            on=lines[on] if on is not None else None,
            then=lines[then] if then is not None and self._now() >= event.starts_at else None,
            languages=languages,
            organised=can_edit_event(await self._rights.at_event(row, person_id)),
            page=shown.number,
            pages=shown.pages,
        )

    async def item(self, person_id: int, item_id: int) -> ItemCard:
        """One item, for those who may change it; raises `Refusal` for anyone else."""
        item = await self._programmes.item(item_id)
        if item is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        event = await self._rights.event_for(item.event_id, person_id, can_edit_event)
        language = await self._texts.language(person_id)
        lines, _ = await self._lines(event, language)
        line = next(one for one in lines if one.item_id == item_id)
        return ItemCard(event_id=event.id, zone=event.zone, item=line)

    async def _event(self, event_id: int) -> Event:
        event = await self._events.get(event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return event

    async def _lines(
        self, event: Event, language: str
    ) -> tuple[Sequence[ItemLine], tuple[str, ...]]:
        items = await self._programmes.of_event(event.id)
        texts: dict[int, dict[str, ProgrammeText]] = defaultdict(dict)
        for one in await self._programmes.texts([item.id for item in items]):
            texts[one.item_id][one.language] = one
        languages = {language for by_language in texts.values() for language in by_language}
        lines = [_line(item, texts[item.id], event, language) for item in items]
        return lines, tuple(sorted(languages))


def _line(
    item: ProgrammeItem, texts: Mapping[str, ProgrammeText], event: Event, language: str
) -> ItemLine:
    titles = {code: one.title for code, one in texts.items()}
    title = best_of(titles, language, event.language)
    told = texts.get(title.language)
    return ItemLine(
        item_id=item.id,
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        kind=item.kind,
        title=title,
        speakers=told.speakers if told else "",
        room=item.room,
    )
