"""An event as a calendar entry: one file that phones and computers open, renew and take back."""

from typing import TYPE_CHECKING

from handlers.event_lines import TITLE_ON_BUTTON
from handlers.i18n import Translator, plain
from handlers.links import EVENT, deep_link
from handlers.screen import Attachment, shortened
from services.cards.calendars import CalendarCard

if TYPE_CHECKING:
    from icalendar import Event as Entry

PRODUCT = "-//Brunchbot//Events//EN"


def calendar_file(card: CalendarCard, bot_username: str, t: Translator) -> Attachment:
    """An ``.ics`` (RFC 5545) that carries its own zone definition.

    The entry keeps its UID for the event's whole life and its SEQUENCE grows with each change, so that
    opening a later file renews the entry instead of adding another. A cancelled event makes a
    ``METHOD:CANCEL`` that takes it away, in calendars that follow such files.
    """
    from icalendar import Calendar  # loaded with the first file

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if card.cancelled else "PUBLISH")
    calendar.add_component(_entry(card, bot_username, t))
    calendar.add_missing_timezones()
    name = shortened(card.title, TITLE_ON_BUTTON).replace("/", "-")
    return Attachment(f"{name}.ics", calendar.to_ical())


def _entry(card: CalendarCard, bot_username: str, t: Translator) -> "Entry":
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{card.code}@brunchbot")
    entry.add("sequence", card.sequence)
    entry.add("dtstamp", card.stamped_at)
    entry.add("status", "CANCELLED" if card.cancelled else "CONFIRMED")
    entry.add("summary", card.title)
    entry.add("dtstart", card.starts_at)
    entry.add("dtend", card.ends_at)
    entry.add("location", card.place)
    link = deep_link(bot_username, EVENT, card.code)
    entry.add("description", f"{plain(t('Host: {host}', host=card.host_name))}\n{link}")
    entry.add("url", link)
    return entry
