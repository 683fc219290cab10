"""This feature's own presses."""

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
    """Show one item for changing."""

    item_id: int


class MoveItem(Press, prefix="itemmove"):
    """Ask for another time or room."""

    item_id: int


class PutOff(Press, prefix="itemlate"):
    """Postpone an item to this time, in minutes since 1970, with all that follow; pressing twice is the same."""

    item_id: int
    minute: int


class ChooseKind(Press, prefix="itemkind"):
    """Ask for the kind of an item."""

    item_id: int


class SetKind(Press, prefix="itemis"):
    """Set the kind of an item."""

    item_id: int
    kind: ItemKind


class RemoveItem(Press, prefix="itemdrop"):
    """Remove an item."""

    item_id: int
