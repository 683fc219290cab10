"""Removes references to a person from all tables, and keeps hashes of the pairs that stay barred."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import SQLModel, bindparam, col, delete, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.introductions import SuggestionState
from storage.models import (
    BarredPair,
    Broadcast,
    Event,
    InboxUpdate,
    Invitation,
    ListTaken,
    Organiser,
    OutboxMessage,
    Person,
    Remark,
    Rsvp,
    Suggestion,
)

ERASED_NAME = "–"
_SETTLED = (SuggestionState.STRUCK, SuggestionState.INTRODUCED, SuggestionState.CLOSED)

# On tables and built once: a job checks every ten minutes, and mostly nothing is to be erased.
_DRAFTS, _SUGGESTIONS, _BARRED = (
    SQLModel.metadata.tables[name] for name in ("draft", "suggestion", "barred_pair")
)
_OLD_BARRED = delete(_BARRED).where(_BARRED.c.until_at <= bindparam("now"))
_OLD_DRAFTS = delete(_DRAFTS).where(_DRAFTS.c.changed_at < bindparam("before"))
_OVER = update(_SUGGESTIONS).where(
    _SUGGESTIONS.c.state.in_(_SETTLED),
    or_(_SUGGESTIONS.c.deadline_at.is_(None), _SUGGESTIONS.c.deadline_at <= bindparam("now")),
)
_REMAINS = (  # the asker is side a, so the line is theirs
    _OVER.where(_SUGGESTIONS.c.a_id.is_(None), _SUGGESTIONS.c.a_organisation != ERASED_NAME).values(
        a_organisation=ERASED_NAME, reasons={}, line=None
    ),
    _OVER.where(_SUGGESTIONS.c.b_id.is_(None), _SUGGESTIONS.c.b_organisation != ERASED_NAME).values(
        b_organisation=ERASED_NAME, reasons={}
    ),
)


class ErasureRepository:
    """Erases for good; `services/erasures.py` decides what."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def answers_of(self, membership_id: int) -> Sequence[tuple[Rsvp, Event]]:
        """A member's RSVPs, with the events."""
        query = _answers(membership_id).order_by(col(Rsvp.id))
        return [(rsvp, event) for rsvp, event in (await self._session.exec(query)).all()]

    async def hold_answers(self, membership_id: int) -> Sequence[tuple[Rsvp, Event]]:
        """The same freshly loaded and locked: nobody can check in or seat someone being erased."""
        query = (
            _answers(membership_id)
            .order_by(col(Event.id))
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        return [(rsvp, event) for rsvp, event in (await self._session.exec(query)).all()]

    async def roles(self, host_id: int, person_id: int) -> None:
        """Erase a person's roles, messages and open invitations at a host, which end those links."""
        for table, theirs in (
            (Organiser, col(Organiser.person_id) == person_id),
            (OutboxMessage, col(OutboxMessage.person_id) == person_id),
            (
                Invitation,
                (col(Invitation.invited_by_id) == person_id)
                & col(Invitation.accepted_at).is_(None),
            ),
        ):
            await self._session.exec(delete(table).where(col(table.host_id) == host_id, theirs))

    async def traces(self, host_id: int, person_id: int) -> None:
        """Forget at a host who invited, accepted, created, wrote and checked in."""
        here = col(Event.host_id) == host_id
        events = select(Event.id).where(here)
        pairs = select(Suggestion.id).where(col(Suggestion.host_id) == host_id)
        invited = col(Invitation.host_id) == host_id
        for table, link, at_host in (
            (Invitation, col(Invitation.invited_by_id), invited),
            (Invitation, col(Invitation.accepted_by_id), invited),
            (Event, col(Event.created_by_id), here),
            (ListTaken, col(ListTaken.taken_by_id), col(ListTaken.event_id).in_(events)),
            (Broadcast, col(Broadcast.written_by_id), col(Broadcast.host_id) == host_id),
            (Remark, col(Remark.written_by_id), col(Remark.suggestion_id).in_(pairs)),
            (Rsvp, col(Rsvp.checked_in_by_id), col(Rsvp.event_id).in_(events)),
            (Rsvp, col(Rsvp.invited_by_id), col(Rsvp.event_id).in_(events)),
        ):
            theirs = update(table).where(at_host, link == person_id)
            await self._session.exec(theirs.values({link: None}))

    async def audiences(self, host_id: int, person_id: int) -> None:
        """Replace a person's id in a host's broadcasts to a pair by 0 (an empty list would mean everybody)."""
        query = select(Broadcast).where(Broadcast.host_id == host_id)
        for row in (await self._session.exec(query)).all():
            people = row.audience.get("person_ids", [])
            if person_id in people:
                left = [0, *(one for one in people if one != person_id)]
                row.audience = {**row.audience, "person_ids": left}

    async def person(self, row: Person) -> None:
        """Delete a person whom no host knows any more, with the stored updates they sent."""
        if row.telegram_id is not None:
            from_them = col(InboxUpdate.sender_id) == row.telegram_id
            await self._session.exec(update(InboxUpdate).where(from_them).values(sender_id=0))
        await self._session.delete(row)
        await self._session.flush()

    async def bar(self, pair: BarredPair) -> None:
        self._session.add(pair)

    async def barred_hashes(self, host_id: int, now: datetime) -> set[str]:
        query = select(BarredPair.pair_hash).where(
            BarredPair.host_id == host_id, BarredPair.until_at > now
        )
        return set((await self._session.exec(query)).all())

    async def old_barred(self, now: datetime) -> int:
        """Delete expired hashes of barred pairs; returns how many."""
        return (await self._session.exec(_OLD_BARRED, params={"now": now})).rowcount

    async def old_drafts(self, changed_before: datetime) -> int:
        """Delete abandoned drafts; returns how many."""
        asked = {"before": changed_before}
        return (await self._session.exec(_OLD_DRAFTS, params=asked)).rowcount

    async def remains_of_suggestions(self, now: datetime) -> int:
        """Erase what suggestions still say of erased people once they are over; returns how many.

        Until then the other side sees the same as before, so that the erasure does not show.
        """
        asked = {"now": now}
        return sum([(await self._session.exec(end, params=asked)).rowcount for end in _REMAINS])


def _answers(membership_id: int) -> Any:
    """A query for a member's RSVPs, with the events."""
    together = select(Rsvp, Event).join(Event, col(Event.id) == col(Rsvp.event_id))
    return together.where(Rsvp.membership_id == membership_id)
