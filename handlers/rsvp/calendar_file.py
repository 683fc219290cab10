"""An event as a calendar entry: one file that phones and computers can add, update and remove."""

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from handlers.i18n import Translator, plain
from handlers.links import EVENT, deep_link
from handlers.phrases.events import TITLE_ON_BUTTON
from handlers.rsvp.calendar_zone import zone_definition
from handlers.screen import Attachment, file_name, shortened
from services.cards.calendars import CalendarCard

if TYPE_CHECKING:
    from icalendar import Event as Entry

PRODUCT = "-//Brunchbot//Events//EN"


def calendar_file(card: CalendarCard, bot_username: str, t: Translator) -> Attachment:
    """An `.ics` (RFC 5545) that contains its own zone definition.

    The entry keeps its UID for the event's whole life and its SEQUENCE grows with each change, so that
    opening a later file updates the entry instead of adding another. A cancelled event has `METHOD:CANCEL`,
    which removes it in calendars that support that.

    There is no ORGANIZER, though iTIP (RFC 5546) asks for one with either method: a host has no e-mail
    address. Another URI would be allowed and both parsers of the tests read one, but Outlook accepts only
    `mailto:`, Apple's calendar then shows an invitation that its holder cannot change, and RFC 5545 wants
    none in an entry without attendees. The description names the host.
    """
    from icalendar import Calendar  # imported with the first file

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if card.cancelled else "PUBLISH")
    assert isinstance(card.starts_at.tzinfo, ZoneInfo)
    calendar.add_component(zone_definition(card.starts_at.tzinfo, card.starts_at.year))
    calendar.add_component(_entry(card, bot_username, t))
    name = file_name(shortened(card.title, TITLE_ON_BUTTON))
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
