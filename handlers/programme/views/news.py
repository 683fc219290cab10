"""A programme change, for people at the event."""

from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import OpenProgramme
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column
from services.cards.programmes import ProgrammeNews, Slot


def news_screen(card: ProgrammeNews, t: Translator) -> Screen:
    """Old and new."""
    text = paragraphs(
        bold(t("The programme has changed")), written(card.event_title, t), _change(card, t)
    )
    return Screen(text, column(Button(t("📋 Programme"), OpenProgramme(event_id=card.event_id))))


def _change(card: ProgrammeNews, t: Translator) -> Html:
    title = bold(written(card.title, t))
    match card:
        case ProgrammeNews(after=None):
            return lines(title, t("It is off."))
        case ProgrammeNews(before=None, after=Slot() as after):
            return lines(title, _slot(after, card.zone, t))
        case ProgrammeNews(minutes=int(minutes), after=Slot() as after):
            later = t.plural(
                "This and all that follows begins {n} minute later.",
                "This and all that follows begins {n} minutes later.",
                minutes,
            )
            return lines(title, t("New time: {when}", when=bold(_slot(after, card.zone, t))), later)
        case ProgrammeNews(before=before, after=after):
            return lines(
                title,
                t("So far: {slot}", slot=_slot(before, card.zone, t)) if before else None,
                t("Now: {slot}", slot=bold(_slot(after, card.zone, t))) if after else None,
            )


def _slot(slot: Slot, zone: str, t: Translator) -> Html:
    hours = Html(f"{t.hour(slot.starts_at, zone)}–{t.hour(slot.ends_at, zone)}")
    return t("{hours}, room: {room}", hours=hours, room=slot.room) if slot.room else hours
