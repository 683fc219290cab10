"""Cards about members of a host."""

from dataclasses import dataclass

from domain.profiles import Profile
from services.cards.hosts import HostCard


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation that a host knows."""

    organisation_id: int
    name: str
    sector: str
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """Whether a typed name is a known organisation (`same`), may be one (`candidates`), or is new."""

    same: KnownOrganisation | None = None
    candidates: tuple[KnownOrganisation, ...] = ()


@dataclass(frozen=True, slots=True)
class MembershipCard:
    """What a host knows of one of its members."""

    host: HostCard
    profile: Profile
    shared: bool  # others represent the same organisation, so its sector and causes are theirs too
    paused: bool
