"""Posts: events offered to whoever types the bot's name in any chat, and kept up to date there.

A post is not an outbox message: its content is compared with the event's state until that is final.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256

from domain.events import EventStatus
from domain.people import LANGUAGES
from domain.posts import EDIT_EVERY, LOOKED_AT, MOST_LIVE, MOST_OFFERED, is_meant
from services.cards.events import EventCard
from services.cards.posts import LookedAt, PostCard, StalePost
from services.clock import Now
from services.events import Events
from services.texts import languages_of
from storage.models import Event, EventPost, EventText
from storage.unit_of_work import UnitOfWork


class Posts:
    """Published events as shown outside the bot's own chats."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._hosts = unit.hosts
        self._people = unit.people
        self._posts = unit.posts
        self._now = now

    async def offered(self, telegram_id: int, said: str, language: str) -> list[PostCard]:
        """What this person may post: an event whose code they type, or upcoming events of hosts that know them.

        An event found by code is offered in each of its languages, the reader's first. `language`: for
        strangers, about whom nothing is stored.
        """
        person = await self._people.by_telegram_id(telegram_id)
        language = person.language if person else language
        named = await self._events.by_code(said.strip())
        if named is not None and named.status is EventStatus.PUBLISHED:
            spoken = _languages(named, await self._events.texts(named.id), language)
            return await self._in_languages([(named, one) for one in spoken])
        if person is None:
            return []
        hosts = set(await self._people.known_at(person.id))
        events = await self._events.upcoming(
            hosts | ({person.host_id} if person.host_id else set()), self._now()
        )
        texts = await self._events.texts_of_each(one.id for one in events)
        meant = [one for one in events if await self._is_meant(one, texts[one.id], said)]
        best = [(one, _languages(one, texts[one.id], language)[0]) for one in meant[:MOST_OFFERED]]
        return await self._in_languages(best)

    async def keep(self, code: str, language: str, inline_id: str) -> None:
        """Keep a post that somebody sent, so that it follows the event from now on."""
        event = await self._events.by_code(code)
        if event is None or event.status is EventStatus.DRAFT or language not in LANGUAGES:
            return
        known = await self._posts.by_inline_id(inline_id) is not None
        if known or await self._posts.count(event.id) >= MOST_LIVE:
            return
        at_once = self._now() - EDIT_EVERY  # its text is as old as the typed query
        await self._posts.add(
            EventPost(event_id=event.id, inline_id=inline_id, language=language, tried_at=at_once)
        )

    async def stale(self, after: int, most: int) -> LookedAt:
        """Outdated posts that were not edited a moment ago.

        Scans the next `LOOKED_AT` posts with an id above `after`; returns at most `most` of them.
        """
        now = self._now()
        looked_at = await self._with_cards(await self._posts.after(after, LOOKED_AT))
        stale = [
            StalePost(post.id, post.inline_id, card, _digest(card))
            for post, card in looked_at
            if post.shown != _digest(card) and post.tried_at + EDIT_EVERY <= now
        ]
        if len(stale) > most:
            return LookedAt(tuple(stale[:most]), stale[most - 1].post_id)
        more = len(looked_at) == LOOKED_AT
        return LookedAt(tuple(stale), looked_at[-1][0].id if more else 0)

    async def settle(
        self, shown: Iterable[StalePost], gone: Iterable[StalePost], later: Iterable[StalePost]
    ) -> None:
        """Record the outcome for stale posts; those of finished or cancelled events are final and dropped."""
        final = [one for one in shown if _is_final(one.card.event)]
        for stale in (*shown, *later):
            post = await self._posts.get(stale.post_id)
            if post is not None:
                post.tried_at = self._now()
                post.shown = post.shown if stale in later else stale.digest
        await self._posts.delete([one.post_id for one in (*gone, *final)])

    async def next_due_at(self) -> datetime | None:
        """The next time at which a post becomes outdated, or an outdated one may be edited again."""
        now, times = self._now(), []
        for post, card in await self._with_cards(await self._posts.all()):
            if post.shown != _digest(card):
                times.append(post.tried_at + EDIT_EVERY)
            event = card.event
            mixed_until = event.mix.opens_at or event.starts_at if event.mix else None
            times += filter(None, (event.opens_at, event.closes_at, mixed_until))
            times += event.starts_at, event.ends_at
        return min((at for at in times if at > now), default=None)

    async def _with_cards(
        self, rows: Sequence[tuple[EventPost, Event]]
    ) -> list[tuple[EventPost, PostCard]]:
        cards = await self._in_languages([(event, post.language) for post, event in rows])
        return [(post, card) for (post, _), card in zip(rows, cards, strict=True)]

    async def _in_languages(self, wanted: Sequence[tuple[Event, str]]) -> list[PostCard]:
        cards = await self._cards.for_anybody(wanted)
        return [PostCard(card, one) for (_, one), card in zip(wanted, cards, strict=True)]

    async def _is_meant(self, event: Event, texts: Sequence[EventText], said: str) -> bool:
        host = await self._hosts.get_one(event.host_id)
        titles = [one.text for one in texts if one.field == "title"]
        return is_meant(said, event.place, host.name, *titles)


def _languages(event: Event, texts: Sequence[EventText], first: str) -> list[str]:
    """Languages of the announcement: `first` if it has it, then the host's, then the rest."""
    announced = languages_of(event, texts) or (event.language,)
    return [one for one in dict.fromkeys((first, event.language, *announced)) if one in announced]


def _is_final(event: EventCard) -> bool:
    return event.over or event.status is EventStatus.CANCELLED


def _digest(card: PostCard) -> str:
    return sha256(repr(card).encode()).hexdigest()
