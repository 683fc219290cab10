"""Those who come: the list, by sector."""

from collections.abc import Sequence
from itertools import groupby

from handlers.companion_lines import in_short
from handlers.event_lines import written
from handlers.events.callbacks import ShowComers
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent
from handlers.screen import Button, Screen, column, turning
from handlers.vocabulary import sector_name
from services.cards.events import Comer, ComersCard


def comers_screen(card: ComersCard, t: Translator) -> Screen:
    """Under each sector name and organisation; no more than the task needs."""
    event_id = card.event_id
    turns = turning(card.page, card.pages, lambda page: ShowComers(event_id=event_id, page=page))
    text = paragraphs(
        bold(written(card.title, t)),
        t.plural("{n} person is coming", "{n} people are coming", card.total),
        *(
            _of_sector(sector, list(people), t)
            for sector, people in groupby(card.people, key=lambda one: one.sector)
        ),
    )
    return Screen(text, turns + column(Button(t("‹ Back"), ManageEvent(event_id=card.event_id))))


def _of_sector(sector: str, people: Sequence[Comer], t: Translator) -> Html:
    return lines(bold(sector_name(sector, t)), *(comer_line(one) for one in people))


def comer_line(one: Comer) -> Html:
    """Name and organisation, how many come along, and whether they are there."""
    mark = "✅" if one.checked_in else "•"
    return Html(
        f"{mark} {escaped(one.name)}, {escaped(one.organisation)}{in_short(one.companions)}"
    )
