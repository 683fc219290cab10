"""This feature's own presses."""

from domain.rsvp import RsvpAnswer
from handlers.presses import AskedAt, Press
from services.cards.check_ins import DoorView


class ShowDoor(Press, prefix="doorlist"):
    """Show a page of part of the list."""

    event_id: int
    view: DoorView
    page: int = 0


class ShowLive(Press, prefix="live"):
    """Show live figures of the door."""

    event_id: int


class SearchDoor(Press, prefix="doorfind"):
    """Search by part of a name or organisation."""

    event_id: int


class SetHere(Press, prefix="here"):
    """This person is here, or is not after all; then show the list as it was."""

    rsvp_id: int
    here: bool
    view: DoorView = DoorView.ALL
    page: int = 0


class UndoArrival(Press, prefix="undo"):
    """Undo a check-in made by a ticket or for someone just entered."""

    rsvp_id: int


class OpenArrival(Press, prefix="atdoor"):
    """Show one person of the list, with their companions."""

    rsvp_id: int


class CountCompanions(Press, prefix="camewith"):
    """Set how many companions really came with this person."""

    rsvp_id: int
    number: int


class ArrivePerson(Press, prefix="arrive"):
    """Check in the one person shown."""

    rsvp_id: int


class EnterPerson(Press, prefix="enter"):
    """Begin entering someone without Telegram."""

    event_id: int


class ChooseEntry(Press, prefix="entry"):
    """A choice made while entering someone: an organisation known already, a sector, or who of that name it is."""

    value: str
    revision: int


class RedoEntry(Press, prefix="reenter"):
    """Return to an earlier question."""

    step: str
    revision: int


class ConfirmEntry(Press, prefix="entered"):
    """Enter the person, who has agreed."""

    revision: int


class OpenEntry(Press, prefix="entry1"):
    """Show one person without Telegram."""

    rsvp_id: int


class AnswerForEntry(Press, prefix="entrycomes"):
    """Answer the event for them."""

    rsvp_id: int
    answer: RsvpAnswer


class AskToErase(Press, prefix="entryerase"):
    """Show what would be erased."""

    rsvp_id: int


class EraseEntry(Press, prefix="entryerased"):
    """Erase them; carries the time of the question (Unix seconds), since an old "yes" does not count."""

    rsvp_id: int
    asked_at: AskedAt


class OpenAttendance(Press, prefix="came"):
    """Show what organisers know of attendance."""

    event_id: int


class ConfirmAllCame(Press, prefix="allcame"):
    """Record that everyone with a seat came."""

    event_id: int


class MarkAbsences(Press, prefix="absences"):
    """Begin marking absences."""

    event_id: int


class SetAbsent(Press, prefix="absent"):
    """Mark this person absent or present; stored once the list is done."""

    rsvp_id: int
    absent: bool
    page: int = 0


class TurnAbsences(Press, prefix="absentpage"):
    """Turn the page of the list on which absences are marked."""

    page: int


class FinishAbsences(Press, prefix="marked"):
    """Finish the list."""

    event_id: int


class AskPeople(Press, prefix="askcame"):
    """Let the bot ask everyone."""

    event_id: int


class SayPresence(Press, prefix="iwas"):
    """Answer whether one was there."""

    event_id: int
    came: bool
