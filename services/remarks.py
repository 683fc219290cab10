"""Remarks: the two sides of an introduction let advisers look on, and read what these write."""

from domain.delivery import Priority
from domain.paging import page_of
from domain.partnerships import ADVISED
from domain.refusal import Refusal, RefusalCode
from services.advised_pairs import AdvisedPairs, remark_card
from services.cards.advice import AdviceCard
from services.cards.partnerships import PartnershipNews
from services.clock import Now
from services.outbox import Outbox
from services.partnerships import Partnerships
from storage.models import Suggestion
from storage.unit_of_work import UnitOfWork


class Remarks:
    """Each side lets advisers in for itself, and is told nothing of the other's answer until both did.

    That is told once, as news, and stands on no screen: one that changed would show who took it back.
    Raises `Refusal` to all who were not introduced.
    """

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._hosts = unit.hosts
        self._progress = unit.progress
        self._suggestions = unit.suggestions
        self._partnerships = Partnerships(unit, now)
        self._pairs = AdvisedPairs(unit)
        self._outbox = Outbox(unit, now)
        self._now = now

    async def card(self, person_id: int, suggestion_id: int, page: int = 0) -> AdviceCard:
        """What this side answered, and what advisers wrote to both."""
        row, _ = await self._partnerships.side(person_id, suggestion_id)
        shown = page_of(await self._pairs.remarks(row), page, 1)
        return AdviceCard(
            pair=await self._partnerships.card(person_id, suggestion_id),
            remark=next(iter(shown.items), None),
            page=shown.number,
            pages=shown.pages,
        )

    async def let_in(self, person_id: int, suggestion_id: int, *, yes: bool) -> AdviceCard:
        """Let advisers look on, or no longer; they do while both sides let them."""
        await self._suggestions.hold(suggestion_id)
        row, me = await self._partnerships.side(person_id, suggestion_id)
        mine = await self._progress.of(row.id, me.id)
        if yes and (mine is None or mine.stage not in ADVISED):
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if yes and not await self._pairs.advisers(row):
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if mine is not None:
            mine.let_in_at = (mine.let_in_at or self._now()) if yes else None
        if yes and await self._pairs.is_open(row):
            await self._tell_all(row)
        return await self.card(person_id, suggestion_id)

    async def looked_on(self, person_id: int, suggestion_id: int) -> AdviceCard | None:
        """That both let advisers look on, while they do."""
        row, _ = await self._partnerships.side(person_id, suggestion_id)
        if not await self._pairs.is_open(row):
            return None
        return await self.card(person_id, suggestion_id)

    async def received(self, person_id: int, remark_id: int) -> AdviceCard | None:
        """What an adviser wrote, to a side that lets them look on; the other may not any more."""
        remark = await self._progress.remark(remark_id)
        if remark is None:
            return None
        row, _ = await self._partnerships.side(person_id, remark.suggestion_id)
        pair = await self._partnerships.card(person_id, row.id)
        names = await self._hosts.organiser_names(row.host_id)
        return AdviceCard(pair, remark_card(remark, names)) if pair.let_in else None

    async def _tell_all(self, row: Suggestion) -> None:
        """Both sides and all advisers, once for ever: to answer anew tells nobody what another does."""
        host = await self._hosts.get_one(row.host_id)
        sides = (await self._pairs.sides([row])).values()
        advisers = await self._pairs.advisers(row)
        for people, news in (
            (sides, PartnershipNews.LOOKED_ON),
            (advisers, PartnershipNews.TO_ADVISE),
        ):
            told = {one.person_id for one in people}
            await self._outbox.owe_by_day(
                told, news, row.id, Priority.INTRODUCTION, host.id, host.zone
            )
