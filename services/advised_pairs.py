"""Advised pairs: which pairs let advisers look on, and which advisers may."""

from collections.abc import Mapping, Sequence

from domain.refusal import Refusal, RefusalCode
from domain.roles import can_advise
from services.cards.advice import RemarkCard
from storage.models import Membership, Organiser, Remark, Suggestion
from storage.unit_of_work import UnitOfWork


class AdvisedPairs:
    """Used for the two sides' own screens as well as for their advisers'."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._progress = unit.progress
        self._attendees = unit.attendees

    async def advisers(self, row: Suggestion) -> list[Organiser]:
        """The advisers who may look on once both sides agree: of the host, or of an event where the two met."""
        met_at, sides = await self._met_at([row]), await self.sides([row])
        return [
            one
            for one in await self._hosts.organisers(row.host_id)
            if can_advise(one.role)
            and one.event_id in met_at[row.id]
            and one.person_id not in {side.person_id for side in sides.values()}
        ]

    async def is_open(self, row: Suggestion) -> bool:
        """Whether both sides currently let advisers look on."""
        said = await self._progress.of_suggestions([row.id])
        return sum(one.let_in_at is not None for one in said) > 1

    async def open_to(self, person_id: int, host_id: int) -> Sequence[Suggestion]:
        """The pairs at a host that this adviser may see; raises `Refusal` for anyone who is no adviser there."""
        reach = {
            one.event_id
            for one in await self._hosts.roles_of(person_id)
            if one.host_id == host_id and can_advise(one.role)
        }
        if not reach:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        rows = await self._progress.open_to_advisers(host_id)
        met_at, sides = await self._met_at(rows), await self.sides(rows)
        own = {number for number, side in sides.items() if side.person_id == person_id}
        return [row for row in rows if reach & met_at[row.id] and not own & {row.a_id, row.b_id}]

    async def sides(self, rows: Sequence[Suggestion]) -> Mapping[int, Membership]:
        """The members of these pairs, by id."""
        numbers = {side for row in rows for side in (row.a_id, row.b_id) if side is not None}
        return {one.id: one for one in await self._memberships.each(numbers)}

    async def remarks(self, row: Suggestion) -> list[RemarkCard]:
        """The remarks written to a pair, latest first."""
        names = await self._hosts.organiser_names(row.host_id)
        return [remark_card(one, names) for one in await self._progress.remarks([row.id])]

    async def _met_at(self, rows: Sequence[Suggestion]) -> dict[int, set[int | None]]:
        """For each pair, the events whose advisers may see it; None stands for advisers of the whole host.

        A match belongs to its event; an ask belongs to every event both attended.
        """
        asks = [row for row in rows if row.event_id is None]
        sides = {side for row in asks for side in (row.a_id, row.b_id) if side is not None}
        came = await self._attendees.came_to(sides) if asks else {}
        met_at: dict[int, set[int | None]] = {row.id: {None, row.event_id} for row in rows}
        for row in asks:
            met_at[row.id] |= came.get(row.a_id or 0, set()) & came.get(row.b_id or 0, set())
        return met_at


def remark_card(row: Remark, names: Mapping[int, str]) -> RemarkCard:
    """The card of a remark; `names` maps organisers' person ids to names."""
    return RemarkCard(row.text, names.get(row.written_by_id or 0), row.written_at)
