"""Undelivered messages: those that Telegram permanently refused, with its reason, shown to organisers."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.paging import page_of
from domain.roles import can_broadcast
from services.attendances import WERE_YOU_THERE
from services.cards.introductions import SuggestionNews
from services.cards.partnerships import PartnershipNews
from services.cards.rsvps import OfferNews
from services.cards.undelivered import Topic, UndeliveredCard, UndeliveredLine
from services.clock import Now
from services.event_news import CANCELLED, MOVED
from services.feedbacks import THANKS
from services.programme_changes import PROGRAMME_CHANGED
from services.prompts import COLLECTION, PROMPT_OPENED
from services.reminders import REMINDER
from services.rights import Rights
from services.table_plans import YOUR_TABLES
from services.texts import Texts
from storage.models import (
    Event,
    EventChange,
    ProgrammeChange,
    Prompt,
    Remark,
    Reminder,
    Rsvp,
    Suggestion,
)
from storage.unit_of_work import UnitOfWork

SHOWN_FOR = timedelta(days=30)  # after that nobody would follow up
_PER_PAGE = 15

ABOUT: Mapping[str, tuple[Topic, type[Any]]] = {
    REMINDER: (Topic.REMINDERS, Reminder),
    OfferNews.MADE: (Topic.SEATS, Rsvp),
    OfferNews.LAPSED: (Topic.SEATS, Rsvp),
    OfferNews.WITHDRAWN: (Topic.SEATS, Rsvp),
    MOVED: (Topic.CHANGES, EventChange),
    CANCELLED: (Topic.CHANGES, EventChange),
    PROGRAMME_CHANGED: (Topic.CHANGES, ProgrammeChange),
    YOUR_TABLES: (Topic.TABLES, Event),
    PROMPT_OPENED: (Topic.DISCUSSION, Prompt),
    COLLECTION: (Topic.DISCUSSION, Event),
    WERE_YOU_THERE: (Topic.THANKS, Event),
    THANKS: (Topic.THANKS, Event),
    SuggestionNews.MADE: (Topic.INTRODUCTIONS, Suggestion),
    SuggestionNews.CLOSED: (Topic.INTRODUCTIONS, Suggestion),
    SuggestionNews.INTRODUCED: (Topic.INTRODUCTIONS, Suggestion),
    PartnershipNews.ASKED: (Topic.INTRODUCTIONS, Suggestion),
    PartnershipNews.TO_CONFIRM: (Topic.INTRODUCTIONS, Suggestion),
    PartnershipNews.CONFIRMED: (Topic.INTRODUCTIONS, Suggestion),
    PartnershipNews.LOOKED_ON: (Topic.INTRODUCTIONS, Suggestion),
    PartnershipNews.REMARK: (Topic.INTRODUCTIONS, Remark),
    SuggestionNews.NONE_FOR_YOU: (Topic.INTRODUCTIONS, Rsvp),
}
"""For each kind of letter to participants: its topic, and the table of the row it is about.

Broadcasts have reports of their own; letters to organisers and operators are the operators' to fix.
"""


class Undelivered:
    """Which organisations missed a message; no names, and not what it said."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._undelivered = unit.undelivered
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def is_any(self, host_id: int, event_id: int | None) -> bool:
        """Whether a recent message was refused, about an event or anything of the host."""
        return await self._undelivered.is_any(host_id, event_id, _SUBJECTS, self._since)

    async def of(
        self, person_id: int, host_id: int, event_id: int | None, page: int = 0
    ) -> UndeliveredCard:
        """A page of refused messages by organisation, for people who may broadcast; raises `Refusal`."""
        host, event = await self._rights.desk_for(host_id, event_id, person_id, can_broadcast)
        counts: dict[tuple[str, Topic], Counter[str]] = defaultdict(Counter)
        for organisation, reason, kind, number in await self._undelivered.by_organisation(
            host.id, event_id, _SUBJECTS, self._since
        ):
            counts[organisation, ABOUT[kind][0]][reason] += number
        shown = page_of([*counts.items()], page, _PER_PAGE)
        language = await self._texts.language(person_id)
        return UndeliveredCard(
            host_id=host.id,
            event_id=event_id,
            host_name=host.name,
            title=await self._texts.title_in(event, language) if event else None,
            lines=tuple(
                UndeliveredLine(organisation, topic, tuple(sorted(reasons.items())))
                for (organisation, topic), reasons in shown.items
            ),
            page=shown.number,
            pages=shown.pages,
        )

    @property
    def _since(self) -> datetime:
        return self._now() - SHOWN_FOR


def _by_table() -> Mapping[type[Any], list[str]]:
    subjects = defaultdict[type[Any], list[str]](list)
    for kind, (_, table) in ABOUT.items():
        subjects[table].append(kind)
    return subjects


_SUBJECTS = _by_table()
