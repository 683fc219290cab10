"""Writing a programme and changing an item."""

from domain.programme import LATE, ItemKind
from handlers.i18n import Html, Translator, bold, code, lines, paragraphs
from handlers.navigation import OpenProgramme
from handlers.phrases.events import language_name
from handlers.programme.callbacks import (
    ChooseKind,
    MoveItem,
    OpenItem,
    PutOff,
    RemoveItem,
    SetKind,
)
from handlers.programme.views.items import SIGNS, item_lines, kind_name
from handlers.screen import Button, Screen, column, pairs
from services.cards.programmes import ItemCard


def writing_screen(
    event_id: int, language: str, t: Translator, problem: Html | None = None
) -> Screen:
    """Asks for the lines."""
    text = paragraphs(
        problem,
        bold(t("What is the programme?")),
        t("One item a line: time, title, then who speaks and where, each after a |. For instance:"),
        lines(
            code(t("10:00 Opening")),
            code(t("10:15–11:00 Panel: what works | FISE, town hall | Room A")),
            code(t("11:00 Coffee")),
        ),
        t("A line with a time that is there already changes that item. Please name no people."),
        t("Language: {language}", language=language_name(language)),
    )
    back = Button(t("‹ Back"), OpenProgramme(event_id=event_id))
    return Screen(text, column(back), asks=True)


def unclear_line(line: str, t: Translator) -> Html:
    """Names the line that was not understood, so that none was stored."""
    return t("I cannot read this line, so nothing was changed yet: {line}", line=line)


def item_screen(card: ItemCard, t: Translator) -> Screen:
    """One item, and what can be done with it."""
    item_id = card.item.item_id
    minute = int(card.item.starts_at.timestamp()) // 60
    late = [
        Button(t("+{n} min", n=minutes), PutOff(item_id=item_id, minute=minute + minutes))
        for minutes in LATE
    ]
    text = paragraphs(
        item_lines(card.item, card.zone, t),
        t("Running late? + moves this and all that follows. Who is there will be told."),
    )
    return Screen(
        text,
        (
            tuple(late),
            *pairs(
                Button(t("Time or room"), MoveItem(item_id=item_id)),
                Button(t("What it is"), ChooseKind(item_id=item_id)),
                Button(t("It is off"), RemoveItem(item_id=item_id)),
                Button(t("‹ Back"), OpenProgramme(event_id=card.event_id)),
            ),
        ),
    )


def moving_screen(card: ItemCard, t: Translator, *, unclear: bool = False) -> Screen:
    """Asks for another time and room."""
    text = paragraphs(
        t("The hour is missing. Please write it too.") if unclear else None,
        item_lines(card.item, card.zone, t),
        t("When, and where? Such as “11:15”, “11:15–12:00” or “11:15 | Room B”."),
    )
    back = Button(t("‹ Back"), OpenItem(item_id=card.item.item_id))
    return Screen(text, column(back), asks=True)


def kinds_screen(card: ItemCard, t: Translator) -> Screen:
    """Asks for the kind."""
    item_id = card.item.item_id
    buttons = [
        Button(f"{SIGNS[kind]} {kind_name(kind, t)}", SetKind(item_id=item_id, kind=kind))
        for kind in ItemKind
    ]
    back = Button(t("‹ Back"), OpenItem(item_id=item_id))
    return Screen(item_lines(card.item, card.zone, t), pairs(*buttons) + column(back))
