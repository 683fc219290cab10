"""What organisers see of an event: figures, permitted actions, and who is coming."""

from domain.events import EventStatus
from domain.paging import nearest_page
from domain.roles import (
    Role,
    can_broadcast,
    can_check_in,
    can_edit_event,
    can_invite,
    can_review_suggestions,
    can_see_figures,
    can_see_who_comes,
    can_take_lists,
)
from domain.rsvp import CONCERNED, FIRM, RsvpStatus
from services.cards.events import Comer, ComersCard, ManagedEventCard, SectorCount
from services.check_ins import ENTERED
from services.clock import Now
from services.comers import comer
from services.events import Events, changeable
from services.prolongings import runs_on
from services.rights import Rights
from services.texts import Texts
from services.undelivered import Undelivered
from storage.models import Event
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 10
_CAME = frozenset({RsvpStatus.CHECKED_IN})


class EventOverviews:
    """Events as their organisers see them."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._rsvps = unit.rsvps
        self._series = unit.series
        self._cards = Events(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._undelivered = Undelivered(unit, now)
        self._now = now

    async def of(self, event_id: int, person_id: int) -> ManagedEventCard:
        """Figures, and what the person's role allows; raises `Refusal` for anyone without a role."""
        event = await self._rights.event_for(event_id, person_id, lambda role: role is not None)
        role = await self._rights.at_event(event, person_id)
        counts = await self._rsvps.counts(event_id)
        texts = await self._events.texts(event_id)
        moved = [one.made_at for one in await self._events.changes(event_id) if not one.cancelled]
        return ManagedEventCard(
            event=await self._cards.card(event_id, person_id),
            going=counts[RsvpStatus.GOING],
            waiting=counts[RsvpStatus.WAITLISTED],
            offered=counts[RsvpStatus.OFFERED],
            checked_in=counts[RsvpStatus.CHECKED_IN],
            expected=counts.expected,
            companions=counts.companions,
            sectors=await self._sectors(event, _CAME if self._held(event) else FIRM),
            texts={(one.field, one.language): one.text for one in texts},
            can_edit=can_edit_event(role),
            can_see_who_comes=can_see_who_comes(role),
            can_take_lists=can_take_lists(role),
            can_check_in=can_check_in(role),
            can_review=can_review_suggestions(role),
            can_invite=can_invite(role, Role.DOOR),
            can_see_figures=can_see_figures(role),
            can_copy=can_edit_event(await self._rights.at_host(event.host_id, person_id)),
            series=await self._series_name(event),
            confirmed=await self._rsvps.confirmed(event_id, moved[-1]) if moved else None,
            can_run_on=can_edit_event(role) and runs_on(event, self._now()),
            undelivered=can_broadcast(role)
            and await self._undelivered.is_any(event.host_id, event_id),
        )

    async def _sectors(
        self, event: Event, counted: frozenset[RsvpStatus] = FIRM
    ) -> tuple[SectorCount, ...]:
        coming = dict(await self._events.sectors(event.id, counted))
        most = event.quotas or {}
        return tuple(
            SectorCount(one, coming.get(one, 0), most.get(one))
            for one in dict.fromkeys((*coming, *most))
        )

    async def _series_name(self, event: Event) -> str | None:
        series = await self._series.get(event.series_id)
        return series.name if series else None

    async def editable(self, event_id: int, person_id: int) -> ManagedEventCard:
        """The same for someone about to change the event.

        Raises `Refusal` for anyone who may not, and if it is over or cancelled; a draft is never over.
        """
        await changeable(self._rights, event_id, person_id, self._now())
        return await self.of(event_id, person_id)

    async def unreached(self, event_id: int, person_id: int) -> tuple[Comer, ...]:
        """People who said yes but cannot be reached by the bot; raises `Refusal`."""
        await self._rights.event_for(event_id, person_id, can_see_who_comes)
        return tuple(comer(*row) for row in await self._events.unreached(event_id, CONCERNED))

    async def comers(self, event_id: int, person_id: int, page: int = 0) -> ComersCard:
        """A page of those going or checked in, by sector and name; raises `Refusal`."""
        event = await self._rights.event_for(event_id, person_id, can_see_who_comes)
        counts = await self._rsvps.counts(event_id)
        page, pages = nearest_page(counts.seated, page, _PER_PAGE)
        rows = await self._events.seated(event_id, FIRM, offset=page * _PER_PAGE, limit=_PER_PAGE)
        return ComersCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            people=tuple(comer(*row) for row in rows),
            sectors=await self._sectors(event),
            total=counts.expected,
            page=page,
            pages=pages,
            came=counts[RsvpStatus.CHECKED_IN] if self._held(event) else None,
            has_entries=await self._check_ins.count(event_id, ENTERED) > 0,
        )

    def _held(self, event: Event) -> bool:
        """Whether the event has taken place, so that who came counts, not who is coming."""
        return event.status is EventStatus.PUBLISHED and event.ends_at <= self._now()
