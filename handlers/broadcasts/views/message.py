"""The message as recipients see it."""

from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs
from handlers.navigation import OpenEventBelow
from handlers.phrases.events import in_language
from handlers.screen import Button, Link, Media, Rows, Screen, column, shortened
from services.cards.broadcasts import BroadcastCard, Contents

_TITLE = 100  # characters of the title in the header; the text needs the room
_IN_CAPTION = 40  # the same for title and host's name in a caption, which is short


def broadcast_screen(card: BroadcastCard, t: Translator) -> Screen:
    """The message: sender, event and text, with photo or document, and its buttons."""
    return Screen(broadcast_text(card, t), broadcast_buttons(card.contents, t), media_of(card))


def broadcast_text(card: BroadcastCard, t: Translator) -> Html:
    """The text; names its language if that is not the reader's."""
    room = _IN_CAPTION if card.contents.media_id else _TITLE
    host = bold(shortened(card.host_name, room))
    title = escaped(shortened(card.title.text, room)) if card.title else None
    mark = italic(in_language(card.language, t)) if card.foreign else None
    return paragraphs(lines(Html(f"📣 {host}"), title, mark), Html(card.html))


def broadcast_buttons(contents: Contents, t: Translator) -> Rows:
    """Buttons for the RSVP and the link; what they open appears below the message."""
    buttons = []
    if contents.rsvp_event_id is not None:
        event = OpenEventBelow(event_id=contents.rsvp_event_id)
        buttons.append(Button(t("See the event and answer"), event))
    if contents.link_url is not None:
        buttons.append(Button(contents.link_label or contents.link_url, Link(contents.link_url)))
    return column(*buttons)


def media_of(card: BroadcastCard) -> Media | None:
    """The photo or document."""
    contents = card.contents
    if contents.media_kind is None or contents.media_id is None:
        return None
    return Media(contents.media_kind, contents.media_id)
