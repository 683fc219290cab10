"""The presses that only this feature offers; those of a wizard carry its draft's revision."""

from handlers.pressed import CallbackData


class ShowMonth(CallbackData, prefix="month"):
    """Turn the calendar to a month, such as ``2026-10``."""

    revision: int
    month: str


class PickDay(CallbackData, prefix="day"):
    """The day, in ISO form."""

    revision: int
    day: str


class PickHour(CallbackData, prefix="hour"):
    """The hour in which it starts."""

    revision: int
    hour: int


class PickStart(CallbackData, prefix="start"):
    """When it starts, in minutes since midnight."""

    revision: int
    minutes: int


class PickEnd(CallbackData, prefix="end"):
    """How long it lasts, in minutes."""

    revision: int
    minutes: int


class AgreeToTime(CallbackData, prefix="agree"):
    """Yes, that is when."""

    revision: int


class KeepAsItIs(CallbackData, prefix="keep"):
    """Leave this step as it is, or empty."""

    revision: int


class PickPlace(CallbackData, prefix="place"):
    """One of the places used before, by its number in the list."""

    revision: int
    number: int


class ReturnTo(CallbackData, prefix="back"):
    """Back to an earlier step."""

    revision: int
    step: str


class LeaveQuestions(CallbackData, prefix="leave"):
    """Out of a wizard at its first step; what was said is dropped."""

    revision: int


class StandStill(CallbackData, prefix="still"):
    """A field of the calendar that does nothing: a past day, a name of a weekday."""


class PreviewEvent(CallbackData, prefix="preview"):
    """The card as participants see it, or will once it is published."""

    event_id: int


class PublishEvent(CallbackData, prefix="publish"):
    """Let everyone with the link see it."""

    event_id: int


class ShareEvent(CallbackData, prefix="share"):
    """The link, and a text to forward."""

    event_id: int


class WriteForward(CallbackData, prefix="forward"):
    """The text to forward, as a message of its own."""

    event_id: int


class ShowComers(CallbackData, prefix="comers"):
    """Who comes."""

    event_id: int
    page: int = 0


class OpenLine(CallbackData, prefix="line"):
    """Who waits for a seat."""

    event_id: int
    page: int = 0


class AskPastLine(CallbackData, prefix="pastask"):
    """Shall the next seat be offered to this person?"""

    rsvp_id: int


class InvitePastLine(CallbackData, prefix="past"):
    """Yes, before those who wait longer."""

    rsvp_id: int
    event_id: int


class MoveEvent(CallbackData, prefix="move"):
    """Another time or place."""

    event_id: int


class ConfirmMove(CallbackData, prefix="moved"):
    """Yes, move it, and tell everyone."""

    revision: int


class ChangeSeats(CallbackData, prefix="seats"):
    """Another number of seats."""

    event_id: int


class ChooseText(CallbackData, prefix="texts"):
    """Which of the event's texts shall be changed?"""

    event_id: int


class ChangeText(CallbackData, prefix="text"):
    """Write a text of the event anew, or in another language."""

    event_id: int
    field: str
    language: str


class ChangePhoto(CallbackData, prefix="photo"):
    """Send a photo to be shown with the event."""

    event_id: int


class DropPhoto(CallbackData, prefix="nophoto"):
    """Show none."""

    event_id: int


class OpenLanguages(CallbackData, prefix="spoken"):
    """In which languages it is held; from the draft's own screen, to which it leads back, or where things are changed."""

    event_id: int
    from_draft: bool = False


class HoldIn(CallbackData, prefix="speak"):
    """This language is spoken there, or is not."""

    event_id: int
    language: str
    spoken: bool
    from_draft: bool


class ChangeZone(CallbackData, prefix="zone"):
    """Another time zone."""

    event_id: int


class PickZone(CallbackData, prefix="zoneis"):
    """The zone, by its IANA name."""

    revision: int
    zone: str


class ConfirmZone(CallbackData, prefix="zoned"):
    """Yes, that zone, and tell everyone."""

    revision: int


class CopyEvent(CallbackData, prefix="copy"):
    """The same again at another time."""

    event_id: int


class OpenDeadlines(CallbackData, prefix="until"):
    """From when until when people can answer."""

    event_id: int


class AskForDeadline(CallbackData, prefix="untilask"):
    """Another time from which, or until which, they can."""

    event_id: int
    closes: bool


class PickDeadline(CallbackData, prefix="untilset"):
    """So many days before the start; -1: no limit."""

    event_id: int
    closes: bool
    days: int


class OpenQuotas(CallbackData, prefix="quotas"):
    """How many of each sector may come."""

    event_id: int


class AskForQuota(CallbackData, prefix="quotaask"):
    """At most how many of this sector?"""

    event_id: int
    sector: str


class SetQuota(CallbackData, prefix="quotaset"):
    """At most so many; 0: no limit."""

    event_id: int
    sector: str
    most: int


class AskWhenOpen(CallbackData, prefix="quotawhen"):
    """When does what is left open to all?"""

    event_id: int


class OpenSeats(CallbackData, prefix="quotaopen"):
    """So many days before the start; -1: not before."""

    event_id: int
    days: int


class CancelEvent(CallbackData, prefix="cancel"):
    """Begin to call it off."""

    event_id: int


class ConfirmCancel(CallbackData, prefix="cancelled"):
    """Yes, call it off, and tell everyone; asked twice."""

    revision: int
