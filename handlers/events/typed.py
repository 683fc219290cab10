"""Typed answers about an event, tidied."""

import html
import re

from aiogram.types import CallbackQuery, Message

from domain.events import MOST_SEATS


def as_formatted(update: Message | CallbackQuery, answer: str) -> str:
    """A text as HTML with its bold and links; one that had been held back has lost them."""
    return update.html_text if isinstance(update, Message) else html.escape(answer, quote=False)


def read_seats(text: str) -> int | None:
    """The one number in ``20``, ``20 people`` or ``1 200``; None if it can be no number of seats."""
    numbers = re.findall(r"[-\d.,]*\d", re.sub(r"(?<=\d)\s(?=\d{3}\b)", "", text))
    if len(numbers) != 1 or not re.fullmatch(r"\d{1,5}", numbers[0], re.ASCII):
        return None
    seats = int(numbers[0])
    return seats if 1 <= seats <= MOST_SEATS else None
