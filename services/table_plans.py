"""Plans of an event's tables: requested, sent to participants, and mended."""

from collections.abc import Callable

from domain.delivery import Priority
from domain.events import EventStatus, refuse_unless_open
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from domain.rsvp import FIRM, RsvpStatus
from domain.seating import table_size
from domain.table_plans import SMALLEST_TABLE, PlanState, sensible
from services.cards.events import Comer
from services.cards.tables import MyTablesCard, PlanCard, WishCard
from services.clock import Now
from services.comers import comer
from services.event_moves import read_at
from services.events import Events, state_of
from services.outbox import Letter, Outbox
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, Rsvp, TablePlan
from storage.unit_of_work import UnitOfWork

YOUR_TABLES = "your_tables"  # kind of the letters to participants


class TablePlans:
    """The plan of tables; methods for organisers raise `Refusal` for anyone else."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._rsvps = unit.rsvps
        self._sent = unit.outbox
        self._tables = unit.tables
        self._outbox = Outbox(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def wish(
        self, person_id: int, event_id: int, tables: int = 0, rounds: int = 0
    ) -> WishCard:
        """The numbers of tables and rounds for those with a seat now; 0 means automatic."""
        event = await self._event(person_id, event_id)
        seated = await self._rsvps.with_status(event_id, *FIRM)
        tables, rounds = sensible(len(seated), tables, rounds)
        return WishCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            people=len(seated),
            tables=tables,
            rounds=rounds,
            size=table_size([1 + one.companions for one in seated], tables, SMALLEST_TABLE),
            companions=sum(one.companions for one in seated),
        )

    async def plan(self, person_id: int, event_id: int) -> PlanCard | None:
        """The current plan; None if none was ever requested."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        plan = await self._tables.of(event_id)
        if plan is None:
            return None
        seated = await self._rsvps.with_status(event_id, *FIRM)
        return PlanCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            state=plan.state,
            tables=plan.tables,
            rounds=plan.rounds,
            people=len(seated),
            here=sum(one.status is RsvpStatus.CHECKED_IN for one in seated),
            standing=sum(not one.tables or not all(one.tables[plan.past :]) for one in seated),
            untold=sum(_is_untold(one) for one in seated),
            zone=event.zone,
            told_at=await self._sent.waits_until(YOUR_TABLES, event_id, self._now()),
            companions=sum(one.companions for one in seated),
        )

    async def for_organiser(self, person_id: int, event_id: int) -> PlanCard | None:
        """The card of the letter; None if a new plan has been requested meanwhile."""
        card = await self.plan(person_id, event_id)
        return None if card is None or card.state is PlanState.ASKED else card

    async def ask(self, person_id: int, event_id: int, tables: int, rounds: int) -> PlanCard:
        """Request a new plan for everyone."""
        wish = await self.wish(person_id, event_id, tables, rounds)
        if not wish.people:
            raise Refusal(RefusalCode.NOBODY_THERE)

        def anew(plan: TablePlan) -> None:
            plan.tables, plan.rounds, plan.past = wish.tables, wish.rounds, 0
            plan.mends = plan.here_only = False

        return await self._ask(person_id, event_id, anew)

    async def mend(self, person_id: int, event_id: int, past: int, *, here_only: bool) -> PlanCard:
        """Seat late-comers in place of absent people, from the round after `past` on."""
        await self._event(person_id, event_id)

        def on(plan: TablePlan) -> None:
            plan.past = min(max(past, 0), plan.rounds - 1)
            plan.mends, plan.here_only = True, here_only

        return await self._ask(person_id, event_id, on)

    async def send(self, person_id: int, event_id: int) -> tuple[int, tuple[Comer, ...]]:
        """Tell everyone whose tables changed; returns how many, and those whom only organisers can tell."""
        event = await self._event(person_id, event_id)
        plan = await self._ready(event_id)
        plan.sends += 1
        people = [
            (rsvp, reader)
            for rsvp, reader in await self._rsvps.with_people(event_id, *FIRM)
            if _is_untold(rsvp)
        ]
        for rsvp, _ in people:
            rsvp.tables_told = list(rsvp.tables or ())
        # If sent twice in a night, people get only the latest in the morning.
        readers = [reader for _, reader in people]
        await self._sent.withdraw(YOUR_TABLES, event_id, self._now(), readers)
        told = await self._outbox.owe(
            Letter(
                person_id=reader,
                kind=YOUR_TABLES,
                subject_id=event_id,
                key=f"{YOUR_TABLES}:{rsvp.id}:{plan.sends}",
                priority=Priority.REMINDER,
                host_id=event.host_id,
                due_at=read_at(event, self._now()),
            )
            for rsvp, reader in people
        )
        news = {rsvp.id for rsvp, _ in people}
        without_chat = await self._events.unreached(event_id, FIRM)
        unreached = tuple(comer(*row) for row in without_chat if row[2].id in news)
        return told - len(unreached), unreached

    async def swap(self, person_id: int, one_id: int, other_id: int, round_: int) -> int:
        """Swap two people's places in a round; returns the event's id."""
        one, _ = await self._two(one_id, other_id)
        event = await self._event(person_id, one.event_id)
        await self._events.hold(event.id)
        await self._ready(event.id)
        one, other = await self._two(one_id, other_id)  # reloaded under the lock
        ones, others = [list(each.tables or ()) for each in (one, other)]
        seated = one.status in FIRM and other.status in FIRM
        if not seated or not 1 <= round_ <= min(len(ones), len(others)):
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        ones[round_ - 1], others[round_ - 1] = others[round_ - 1], ones[round_ - 1]
        one.tables, other.tables = ones, others
        return event.id

    async def mine(self, person_id: int, event_id: int) -> MyTablesCard | None:
        """A person's tables as announced to them; None if they have no seat (any more), or it is over or off."""
        rsvp = await self._rsvps.of(event_id, person_id)
        event = await self._cards.card(event_id, person_id)
        if rsvp is None or rsvp.status not in FIRM or not rsvp.tables_told:
            return None
        if event.over or event.status is not EventStatus.PUBLISHED:
            return None
        told = await self._sent.brought(person_id, YOUR_TABLES, [event_id])
        return MyTablesCard(event, rsvp.id, tuple(rsvp.tables_told), again=bool(told))

    async def _two(self, one_id: int, other_id: int) -> tuple[Rsvp, Rsvp]:
        """Two RSVPs of one event, freshly loaded."""
        one, other = [await self._check_ins.fresh(each) for each in (one_id, other_id)]
        if one is None or other is None or one.event_id != other.event_id:
            raise Refusal(RefusalCode.NOT_FOUND)
        return one, other

    async def _ask(
        self, person_id: int, event_id: int, change: Callable[[TablePlan], None]
    ) -> PlanCard:
        await self._events.hold(event_id)
        plan = await self._tables.of(event_id)
        if plan is None:
            plan = TablePlan(event_id=event_id, tables=1, rounds=1, asked_at=self._now())
            await self._tables.add(plan)
        change(plan)
        plan.state, plan.asked_at, plan.asks = PlanState.ASKED, self._now(), plan.asks + 1
        card = await self.plan(person_id, event_id)
        assert card is not None  # just written
        return card

    async def _ready(self, event_id: int) -> TablePlan:
        plan = await self._tables.of(event_id)
        if plan is None or plan.state is not PlanState.READY:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        return plan

    async def _event(self, person_id: int, event_id: int) -> Event:
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        refuse_unless_open(state_of(event), self._now())
        return event


def _is_untold(rsvp: Rsvp) -> bool:
    return bool(rsvp.tables) and rsvp.tables != rsvp.tables_told
