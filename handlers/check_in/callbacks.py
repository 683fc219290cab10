"""The presses that only this feature offers."""

from pydantic import Field

from domain.rsvp import RsvpAnswer
from handlers.presses import Press
from services.cards.check_ins import DoorView


class ShowDoor(Press, prefix="doorlist"):
    """A page of a part of the list."""

    event_id: int
    view: DoorView
    page: int = 0


class ShowLive(Press, prefix="live"):
    """The door in figures, right now."""

    event_id: int


class SearchDoor(Press, prefix="doorfind"):
    """Look for someone by a part of the name or organisation."""

    event_id: int


class SetHere(Press, prefix="here"):
    """This person is here, or is not after all; then show the list as it was."""

    rsvp_id: int
    here: bool
    view: DoorView = DoorView.ALL
    page: int = 0


class UndoArrival(Press, prefix="undo"):
    """Take a check-in back that was made by a ticket or for someone just entered."""

    rsvp_id: int


class OpenArrival(Press, prefix="atdoor"):
    """One person of the list, with whoever came along."""

    rsvp_id: int


class CountCompanions(Press, prefix="camewith"):
    """So many have really come with this person."""

    rsvp_id: int
    number: int


class ArrivePerson(Press, prefix="arrive"):
    """Check in the one person shown."""

    rsvp_id: int


class EnterPerson(Press, prefix="enter"):
    """Begin to enter someone without Telegram."""

    event_id: int


class ChooseEntry(Press, prefix="entry"):
    """A choice made while entering someone: an organisation known already, a sector, or who of that name it is."""

    value: str
    revision: int


class RedoEntry(Press, prefix="reenter"):
    """Go back to an earlier question."""

    step: str
    revision: int


class ConfirmEntry(Press, prefix="entered"):
    """The person agreed: enter them."""

    revision: int


class OpenEntry(Press, prefix="entry1"):
    """One of those without Telegram."""

    rsvp_id: int


class AnswerForEntry(Press, prefix="entrycomes"):
    """They come, or not."""

    rsvp_id: int
    answer: RsvpAnswer


class AskToErase(Press, prefix="entryerase"):
    """What would be erased of them?"""

    rsvp_id: int


class EraseEntry(Press, prefix="entryerased"):
    """Yes, erase it; asked for at this time (Unix seconds), since an old "yes" does not count."""

    rsvp_id: int
    asked_at: int = Field(ge=0, lt=10**11)  # a forged time beyond is no time at all


class OpenAttendance(Press, prefix="came"):
    """What is known of who came, for the organisers."""

    event_id: int


class ConfirmAllCame(Press, prefix="allcame"):
    """All who had a seat were there."""

    event_id: int


class MarkAbsences(Press, prefix="absences"):
    """Begin to mark who was absent."""

    event_id: int


class SetAbsent(Press, prefix="absent"):
    """This person was absent, or was there after all; counts once the list is done."""

    rsvp_id: int
    absent: bool
    page: int = 0


class TurnAbsences(Press, prefix="absentpage"):
    """Another page of the list on which the absent are marked."""

    page: int


class FinishAbsences(Press, prefix="marked"):
    """The list is done."""

    event_id: int


class AskPeople(Press, prefix="askcame"):
    """Let the bot ask each person."""

    event_id: int


class SayPresence(Press, prefix="iwas"):
    """I was there, or I was not."""

    event_id: int
    came: bool
