"""People who are coming, as organisers see them."""

from domain.rsvp import RsvpStatus
from services.cards.events import Comer
from storage.models import Membership, Organisation, Rsvp


def comer(membership: Membership, organisation: Organisation, rsvp: Rsvp) -> Comer:
    """One line of the list of comers."""
    return Comer(
        name=membership.name,
        organisation=organisation.name,
        sector=rsvp.sector,
        checked_in=rsvp.status is RsvpStatus.CHECKED_IN,
        companions=rsvp.companions,
    )
