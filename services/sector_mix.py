"""What quotas leave to each sector: told to strangers in advance, and to members they keep from a seat."""

from datetime import datetime

from domain.quotas import Representing, of_organisation, quotas_hold_until
from domain.rsvp import RsvpStatus, Seats
from services.cards.events import FullSector, SectorMix
from services.seats import rooms_of_sectors
from storage.models import Event
from storage.repositories.answering import EventAnswers


def sector_mix(
    event: Event, answers: EventAnswers, seats: Seats, now: datetime
) -> SectorMix | None:
    """How many remaining seats each sector may take, for readers whose sector is unknown."""
    if not event.quotas or not seats.free:
        return None
    rooms = rooms_of_sectors(event, answers, now)
    few = tuple((sector, room) for sector, room in rooms.items() if room < seats.free)
    return SectorMix(few, _opens_to_all_at(event)) if few else None


def full_sector(
    event: Event, answers: EventAnswers, who: Representing | None, seats: Seats
) -> FullSector | None:
    """Says that the reader's sector is full; people waiting are told even if all seats are taken."""
    if who is None or seats.of_sector != 0 or not (_waits(answers) or seats.sector_full):
        return None
    return FullSector(who.sector, _opens_to_all_at(event))


def full_organisation(
    event: Event, answers: EventAnswers, who: Representing | None, seats: Seats
) -> int | None:
    """How many of the reader's organisation are coming, if it may send no more; else None."""
    full = seats.of_organisation == 0 and (_waits(answers) or seats.organisation_full)
    if who is None or not full:
        return None
    come = answers.counts.held.get(of_organisation(who.organisation_id or 0), 0)
    return come if come >= (event.most_of_one or 0) else None


def _waits(answers: EventAnswers) -> bool:
    return answers.mine is not None and answers.mine.status is RsvpStatus.WAITLISTED


def _opens_to_all_at(event: Event) -> datetime | None:
    """When quotas end; None: not before the event begins."""
    opens_at = quotas_hold_until(event.quotas_open_at, event.starts_at)
    return opens_at if opens_at < event.starts_at else None
