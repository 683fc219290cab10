"""The tables of one round, for an organiser."""

from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import OpenTables
from handlers.phrases.companions import in_short
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, pairs, shortened, turning
from handlers.tables.callbacks import ShowRound, SwapAt
from services.cards.tables import RoundCard, TableCard

_NAME, _ORGANISATION, _PEOPLE = 40, 30, 30  # characters of each name, and lines of a table


def round_screen(card: RoundCard, t: Translator) -> Screen:
    """Who sits at which table; two people can be swapped, and other rounds are a tap away."""
    event_id = card.event_id
    text = paragraphs(
        lines(bold(written(card.title, t)), t("Round {round}", round=card.round)),
        *(_table(table, t) for table in card.tables),
    )
    turns = turning(
        card.page,
        card.pages,
        lambda page: ShowRound(event_id=event_id, round=card.round, page=page),
    )
    others = [
        Button(t("Round {round}", round=one), ShowRound(event_id=event_id, round=one))
        for one in range(1, card.rounds + 1)
        if one != card.round
    ]
    swap = Button(t("⇄ Swap two people"), SwapAt(event_id=event_id, round=card.round))
    back = Button(t("‹ Back"), OpenTables(event_id=event_id))
    return Screen(text, turns + pairs(*others) + column(swap, back))


def _table(table: TableCard, t: Translator) -> Html:
    people = [
        escaped(
            f"{shortened(one.name, _NAME)}, {shortened(one.organisation, _ORGANISATION)}"
            f"{in_short(one.companions)}"
        )
        for one in table.people[:_PEOPLE]
    ]
    more = len(table.people) - len(people)
    rest = t.plural("… and {n} more", "… and {n} more", more) if more else None
    chairs = t.plural(
        "{table}: {n} chair",
        "{table}: {n} chairs",
        len(table.people) + table.companions,
        table=t("Table {table}", table=table.number),
    )
    head = chairs if table.companions else t("Table {table}", table=table.number)
    return lines(bold(head), *people, rest)
