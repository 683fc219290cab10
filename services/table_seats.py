"""Seats at tables: the solver's input for an event, and storing its result."""

from collections import defaultdict
from collections.abc import Sequence

from domain.delivery import Priority
from domain.introductions import SuggestionState
from domain.matching import Attendee
from domain.roles import can_edit_event
from domain.rsvp import FIRM, RsvpStatus
from domain.seating import Tables, numbered
from domain.table_plans import PlanState
from services.cards.solving import SeatingTask
from services.clock import Now
from services.outbox import Letter, Outbox
from services.rights import Rights
from storage.models import Event, Membership, Organisation, Rsvp, TablePlan
from storage.unit_of_work import UnitOfWork

TABLES_PLANNED = "tables_planned"  # the kind of the letter to organisers


class TableSeats:
    """Connects the plan of tables and the solver."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._suggestions = unit.suggestions
        self._tables = unit.tables
        self._outbox = Outbox(unit, now)
        self._rights = Rights(unit)

    async def asked(self) -> Sequence[int]:
        """Ids of events whose organisers requested a plan."""
        return await self._tables.asked()

    async def snapshot(self, event_id: int) -> SeatingTask | None:
        """The solver's input; None if nobody is waiting for it any more."""
        plan, event = await self._tables.of(event_id), await self._events.get(event_id)
        if plan is None or event is None or plan.state is not PlanState.ASKED:
            return None
        rows = [row for row in await self._check_ins.people(event_id) if _takes_part(row[0], plan)]
        return SeatingTask(
            event_id=event_id,
            ask=plan.asks,
            people=tuple(_sitter(*row) for row in rows),
            tables=plan.tables,
            rounds=plan.rounds,
            introduced=await self._introduced(event, rows),
            planned=await self._planned(event_id, plan) if plan.mends else None,
            past=plan.past,
            companions={str(rsvp.id): rsvp.companions for rsvp, *_ in rows if rsvp.companions},
        )

    async def record_solution(self, task: SeatingTask, found: Sequence[Tables] | None) -> None:
        """Store the seats and show the organisers; dropped if a newer plan has been requested meanwhile."""
        event = await self._events.hold(task.event_id)
        plan = await self._tables.of(task.event_id)
        if event is None or plan is None or plan.asks != task.ask:
            return
        plan.state = PlanState.READY if found is not None else PlanState.IMPOSSIBLE
        if found is not None:
            await self._write(task, found)
        organisers = await self._rights.who_may(can_edit_event, event.host_id, event.id)
        await self._outbox.owe(
            Letter(
                person_id=one,
                kind=TABLES_PLANNED,
                subject_id=event.id,
                key=f"{TABLES_PLANNED}:{event.id}:{one}:{plan.asks}",
                priority=Priority.ANSWER,
                host_id=event.host_id,
            )
            for one in sorted(set(organisers))
        )

    async def _write(self, task: SeatingTask, found: Sequence[Tables]) -> None:
        answers = {str(row[0].id): row[0] for row in await self._check_ins.people(task.event_id)}
        before = rounds_of(list(answers.values()), task.rounds)
        seats: dict[str, list[int]] = {}
        for number, tables in enumerate(found):
            known = before[number] if task.planned is not None else {}
            for table, people in numbered(known, tables).items():
                for each in people:
                    seats.setdefault(each, [0] * task.rounds)[number] = table
        for rsvp_id, rsvp in answers.items():
            rsvp.tables = seats.get(rsvp_id)
            if rsvp.tables is None:  # someone else may sit there now
                rsvp.tables_told = None

    async def _planned(self, event_id: int, plan: TablePlan) -> tuple[Tables, ...]:
        answers = [row[0] for row in await self._check_ins.people(event_id)]
        return tuple(
            tuple(tuple(people) for people in tables.values())
            for tables in rounds_of(answers, plan.rounds)
        )

    async def _introduced(
        self, event: Event, rows: Sequence[tuple[Rsvp, Membership, Organisation]]
    ) -> tuple[tuple[str, str], ...]:
        """Pairs already introduced through this host."""
        answer = {member.id: str(rsvp.id) for rsvp, member, _ in rows}
        return tuple(
            (answer[past.a_id], answer[past.b_id])
            for past in await self._suggestions.of_host(event.host_id)
            if past.state is SuggestionState.INTRODUCED
            and past.a_id in answer
            and past.b_id in answer
        )


def rounds_of(answers: Sequence[Rsvp], rounds: int) -> list[dict[int, list[str]]]:
    """Who sits at which table in each round, read from the RSVPs."""
    tables: list[dict[int, list[str]]] = [defaultdict(list) for _ in range(rounds)]
    for rsvp in answers:
        for round_, number in enumerate((rsvp.tables or ())[:rounds]):
            if number:
                tables[round_][number].append(str(rsvp.id))
    return tables


def _takes_part(rsvp: Rsvp, plan: TablePlan) -> bool:
    return rsvp.status is RsvpStatus.CHECKED_IN or (rsvp.status in FIRM and not plan.here_only)


def _sitter(rsvp: Rsvp, member: Membership, organisation: Organisation) -> Attendee:
    """An attendee built from the RSVP's own snapshot, without loading the profile's interests."""
    return Attendee(
        id=str(rsvp.id),
        organisation=str(organisation.id),
        sector=rsvp.sector,
        seeks=tuple(rsvp.seeks),
        offers=tuple(rsvp.offers),
        causes=tuple(organisation.causes),
        languages=tuple(member.languages),
    )
