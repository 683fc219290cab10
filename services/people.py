"""People: who is writing, in which language, reachable or not."""

from collections.abc import Collection
from datetime import datetime, timedelta

from domain.people import LANGUAGES, REGISTRATION
from services.cards.people import Met, RoleCard, Visitor
from services.clock import Now
from services.drafts import card_of
from storage.models import Person
from storage.unit_of_work import UnitOfWork

STRANGERS_KEPT_FOR = timedelta(hours=24)  # data from before consent is erased after this
_SEEN_AGAIN_AFTER = timedelta(hours=1)  # resolution of the last-seen time


class People:
    """Everyone who ever wrote to the bot or was entered by an organiser."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._drafts = unit.drafts
        self._people = unit.people
        self._hosts = unit.hosts
        self._now = now

    async def meet(
        self, telegram_id: int, *, name: str, username: str | None, language_code: str | None
    ) -> Met:
        """The person writing; of a stranger only id and language are stored.

        `language_code` is Telegram's IETF tag, such as `pl` or `en-US`.
        """
        now = self._now()
        known = await self._people.who_writes(telegram_id)
        if known is None:
            new = Person(telegram_id=telegram_id, language=spoken(language_code), seen_at=now)
            known = await self._people.add(new), None, ()
        person, draft, roles = known
        self._hosts.knows_roles(person.id, roles)
        self._seen(person, language_code, now)
        visitor = Visitor(
            person_id=person.id,
            telegram_id=telegram_id,
            language=person.language,
            host_id=person.host_id,
            name=name,
            username=username,
            roles=tuple(RoleCard(role.host_id, role.event_id, role.role) for role in roles),
        )
        return Met(visitor, card_of(draft) if draft else None, person.last_shown_id)

    async def speak(self, person_id: int, language: str) -> None:
        """Write to this person in the language they chose, from now on."""
        person = await self._people.get(person_id)
        if person is not None and language in LANGUAGES:
            person.language, person.language_chosen = language, True

    async def visit_host(self, person_id: int, host_id: int) -> None:
        """Note which host the person is dealing with."""
        person = await self._people.get(person_id)
        if person is not None:
            person.host_id = host_id

    async def reachable(self, telegram_id: int, *, reachable: bool) -> None:
        """Note that someone blocked the bot, or came back."""
        person = await self._people.by_telegram_id(telegram_id)
        if person is not None:
            person.reachable = reachable

    async def shown(self, person_id: int, message_id: int) -> None:
        """Note the newest message in the person's chat."""
        await self._people.shown(person_id, message_id)

    async def forget_strangers(self, operators: Collection[int]) -> int:
        """Erase unsaved registrations, and strangers who have been away, after a day; return how many rows.

        Strangers who keep coming back stay known by id and language only. So do the operators
        (Telegram ids): they must get alerts, however long ago they wrote.
        """
        day_ago = self._now() - STRANGERS_KEPT_FOR
        drafts = await self._drafts.forget(REGISTRATION, day_ago)
        return drafts + await self._people.forget_strangers(day_ago, operators)

    def _seen(self, person: Person, language_code: str | None, now: datetime) -> None:
        """Note the visit. Unchanged values are not set: SQLAlchemy would compare the row before each statement."""
        known = person.language_chosen or not language_code
        language = person.language if known else spoken(language_code)
        if not person.reachable or person.language != language:
            person.reachable, person.language = True, language
        if now - person.seen_at > _SEEN_AGAIN_AFTER:
            person.seen_at = now


def spoken(language_code: str | None) -> str:
    """The bot's language for Telegram's: Polish, Hungarian, else English."""
    primary = (language_code or "en").lower().replace("_", "-").split("-")[0]
    return primary if primary in LANGUAGES else "en"
