"""The presses that only this feature offers."""

from domain.programme import ItemKind
from handlers.presses import Press


class TurnProgramme(Press, prefix="agenda"):
    """Another page of the programme."""

    event_id: int
    page: int


class WriteProgramme(Press, prefix="agendawrite"):
    """Write items, in one language."""

    event_id: int
    language: str


class OpenItem(Press, prefix="item"):
    """One item, to be changed."""

    item_id: int


class MoveItem(Press, prefix="itemmove"):
    """Another time or room."""

    item_id: int


class PutOff(Press, prefix="itemlate"):
    """This begins then, in minutes since 1970, and all that follows as much later: pressed twice it is the same."""

    item_id: int
    minute: int


class ChooseKind(Press, prefix="itemkind"):
    """What happens in it?"""

    item_id: int


class SetKind(Press, prefix="itemis"):
    """This happens in it."""

    item_id: int
    kind: ItemKind


class RemoveItem(Press, prefix="itemdrop"):
    """It does not happen."""

    item_id: int
