"""Undelivered: what Telegram will never take, put aside with its reason, for the organisers of whom it was meant for."""

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

SHOWN_FOR = timedelta(days=30)  # later nobody calls about it
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
"""Of the kinds that participants get: what they are about, and the table of the row that each is about.

Broadcasts have a report of their own; what organisers and operators are told is the operators' to mend.
"""


class Undelivered:
    """Which organisations did not hear of something; no names, and no word of what it was."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._undelivered = unit.undelivered
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def is_any(self, host_id: int, event_id: int | None) -> bool:
        """Whether a message of the last days was put aside, about an event or whatever of the host."""
        return await self._undelivered.is_any(host_id, event_id, _SUBJECTS, self._since)

    async def of(
        self, person_id: int, host_id: int, event_id: int | None, page: int = 0
    ) -> UndeliveredCard:
        """A page of them by organisation, for those who may write to these people; raises ``Refusal``."""
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
