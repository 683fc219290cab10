"""Alerts: tell the operators about our own errors, without saying whose update caused them."""

from collections.abc import Collection

from domain.delivery import Priority
from services.cards.alerts import AlertCard
from services.clock import Now
from services.outbox import Letter, Outbox
from storage.unit_of_work import UnitOfWork

KIND, PUT_ASIDE = "alert", "put_aside"  # the kinds of its letters
LONGEST_ERROR = 48  # so that the key fits its column


class Alerts:
    """Each kind of error is reported to each operator at most once an hour, however many processes hit it."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._people = unit.people
        self._outbox = Outbox(unit, now)
        self._now = now

    async def tell(self, operators: Collection[int], error: str, update_id: int = 0) -> int:
        """Owe the operators (Telegram ids) an alert unless they had it this hour; return how many are owed.

        `error`: its kind, such as `ZeroDivisionError`. Operators who never wrote to the bot cannot be told.
        """
        return await self._owe(operators, KIND, error, update_id)

    async def put_aside(self, operators: Collection[int], reason: str) -> int:
        """The same for messages that Telegram will never accept, whatever they are about."""
        return await self._owe(operators, PUT_ASIDE, reason, 0)

    async def _owe(self, operators: Collection[int], kind: str, what: str, number: int) -> int:
        what = what.replace(":", " ")[:LONGEST_ERROR]
        people = await self._people.with_telegram_ids(operators)
        return await self._outbox.owe(
            Letter(
                person_id=person.id,
                kind=kind,
                subject_id=number,
                key=f"{kind}:{what}:{self._now():%Y%m%d%H}:{person.id}",
                priority=Priority.ANSWER,
            )
            for person in people
        )


def alert_of(key: str, update_id: int) -> AlertCard:
    """Rebuild an alert's card from the outbox key under which it is owed."""
    return AlertCard(key.split(":")[1], update_id or None)
