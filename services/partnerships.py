"""Partnerships: what the two sides of an introduction say came of it, and when they are asked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.asks import tells_who
from domain.delivery import Priority
from domain.interests.taxonomy import TAXONOMY
from domain.introductions import SuggestionState
from domain.partnerships import (
    ADVISED,
    FINAL,
    Ending,
    Stage,
    furthest,
    next_asked_at,
    stage_of,
)
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_see_partnerships
from domain.wall_clock import next_allowed
from services.advised_pairs import AdvisedPairs
from services.cards.introductions import SuggestionCard
from services.cards.partnerships import PartnershipNews, ProgressCard
from services.clock import Now
from services.introductions import Introductions
from services.outbox import Letter, Outbox
from services.rights import Rights
from storage.models import Membership, Progress, Suggestion
from storage.unit_of_work import UnitOfWork

SOON = timedelta(days=7)
"""Whoever is asked within these days anyway is not asked on coming back from a pause."""


class Partnerships:
    """Each side says for itself how far it is; raises `Refusal` to all who were not introduced."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._progress = unit.progress
        self._suggestions = unit.suggestions
        self._memberships = unit.memberships
        self._hosts = unit.hosts
        self._introductions = Introductions(unit, now)
        self._advised = AdvisedPairs(unit)
        self._rights = Rights(unit)
        self._outbox = Outbox(unit, now)
        self._sent = unit.outbox
        self._now = now

    async def card(self, person_id: int, suggestion_id: int) -> ProgressCard:
        """What this side has said so far, and what it may say."""
        row, me = await self.side(person_id, suggestion_id)
        seen = await self._introductions.card(person_id, suggestion_id)
        said = await self._progress.of_suggestions([row.id])
        mine = next((one for one in said if one.membership_id == me.id), None)
        theirs = next((one for one in said if one.membership_id != me.id), None)
        card = _card(seen, row, mine, theirs)
        if mine is None or mine.stage not in ADVISED:
            return card
        advisers = await self._advised.advisers(row)
        names = tuple(dict.fromkeys(one.name for one in advisers))
        return replace(card, advisers=names, let_in=mine.let_in_at is not None)

    async def tell(
        self,
        person_id: int,
        suggestion_id: int,
        stage: Stage,
        *,
        kind: str | None = None,
        ending: Ending | None = None,
    ) -> ProgressCard:
        """Note how far this side is; of a partnership the other side is told, since it takes both."""
        await self._suggestions.hold(suggestion_id)
        row, me = await self.side(person_id, suggestion_id)
        if stage is Stage.ENDED and ending is None:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if stage is Stage.PARTNERSHIP and kind not in {one.id for one in TAXONOMY.kinds}:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        mine = await self._progress.of(row.id, me.id) or await self._first_word(row, me, stage)
        mine.stage, mine.told_at = stage, self._now()
        mine.furthest = furthest(mine.furthest, stage)
        mine.kind = kind or mine.kind  # of what has ended, it still tells what it was
        mine.ending = ending if stage is Stage.ENDED else None
        if stage not in ADVISED:
            mine.let_in_at = None
        if stage is not Stage.ENDED:
            mine.lesson = None
        if stage is Stage.PARTNERSHIP:
            await self._pass_on(row, me)
        return await self.card(person_id, suggestion_id)

    async def learn(self, person_id: int, suggestion_id: int, lesson: str) -> ProgressCard:
        """Keep what others may learn of an end; it tells no names, links or numbers."""
        _, me = await self.side(person_id, suggestion_id)
        mine = await self._progress.of(suggestion_id, me.id)
        if mine is None or mine.stage is not Stage.ENDED:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if tells_who(lesson, me.name):
            raise Refusal(RefusalCode.LINE_TELLS_WHO)
        mine.lesson = lesson
        return await self.card(person_id, suggestion_id)

    async def due(self) -> Sequence[int]:
        """The introductions whose sides are to be asked by now what came of them."""
        return await self._progress.to_ask(self._now())

    async def ask(self, suggestion_id: int) -> int:
        """Ask the sides what came of it, if its time has come; how many introductions that was."""
        row = await self._suggestions.hold(suggestion_id)
        if row is None or row.ask_at is None or row.ask_at > self._now():
            return 0
        said = await self._progress.of_suggestions([row.id])
        done = {one.membership_id for one in said if one.stage in FINAL}
        sides = [await self._memberships.get(side) for side in (row.a_id, row.b_id)]
        here = [side for side in sides if side is not None]
        asked = [one for one in here if one.id not in done] if len(here) > 1 else []
        at, zone = row.ask_at, ZoneInfo((await self._hosts.get_one(row.host_id)).zone)
        by_day = next_allowed(self._now(), zone)  # it may be night where the bot was down by day
        await self._outbox.owe(self._question(row, one, at, by_day) for one in asked)
        row.ask_at = row.introduced_at and next_asked_at(row.introduced_at, self._now(), zone)
        return 1

    async def ask_missed(self, person_id: int, host_id: int) -> None:
        """Ask a member about to end a pause what came of the introductions that were asked about meanwhile."""
        me = await self._memberships.of(host_id, person_id)
        if me is None or me.paused_at is None:
            return
        now, zone = self._now(), ZoneInfo((await self._hosts.get_one(host_id)).zone)
        for row in await self._suggestions.of_membership(me.id):
            if row.state is not SuggestionState.INTRODUCED or row.introduced_at is None:
                continue
            missed_at = next_asked_at(row.introduced_at, me.paused_at, zone)
            asked_soon = row.ask_at is not None and row.ask_at < now + SOON
            if missed_at is not None and missed_at <= now and not asked_soon:
                await self._outbox.owe([self._question(row, me, now, now)])

    async def next_due_at(self) -> datetime | None:
        """When the next introduction is to be asked about."""
        return await self._progress.next_ask_at()

    async def question(self, person_id: int, suggestion_id: int) -> ProgressCard | None:
        """Who has said so for good, or pauses, is not asked; nor about somebody who is gone."""
        _, me = await self.side(person_id, suggestion_id)
        card = await self.card(person_id, suggestion_id)
        over = card.stage in FINAL or card.name is None or me.paused_at is not None
        return None if over else card

    async def asked_by(self, message_id: int, person_id: int) -> int | None:
        """The introduction that a message asked about."""
        for kind in (PartnershipNews.ASKED, PartnershipNews.TO_CONFIRM):
            found = await self._sent.subject_of(person_id, kind, message_id)
            if found is not None:
                return found
        return None

    async def to_confirm(self, person_id: int, suggestion_id: int) -> ProgressCard | None:
        """What the other side calls a partnership, as long as this one has not said so or ended it."""
        card = await self.card(person_id, suggestion_id)
        return card if card.asked_to_confirm is not None and card.stage not in FINAL else None

    async def confirmed(self, person_id: int, suggestion_id: int) -> ProgressCard | None:
        card = await self.card(person_id, suggestion_id)
        return card if card.both else None

    async def _first_word(self, row: Suggestion, me: Membership, stage: Stage) -> Progress:
        told_at = self._now()
        first = Progress(suggestion_id=row.id, membership_id=me.id, stage=stage, told_at=told_at)
        return await self._progress.add(first)

    def _question(
        self, row: Suggestion, member: Membership, at: datetime, due_at: datetime
    ) -> Letter:
        """One letter each time that it is asked."""
        kind = PartnershipNews.ASKED
        key = f"{kind}:{row.id}:{member.person_id}:{at:%Y-%m-%d}"
        return Letter(
            member.person_id, kind, row.id, key, Priority.INTRODUCTION, row.host_id, due_at
        )

    async def _pass_on(self, row: Suggestion, me: Membership) -> None:
        """To the other side: whether it says so too; or that both do."""
        other = await self._memberships.get(row.b_id if row.a_id == me.id else row.a_id)
        if other is None:
            return
        theirs = await self._progress.of(row.id, other.id)
        if theirs is not None and theirs.stage is Stage.ENDED:
            return
        agreed = theirs is not None and theirs.stage is Stage.PARTNERSHIP
        if agreed and row.together_at is None:
            row.together_at = self._now()
            await self._tell_organisers(row, {me.person_id, other.person_id})
        news = PartnershipNews.CONFIRMED if agreed else PartnershipNews.TO_CONFIRM
        await self._owe(row, news, [other.person_id])

    async def _tell_organisers(self, row: Suggestion, sides: set[int]) -> None:
        """Once a pair; an organiser who is a side of it knows."""
        organisers = await self._rights.who_may(can_see_partnerships, row.host_id)
        people = [one for one in organisers if one not in sides]
        await self._owe(row, PartnershipNews.CAME_ABOUT, people)

    async def _owe(self, row: Suggestion, news: PartnershipNews, people: Sequence[int]) -> None:
        zone = (await self._hosts.get_one(row.host_id)).zone
        await self._outbox.owe_by_day(
            people, news, row.id, Priority.INTRODUCTION, row.host_id, zone
        )

    async def side(self, person_id: int, suggestion_id: int) -> tuple[Suggestion, Membership]:
        """The introduction, and this person as one of its sides."""
        row = await self._suggestions.get(suggestion_id)
        member = await self._memberships.of(row.host_id, person_id) if row else None
        introduced = row is not None and row.state is SuggestionState.INTRODUCED
        if row is None or member is None or not introduced or member.id not in (row.a_id, row.b_id):
            raise Refusal(RefusalCode.NOT_FOUND)
        return row, member


def pair_stage(said: Iterable[Progress]) -> Stage | None:
    """How far a pair is by what its sides said last."""
    return stage_of(one.stage for one in said)


def pair_reached(said: Iterable[Progress]) -> Stage | None:
    """How far a pair ever was, whatever became of it."""
    return stage_of(one.furthest for one in said)


def _card(
    seen: SuggestionCard, row: Suggestion, mine: Progress | None, theirs: Progress | None
) -> ProgressCard:
    say_so = theirs is not None and theirs.stage is Stage.PARTNERSHIP
    card = ProgressCard(
        suggestion_id=row.id,
        host_name=seen.host_name,
        other=seen.other,
        name=seen.contact.name if seen.contact else None,
        introduced_at=row.introduced_at or row.made_at,
        zone=seen.zone,
        kinds=_kinds(seen),
        asked_to_confirm=theirs.kind if theirs and say_so else None,
    )
    if mine is None:
        return card
    both = say_so and mine.stage is Stage.PARTNERSHIP
    return replace(
        card, stage=mine.stage, kind=mine.kind, ending=mine.ending, lesson=mine.lesson, both=both
    )


def _kinds(seen: SuggestionCard) -> tuple[str, ...]:
    """The whole vocabulary, what brought the two together first."""
    gains = [*seen.i_get, *seen.they_get]
    reasons = [one.offered for one in gains] + [one.sought for one in gains]
    return tuple(dict.fromkeys([*reasons, *(one.id for one in TAXONOMY.kinds)]))
