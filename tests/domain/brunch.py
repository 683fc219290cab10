"""One brunch in memory, applying the rules of answers and offers as the services do."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from domain.events import EventState, EventStatus
from domain.quotas import Quotas, next_in_line, quotas_hold_until, room_after
from domain.refusal import Refusal
from domain.rsvp import (
    FIRM,
    HELD,
    Decision,
    RsvpAnswer,
    RsvpStatus,
    Seats,
    Standing,
    decide_answer,
    refuse_fewer_seats,
)
from domain.waitlist import (
    OfferPlan,
    OpenOffer,
    SeatsOnOffer,
    Waiting,
    in_line,
    plan_offers,
    waiting_before,
)


def sector(person: int) -> str:
    """A person's sector, which never changes."""
    return "business" if person % 2 else "ngo"


@dataclass
class Chair:
    """One person's RSVP."""

    status: RsvpStatus
    waitlisted_at: datetime
    expires_at: datetime | None = None
    lapsed: bool = False


@dataclass
class Brunch:
    """An event with its RSVPs by person; `now` only moves forward."""

    event: SeatsOnOffer
    ends_at: datetime
    now: datetime
    capacity: int
    chairs: dict[int, Chair] = field(default_factory=dict)
    most: dict[str, int] = field(default_factory=dict)  # of a sector, until `opens_at`
    opens_at: datetime | None = None

    def having(self, *statuses: RsvpStatus) -> list[int]:
        return [person for person, chair in self.chairs.items() if chair.status in statuses]

    def firm(self) -> int:
        return len(self.having(*FIRM))

    def line(self) -> list[Waiting]:
        waiting = self.having(RsvpStatus.WAITLISTED)
        return in_line(
            Waiting(
                person,
                self.chairs[person].waitlisted_at,
                self.chairs[person].lapsed,
                sector=sector(person),
            )
            for person in waiting
        )

    def quotas(self, without: int | None = None) -> Quotas:
        """The quotas in force now; `held` may leave one person out."""
        if self.now >= quotas_hold_until(self.opens_at, self.event.starts_at):
            return Quotas()
        held = Counter(sector(person) for person in self.having(*HELD) if person != without)
        return Quotas(self.most, held)

    def asked(self) -> list[Waiting]:
        """The waiting people whose sector bars them from no seat."""
        return next_in_line(self.line(), self.quotas())

    def awake(self) -> list[int]:
        return [one.rsvp_id for one in self.line() if not one.offer_lapsed]

    def offers(self) -> list[OpenOffer]:
        return [
            OpenOffer(person, self.chairs[person].waitlisted_at, until)
            for person in self.having(RsvpStatus.OFFERED)
            if (until := self.chairs[person].expires_at)
        ]

    def seats_for(self, person: int) -> Seats:
        before, quotas = waiting_before(self.line(), person), self.quotas(without=person)
        others = {p: c.status for p, c in self.chairs.items() if p != person}
        return Seats(
            self.capacity,
            firm=sum(status in FIRM for status in others.values()),
            offered=sum(status is RsvpStatus.OFFERED for status in others.values()),
            waiting=len(next_in_line(before, quotas)),
            of_sector=room_after(before, sector(person), quotas),
        )

    def answers(self, person: int, answer: RsvpAnswer) -> Decision | None:
        """The decision, or `None` if the answer is refused."""
        chair = self.chairs.get(person)
        standing = Standing(chair.status, chair.expires_at, chair.lapsed) if chair else None
        event = EventState(EventStatus.PUBLISHED, self.event.starts_at, self.ends_at)
        try:
            decision = decide_answer(answer, standing, self.seats_for(person), event, self.now)
        except Refusal:
            return None
        if chair and not decision.joins_line:
            self.chairs[person] = Chair(decision.status, chair.waitlisted_at, lapsed=chair.lapsed)
        else:
            self.chairs[person] = Chair(decision.status, self.now)
        return decision

    def has_seats(self, capacity: int) -> None:
        """An organiser changes the number of seats, if the rules allow it."""
        try:
            refuse_fewer_seats(capacity, self.firm())
        except Refusal:
            return
        self.capacity = capacity

    def plan(self) -> OfferPlan:
        event = SeatsOnOffer(
            self.event.starts_at,
            self.event.zone,
            self.capacity,
            self.firm(),
            self.event.offer_time,
        )
        return plan_offers(event, self.asked(), self.offers(), self.now)

    def settle(self) -> OfferPlan:
        """Carry out the plan for this moment."""
        plan = self.plan()
        for person in plan.lapse:
            self._return_to_line(person, lapsed=True)
        for person in plan.withdraw:
            self._return_to_line(person, lapsed=False)
        for offer in plan.make:
            chair = self.chairs[offer.rsvp_id]
            chair.status, chair.expires_at = RsvpStatus.OFFERED, offer.expires_at
        return plan

    def _return_to_line(self, person: int, *, lapsed: bool) -> None:
        chair = self.chairs[person]
        chair.status, chair.expires_at, chair.lapsed = RsvpStatus.WAITLISTED, None, lapsed
