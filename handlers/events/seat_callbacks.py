"""The presses about who sends, brings and invites whom."""

from handlers.pressed import CallbackData


class OpenDelegations(CallbackData, prefix="deleg"):
    """How many come of one organisation, and along with whom."""

    event_id: int


class LetBring(CallbackData, prefix="letbring"):
    """Whoever has a seat may bring so many."""

    event_id: int
    number: int


class LetSend(CallbackData, prefix="letsend"):
    """One organisation may send so many; 0: as many as it likes."""

    event_id: int
    number: int


class MakeSeatLink(CallbackData, prefix="seatlink"):
    """A link that gives its first user a seat past the line."""

    event_id: int


class OpenSeatLinks(CallbackData, prefix="seatlinks"):
    """The links past the line that were made for an event."""

    event_id: int
    page: int = 0


class WithdrawSeatLink(CallbackData, prefix="noseat"):
    """Nobody shall have a seat by this link any more."""

    invitation_id: int
    page: int = 0
