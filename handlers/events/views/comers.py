"""The people who are coming, by sector."""

from collections.abc import Sequence
from itertools import groupby

from handlers.events.callbacks.managing import ShowComers
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import ManageEvent, OpenEntries
from handlers.phrases.comers import comer_line
from handlers.phrases.events import written
from handlers.phrases.vocabulary import sector_name
from handlers.screen import Button, Screen, column, turning
from services.cards.events import Comer, ComersCard, SectorCount


def comers_screen(card: ComersCard, t: Translator) -> Screen:
    """Names and organisations by sector; no more than needed."""
    event_id, sectors = card.event_id, {one.sector: one for one in card.sectors}
    turns = turning(card.page, card.pages, lambda page: ShowComers(event_id=event_id, page=page))
    text = paragraphs(
        bold(written(card.title, t)),
        _count(card, t),
        *(
            _of_sector(sectors[sector], list(people), t)
            for sector, people in groupby(card.people, key=lambda one: one.sector)
        ),
    )
    ways = [Button(t("‹ Back"), ManageEvent(event_id=event_id))]
    if card.has_entries:
        ways.insert(0, Button(t("Without Telegram"), OpenEntries(event_id=event_id)))
    return Screen(text, turns + column(*ways))


def _count(card: ComersCard, t: Translator) -> Html:
    if card.came is not None:
        return t("Came: {n} of {all}", n=card.came, all=card.total)
    return t.plural("{n} person is coming", "{n} people are coming", card.total)


def _of_sector(sector: SectorCount, people: Sequence[Comer], t: Translator) -> Html:
    """A sector's heading, with its quota if there is one."""
    name = sector_line(sector, t) if sector.most else sector_name(sector.sector, t)
    return lines(bold(name), *(comer_line(one) for one in people))


def sector_line(one: SectorCount, t: Translator) -> Html:
    """How many of a sector are coming, of how many allowed."""
    return counted(sector_name(one.sector, t), one.coming, one.most, t)


def counted(sector: str, n: int, most: int | None, t: Translator) -> Html:
    """`Business: 7` or `Business: 7 of 12`."""
    if most is None:
        return Html(f"{escaped(sector)}: {t.number(n)}")
    return t("{sector}: {n} of {most}", sector=sector, n=n, most=most)
