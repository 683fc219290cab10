"""Leases due messages to senders, and records the outcomes."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Float, Integer, Row, and_, bindparam, literal_column, not_, text
from sqlalchemy import select as columns
from sqlmodel import SQLModel, func, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import MessageState
from domain.pace import LONGEST_PAUSE, Pace
from storage.clocks import CLOCKS
from storage.inserting import insert_on
from storage.models import SendPace
from storage.models.message import IS_WAITING

TABLE, PERSON, PACE = (
    SQLModel.metadata.tables[name] for name in ("outbox_message", "person", "send_pace")
)
MESSAGES, PEOPLE = TABLE.c, PERSON.c
NOW = bindparam("now", type_=MESSAGES.due_at.type)
OWED = (
    *(MESSAGES[name] for name in ("id", "person_id", "kind", "subject_id")),
    *(MESSAGES[name] for name in ("key", "tries", "message_id")),
    *(PEOPLE[name] for name in ("telegram_id", "reachable", "language")),
)

# A loose index scan: jumps from one lane with messages to the next, with one lookup each.
LANES = text(
    f"""
    WITH RECURSIVE found(lane) AS (
        SELECT min(lane) FROM outbox_message WHERE {IS_WAITING}
        UNION ALL
        SELECT (SELECT min(lane) FROM outbox_message WHERE {IS_WAITING} AND lane > found.lane)
        FROM found WHERE found.lane IS NOT NULL
    )
    SELECT lane FROM found WHERE lane IS NOT NULL AND :now >= (
        SELECT min(due_at) FROM outbox_message WHERE {IS_WAITING} AND lane = found.lane
    )
    """
).bindparams(NOW)

# No other message to the same person is in flight, or was postponed and goes first.
FREE = text(
    f"""NOT EXISTS (
        SELECT 1 FROM outbox_message AS other
        WHERE other.person_id = outbox_message.person_id
        AND {IS_WAITING.replace("outbox_message", "other")}
        AND other.tries > 0 AND (other.due_at > :now OR other.id < outbox_message.id)
        AND (other.state = 'claimed' OR other.lane <= outbox_message.lane)
    )"""
).bindparams(NOW)

# A chat rests after a message, or because Telegram said so; a wrong clock must not silence anybody.
AT = bindparam("at", type_=Float)
RESTS = and_(PEOPLE.free_at > AT, PEOPLE.free_at <= AT + LONGEST_PAUSE)

# On tables, not models: nobody reads these rows again in the same transaction, and the session's overhead
# would exceed the update itself.
FIRST = (
    columns(*OWED)
    .select_from(TABLE.join(PERSON, PEOPLE.id == MESSAGES.person_id))
    .where(
        literal_column(IS_WAITING),
        MESSAGES.lane == bindparam("lane"),
        MESSAGES.due_at <= NOW,
        FREE,
        not_(RESTS),
    )
    .order_by(MESSAGES.due_at, MESSAGES.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True, of=TABLE)
)

CLAIM = (
    update(TABLE)
    .where(MESSAGES.id.in_(bindparam("which", expanding=True)))
    .values(state=MessageState.CLAIMED, tries=MESSAGES.tries + 1, due_at=bindparam("until"))
)

KEEP_PACE = (
    update(PACE)
    .where(PACE.c.bot_id == bindparam("bot"))
    .values(rate=bindparam("pace"), free_at=bindparam("free"), slowed_at=bindparam("slowed"))
)

RECORD = (
    update(TABLE)
    .where(MESSAGES.id == bindparam("which"), MESSAGES.state == MessageState.CLAIMED)
    .values(
        state=bindparam("became"),
        due_at=bindparam("due"),
        settled_at=bindparam("settled"),
        message_id=func.coalesce(
            bindparam("shown", type_=MESSAGES.message_id.type), MESSAGES.message_id
        ),
        error=bindparam("reason"),
    )
)

PACES = {
    dialect: columns(PACE, clock.label("now"))
    .where(PACE.c.bot_id == bindparam("bot"))
    .with_for_update()
    for dialect, clock in CLOCKS.items()
}


class ClaimRepository:
    """Outgoing messages."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def pace(self, bot_id: int, full: float) -> tuple[Pace, float]:
        """The bot's pace, and the current time on the database's clock that it uses.

        On PostgreSQL the row is locked until the end of the transaction, so that claims run one after the
        other.
        """
        dialect, bot = self._session.get_bind().dialect.name, {"bot": bot_id}
        found = (await self._session.execute(PACES[dialect], bot)).one_or_none()
        if found is None:  # the bot's first claim ever, perhaps by two processes at once
            first = insert_on(dialect)(SendPace).values(
                bot_id=bot_id, rate=full, free_at=0, slowed_at=0
            )
            await self._session.execute(first.on_conflict_do_nothing())
            found = (await self._session.execute(PACES[dialect], bot)).one()
        return Pace(full, min(found.rate, full), found.free_at, found.slowed_at).sane(
            found.now
        ), found.now

    async def keep_pace(self, bot_id: int, pace: Pace) -> None:
        kept = {"bot": bot_id, "pace": pace.rate, "free": pace.free_at, "slowed": pace.slowed_at}
        await self._session.execute(KEEP_PACE, kept)

    async def lanes(self, now: datetime) -> list[int]:
        """The lanes with a due message."""
        return list((await self._session.execute(LANES, {"now": now})).scalars())

    async def first(
        self, lane: int, now: datetime, at: float, limit: int
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """The first due messages of a lane whose chat is not resting at `at` (seconds of the database's
        clock) and that no other message to the same person blocks.

        Skips rows locked by other transactions (PostgreSQL; SQLite has one writer).
        """
        asked = {"lane": lane, "now": now, "at": at, "most": limit}
        return (await self._session.execute(FIRST, asked)).all()

    async def claim(self, message_ids: Collection[int], until: datetime) -> None:
        """Lease these messages to one sender until then."""
        await self._session.execute(CLAIM, {"which": list(message_ids), "until": until})

    async def record(self, became: Sequence[Mapping[str, object]]) -> None:
        """Record outcomes of claimed messages, a row each, by the names in `RECORD`.

        A message no longer claimed (taken over by another sender, or erased) stays unchanged.
        """
        if became:
            await self._session.execute(RECORD, became)
