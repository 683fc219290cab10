"""The presses that only this feature offers."""

from enum import StrEnum

from domain.lists import ListKind
from handlers.pressed import CallbackData


class Form(StrEnum):
    """The kind of file."""

    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"


class TakeList(CallbackData, prefix="list"):
    """A list of an event's people, as a file."""

    event_id: int
    kind: ListKind
    form: Form
