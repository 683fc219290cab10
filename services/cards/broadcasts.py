"""Cards about broadcasts."""

from dataclasses import dataclass

from domain.broadcasts import Segment
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class Audience:
    """How many a broadcast to one segment would reach, and how many of the segment it cannot."""

    segment: Segment
    recipients: int
    out_of_reach: int  # no Telegram, or paused


@dataclass(frozen=True, slots=True)
class BroadcastForm:
    """Where a broadcast is being written, and to whom it can go."""

    event_id: int
    title: Written
    host_name: str
    audiences: tuple[Audience, ...]  # one for each segment


@dataclass(frozen=True, slots=True)
class BroadcastCard:
    """A broadcast as one reader gets it."""

    host_name: str
    title: Written
    html: str  # as its writer formatted it
    language: str
    foreign: bool  # in another language than the reader's


@dataclass(frozen=True, slots=True)
class BroadcastReport:
    """What became of a broadcast so far."""

    broadcast_id: int
    event_id: int
    title: Written
    segment: Segment
    recipients: int
    delivered: int
    blocked: int
    failed: int
    left: int  # not yet sent
