"""From a draft to a published event and its link."""

from handlers.event_lines import event_lines, written
from handlers.events.callbacks import PublishEvent, WriteForward
from handlers.events.views.card import card_lines
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import ManageEvent, OpenPosters
from handlers.screen import Button, Screen, column
from services.cards.events import EventCard


def draft_screen(card: EventCard, t: Translator) -> Screen:
    """The card as participants will see it, and what to do with it."""
    return Screen(
        paragraphs(t("This is what participants will see:"), card_lines(card, t)),
        column(
            Button(t("Publish"), PublishEvent(event_id=card.event_id)),
            Button(t("Change or keep as a draft"), ManageEvent(event_id=card.event_id)),
        ),
    )


def preview_screen(card: EventCard, t: Translator) -> Screen:
    """The card of an event that is published already."""
    text = paragraphs(t("This is what participants see:"), card_lines(card, t))
    return Screen(text, column(_back(card, t)))


def link_screen(card: EventCard, link: str, t: Translator) -> Screen:
    """The link for copying, and the way to a text that can be forwarded."""
    text = paragraphs(
        bold(written(card.title, t)),
        t("Whoever opens this link can register and take a seat:"),
        Html(f"<code>{link}</code>"),
    )
    forward = Button(t("A text to forward"), WriteForward(event_id=card.event_id))
    posters = Button(t("🖨 Poster with QR code"), OpenPosters(event_id=card.event_id))
    return Screen(text, column(forward, posters, _back(card, t)))


def forward_screen(card: EventCard, link: str, t: Translator) -> Screen:
    """A message to be forwarded as it is."""
    return Screen(
        paragraphs(
            t("You are invited!"),
            event_lines(card, t),
            lines(t("Register here, it takes about two minutes:"), Html(link)),
        )
    )


def _back(card: EventCard, t: Translator) -> Button:
    return Button(t("To the event"), ManageEvent(event_id=card.event_id))
