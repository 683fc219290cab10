"""Cards of events posted in other chats."""

from dataclasses import dataclass

from services.cards.events import EventCard


@dataclass(frozen=True, slots=True)
class PostCard:
    """An event as anybody may read it, in one language."""

    event: EventCard
    language: str


@dataclass(frozen=True, slots=True)
class StalePost:
    """An outdated post; `digest` identifies its new content."""

    post_id: int
    inline_id: str
    card: PostCard
    digest: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """The result of one scan; `last`: the id of the last post checked, 0 if that was the end."""

    stale: tuple[StalePost, ...]
    last: int
