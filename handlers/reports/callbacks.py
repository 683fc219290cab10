"""This feature's own presses."""

from enum import StrEnum

from domain.lists import ListKind
from handlers.presses import Press


class Form(StrEnum):
    """The kind of file."""

    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"


class TakeList(Press, prefix="list"):
    """Export a list of an event's people as a file."""

    event_id: int
    kind: ListKind
    form: Form
