"""What became of the demo's brunch, in counts; the summary at the end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import MessageState
from domain.interests.taxonomy import TAXONOMY
from domain.introductions import SHOWN, SuggestionState
from domain.rsvp import RsvpStatus
from services.trio_rows import PAIRS_OF_THREE
from storage.engine import Database
from storage.models import OutboxMessage, Rsvp, Suggestion


@dataclass(frozen=True, slots=True)
class SectorFigures:
    """One sector's share in an event."""

    sector: str
    registered: int  # ever answered yes, or waited for a seat
    came: int
    suggested: int  # of those who came, how many had a suggestion
    introduced: int  # and how many an introduction: both said yes


@dataclass(frozen=True, slots=True)
class QuotaFigures:
    """What a quota kept."""

    sector: str
    most: int
    waiting: int  # of that sector, at the end


@dataclass(frozen=True, slots=True)
class EventFigures:
    """What became of one event, from registration to introductions."""

    sectors: tuple[SectorFigures, ...]  # in the vocabulary's order; those with nobody left out
    seats: int
    waiting: int  # still on the waitlist at the end
    suggestions: int  # pairs
    introductions: int  # pairs both of whom said yes
    trios: int  # threes of these pairs that were presented as one
    trios_introduced: int  # those all three of whom know each other
    delivered: int  # messages
    undelivered: int  # messages to people who blocked the bot, or that Telegram refused
    companions: int  # who came along with those who came
    quotas: tuple[QuotaFigures, ...]


async def figures_of(database: Database, event_id: int) -> EventFigures:
    """The figures of the only event there is, so that all messages are about it."""
    async with database.unit() as unit:
        event = await unit.events.get(event_id)
        assert event is not None  # the story made it
        answers = await unit.rsvps.with_status(event_id, *RsvpStatus)
        suggestions = await unit.suggestions.of_event(event_id)
    rsvps = [one for one in answers if one.status is not RsvpStatus.DECLINED]
    shown = [one for one in suggestions if one.state in SHOWN]
    introduced = [one for one in shown if one.state is SuggestionState.INTRODUCED]
    waiting = Counter(one.sector for one in rsvps if one.status is RsvpStatus.WAITLISTED)
    messages = await _messages(database)
    return EventFigures(
        sectors=_by_sector(rsvps, shown, introduced),
        seats=event.seats,
        waiting=waiting.total(),
        suggestions=len(shown),
        introductions=len(introduced),
        trios=len(_trios(shown)),
        trios_introduced=sum(n == PAIRS_OF_THREE for n in _trios(introduced).values()),
        delivered=messages[MessageState.DELIVERED],
        undelivered=messages[MessageState.BLOCKED] + messages[MessageState.FAILED],
        companions=sum(one.companions for one in rsvps if one.status is RsvpStatus.CHECKED_IN),
        quotas=tuple(
            QuotaFigures(sector, most, waiting[sector])
            for sector, most in (event.quotas or {}).items()
        ),
    )


async def _messages(database: Database) -> Counter[MessageState]:
    """How many are in each state."""
    query = select(OutboxMessage.state, func.count()).group_by(col(OutboxMessage.state))
    async with AsyncSession(database.engine) as session:
        rows = (await session.exec(query)).all()
    return Counter({MessageState(state): count for state, count in rows})


def _by_sector(
    rsvps: Sequence[Rsvp], shown: Sequence[Suggestion], introduced: Sequence[Suggestion]
) -> tuple[SectorFigures, ...]:
    with_suggestion, with_introduction = _sides(shown), _sides(introduced)
    counts: dict[str, Counter[str]] = {}
    for one in rsvps:
        count = counts.setdefault(one.sector, Counter())
        came = one.status is RsvpStatus.CHECKED_IN
        count["registered"] += 1
        count["came"] += came
        count["suggested"] += came and one.membership_id in with_suggestion
        count["introduced"] += came and one.membership_id in with_introduction
    return tuple(
        SectorFigures(
            sector.id,
            counts[sector.id]["registered"],
            counts[sector.id]["came"],
            counts[sector.id]["suggested"],
            counts[sector.id]["introduced"],
        )
        for sector in TAXONOMY.sectors
        if sector.id in counts
    )


def _trios(suggestions: Sequence[Suggestion]) -> Counter[int]:
    """How many pairs of each."""
    return Counter(one.trio_id for one in suggestions if one.trio_id is not None)


def _sides(suggestions: Sequence[Suggestion]) -> set[int]:
    sides = (side for one in suggestions for side in (one.a_id, one.b_id))
    return {side for side in sides if side is not None}
