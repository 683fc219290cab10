"""Finds posts that are kept up to date."""

from collections.abc import Collection, Sequence

from sqlalchemy import Integer
from sqlmodel import bindparam, col, delete, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Event, EventPost

_ALL = (  # built once, as a job runs it every five seconds
    select(EventPost, Event)
    .join(Event, col(Event.id) == col(EventPost.event_id))
    .order_by(col(EventPost.id))
)
_AFTER = _ALL.where(col(EventPost.id) > bindparam("post")).limit(bindparam("most", type_=Integer))


class PostRepository:
    """Event cards in other chats."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def all(self) -> Sequence[tuple[EventPost, Event]]:
        """All posts, each with its event."""
        return [(post, event) for post, event in (await self._session.exec(_ALL)).all()]

    async def after(self, post_id: int, most: int) -> Sequence[tuple[EventPost, Event]]:
        """The next posts after an id, with their events, in order of sending."""
        asked = {"post": post_id, "most": most}
        return [
            (post, event) for post, event in (await self._session.exec(_AFTER, params=asked)).all()
        ]

    async def get(self, post_id: int | None) -> EventPost | None:
        return await self._session.get(EventPost, post_id)

    async def count(self, event_id: int) -> int:
        query = select(func.count()).where(EventPost.event_id == event_id)
        return (await self._session.exec(query)).one()

    async def by_inline_id(self, inline_id: str) -> EventPost | None:
        query = select(EventPost).where(EventPost.inline_id == inline_id)
        return (await self._session.exec(query)).one_or_none()

    async def add(self, post: EventPost) -> EventPost:
        self._session.add(post)
        await self._session.flush()
        return post

    async def delete(self, post_ids: Collection[int]) -> None:
        await self._session.exec(delete(EventPost).where(col(EventPost.id).in_(post_ids)))
