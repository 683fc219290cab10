"""The presses that one feature offers and another answers: the doors between features.

Callback data is trusted for nothing: whoever answers a press reloads the state and checks the right of the
presser. What only its own feature offers stands in that feature's ``callbacks``.
"""

from domain.partnerships import Scope
from domain.rsvp import RsvpAnswer
from handlers.presses import Press


class AnswerRsvp(Press, prefix="rsvp"):
    """Come, or not; answered by ``rsvp``."""

    event_id: int
    answer: RsvpAnswer


class BringCompanions(Press, prefix="bring"):
    """So many come along; answered by ``rsvp``."""

    event_id: int
    number: int


class OpenEvent(Press, prefix="event"):
    """The event's card; answered by ``events``."""

    event_id: int


class OpenEventBelow(Press, prefix="eventbelow"):
    """The event's card below a message that must stay; answered by ``events``."""

    event_id: int


class OpenEvents(Press, prefix="events"):
    """The list of events to come; answered by ``events``."""

    page: int = 0


class OpenTicket(Press, prefix="ticket"):
    """One's own ticket; answered by ``rsvp``."""

    rsvp_id: int


class SaveToCalendar(Press, prefix="calendar"):
    """The file that puts an event one has answered into a calendar, renews it or takes it out; answered by ``rsvp``."""

    event_id: int


class StartRegistration(Press, prefix="register"):
    """Begin to register with a host, for an event (0: none); answered by ``people``."""

    host_id: int
    event_id: int = 0


class RegisterForSeat(Press, prefix="seatfirst"):
    """Begin to register for the seat that a link past the line gives; answered by ``people``."""

    token: str


class TakeSeat(Press, prefix="takeseat"):
    """Yes, the seat that such a link gives; answered by ``events``."""

    token: str


class OpenProfile(Press, prefix="profile"):
    """One's own profile at the host last spoken with; answered by ``people``."""


class OpenPrivacy(Press, prefix="privacy"):
    """What is kept about oneself; answered by ``privacy``."""

    page: int = 0


class OpenHost(Press, prefix="host"):
    """An organiser's desk at a host; answered by ``hosts``."""

    host_id: int
    page: int = 0


class ManageEvent(Press, prefix="manage"):
    """An organiser's view of one event; answered by ``events``."""

    event_id: int


class EditEvent(Press, prefix="edit"):
    """What of an event may be changed; answered by ``events``."""

    event_id: int


class ShowWay(Press, prefix="way"):
    """How to get to an event; answered by ``venues``."""

    event_id: int


class OpenSeries(Press, prefix="series"):
    """The series that an event belongs to; answered by ``series``."""

    event_id: int


class ShowSeriesFigures(Press, prefix="seriesfig"):
    """The whole series of an event in figures; answered by ``series``."""

    event_id: int
    page: int = 0


class OpenVenue(Press, prefix="venue"):
    """What organisers tell of where an event is; answered by ``venues``."""

    event_id: int


class TakePoster(Press, prefix="poster"):
    """An event's poster as a file, in one language; answered by ``posters``."""

    event_id: int
    language: str
    pdf: bool


class OpenProgramme(Press, prefix="programme"):
    """What happens when at an event, and what is on now; answered by ``programme``."""

    event_id: int


class OpenReminders(Press, prefix="reminders"):
    """What an event's people are reminded of, and when; answered by ``reminders``."""

    event_id: int


class OpenQuestions(Press, prefix="questions"):
    """What an event's participants are asked, and how many said what; answered by ``questions``."""

    event_id: int


class AnswerQuestions(Press, prefix="answers"):
    """One's own answers to the questions of an event; answered by ``questions``."""

    event_id: int


class CreateEvent(Press, prefix="create"):
    """Begin to create an event of a host; answered by ``events``."""

    host_id: int


class InviteOrganiser(Press, prefix="invite"):
    """Invite someone to a role at a host, or at one event of it; answered by ``hosts``."""

    host_id: int
    event_id: int = 0


class OpenCheckIn(Press, prefix="door"):
    """The check-in list of an event; answered by ``check_in``."""

    event_id: int
    page: int = 0


class OpenEntries(Press, prefix="entries"):
    """The people of an event who have no Telegram, and for whom an organiser answers; answered by ``check_in``."""

    event_id: int
    page: int = 0


class OpenTables(Press, prefix="tables"):
    """The tables of an event, for its organisers; answered by ``tables``."""

    event_id: int


class OpenLists(Press, prefix="lists"):
    """The lists of an event's people that organisers take away; answered by ``reports``."""

    event_id: int


class OpenFigures(Press, prefix="figures"):
    """An event in figures, for its organisers; answered by ``figures``."""

    event_id: int


class OpenUndelivered(Press, prefix="undelivered"):
    """What of an event's messages, or of all of a host's (0), Telegram does not take; answered by ``undelivered``."""

    host_id: int
    event_id: int = 0
    page: int = 0


class OpenFeedback(Press, prefix="feedback"):
    """What those who came thought of it, for the organisers; answered by ``feedback``."""

    event_id: int
    page: int = 0


class OpenDiscussion(Press, prefix="talk"):
    """The prompts of an event; answered by ``discussion``."""

    event_id: int


class WriteBroadcast(Press, prefix="write"):
    """Begin a broadcast to an event's people; answered by ``broadcasts``."""

    event_id: int


class WriteToList(Press, prefix="writeall"):
    """Begin a broadcast to a host's whole list, or a part of it; answered by ``broadcasts``."""

    host_id: int


class WriteToBoth(Press, prefix="writeboth"):
    """Begin a broadcast to just the two sides of an introduction; answered by ``broadcasts``."""

    suggestion_id: int


class ReviewSuggestions(Press, prefix="review"):
    """The suggestions of an event, for its organisers; answered by ``introductions``."""

    event_id: int
    page: int = 0


class OpenIntroductions(Press, prefix="intros"):
    """One's own suggestions and introductions; answered by ``introductions``."""


class OpenProgress(Press, prefix="prog"):
    """What came of one of my introductions; answered by ``partnerships``."""

    suggestion_id: int


class OpenRegister(Press, prefix="register_of"):
    """What came of a host's introductions, for its organisers; answered by ``partnerships``."""

    host_id: int
    page: int = 0


class OpenAdvised(Press, prefix="advised"):
    """Pairs that let an adviser look on; answered by ``partnerships``."""

    host_id: int
    page: int = 0


class ShowFunderReport(Press, prefix="report"):
    """From the registration to partnerships, in counts; answered by ``partnerships``."""

    scope: Scope
    subject_id: int


class OpenSuggestion(Press, prefix="sug"):
    """One suggestion of mine; answered by ``introductions``."""

    suggestion_id: int


class TakeHeld(Press, prefix="held"):
    """Yes, the text just typed was the answer; answered by whose draft it is."""

    revision: int


class ResumeDraft(Press, prefix="resume"):
    """Show again what was being asked; answered by whose draft it is."""
