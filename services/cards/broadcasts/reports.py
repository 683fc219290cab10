"""Outcomes of broadcasts."""

from dataclasses import dataclass
from datetime import datetime

from domain.audiences import Audience
from domain.broadcasts import BroadcastState, Progress
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class BroadcastReport:
    """The outcome of a broadcast so far."""

    broadcast_id: int
    host_id: int
    event_id: int | None
    title: Written | None
    zone: str
    due_at: datetime
    waiting: bool  # scheduled for later
    state: BroadcastState
    audience: Audience
    progress: Progress
    unreached: int  # people without Telegram, who blocked the bot, or whom Telegram refused
    beginning: str  # of its text, as plain text in the reader's language
    labels: tuple[str, ...] = ()  # names of the audience's labels


@dataclass(frozen=True, slots=True)
class BroadcastLine:
    """One line of the list of a desk's broadcasts."""

    broadcast_id: int
    beginning: str
    due_at: datetime
    waiting: bool
    state: BroadcastState
    recipients: int


@dataclass(frozen=True, slots=True)
class BroadcastsCard:
    """A page of a desk's broadcasts, the newest first."""

    host_id: int
    event_id: int | None
    title: Written | None
    host_name: str
    zone: str
    broadcasts: tuple[BroadcastLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class UnreachedCard:
    """A page of the organisations that a broadcast did not reach, with the number of people of each."""

    broadcast_id: int
    organisations: tuple[tuple[str, int], ...]
    total: int  # organisations
    people: int
    page: int
    pages: int
    refusals: tuple[tuple[str, int], ...] = ()  # Telegram's reasons, verbatim, with counts
