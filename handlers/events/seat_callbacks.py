"""The presses about who sends, brings and invites whom."""

from handlers.presses import Press


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
