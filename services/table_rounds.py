"""The tables of a round, for an organiser who checks them or swaps two people."""

from dataclasses import replace

from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from domain.rsvp import FIRM
from domain.text import fold
from services.cards.tables import RoundCard, Sitter, TableCard
from services.clock import Now
from services.rights import Rights
from services.table_seats import rounds_of
from services.texts import Texts
from storage.unit_of_work import UnitOfWork

_PEOPLE_ON_A_PAGE = 24


class TableRounds:
    """Who sits where; every method raises `Refusal` for anyone but organisers, and before there is a plan."""

    def __init__(self, unit: UnitOfWork, _now: Now) -> None:
        self._check_ins = unit.check_ins
        self._tables = unit.tables
        self._rights = Rights(unit)
        self._texts = Texts(unit)

    async def page(self, person_id: int, event_id: int, round_: int, page: int = 0) -> RoundCard:
        """A page of a round's tables, as many as fit on a screen."""
        card = await self.all(person_id, event_id, round_)
        largest = max((len(table.people) for table in card.tables), default=1)
        shown = page_of(card.tables, page, max(1, _PEOPLE_ON_A_PAGE // largest))
        return replace(card, tables=tuple(shown.items), page=shown.number, pages=shown.pages)

    async def all(self, person_id: int, event_id: int, round_: int) -> RoundCard:
        """All tables of a round, or of the nearest round there is."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        plan = await self._tables.of(event_id)
        if plan is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        rows = [one for one in await self._check_ins.people(event_id) if one[0].status in FIRM]
        sitters = {
            str(rsvp.id): Sitter(rsvp.id, member.name, organisation.name, rsvp.companions)
            for rsvp, member, organisation in rows
        }
        number = min(max(round_, 1), plan.rounds)
        tables = rounds_of([row[0] for row in rows], plan.rounds)[number - 1]
        return RoundCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            round=number,
            rounds=plan.rounds,
            tables=tuple(
                TableCard(table, tuple(sorted(map(sitters.__getitem__, people), key=_by_name)))
                for table, people in sorted(tables.items())
            ),
        )


def _by_name(sitter: Sitter) -> str:
    return fold(sitter.name)
