"""Registers: what came of a host's introductions, by organisations, and what is to be learned of it."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from domain.introductions import SuggestionState
from domain.paging import page_of
from domain.partnerships import Stage
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_see_partnerships
from services.cards.partnerships import LessonsCard, PairCard, RegisterCard
from services.partnerships import pair_stage
from services.rights import Rights
from storage.models import Progress, Suggestion
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8
_ORDER = (Stage.PARTNERSHIP, Stage.NEGOTIATING, Stage.MET, Stage.ENDED)


class Registers:
    """For the organisers of a host; raises ``Refusal`` to others. A pair is there once a side has spoken."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._progress = unit.progress
        self._suggestions = unit.suggestions
        self._rights = Rights(unit)

    async def card(self, person_id: int, host_id: int, page: int = 0) -> RegisterCard:
        """A page of the pairs, those who work together first."""
        host = await self._rights.host_for(host_id, person_id, can_see_partnerships)
        said = await self._progress.of_host(host_id)
        introduced = {
            row.id: row
            for row in await self._suggestions.of_host(host_id)
            if row.state is SuggestionState.INTRODUCED
        }
        pairs = _pairs(introduced, said)
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


def _pairs(introduced: dict[int, Suggestion], said: Sequence[Progress]) -> list[PairCard]:
    """Those of whom a side has spoken, by stage; within it the one last heard of first."""
    by_pair: dict[int, list[Progress]] = defaultdict(list)
    for one in said:
        if one.suggestion_id in introduced:
            by_pair[one.suggestion_id].append(one)
    cards = [_pair(introduced[number], told) for number, told in by_pair.items()]
    return sorted(cards, key=lambda card: _ORDER.index(card.stage))


def _pair(row: Suggestion, said: Sequence[Progress]) -> PairCard:
    return PairCard(
        one=row.a_organisation,
        other=row.b_organisation,
        stage=pair_stage(said) or Stage.MET,
        kinds=tuple(dict.fromkeys(one.kind for one in said if one.kind is not None)),
        endings=tuple(dict.fromkeys(one.ending for one in said if one.ending is not None)),
    )
