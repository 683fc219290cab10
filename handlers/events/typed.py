"""Parsing of typed answers about an event."""

import html

from aiogram.types import CallbackQuery, Message

from domain.counting import numbers_in
from domain.events import MOST_SEATS
from handlers.i18n import Html, Translator
from handlers.phrases.answers import not_a_number, which_number


def as_formatted(update: Message | CallbackQuery, answer: str) -> str:
    """A text as HTML with its bold and links; a held text has lost its formatting."""
    return update.html_text if isinstance(update, Message) else html.escape(answer, quote=False)


def read_seats(text: str, t: Translator) -> int | Html:
    """The single number in ``20``, ``about twenty`` or ``1 200 people``; else what to ask instead."""
    match numbers_in(text, t.language):
        case [seats] if 1 <= seats <= MOST_SEATS:
            return seats
        case [one, other] if all(1 <= number <= MOST_SEATS for number in (one, other)):
            return which_number(one, other, t)
        case _:
            return not_a_number(MOST_SEATS, t)
