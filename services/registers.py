"""Registers: what came of a host's introductions, by organisations, and what is to be learned of it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from domain.introductions import SuggestionState
from domain.paging import page_of
from domain.partnerships import Stage, can_be_presented
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_see_partnerships
from domain.text import fold
from services.cards.introductions import OrganisationCard
from services.cards.partnerships import (
    CameAboutCard,
    LessonsCard,
    PairCard,
    PresentedPair,
    RegisterCard,
    SummaryCard,
)
from services.clock import Now
from services.funder_reports import FunderReports
from services.partnerships import pair_stage
from services.rights import Rights
from storage.models import Membership, Progress, Suggestion
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8
_ORDER = (Stage.PARTNERSHIP, Stage.NEGOTIATING, Stage.MET, Stage.ENDED)
_INDEPENDENT = "independent"


class Registers:
    """For the organisers of a host; raises `Refusal` to others. A pair is there once a side has spoken."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._memberships = unit.memberships
        self._progress = unit.progress
        self._suggestions = unit.suggestions
        self._reports = FunderReports(unit)
        self._rights = Rights(unit)
        self._now = now

    async def card(self, person_id: int, host_id: int, page: int = 0) -> RegisterCard:
        """A page of the pairs, those who work together first."""
        host = await self._rights.host_for(host_id, person_id, can_see_partnerships)
        said = await self._progress.of_host(host_id)
        introduced = await self._introduced(host_id)
        pairs = _cards(introduced, said)
        stages = Counter(pair.stage for pair in pairs)
        shown = page_of(pairs, page, _PER_PAGE)
        return RegisterCard(
            host_id=host_id,
            host_name=host.name,
            introduced=len(introduced),
            stages=tuple((stage, stages[stage]) for stage in _ORDER if stages[stage]),
            pairs=tuple(shown.items),
            lessons=sum(one.lesson is not None for one in said),
            page=shown.number,
            pages=shown.pages,
        )

    async def lessons(self, person_id: int, host_id: int, page: int = 0) -> LessonsCard:
        """By reason and words, not by when or by whom: an order would tell who it was."""
        await self._rights.host_for(host_id, person_id, can_see_partnerships)
        said = [
            (one.ending, one.lesson)
            for one in await self._progress.of_host(host_id)
            if one.lesson is not None
        ]
        if not said:
            raise Refusal(RefusalCode.NOT_FOUND)
        shown = page_of(sorted(said, key=lambda one: (one[0] or "", one[1])), page, _PER_PAGE)
        return LessonsCard(host_id, tuple(shown.items), shown.number, shown.pages)

    async def summary(self, person_id: int, host_id: int) -> SummaryCard:
        """What may be shown to everybody at a closing meeting; who was erased is not named there."""
        host = await self._rights.host_for(host_id, person_id, can_see_partnerships)
        said = await self._progress.of_host(host_id)
        introduced = await self._introduced(host_id)
        sides = {side for row in introduced.values() for side in (row.a_id, row.b_id) if side}
        members = {one.id: one for one in await self._memberships.each(sides)}
        pairs = (
            _presented(introduced[number], told, members)
            for number, told in _by_pair(introduced, said).items()
        )
        return SummaryCard(
            host_name=host.name,
            zone=host.zone,
            made_at=self._now(),
            pairs=tuple(sorted(filter(None, pairs), key=lambda pair: pair.since)),
            thread=await self._reports.of_host(person_id, host_id),
            lessons=tuple(sorted(one.lesson for one in said if one.lesson is not None)),
        )

    async def came_about(self, person_id: int, suggestion_id: int) -> CameAboutCard | None:
        """That both call it a partnership, as long as they do."""
        row = await self._suggestions.get(suggestion_id)
        if row is None:
            return None
        host = await self._rights.host_for(row.host_id, person_id, can_see_partnerships)
        pair = _pair(row, await self._progress.of_suggestions([row.id]))
        return CameAboutCard(host.id, host.name, pair) if pair.stage is Stage.PARTNERSHIP else None

    async def _introduced(self, host_id: int) -> dict[int, Suggestion]:
        rows = await self._suggestions.of_host(host_id)
        return {row.id: row for row in rows if row.state is SuggestionState.INTRODUCED}


def _by_pair(
    introduced: Mapping[int, Suggestion], said: Sequence[Progress]
) -> Mapping[int, list[Progress]]:
    by_pair: dict[int, list[Progress]] = defaultdict(list)
    for one in said:
        if one.suggestion_id in introduced:
            by_pair[one.suggestion_id].append(one)
    return by_pair


def _cards(introduced: Mapping[int, Suggestion], said: Sequence[Progress]) -> list[PairCard]:
    """Those of whom a side has spoken, by stage; within it the one last heard of first."""
    pairs = _by_pair(introduced, said).items()
    cards = [_pair(introduced[number], told) for number, told in pairs]
    return sorted(cards, key=lambda card: _ORDER.index(card.stage))


def _pair(row: Suggestion, said: Sequence[Progress]) -> PairCard:
    return PairCard(
        one=row.a_organisation,
        other=row.b_organisation,
        stage=pair_stage(said) or Stage.MET,
        kinds=_kinds(said),
        endings=tuple(dict.fromkeys(one.ending for one in said if one.ending is not None)),
    )


def _kinds(said: Sequence[Progress]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.kind for one in said if one.kind is not None))


def _presented(
    row: Suggestion, said: Sequence[Progress], members: Mapping[int, Membership]
) -> PresentedPair | None:
    one, other = (members.get(side or 0) for side in (row.a_id, row.b_id))
    if row.together_at is None or one is None or other is None:
        return None
    if not can_be_presented((each.stage, each.ending) for each in said):
        return None
    return PresentedPair(
        one=_organisation(row.a_organisation, row.a_sector, one),
        other=_organisation(row.b_organisation, row.b_sector, other),
        kinds=_kinds(said),
        since=row.together_at,
    )


def _organisation(name: str, sector: str, member: Membership) -> OrganisationCard:
    """Whoever represents nobody but themselves is told by their sector: what they typed may be their name."""
    alone = sector == _INDEPENDENT or fold(name) == fold(member.name)
    return OrganisationCard("" if alone else name, sector)
