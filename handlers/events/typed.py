"""Parsing of typed answers about an event."""

from domain.counting import numbers_in
from domain.events import DESCRIPTION_LENGTH, FORMATTED_LENGTH, MOST_SEATS, TITLE_LENGTH
from handlers.i18n import Html, Translator
from handlers.phrases.answers import links_too_long, not_a_number, too_long, which_number


def problem_with_title(title: str, t: Translator) -> Html | None:
    """Why a title is rejected, if it is."""
    return too_long(title, TITLE_LENGTH, t)


def problem_with_description(answer: str, formatted: str, t: Translator) -> Html | None:
    """Why a description is rejected, if it is."""
    if problem := too_long(answer, DESCRIPTION_LENGTH, t):
        return problem
    return links_too_long(t) if len(formatted) > FORMATTED_LENGTH else None


def read_seats(text: str, t: Translator) -> int | Html:
    """The single number in `20`, `about twenty` or `1 200 people`; else what to ask instead."""
    match numbers_in(text, t.language):
        case [seats] if 1 <= seats <= MOST_SEATS:
            return seats
        case [one, other] if all(1 <= number <= MOST_SEATS for number in (one, other)):
            return which_number(one, other, t)
        case _:
            return not_a_number(MOST_SEATS, t)
