"""Funders: whom a host credits wherever its events are shown, worded exactly as the funder requires."""

from domain.roles import can_edit_event
from domain.text import beginning
from services.cards.events import Written
from services.cards.hosts import FunderCard
from services.host_cards import host_card
from services.rights import Rights
from services.texts import Texts, best_of
from storage.models import Host
from storage.unit_of_work import UnitOfWork

CREDIT_LENGTH = 200


class Funders:
    """A host's credit to its funder; every method raises `Refusal` for anyone who may not set it."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._rights = Rights(unit)
        self._texts = Texts(unit)

    async def of(self, host_id: int, person_id: int) -> FunderCard:
        """The current credit, in this person's language."""
        host = await self._rights.host_for(host_id, person_id, can_edit_event)
        language = await self._texts.language(person_id, host.language)
        return FunderCard(host_card(host), credit_of(host, language))

    async def credit(self, host_id: int, person_id: int, text: str) -> FunderCard:
        """Set the credit in the writer's language; an empty text removes it in all languages."""
        host = await self._rights.host_for(host_id, person_id, can_edit_event)
        language = await self._texts.language(person_id, host.language)
        said = beginning(text.strip(), CREDIT_LENGTH)
        host.funder = {**(host.funder or {}), language: said} if said else None
        return await self.of(host_id, person_id)


def credit_of(host: Host, language: str) -> Written | None:
    """The credit in the reader's language, else in the host's, else in any."""
    return best_of(host.funder, language, host.language) if host.funder else None
