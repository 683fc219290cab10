"""Those who come: the list, and their sectors."""

from domain.interests.taxonomy import TAXONOMY
from handlers.event_lines import written
from handlers.events.callbacks import ShowComers
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent
from handlers.screen import Button, Rows, Screen, column
from services.cards.events import Comer, ComersCard


def comers_screen(card: ComersCard, t: Translator) -> Screen:
    """Name, organisation and sector; no more than the task needs."""
    turning = []
    if card.page > 0:
        turning.append(Button("◀", ShowComers(event_id=card.event_id, page=card.page - 1)))
    if card.page < card.pages - 1:
        turning.append(Button("▶", ShowComers(event_id=card.event_id, page=card.page + 1)))
    rows: Rows = (tuple(turning),) if turning else ()
    text = paragraphs(
        bold(written(card.title, t)),
        t.plural("{n} person is coming", "{n} people are coming", card.total),
        lines(*(_comer(one, t) for one in card.people)) if card.people else None,
    )
    return Screen(text, rows + column(Button(t("‹ Back"), ManageEvent(event_id=card.event_id))))


def sector_name(sector: str, t: Translator) -> str:
    """The sector's label; its id, should the vocabulary no longer have it."""
    try:
        return TAXONOMY.sector(sector).label(t.language)
    except KeyError:
        return sector


def _comer(one: Comer, t: Translator) -> Html:
    mark = "✅" if one.checked_in else "•"
    sector = escaped(sector_name(one.sector, t))
    return Html(f"{mark} {escaped(one.name)}, {escaped(one.organisation)} ({sector})")
