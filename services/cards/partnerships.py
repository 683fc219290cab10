"""Cards about the results of introductions: for the two sides, for organisers, for a funder."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.partnerships import Ending, Scope, Stage
from services.cards.events import Written
from services.cards.introductions import OrganisationCard


class PartnershipNews(StrEnum):
    """Questions and news for the two sides of an introduction; the kinds of the letters."""

    ASKED = "what_came_of_it"
    TO_CONFIRM = "confirm_partnership"  # the other side calls it a partnership
    CONFIRMED = "partnership"  # both do
    CAME_ABOUT = "partnership_came_about"  # the same, to the organisers
    LOOKED_ON = "adviser_looks_on"  # both let advisers look on
    TO_ADVISE = "pair_to_advise"  # the same, to the advisers
    REMARK = "remark"  # an adviser has written


@dataclass(frozen=True, slots=True)
class ProgressCard:
    """An introduction as seen by one of its sides."""

    suggestion_id: int
    host_name: str
    other: OrganisationCard
    name: str | None  # the other person's; None: erased since
    introduced_at: datetime
    zone: str
    kinds: tuple[str, ...]  # kinds they may cooperate in, those behind the suggestion first
    stage: Stage | None = None  # what this side last reported
    kind: str | None = None
    ending: Ending | None = None
    lesson: str | None = None
    asked_to_confirm: str | None = None  # the kind of cooperation that the other side reported
    both: bool = False  # both report a partnership
    advisers: tuple[str, ...] = ()  # names of the advisers who could look on
    let_in: bool = False  # this side lets them look on


@dataclass(frozen=True, slots=True)
class PairCard:
    """Two organisations and their stage, without people's names."""

    one: str
    other: str
    stage: Stage
    kinds: tuple[str, ...]
    endings: tuple[Ending, ...]


@dataclass(frozen=True, slots=True)
class RegisterCard:
    """A page of the outcomes of a host's introductions, with the number at each stage."""

    host_id: int
    host_name: str
    introduced: int
    stages: tuple[tuple[Stage, int], ...]
    pairs: tuple[PairCard, ...]
    lessons: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class CameAboutCard:
    """That a pair is a partnership now, for an organiser of its host."""

    host_id: int
    host_name: str
    pair: PairCard


@dataclass(frozen=True, slots=True)
class LessonsCard:
    """Lessons from what ended; nobody is told who wrote them."""

    host_id: int
    lessons: tuple[tuple[Ending | None, str], ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class PresentedPair:
    """Two who both call it a partnership, as everybody may read of them."""

    one: OrganisationCard
    other: OrganisationCard
    kinds: tuple[str, ...]
    since: datetime


@dataclass(frozen=True, slots=True)
class SectorPairCounts:
    """Counts for each step of two sectors' suggestions; None: too few to disclose."""

    one: str
    other: str
    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class FunderReportCard:
    """From registration to partnerships, without names."""

    scope: Scope
    subject_id: int  # the host's id for scope HOST, else the event's
    title: Written
    credit: Written | None
    events: int
    registered: int
    came: int
    steps: tuple[int, ...]  # none if so few came that they would be known by them
    sectors: tuple[SectorPairCounts, ...]
    hidden: bool  # there are pairs of sectors, or steps of them, too few to be told


@dataclass(frozen=True, slots=True)
class SummaryCard:
    """What a closing meeting may read of a host's partnerships; what is not both sides' word is in counts alone."""

    host_name: str
    zone: str
    made_at: datetime
    pairs: tuple[PresentedPair, ...]  # the first that came about first
    thread: FunderReportCard
    lessons: tuple[str, ...]
