"""The presses that only this feature offers."""

from domain.programme import ItemKind
from handlers.pressed import CallbackData


class TurnProgramme(CallbackData, prefix="agenda"):
    """Another page of the programme."""

    event_id: int
    page: int


class WriteProgramme(CallbackData, prefix="agendawrite"):
    """Write items, in one language."""

    event_id: int
    language: str


class OpenItem(CallbackData, prefix="item"):
    """One item, to be changed."""

    item_id: int


class MoveItem(CallbackData, prefix="itemmove"):
    """Another time or room."""

    item_id: int


class PutOff(CallbackData, prefix="itemlate"):
    """This and all that follows begins so many minutes later."""

    item_id: int
    minutes: int


class ChooseKind(CallbackData, prefix="itemkind"):
    """What happens in it?"""

    item_id: int


class SetKind(CallbackData, prefix="itemis"):
    """This happens in it."""

    item_id: int
    kind: ItemKind


class RemoveItem(CallbackData, prefix="itemdrop"):
    """It does not happen."""

    item_id: int
