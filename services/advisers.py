"""Advisers: the pairs that let them look on, and the remarks they write to both sides."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.delivery import Priority
from domain.paging import page_of
from domain.partnerships import Stage, refuse_unless_remark_is_due
from domain.people import Direction
from domain.refusal import Refusal, RefusalCode
from domain.wall_clock import next_allowed
from services.advised_pairs import AdvisedPairs
from services.cards.advice import AdvisedPairCard, AdvisedPairLine, AdvisedPairsCard, SideCard
from services.cards.introductions import OrganisationCard
from services.cards.partnerships import PartnershipNews
from services.clock import Now
from services.outbox import Outbox
from services.partnerships import pair_stage
from storage.models import Membership, Remark, Suggestion
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8


class Advisers:
    """An adviser's view of pairs; raises `Refusal` unless both sides let this adviser look on."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._progress = unit.progress
        self._suggestions = unit.suggestions
        self._pairs = AdvisedPairs(unit)
        self._outbox = Outbox(unit, now)
        self._now = now

    async def pairs(self, person_id: int, host_id: int, page: int = 0) -> AdvisedPairsCard:
        """A page of the pairs that this adviser may see."""
        rows = await self._pairs.open_to(person_id, host_id)
        shown = page_of(rows, page, _PER_PAGE)
        return AdvisedPairsCard(
            host_id=host_id,
            host_name=(await self._hosts.get_one(host_id)).name,
            pairs=tuple(await self._lines(shown.items)),
            page=shown.number,
            pages=shown.pages,
        )

    async def line(self, person_id: int, suggestion_id: int) -> AdvisedPairLine:
        """A short line about one of these pairs."""
        [line] = await self._lines([await self._open(person_id, suggestion_id)])
        return line

    async def pair(self, person_id: int, suggestion_id: int, page: int = 0) -> AdvisedPairCard:
        """One pair in full: who the two are, how far they have come, and a page of the remarks to them."""
        row = await self._open(person_id, suggestion_id)
        host = await self._hosts.get_one(row.host_id)
        said = await self._progress.of_suggestions([row.id])
        members = await self._pairs.sides([row])
        one, other = _organisations(row)
        shown = page_of(await self._pairs.remarks(row), page, 1)
        return AdvisedPairCard(
            suggestion_id=row.id,
            host_id=row.host_id,
            host_name=host.name,
            zone=host.zone,
            one=await self._side(members[row.a_id or 0], one),
            other=await self._side(members[row.b_id or 0], other),
            stage=pair_stage(said) or Stage.NEGOTIATING,
            kinds=tuple(dict.fromkeys(side.kind for side in said if side.kind is not None)),
            remark=next(iter(shown.items), None),
            page=shown.number,
            pages=shown.pages,
        )

    async def to_write_to(self, person_id: int, suggestion_id: int) -> AdvisedPairCard:
        """One of them to whom a remark may go now; raises `Refusal` before it is written in vain."""
        await self._refuse_unless_due(person_id, await self._open(person_id, suggestion_id))
        return await self.pair(person_id, suggestion_id)

    async def write(self, person_id: int, suggestion_id: int, text: str) -> AdvisedPairCard:
        """Send a remark to both sides; written at night, it is delivered in the morning."""
        await self._suggestions.hold(suggestion_id)
        row = await self._open(person_id, suggestion_id)
        await self._refuse_unless_due(person_id, row)
        now, zone = self._now(), ZoneInfo((await self._hosts.get_one(row.host_id)).zone)
        remark = await self._progress.add(
            Remark(suggestion_id=row.id, written_by_id=person_id, text=text, written_at=now)
        )
        told_at = next_allowed(now, zone)
        await self._outbox.owe_each(
            [one.person_id for one in (await self._pairs.sides([row])).values()],
            PartnershipNews.REMARK,
            remark.id,
            Priority.INTRODUCTION,
            row.host_id,
            told_at,
        )
        card = await self.pair(person_id, suggestion_id)
        return replace(card, told_at=told_at if told_at > now else None)

    async def _refuse_unless_due(self, person_id: int, row: Suggestion) -> None:
        written = await self._progress.remarks([row.id])
        mine = (one.written_at for one in written if one.written_by_id == person_id)
        refuse_unless_remark_is_due(mine, self._now())

    async def _open(self, person_id: int, suggestion_id: int) -> Suggestion:
        """The pair; raises `Refusal` (not found) for anyone who may not see it, whatever the reason."""
        row = await self._suggestions.get(suggestion_id)
        if row is None or not await self._pairs.is_open(row):
            raise Refusal(RefusalCode.NOT_FOUND)
        if person_id not in {one.person_id for one in await self._pairs.advisers(row)}:
            raise Refusal(RefusalCode.NOT_FOUND)
        return row

    async def _lines(self, rows: Sequence[Suggestion]) -> list[AdvisedPairLine]:
        numbers = [row.id for row in rows]
        said = await self._progress.of_suggestions(numbers)
        written = Counter(one.suggestion_id for one in await self._progress.remarks(numbers))
        return [
            AdvisedPairLine(
                row.id,
                *_organisations(row),
                stage=pair_stage(one for one in said if one.suggestion_id == row.id)
                or Stage.NEGOTIATING,
                remarks=written[row.id],
            )
            for row in rows
        ]

    async def _side(self, member: Membership, organisation: OrganisationCard) -> SideCard:
        interests = await self._memberships.interests(member.id)
        return SideCard(
            name=member.name,
            organisation=organisation,
            languages=tuple(member.languages),
            seeks=tuple(one.kind for one in interests if one.direction is Direction.SEEKS),
            offers=tuple(one.kind for one in interests if one.direction is Direction.OFFERS),
        )


def _organisations(row: Suggestion) -> tuple[OrganisationCard, OrganisationCard]:
    """The two organisations, each as the other side sees it."""
    return (
        OrganisationCard(row.a_organisation, row.a_sector),
        OrganisationCard(row.b_organisation, row.b_sector),
    )
