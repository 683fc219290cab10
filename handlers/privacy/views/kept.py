"""What one host stores, and the file with everything."""

from domain.people import Purpose
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import OpenPrivacy
from handlers.privacy.callbacks import AskErasure, BeFound
from handlers.screen import Attachment, Button, Screen, column
from services.cards.privacy import ConsentLine, ExportCard, KeptCard

CONSENTS_SHOWN = 6  # the latest; the export has all


def kept_screen(card: KeptCard, t: Translator) -> Screen:
    """What one host stores, and what can be done about it."""
    agreed = [_consent_line(one, card.zone, t) for one in card.consents[-CONSENTS_SHOWN:]]
    member = card.name is not None
    text = paragraphs(
        bold(t("What {host} keeps", host=card.host.name)),
        lines(*_known_lines(card, t)) if member else None,
        t("You are one of the organisers.") if card.organises else None,
        lines(bold(t("Your consents:")), *agreed) if agreed else None,
        t("/profile shows your answers and lets you change them.") if member else None,
    )
    found = Button(
        t("Stop being found") if card.findable else t("Let attendees find me"),
        BeFound(host_id=card.host.host_id, agreed=not card.findable),
    )
    return Screen(
        text,
        column(
            *([found] if member else []),
            Button(t("Erase my data here"), AskErasure(host_id=card.host.host_id)),
            _back(t),
        ),
    )


def export_screen(card: ExportCard, t: Translator) -> Screen:
    """The file."""
    name = f"brunchbot-{card.made_at:%Y-%m-%d}.json"
    return Screen(
        t("This is everything that is kept about you, as a JSON file."),
        column(_back(t)),
        Attachment(name, card.content),
    )


def _known_lines(card: KeptCard, t: Translator) -> list[Html]:
    return [
        t("Name: {name}", name=card.name),
        t("Organisation: {organisation}", organisation=card.organisation),
        t(
            "What you seek: {seeks} · what you offer: {offers}",
            seeks=card.seeks,
            offers=card.offers,
        ),
        t("Answers to events: {answers}", answers=card.answers),
    ]


def _consent_line(consent: ConsentLine, zone: str, t: Translator) -> Html:
    what = {
        Purpose.TAKE_PART: t("taking part, being 16 or over"),
        Purpose.TELL_MEAL: t("telling what I eat at an event"),
        Purpose.TELL_NEEDS: t("telling what I need at an event"),
        Purpose.BE_FOUND: t("being found by attendees"),
    }[consent.purpose]
    given = t.day(consent.given_at, zone)
    if consent.withdrawn_at is None:
        return t(
            "✓ {what} ({given}, text {version})", what=what, given=given, version=consent.version
        )
    withdrawn = t.day(consent.withdrawn_at, zone)
    return t("✗ {what} ({given}; ended: {withdrawn})", what=what, given=given, withdrawn=withdrawn)


def _back(t: Translator) -> Button:
    return Button(t("‹ Back"), OpenPrivacy())
