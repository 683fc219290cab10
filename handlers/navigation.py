"""Presses that one feature offers and another answers.

Callback data is never trusted: whoever answers a press reloads the state and checks the presser's rights.
Presses within one feature are in that feature's `callbacks`.
"""

from domain.partnerships import Scope
from domain.rsvp import RsvpAnswer
from handlers.presses import Press


class AnswerRsvp(Press, prefix="rsvp"):
    """Answer an event; handled by `rsvp`."""

    event_id: int
    answer: RsvpAnswer


class BringCompanions(Press, prefix="bring"):
    """Set how many companions come along; handled by `rsvp`."""

    event_id: int
    number: int


class OpenEvent(Press, prefix="event"):
    """Show the event's card; handled by `events`."""

    event_id: int


class OpenEventBelow(Press, prefix="eventbelow"):
    """Show the event's card below a message that must stay; handled by `events`."""

    event_id: int


class OpenEvents(Press, prefix="events"):
    """List upcoming events; handled by `events`."""

    page: int = 0


class OpenTicket(Press, prefix="ticket"):
    """Show one's own ticket; handled by `rsvp`."""

    rsvp_id: int


class SaveToCalendar(Press, prefix="calendar"):
    """Send the file that adds, updates or removes an answered event in a calendar; handled by `rsvp`."""

    event_id: int


class StartRegistration(Press, prefix="register"):
    """Begin registering with a host, for an event (0: none); handled by `people`."""

    host_id: int
    event_id: int = 0


class RegisterForSeat(Press, prefix="seatfirst"):
    """Begin registering for the seat of a seat link; handled by `people`."""

    token: str


class TakeSeat(Press, prefix="takeseat"):
    """Take the seat of a seat link; handled by `events`."""

    token: str


class OpenProfile(Press, prefix="profile"):
    """Show one's own profile at the host last spoken with; handled by `people`."""


class OpenPrivacy(Press, prefix="privacy"):
    """Show what is stored about oneself; handled by `privacy`."""

    page: int = 0


class OpenHost(Press, prefix="host"):
    """Show an organiser's desk at a host; handled by `hosts`."""

    host_id: int
    page: int = 0


class ManageEvent(Press, prefix="manage"):
    """Show an organiser's view of one event; handled by `events`."""

    event_id: int


class EditEvent(Press, prefix="edit"):
    """Show what may be changed about an event; handled by `events`."""

    event_id: int


class ShowWay(Press, prefix="way"):
    """Show how to get to an event; handled by `venues`."""

    event_id: int


class OpenSeries(Press, prefix="series"):
    """Show the series that an event belongs to; handled by `series`."""

    event_id: int


class ShowSeriesFigures(Press, prefix="seriesfig"):
    """Show a whole series in figures; handled by `series`."""

    event_id: int
    page: int = 0


class OpenVenue(Press, prefix="venue"):
    """Show what organisers entered about an event's place; handled by `venues`."""

    event_id: int


class TakePoster(Press, prefix="poster"):
    """Send an event's poster as a file, in one language; handled by `posters`."""

    event_id: int
    language: str
    pdf: bool


class OpenProgramme(Press, prefix="programme"):
    """Show an event's programme and current item; handled by `programme`."""

    event_id: int


class OpenReminders(Press, prefix="reminders"):
    """Show an event's reminders; handled by `reminders`."""

    event_id: int


class OpenQuestions(Press, prefix="questions"):
    """Show an event's questions, with counts; handled by `questions`."""

    event_id: int


class AnswerQuestions(Press, prefix="answers"):
    """Show one's own answers to an event's questions; handled by `questions`."""

    event_id: int


class CreateEvent(Press, prefix="create"):
    """Begin creating an event of a host; handled by `events`."""

    host_id: int


class InviteOrganiser(Press, prefix="invite"):
    """Invite someone to a role at a host, or at one of its events; handled by `hosts`."""

    host_id: int
    event_id: int = 0


class OpenCheckIn(Press, prefix="door"):
    """Show the check-in list of an event; handled by `check_in`."""

    event_id: int
    page: int = 0


class OpenEntries(Press, prefix="entries"):
    """List an event's people without Telegram, for whom organisers act; handled by `check_in`."""

    event_id: int
    page: int = 0


class OpenTables(Press, prefix="tables"):
    """Show an event's tables, for organisers; handled by `tables`."""

    event_id: int


class OpenLists(Press, prefix="lists"):
    """Show the lists that organisers can export; handled by `reports`."""

    event_id: int


class OpenFigures(Press, prefix="figures"):
    """Show an event in figures, for organisers; handled by `figures`."""

    event_id: int


class OpenUndelivered(Press, prefix="undelivered"):
    """Show refused messages of an event, or of all of a host's (0); handled by `undelivered`."""

    host_id: int
    event_id: int = 0
    page: int = 0


class OpenFeedback(Press, prefix="feedback"):
    """Show an event's feedback, for organisers; handled by `feedback`."""

    event_id: int
    page: int = 0


class OpenDiscussion(Press, prefix="talk"):
    """Show the prompts of an event; handled by `discussion`."""

    event_id: int


class WriteBroadcast(Press, prefix="write"):
    """Begin a broadcast to an event's people; handled by `broadcasts`."""

    event_id: int


class WriteToList(Press, prefix="writeall"):
    """Begin a broadcast to a host's whole list, or part of it; handled by `broadcasts`."""

    host_id: int


class WriteToBoth(Press, prefix="writeboth"):
    """Begin a broadcast to the two sides of an introduction; handled by `broadcasts`."""

    suggestion_id: int


class ReviewSuggestions(Press, prefix="review"):
    """Show an event's suggestions, for organisers; handled by `introductions`."""

    event_id: int
    page: int = 0


class OpenIntroductions(Press, prefix="intros"):
    """Show one's own suggestions and introductions; handled by `introductions`."""


class OpenProgress(Press, prefix="prog"):
    """Show the progress of one of my introductions; handled by `partnerships`."""

    suggestion_id: int


class OpenRegister(Press, prefix="register_of"):
    """Show the outcomes of a host's introductions, for organisers; handled by `partnerships`."""

    host_id: int
    page: int = 0


class OpenAdvised(Press, prefix="advised"):
    """Show pairs that let an adviser look on; handled by `partnerships`."""

    host_id: int
    page: int = 0


class ShowFunderReport(Press, prefix="report"):
    """Show counts from registration to partnerships; handled by `partnerships`."""

    scope: Scope
    subject_id: int


class OpenSuggestion(Press, prefix="sug"):
    """Show one of my suggestions; handled by `introductions`."""

    suggestion_id: int


class TakeHeld(Press, prefix="held"):
    """Take the held text as the answer; handled by the feature that owns the draft."""

    revision: int


class ResumeDraft(Press, prefix="resume"):
    """Show the current question again; handled by the feature that owns the draft."""
