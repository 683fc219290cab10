"""The presses that only this feature offers."""

from domain.roles import Role
from handlers.pressed import CallbackData


class ListHosts(CallbackData, prefix="hosts"):
    """The hosts at which I have a role."""


class CreditFunder(CallbackData, prefix="funder"):
    """Whom the host credits, and asking for it."""

    host_id: int


class DropFunder(CallbackData, prefix="nofunder"):
    """Credit nobody."""

    host_id: int


class TurnHosts(CallbackData, prefix="hosts_p"):
    """A page of the hosts at which I have a role."""

    page: int


class OpenNewHost(CallbackData, prefix="newhost"):
    """Begin to open a host."""


class ReturnToName(CallbackData, prefix="hostname"):
    """Back to the first step of opening a host."""

    revision: int


class ReturnToLanguage(CallbackData, prefix="hostback"):
    """Back to the second step of opening a host."""

    revision: int


class ChooseHostLanguage(CallbackData, prefix="hostlang"):
    """The language in which the host writes."""

    revision: int
    language: str


class ChooseZone(CallbackData, prefix="hostzone"):
    """The host's time zone, by its IANA name."""

    revision: int
    zone: str


class ShowOrganisers(CallbackData, prefix="orgs"):
    """Who acts for a host."""

    host_id: int
    page: int = 0


class AskToTakeRole(CallbackData, prefix="role"):
    """Ask before taking a role away."""

    organiser_id: int


class TakeRole(CallbackData, prefix="norole"):
    """Take a role away."""

    organiser_id: int


class CreateInvitation(CallbackData, prefix="newinvite"):
    """A link to a role at a host, or at one event of it."""

    host_id: int
    role: Role
    event_id: int = 0


class RevokeInvitation(CallbackData, prefix="noinvite"):
    """End a link before its time."""

    invitation_id: int


class AcceptInvitation(CallbackData, prefix="accept"):
    """Take the role that a link offers; the token, not a number, shows that one has the link."""

    token: str
