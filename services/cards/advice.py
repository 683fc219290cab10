"""Cards about pairs that let advisers look on: for the two sides, and for their advisers."""

from dataclasses import dataclass
from datetime import datetime

from domain.partnerships import Stage
from services.cards.introductions import OrganisationCard
from services.cards.partnerships import ProgressCard


@dataclass(frozen=True, slots=True)
class RemarkCard:
    """What an adviser wrote to a pair."""

    text: str
    by: str | None  # None: no adviser any more
    written_at: datetime


@dataclass(frozen=True, slots=True)
class AdviceCard:
    """Whether one side lets advisers look on, and what they wrote; nothing of the other side's answer."""

    pair: ProgressCard
    remark: RemarkCard | None  # a page each, the latest first
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class AdvisedPairLine:
    """A pair both of whom let this adviser look on."""

    suggestion_id: int
    one: OrganisationCard
    other: OrganisationCard
    stage: Stage
    remarks: int


@dataclass(frozen=True, slots=True)
class AdvisedPairsCard:
    """A page of an adviser's pairs at a host, the latest introduced first."""

    host_id: int
    host_name: str
    pairs: tuple[AdvisedPairLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SideCard:
    """One of two as an adviser reads of them; not how to reach them."""

    name: str
    organisation: OrganisationCard
    languages: tuple[str, ...]
    seeks: tuple[str, ...]
    offers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdvisedPairCard:
    """One pair, and what its advisers wrote so far."""

    suggestion_id: int
    host_id: int
    host_name: str
    zone: str
    one: SideCard
    other: SideCard
    stage: Stage
    kinds: tuple[str, ...]  # in which either says that they work together
    remark: RemarkCard | None  # a page each, the latest first
    page: int
    pages: int
    told_at: datetime | None = None  # when the two read what was written at night
