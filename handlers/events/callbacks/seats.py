"""Who gets a seat: how many there are, of whom, and past whom."""

from handlers.presses import Press


class ChangeSeats(Press, prefix="seats"):
    """Another number of seats."""

    event_id: int


class OpenQuotas(Press, prefix="quotas"):
    """How many of each sector may come."""

    event_id: int


class AskForQuota(Press, prefix="quotaask"):
    """At most how many of this sector?"""

    event_id: int
    sector: str


class SetQuota(Press, prefix="quotaset"):
    """At most so many; 0: no limit."""

    event_id: int
    sector: str
    most: int


class OpenDelegations(Press, prefix="deleg"):
    """How many come of one organisation, and along with whom."""

    event_id: int


class LetBring(Press, prefix="letbring"):
    """Whoever has a seat may bring so many."""

    event_id: int
    number: int


class LetSend(Press, prefix="letsend"):
    """One organisation may send so many; 0: as many as it likes."""

    event_id: int
    number: int


class OpenLine(Press, prefix="line"):
    """Who waits for a seat."""

    event_id: int
    page: int = 0


class AskPastLine(Press, prefix="pastask"):
    """Shall the next seat be offered to this person?"""

    rsvp_id: int


class InvitePastLine(Press, prefix="past"):
    """Yes, before those who wait longer."""

    rsvp_id: int
    event_id: int


class MakeSeatLink(Press, prefix="seatlink"):
    """A link that gives its first user a seat past the line."""

    event_id: int


class OpenSeatLinks(Press, prefix="seatlinks"):
    """The links past the line that were made for an event."""

    event_id: int
    page: int = 0


class WithdrawSeatLink(Press, prefix="noseat"):
    """Nobody shall have a seat by this link any more."""

    invitation_id: int
    page: int = 0
