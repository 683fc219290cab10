"""Presses about seats: their number, quotas, and invitations past the line."""

from handlers.presses import Press


class ChangeSeats(Press, prefix="seats"):
    """Change the number of seats."""

    event_id: int


class OpenQuotas(Press, prefix="quotas"):
    """Show how many of each sector may come."""

    event_id: int


class AskForQuota(Press, prefix="quotaask"):
    """Ask for this sector's limit."""

    event_id: int
    sector: str


class SetQuota(Press, prefix="quotaset"):
    """Set this sector's limit; 0: none."""

    event_id: int
    sector: str
    most: int


class OpenDelegations(Press, prefix="deleg"):
    """Show how many people one organisation may send, and how many companions each may bring."""

    event_id: int


class LetBring(Press, prefix="letbring"):
    """Set how many companions each person with a seat may bring."""

    event_id: int
    number: int


class LetSend(Press, prefix="letsend"):
    """Set how many people one organisation may send; 0: unlimited."""

    event_id: int
    number: int


class OpenLine(Press, prefix="line"):
    """Show the waitlist."""

    event_id: int
    page: int = 0


class AskPastLine(Press, prefix="pastask"):
    """Ask before offering this person the next seat."""

    rsvp_id: int


class InvitePastLine(Press, prefix="past"):
    """Confirm moving them ahead of those who have waited longer."""

    rsvp_id: int
    event_id: int


class MakeSeatLink(Press, prefix="seatlink"):
    """Create a link that gives its first user a seat past the line."""

    event_id: int


class OpenSeatLinks(Press, prefix="seatlinks"):
    """List an event's seat links."""

    event_id: int
    page: int = 0


class WithdrawSeatLink(Press, prefix="noseat"):
    """Revoke a seat link."""

    invitation_id: int
    page: int = 0
