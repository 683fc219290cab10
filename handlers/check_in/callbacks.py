"""The presses that only this feature offers."""

from aiogram.filters.callback_data import CallbackData

from services.cards.check_ins import DoorView


class ShowDoor(CallbackData, prefix="doorlist"):
    """A page of a part of the list."""

    event_id: int
    view: DoorView
    page: int = 0


class SearchDoor(CallbackData, prefix="doorfind"):
    """Look for someone by a part of the name or organisation."""

    event_id: int


class CheckIn(CallbackData, prefix="here"):
    """This person is here, or is not after all; then show the list as it was."""

    rsvp_id: int
    here: bool
    view: DoorView = DoorView.ALL
    page: int = 0


class UndoArrival(CallbackData, prefix="undo"):
    """Take a check-in back that was made by a ticket or for someone just entered."""

    rsvp_id: int


class ArrivePerson(CallbackData, prefix="arrive"):
    """Check in the one person shown."""

    rsvp_id: int


class EnterPerson(CallbackData, prefix="enter"):
    """Begin to enter someone without Telegram."""

    event_id: int


class ChooseEntry(CallbackData, prefix="entry"):
    """A choice made while entering someone: an organisation known already, or a sector."""

    value: str
    revision: int


class RedoEntry(CallbackData, prefix="reenter"):
    """Go back to an earlier question."""

    step: str
    revision: int


class ConfirmEntry(CallbackData, prefix="entered"):
    """The person agreed: enter them."""

    revision: int
