"""Cards about suggestions, introductions and asks. None shows a name before both sides said yes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.introductions import Answer, SuggestionState, VisibleState
from domain.matching import WhyNobody
from domain.partnerships import Stage
from domain.people import ContactChoice


class SuggestionNews(StrEnum):
    """What there is to tell of suggestions; the kinds of its letters."""

    MADE = "suggestion"
    INTRODUCED = "introduction"
    CLOSED = "suggestion_closed"
    NONE_FOR_YOU = "no_suggestion"
    TO_REVIEW = "review_suggestions"  # to organisers, as the others below
    NONE_AT_ALL = "no_suggestions"
    BY_HAND = "introduce_by_hand"


@dataclass(frozen=True, slots=True)
class Gain:
    """One seeks ``sought``, and the other offers ``offered``: the same kind, or a related one."""

    sought: str
    offered: str


@dataclass(frozen=True, slots=True)
class Gives:
    """What one organisation of a trio has for another."""

    giver: str
    getter: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """Whom a person represents."""

    name: str
    sector: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """The other side of an introduction, as they chose to be reached."""

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
    stage: Stage | None = None  # what this side said came of it
    of_three: "OfThree | None" = None


@dataclass(frozen=True, slots=True)
class OfThree:
    """What makes a suggestion one of three: the suggestion of the other one, and who gives whom what."""

    other: SuggestionCard
    gives: tuple[Gives, ...]


@dataclass(frozen=True, slots=True)
class MySuggestions:
    """Everything that one person has, the newest first."""

    open: tuple[SuggestionCard, ...]
    introduced: tuple[SuggestionCard, ...]
    closed: tuple[SuggestionCard, ...]
    attended: bool  # whether they may look for others
    paused: bool = False  # at a host of theirs, which then suggests nothing


@dataclass(frozen=True, slots=True)
class ByHandCard:
    """Two people whom the organiser is to connect, because one of them chose so."""

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
    """That an attendee has no suggestion this time, and why."""

    event_title: str
    why: WhyNobody | None  # None: there was one, which did not go out


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
    """Somebody who was there, for an organiser who chooses a pair; organisers know them from the list."""

    membership_id: int
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class PairingCard:
    """Whom an organiser may choose for a pair of their own."""

    event_id: int
    one: AttendeeCard | None  # chosen already: the question is whom they are to meet
    search: str
    found: tuple[AttendeeCard, ...]
    more: int  # how many others fit


@dataclass(frozen=True, slots=True)
class PriceCard:
    """What it costs that so many more people have a suggestion, and get something by it.

    The shares are of the weight that the best match for weight alone would have.
    """

    covered: int
    covered_share: float
    served: int
    served_share: float


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """The suggestions of one event; ``proposed`` is one page of them."""

    event_id: int
    event_title: str
    zone: str
    attendees: int
    covered: int  # of them, how many have at least one suggestion
    without: tuple[str, ...]  # the organisations of those who have none
    waiting: int  # suggestions that nobody has released or struck
    released: int
    struck: int
    release_due_at: datetime | None  # when what is waiting goes out by itself
    page: int
    pages: int
    proposed: tuple[ProposedCard, ...]
    first: int = 1  # the place of this page's first suggestion among all
    price: PriceCard | None = None
    spread: tuple[float, float] | None = None  # of giving this season: before, and with these
    choosing: bool = False  # they are being chosen anew at this moment
    trios: bool = False  # whether three were found who could work together
    chosen: bool = True  # or not yet: it is to be known first who was there


@dataclass(frozen=True, slots=True)
class Found:
    """Someone who offers what was looked for: organisation and offer, no name."""

    membership_id: int
    organisation: OrganisationCard
    offers: tuple[str, ...]  # kinds, those looked for first
    said: tuple[str, ...]  # in their own words, where they gave any
