"""The presses that only this feature offers."""

from domain.roles import Role
from handlers.presses import Press


class ListHosts(Press, prefix="hosts"):
    """The hosts at which I have a role."""


class CreditFunder(Press, prefix="funder"):
    """Whom the host credits, and asking for it."""

    host_id: int


class DropFunder(Press, prefix="nofunder"):
    """Credit nobody."""

    host_id: int


class TurnHosts(Press, prefix="hosts_p"):
    """A page of the hosts at which I have a role."""

    page: int


class OpenNewHost(Press, prefix="newhost"):
    """Begin to open a host."""


class ReturnToName(Press, prefix="hostname"):
    """Back to the first step of opening a host."""

    revision: int


class ReturnToLanguage(Press, prefix="hostback"):
    """Back to the second step of opening a host."""

    revision: int


class ChooseHostLanguage(Press, prefix="hostlang"):
    """The language in which the host writes."""

    revision: int
    language: str


class ChooseZone(Press, prefix="hostzone"):
    """The host's time zone, by its IANA name."""

    revision: int
    zone: str


class ShowOrganisers(Press, prefix="orgs"):
    """Who acts for a host."""

    host_id: int
    page: int = 0


class AskToTakeRole(Press, prefix="role"):
    """Ask before taking a role away."""

    organiser_id: int


class TakeRole(Press, prefix="norole"):
    """Take a role away."""

    organiser_id: int


class CreateInvitation(Press, prefix="newinvite"):
    """A link to a role at a host, or at one event of it."""

    host_id: int
    role: Role
    event_id: int = 0


class RevokeInvitation(Press, prefix="noinvite"):
    """End a link before its time."""

    invitation_id: int


class OpenRoleLinks(Press, prefix="rolelinks"):
    """A host's links to roles that nobody has taken yet, a page of them."""

    host_id: int
    page: int = 0


class WithdrawRoleLink(Press, prefix="norolelink"):
    """End one of them, and show that page of the list again."""

    invitation_id: int
    page: int


class AcceptInvitation(Press, prefix="accept"):
    """Take the role that a link offers; the token, not a number, shows that one has the link."""

    token: str
