"""The presses that only this feature offers; those of a wizard carry its draft's revision."""

from handlers.presses import Press


class ShowMonth(Press, prefix="month"):
    """Turn the calendar to a month, such as ``2026-10``."""

    revision: int
    month: str


class PickDay(Press, prefix="day"):
    """The day, in ISO form."""

    revision: int
    day: str


class PickHour(Press, prefix="hour"):
    """The hour in which it starts."""

    revision: int
    hour: int


class PickStart(Press, prefix="start"):
    """When it starts, in minutes since midnight."""

    revision: int
    minutes: int


class PickEnd(Press, prefix="end"):
    """How long it lasts, in minutes."""

    revision: int
    minutes: int


class AgreeToTime(Press, prefix="agree"):
    """Yes, that is when."""

    revision: int


class KeepAsItIs(Press, prefix="keep"):
    """Leave this step as it is, or empty."""

    revision: int


class PickPlace(Press, prefix="place"):
    """One of the places used before, by its number in the list."""

    revision: int
    number: int


class ReturnTo(Press, prefix="back"):
    """Back to an earlier step."""

    revision: int
    step: str


class LeaveQuestions(Press, prefix="leave"):
    """Out of a wizard at its first step; what was said is dropped."""

    revision: int


class StandStill(Press, prefix="still"):
    """A field of the calendar that does nothing: a past day, a name of a weekday."""


class PreviewEvent(Press, prefix="preview"):
    """The card as participants see it, or will once it is published."""

    event_id: int


class PublishEvent(Press, prefix="publish"):
    """Let everyone with the link see it."""

    event_id: int


class ShareEvent(Press, prefix="share"):
    """The link, and a text to forward."""

    event_id: int


class WriteForward(Press, prefix="forward"):
    """The text to forward, as a message of its own."""

    event_id: int


class ShowComers(Press, prefix="comers"):
    """Who comes."""

    event_id: int
    page: int = 0


class OpenLine(Press, prefix="line"):
    """Who waits for a seat."""

    event_id: int
    page: int = 0


class AskPastLine(Press, prefix="pastask"):
    """Shall the next seat be offered to this person?"""

    rsvp_id: int


class InvitePastLine(Press, prefix="past"):
    """Yes, before those who wait longer."""

    rsvp_id: int
    event_id: int


class MoveEvent(Press, prefix="move"):
    """Another time or place."""

    event_id: int


class ConfirmMove(Press, prefix="moved"):
    """Yes, move it, and tell everyone."""

    revision: int


class AskHowLong(Press, prefix="runson"):
    """How long the event goes on."""

    event_id: int


class RunUntil(Press, prefix="rununtil"):
    """It ends then, in minutes since 1970."""

    event_id: int
    minute: int


class ChangeSeats(Press, prefix="seats"):
    """Another number of seats."""

    event_id: int


class ChooseText(Press, prefix="texts"):
    """Which of the event's texts shall be changed?"""

    event_id: int


class ChangeText(Press, prefix="text"):
    """Write a text of the event anew, or in another language."""

    event_id: int
    field: str
    language: str


class ChangePhoto(Press, prefix="photo"):
    """Send a photo to be shown with the event."""

    event_id: int


class DropPhoto(Press, prefix="nophoto"):
    """Show none."""

    event_id: int


class OpenLanguages(Press, prefix="spoken"):
    """In which languages it is held; from the draft's own screen, to which it leads back, or where things are changed."""

    event_id: int
    from_draft: bool = False


class HoldIn(Press, prefix="speak"):
    """This language is spoken there, or is not."""

    event_id: int
    language: str
    spoken: bool
    from_draft: bool


class ChangeZone(Press, prefix="zone"):
    """Another time zone."""

    event_id: int


class PickZone(Press, prefix="zoneis"):
    """The zone, by its IANA name."""

    revision: int
    zone: str


class ConfirmZone(Press, prefix="zoned"):
    """Yes, that zone, and tell everyone."""

    revision: int


class CopyEvent(Press, prefix="copy"):
    """The same again at another time."""

    event_id: int


class OpenDeadlines(Press, prefix="until"):
    """From when until when people can answer."""

    event_id: int


class AskForDeadline(Press, prefix="untilask"):
    """Another time from which, or until which, they can."""

    event_id: int
    closes: bool


class PickDeadline(Press, prefix="untilset"):
    """So many days before the start; -1: no limit."""

    event_id: int
    closes: bool
    days: int


class OpenQuotas(Press, prefix="quotas"):
    """How many of each sector may come."""

    event_id: int


class AskForQuota(Press, prefix="quotaask"):
    """At most how many of this sector?"""

    event_id: int
    sector: str


class SetQuota(Press, prefix="quotaset"):
    """At most so many; 0: no limit."""

    event_id: int
    sector: str
    most: int


class AskWhenOpen(Press, prefix="quotawhen"):
    """When does what is left open to all?"""

    event_id: int


class OpenSeats(Press, prefix="quotaopen"):
    """So many days before the start; -1: not before."""

    event_id: int
    days: int


class CancelEvent(Press, prefix="cancel"):
    """Begin to call it off."""

    event_id: int


class ConfirmCancel(Press, prefix="cancelled"):
    """Yes, call it off, and tell everyone; asked twice."""

    revision: int
