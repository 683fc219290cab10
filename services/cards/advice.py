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
    by: str | None  # None: no longer an adviser
    written_at: datetime


@dataclass(frozen=True, slots=True)
class AdviceCard:
    """Whether one side lets advisers look on, and their remarks; nothing about the other side's answer."""

    pair: ProgressCard
    remark: RemarkCard | None  # one a page, latest first
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class AdvisedPairLine:
    """A pair whose two sides both let this adviser look on."""

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
    """One side of a pair as an adviser sees it, without contact details."""

    name: str
    organisation: OrganisationCard
    languages: tuple[str, ...]
    seeks: tuple[str, ...]
    offers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdvisedPairCard:
    """One pair, and a page of its remarks."""

    suggestion_id: int
    host_id: int
    host_name: str
    zone: str
    one: SideCard
    other: SideCard
    stage: Stage
    kinds: tuple[str, ...]  # kinds of cooperation that either side named
    remark: RemarkCard | None  # one a page, latest first
    page: int
    pages: int
    told_at: datetime | None = None  # when a remark written at night is delivered
