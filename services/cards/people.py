"""Cards about people."""

from dataclasses import dataclass

from domain.roles import Role
from services.cards.drafts import DraftCard


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever is writing or pressing right now, registered or not."""

    person_id: int
    telegram_id: int
    language: str  # en | pl | hu
    host_id: int | None  # the host last spoken with
    name: str  # as Telegram gives it; suggested at registration and stored nowhere else
    username: str | None  # without the @
    roles: tuple["RoleCard", ...] = ()

    @property
    def organises(self) -> bool:
        return bool(self.roles)


@dataclass(frozen=True, slots=True)
class Met:
    """A visitor, their unfinished draft, and the newest message in their chat."""

    visitor: Visitor
    draft: DraftCard | None
    newest_id: int | None


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A role at a host, or at one of its events only."""

    host_id: int
    event_id: int | None
    role: Role
