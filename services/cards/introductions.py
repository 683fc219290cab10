"""Cards about suggestions, introductions and asks. None shows a name before both sides said yes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.introductions import Answer, SuggestionState, VisibleState
from domain.matching import WhyNobody
from domain.partnerships import Stage
from domain.people import ContactChoice


class SuggestionNews(StrEnum):
    """Kinds of letters about suggestions."""

    MADE = "suggestion"
    INTRODUCED = "introduction"
    CLOSED = "suggestion_closed"
    NONE_FOR_YOU = "no_suggestion"
    TO_REVIEW = "review_suggestions"  # this and those below go to organisers
    NONE_AT_ALL = "no_suggestions"
    BY_HAND = "introduce_by_hand"


@dataclass(frozen=True, slots=True)
class Gain:
    """One side seeks `sought`, the other offers `offered`: the same kind or a related one."""

    sought: str
    offered: str


@dataclass(frozen=True, slots=True)
class Gives:
    """What one organisation of a trio offers another."""

    giver: str
    getter: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """The organisation that a person represents."""

    name: str
    sector: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """The other side of an introduction, with the contact they chose to give."""

    name: str
    contact: ContactChoice
    value: str | None  # a username without @, a phone number, an e-mail address


@dataclass(frozen=True, slots=True)
class SuggestionCard:
    """A suggestion as one of its two sides sees it."""

    suggestion_id: int
    host_name: str
    event_title: str | None  # None: it came of an ask
    other: OrganisationCard
    i_get: tuple[Gain, ...]
    they_get: tuple[Gain, ...]
    causes: tuple[str, ...]
    answer: Answer
    state: VisibleState
    deadline_at: datetime
    zone: str
    asked_by_me: bool = False
    asked_by_them: bool = False
    line: str | None = None  # what the asking side wrote
    contact: ContactCard | None = None  # only once both said yes
    stage: Stage | None = None  # the stage that this side last reported
    of_three: "OfThree | None" = None


@dataclass(frozen=True, slots=True)
class OfThree:
    """What makes a suggestion one of a trio: the suggestion with the third, and who gives whom what."""

    other: SuggestionCard
    gives: tuple[Gives, ...]


@dataclass(frozen=True, slots=True)
class MySuggestions:
    """All suggestions of one person, newest first."""

    open: tuple[SuggestionCard, ...]
    introduced: tuple[SuggestionCard, ...]
    closed: tuple[SuggestionCard, ...]
    attended: bool  # whether they may look for others
    paused: bool = False  # at a host of theirs, which then suggests nothing


@dataclass(frozen=True, slots=True)
class ByHandCard:
    """Two people whom an organiser must connect, because one of them chose contact through the organiser."""

    suggestion_id: int
    host_id: int
    event_id: int | None  # None: it came of an ask
    person_ids: tuple[int, int]
    host_name: str
    one: ContactCard
    one_organisation: OrganisationCard
    other: ContactCard
    other_organisation: OrganisationCard


@dataclass(frozen=True, slots=True)
class NobodyCard:
    """Tells an attendee that they have no suggestion this time, and why."""

    event_title: str
    why: WhyNobody | None  # None: there was one, but it was not sent


@dataclass(frozen=True, slots=True)
class ProposedCard:
    """One suggestion as the organiser reviews it: organisations and reasons, no names."""

    suggestion_id: int
    one: OrganisationCard
    other: OrganisationCard
    one_gets: tuple[Gain, ...]
    other_gets: tuple[Gain, ...]
    causes: tuple[str, ...]
    weight: int
    state: SuggestionState
    pinned: bool = False
    of_three: bool = False


@dataclass(frozen=True, slots=True)
class AttendeeCard:
    """An attendee, for organisers who choose a pair; they know the name from the list."""

    membership_id: int
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class PairingCard:
    """The attendees an organiser may choose from for a pair of their own."""

    event_id: int
    one: AttendeeCard | None  # already chosen: the question is whom they should meet
    search: str
    found: tuple[AttendeeCard, ...]
    more: int  # how many more match


@dataclass(frozen=True, slots=True)
class PriceCard:
    """The cost of more people having a suggestion, and having one that serves them.

    Shares are relative to the total weight of the best match by weight alone.
    """

    covered: int
    covered_share: float
    served: int
    served_share: float


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """The suggestions of one event; `proposed` is one page of them."""

    event_id: int
    event_title: str
    zone: str
    attendees: int
    covered: int  # attendees with at least one suggestion
    without: tuple[str, ...]  # organisations of attendees without one
    waiting: int  # suggestions neither released nor struck yet
    released: int
    struck: int
    release_due_at: datetime | None  # when those still waiting are released automatically
    page: int
    pages: int
    proposed: tuple[ProposedCard, ...]
    first: int = 1  # number of this page's first suggestion, from 1
    price: PriceCard | None = None
    spread: tuple[float, float] | None = None  # of giving this season: before, and with these
    choosing: bool = False  # they are being chosen anew at this moment
    trios: bool = False  # whether three were found who could work together
    chosen: bool = True  # or not yet: it is to be known first who was there


@dataclass(frozen=True, slots=True)
class Found:
    """Someone who offers what was searched for: organisation and offer, no name."""

    membership_id: int
    organisation: OrganisationCard
    offers: tuple[str, ...]  # kinds, those searched for first
    said: tuple[str, ...]  # their own words, where given
