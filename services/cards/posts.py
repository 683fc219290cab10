"""Cards of events as they stand in other chats."""

from dataclasses import dataclass

from services.cards.events import EventCard


@dataclass(frozen=True, slots=True)
class PostCard:
    """An event as anybody may read it, in one language."""

    event: EventCard
    language: str


@dataclass(frozen=True, slots=True)
class StalePost:
    """A post that says what is no longer so; ``digest`` tells what it will say."""

    post_id: int
    inline_id: str
    card: PostCard
    digest: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What one look found, and up to which post it was; 0: to the last one."""

    stale: tuple[StalePost, ...]
    last: int
