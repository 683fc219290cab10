"""This feature's own presses."""

from domain.roles import Role
from handlers.presses import AskedAt, Press


class ListHosts(Press, prefix="hosts"):
    """List the hosts where I have a role."""


class CreditFunder(Press, prefix="funder"):
    """Show the credited funder, and ask for it."""

    host_id: int


class DropFunder(Press, prefix="nofunder"):
    """Remove the credit."""

    host_id: int


class TurnHosts(Press, prefix="hosts_p"):
    """Turn the page of hosts where I have a role."""

    page: int


class OpenNewHost(Press, prefix="newhost"):
    """Begin creating a host."""


class ReturnToName(Press, prefix="hostname"):
    """Return to the first step of creating a host."""

    revision: int


class ReturnToLanguage(Press, prefix="hostback"):
    """Return to the second step of creating a host."""

    revision: int


class ChooseHostLanguage(Press, prefix="hostlang"):
    """Choose the language in which the host writes."""

    revision: int
    language: str


class ChooseZone(Press, prefix="hostzone"):
    """Choose the host's time zone, by its IANA name."""

    revision: int
    zone: str


class ShowOrganisers(Press, prefix="orgs"):
    """List a host's organisers."""

    host_id: int
    page: int = 0


class AskToTakeRole(Press, prefix="role"):
    """Ask before taking a role away."""

    organiser_id: int


class TakeRole(Press, prefix="norole"):
    """Take a role away."""

    organiser_id: int


class AskToClose(Press, prefix="hostend"):
    """Show what would be erased with a host."""

    host_id: int


class CloseHost(Press, prefix="hostended"):
    """Close it; carries the time of the question (Unix seconds), since an old "yes" does not count."""

    host_id: int
    asked_at: AskedAt


class CreateInvitation(Press, prefix="newinvite"):
    """Create a link to a role at a host, or at one of its events."""

    host_id: int
    role: Role
    event_id: int = 0


class RevokeInvitation(Press, prefix="noinvite"):
    """Revoke a link."""

    invitation_id: int


class OpenRoleLinks(Press, prefix="rolelinks"):
    """Show a page of a host's unused links to roles."""

    host_id: int
    page: int = 0


class WithdrawRoleLink(Press, prefix="norolelink"):
    """Revoke one of them, and show that page of the list again."""

    invitation_id: int
    page: int


class AcceptInvitation(Press, prefix="accept"):
    """Accept a link's role; carries the token, not an id, as proof of having the link."""

    token: str
