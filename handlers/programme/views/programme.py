"""An event's programme, with the current item on top."""

from domain.people import LANGUAGES
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.navigation import ManageEvent, OpenEvent
from handlers.phrases.events import language_name, written
from handlers.programme.callbacks import OpenItem, TurnProgramme, WriteProgramme
from handlers.programme.views.items import hours, item_lines
from handlers.screen import Button, Rows, Screen, column, shortened, ticked_if, turning
from services.cards.programmes import ItemLine, ProgrammeCard

_ON_BUTTON, _IN_SHORT = 30, 60  # characters of an item's title


def programme_screen(card: ProgrammeCard, t: Translator) -> Screen:
    """For participants to read; organisers can open each item."""
    event_id = card.event_id
    items = [item_lines(one, card.zone, t, on=one == card.on) for one in card.items]
    text = paragraphs(
        bold(t("📋 Programme")),
        written(card.title, t),
        _now(card, t),
        *(items or [t("There is no programme yet.")]),
    )
    turns = turning(card.page, card.pages, lambda page: TurnProgramme(event_id=event_id, page=page))
    back = Button(t("About the event"), OpenEvent(event_id=event_id))
    if card.organised:
        back = Button(t("‹ Back"), ManageEvent(event_id=event_id))
    return Screen(text, _changes(card, t) + turns + column(back))


def _now(card: ProgrammeCard, t: Translator) -> Html | None:
    """The current and the next item; empty before and after the event."""
    if card.then is None and card.on is None:
        return None
    return lines(
        t("Now: {title}", title=_named(card.on, t)) if card.on else None,
        t(
            "Next: {title}, {hour}",
            title=_named(card.then, t),
            hour=t.hour(card.then.starts_at, card.zone),
        )
        if card.then
        else None,
    )


def _named(item: ItemLine, t: Translator) -> Html:
    title = bold(shortened(item.title.text, _IN_SHORT))
    return t("{title} (room: {room})", title=title, room=item.room) if item.room else title


def _changes(card: ProgrammeCard, t: Translator) -> Rows:
    if not card.organised:
        return ()
    items = [
        Button(
            f"{hours(one, card.zone, t)} {shortened(one.title.text, _ON_BUTTON)}",
            OpenItem(item_id=one.item_id),
        )
        for one in card.items
    ]
    writes = [
        Button(
            t(
                "{mark}Write: {language}",
                mark=ticked_if(language in card.languages),
                language=language_name(language),
            ),
            WriteProgramme(event_id=card.event_id, language=language),
        )
        for language in LANGUAGES
    ]
    return column(*items, *writes)
