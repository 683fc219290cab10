"""From a draft to a published event, its link and its poster."""

from collections.abc import Sequence

from handlers.events.callbacks.describing import ChangePhoto, OpenLanguages
from handlers.events.callbacks.managing import PublishEvent, WriteForward
from handlers.events.views.card import card_lines
from handlers.events.views.waitlist import ways_past_line
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import ManageEvent, TakePoster
from handlers.phrases.events import event_lines, language_name, spoken, written
from handlers.screen import Button, Rows, Screen, Share, column
from services.cards.events import EventCard


def draft_screen(card: EventCard, t: Translator) -> Screen:
    """The card as participants will see it, its languages if the card omits them, and what to do next."""
    languages = ", ".join(language_name(one) for one in card.languages or (card.title.language,))
    return Screen(
        paragraphs(
            t("This is what participants will see:"),
            card_lines(card, t),
            None if spoken(card, t) else t("It is held in: {languages}", languages=languages),
        ),
        column(
            Button(t("Publish"), PublishEvent(event_id=card.event_id)),
            Button(t("🗣 Languages"), OpenLanguages(event_id=card.event_id, from_draft=True)),
            Button(t("🖼 Photo"), ChangePhoto(event_id=card.event_id)),
            Button(t("Change or keep as a draft"), ManageEvent(event_id=card.event_id)),
        ),
    )


def preview_screen(card: EventCard, t: Translator) -> Screen:
    """The card of a published event."""
    text = paragraphs(t("This is what participants see:"), card_lines(card, t))
    return Screen(text, column(_back(card, t)))


def link_screen(
    card: EventCard,
    link: str,
    languages: Sequence[str],
    t: Translator,
    *,
    links_given: bool,
    inline: bool = True,
) -> Screen:
    """The link to copy, a post for any chat, a text to forward, and the poster in each of these languages.

    `links_given`: whether there are seat links; `inline`: whether the bot's name can be typed in other
    chats.
    """
    text = paragraphs(
        bold(written(card.title, t)),
        t("Whoever opens this link can register and take a seat:"),
        Html(f"<code>{link}</code>"),
        t("💬 Posted in a group or channel, it shows how many seats are left and keeps count.")
        if inline
        else None,
        t(
            "🖨 The poster is a sheet with a code that phones read: as PDF for the printer, as PNG to post."
        ),
    )
    ways = [
        Button(t("A text to forward"), WriteForward(event_id=card.event_id)),
        *ways_past_line(card.event_id, t, links_given=links_given),
    ]
    if inline:
        ways.insert(0, Button(t("💬 Post it in a chat"), Share(card.code)))
    posters = _posters(card.event_id, languages)
    return Screen(text, column(*ways) + posters + column(_back(card, t)))


def _posters(event_id: int, languages: Sequence[str]) -> Rows:
    """A row of poster buttons for each language."""
    return tuple(
        tuple(
            Button(
                f"🖨 {language_name(language)} · {kind}",
                TakePoster(event_id=event_id, language=language, pdf=kind == "PDF"),
            )
            for kind in ("PDF", "PNG")
        )
        for language in languages
    )


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
