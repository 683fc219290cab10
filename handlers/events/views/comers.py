"""Those who come: the list, and their sectors."""

from handlers.event_lines import written
from handlers.events.callbacks import ShowComers
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent
from handlers.screen import Button, Screen, column, turning
from handlers.vocabulary import sector_name
from services.cards.events import Comer, ComersCard


def comers_screen(card: ComersCard, t: Translator) -> Screen:
    """Name, organisation and sector; no more than the task needs."""
    event_id = card.event_id
    turns = turning(card.page, card.pages, lambda page: ShowComers(event_id=event_id, page=page))
    text = paragraphs(
        bold(written(card.title, t)),
        t.plural("{n} person is coming", "{n} people are coming", card.total),
        lines(*(_comer(one, t) for one in card.people)) if card.people else None,
    )
    return Screen(text, turns + column(Button(t("‹ Back"), ManageEvent(event_id=card.event_id))))


def _comer(one: Comer, t: Translator) -> Html:
    mark = "✅" if one.checked_in else "•"
    sector = escaped(sector_name(one.sector, t))
    return Html(f"{mark} {escaped(one.name)}, {escaped(one.organisation)} ({sector})")
