"""Labels: named cohorts of a host's members, such as the ten NGOs of a programme."""

from domain.paging import nearest_page, page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_broadcast
from services.audiences import Audiences
from services.cards.broadcasts import CohortCard, LabelCard, LabelledOrganisation, LabelsCard
from services.rights import Rights
from storage.models import Label
from storage.unit_of_work import UnitOfWork

NAME_LENGTH = 30  # shown on buttons
_PER_PAGE = 10


class Labels:
    """Names for cohorts; every method raises `Refusal` for anyone who may not write to the host's list."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._audiences = Audiences(unit)
        self._labels = unit.labels
        self._memberships = unit.memberships
        self._rights = Rights(unit)

    async def of(self, person_id: int, host_id: int, page: int = 0) -> LabelsCard:
        """A page of the host's labels, by name."""
        await self._rights.host_for(host_id, person_id, can_broadcast)
        shown = page_of(await self._audiences.labels(host_id), page, _PER_PAGE)
        return LabelsCard(host_id, tuple(shown.items), shown.number, shown.pages)

    async def name(self, person_id: int, host_id: int, name: str) -> int:
        """The id of the label of this name, created if needed."""
        await self._rights.host_for(host_id, person_id, can_broadcast)
        for one in await self._audiences.labels(host_id):
            if one.name.casefold() == name.casefold():
                return one.label_id
        return (await self._labels.add(Label(host_id=host_id, name=name))).id

    async def cohort(self, person_id: int, label_id: int, page: int = 0) -> CohortCard:
        """A page of the host's organisations, by name, with how many members of each have the label."""
        label = await self._label_for(person_id, label_id)
        total = await self._labels.organisation_count(label.host_id)
        number, pages = nearest_page(total, page, _PER_PAGE)
        rows = await self._labels.organisations(
            label.host_id, offset=number * _PER_PAGE, limit=_PER_PAGE
        )
        labelled = await self._labels.labelled(label_id)
        return CohortCard(
            host_id=label.host_id,
            label=LabelCard(label.id, label.name, sum(labelled.values())),
            organisations=tuple(
                LabelledOrganisation(one.id, one.name, labelled.get(one.id, 0), members)
                for one, members in rows
            ),
            page=number,
            pages=pages,
        )

    async def put(
        self, person_id: int, label_id: int, organisation_id: int, *, labelled: bool
    ) -> None:
        """Give all members of an organisation the label, or take it from them."""
        label = await self._label_for(person_id, label_id)
        organisation = await self._memberships.organisation(organisation_id)
        if organisation is None or organisation.host_id != label.host_id:
            raise Refusal(RefusalCode.NOT_FOUND)
        give_or_take = self._labels.put if labelled else self._labels.take
        await give_or_take(label_id, organisation_id)

    async def delete(self, person_id: int, label_id: int) -> int:
        """Delete a label, not its members; return its host's id."""
        label = await self._label_for(person_id, label_id)
        await self._labels.delete(label)
        return label.host_id

    async def _label_for(self, person_id: int, label_id: int) -> Label:
        label = await self._labels.get(label_id)
        if label is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._rights.host_for(label.host_id, person_id, can_broadcast)
        return label
