"""Finds people."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Float, case
from sqlmodel import SQLModel, bindparam, col, delete, exists, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.clocks import CLOCKS
from storage.models import Draft, Host, Membership, Organiser, Person

_PEOPLE = SQLModel.metadata.tables["person"]
_WHOSE = _PEOPLE.c.id == bindparam("whose")
_NEWEST = bindparam("newest", type_=_PEOPLE.c.last_shown_id.type)

# Built once: each update needs them, or a job every ten minutes.
_BY_TELEGRAM_ID = select(Person).where(col(Person.telegram_id) == bindparam("telegram_id"))
_WHO_WRITES = (
    select(Person, Draft, Organiser)
    .outerjoin(Draft, col(Draft.person_id) == col(Person.id))
    .outerjoin(Organiser, col(Organiser.person_id) == col(Person.id))
    .where(col(Person.telegram_id) == bindparam("telegram_id"))
)
_SHOWN = (
    update(_PEOPLE)
    .where(_WHOSE, func.coalesce(_PEOPLE.c.last_shown_id, 0) < _NEWEST)
    .values(last_shown_id=_NEWEST)
)
_WRITTEN_TO = {
    dialect: update(_PEOPLE)
    .where(_WHOSE)
    .values(
        last_shown_id=case(
            (func.coalesce(_PEOPLE.c.last_shown_id, 0) < _NEWEST, _NEWEST),
            else_=_PEOPLE.c.last_shown_id,
        ),
        free_at=clock + bindparam("rests", type_=Float),
    )
    for dialect, clock in CLOCKS.items()
}
_FORGET_STRANGERS = delete(_PEOPLE).where(
    _PEOPLE.c.seen_at < bindparam("before"),
    func.coalesce(_PEOPLE.c.telegram_id, 0).not_in(bindparam("kept", expanding=True)),
    *(
        ~exists().where(SQLModel.metadata.tables[known].c.person_id == _PEOPLE.c.id)
        for known in ("membership", "organiser")
    ),
)


class PersonRepository:
    """People, with or without Telegram."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, person_id: int | None) -> Person | None:
        return await self._session.get(Person, person_id)

    async def by_telegram_id(self, telegram_id: int) -> Person | None:
        asked = {"telegram_id": telegram_id}
        return (await self._session.exec(_BY_TELEGRAM_ID, params=asked)).one_or_none()

    async def with_telegram_ids(self, telegram_ids: Collection[int]) -> Sequence[Person]:
        query = select(Person).where(col(Person.telegram_id).in_(telegram_ids))
        return (await self._session.exec(query)).all()

    async def who_writes(
        self, telegram_id: int
    ) -> tuple[Person, Draft | None, Sequence[Organiser]] | None:
        """The person, their draft and their roles, oldest first."""
        rows = (await self._session.exec(_WHO_WRITES, params={"telegram_id": telegram_id})).all()
        if not rows:
            return None
        roles = sorted((row[2] for row in rows if row[2] is not None), key=lambda role: role.id)
        return rows[0][0], rows[0][1], roles

    async def known_at(self, person_id: int) -> Sequence[int]:
        """The ids of hosts that know the person, as a member or an organiser."""
        joined = select(Membership.host_id).where(Membership.person_id == person_id)
        organised = select(Organiser.host_id).where(Organiser.person_id == person_id)
        known = or_(col(Host.id).in_(joined), col(Host.id).in_(organised))
        return (await self._session.exec(select(Host.id).where(known).order_by(col(Host.id)))).all()

    async def shown(self, person_id: int, message_id: int) -> None:
        """Note the newest message in a person's chat; an older one changes nothing."""
        await self._session.exec(_SHOWN, params={"whose": person_id, "newest": message_id})

    async def written_to(self, chats: Sequence[tuple[int, int | None, float]]) -> None:
        """Note the newest message in people's chats, if any, and how long each chat rests.

        The rest uses the database's clock, so that the senders of all processes heed it.
        """
        if chats:
            rows = [
                {"whose": who, "newest": newest, "rests": rests} for who, newest, rests in chats
            ]
            dialect = self._session.get_bind().dialect.name
            await self._session.execute(_WRITTEN_TO[dialect], rows)

    async def unreachable(self, people: Collection[int]) -> None:
        """Note that these people cannot be reached until they come back."""
        if people:
            gone = update(Person).where(col(Person.id).in_(people))
            await self._session.exec(gone.values(reachable=False))

    async def add(self, person: Person) -> Person:
        self._session.add(person)
        await self._session.flush()
        return person

    async def forget_strangers(self, unseen_since: datetime, kept: Collection[int]) -> int:
        """Delete people who never consented anywhere and were last seen before then, except these; returns how many."""
        asked = {"before": unseen_since, "kept": list(kept)}
        return (await self._session.exec(_FORGET_STRANGERS, params=asked)).rowcount
