"""Swapping two people: choosing each one's table, then the person."""

from domain.paging import page_of
from handlers.i18n import Html, Translator, bold, lines
from handlers.screen import Button, Screen, column, shortened, turning
from handlers.tables.callbacks import ShowRound, SwapAt, SwapSeats
from services.cards.tables import RoundCard, Sitter, TableCard

_IN_A_ROW = 5
_LABEL = 44
_PER_PAGE = 12  # people on a page; most tables have fewer


def which_table_screen(card: RoundCard, first_id: int, t: Translator) -> Screen:
    """The table numbers, as in the room."""
    buttons = [
        Button(
            str(table.number),
            SwapAt(event_id=card.event_id, round=card.round, table=table.number, first_id=first_id),
        )
        for table in card.tables
    ]
    rows = tuple(
        tuple(buttons[place : place + _IN_A_ROW]) for place in range(0, len(buttons), _IN_A_ROW)
    )
    return Screen(_asked(card, first_id, t), rows + column(_back(card, t)))


def which_person_screen(
    card: RoundCard, table: TableCard, first_id: int, page: int, t: Translator
) -> Screen:
    """The people at the chosen table; after the first the other's table is asked, then they swap."""
    people = [one for one in table.people if one.rsvp_id != first_id]
    shown = page_of(people, page, _PER_PAGE)
    here = SwapAt(event_id=card.event_id, round=card.round, table=table.number, first_id=first_id)
    turns = turning(shown.number, shown.pages, lambda page: here.model_copy(update={"page": page}))
    buttons = column(*(Button(_label(one), _chosen(card, one, first_id)) for one in shown.items))
    text = lines(_asked(card, first_id, t), t("Table {table}", table=table.number))
    return Screen(text, buttons + turns + column(_back(card, t)))


def _asked(card: RoundCard, first_id: int, t: Translator) -> Html:
    question = t("Who takes their place?") if first_id else t("Who is to sit elsewhere?")
    return lines(bold(t("Round {round}", round=card.round)), question)


def _chosen(card: RoundCard, one: Sitter, first_id: int) -> SwapAt | SwapSeats:
    if not first_id:
        return SwapAt(event_id=card.event_id, round=card.round, first_id=one.rsvp_id)
    return SwapSeats(first_id=first_id, other_id=one.rsvp_id, round=card.round)


def _label(one: Sitter) -> str:
    return shortened(f"{one.name}, {one.organisation}", _LABEL)


def _back(card: RoundCard, t: Translator) -> Button:
    return Button(t("‹ Back"), ShowRound(event_id=card.event_id, round=card.round))
