"""Badges to print: their contents, in the reader's language."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.i18n import Translator, plain
from handlers.links import TICKET, deep_link
from handlers.phrases.tables import tables_in_short
from handlers.phrases.vocabulary import sector_short
from handlers.reports.badge_pdf import Badge, BadgeSheet, badges_pdf
from handlers.reports.legibility import is_legible
from handlers.screen import Printout
from services.cards.lists import ListCard, ListLine

# Okabe and Ito's colours, distinguishable by colour-blind people too; dark enough for white text.
# The name stands beside.
COLOURS = {
    "ngo": "#007a5e",
    "business": "#0060a0",
    "local_government": "#b34700",
    "public_institution": "#8a5a00",
    "university": "#9c3f75",
    "social_economy": "#2d6d1f",
    "media": "#5a5a5a",
    "donor": "#6b4fa0",
    "independent": "#333333",
}


def badges_file(card: ListCard, name: str, bot_username: str, t: Translator) -> Printout:
    """The badges, several a page; drawn in another process right before sending."""
    event = card.event
    day = plain(t.short_day(event.starts_at, event.zone))
    sheet = BadgeSheet(
        title=event.title.text,
        foot=event.funder.text if event.funder else f"{event.title.text} · {day}",
        badges=tuple(
            badge
            for number, line in enumerate(card.people, start=1)
            for badge in _badges(number, line, bot_username, t)
        ),
    )
    return Printout(name, badges_pdf, sheet)


def _badges(number: int, line: ListLine, bot_username: str, t: Translator) -> Iterator[Badge]:
    """The person's badge, and a blank one for each companion, whose names are unknown."""
    mine = _badge(line, bot_username, t)
    if is_legible(line.name):
        yield mine
    elif is_legible(line.organisation):
        yield replace(mine, name=line.organisation, organisation="")
    else:
        yield replace(mine, name=str(number))
    for _ in range(line.companions):
        yield replace(mine, name="", languages="", tables="", link="")


def _badge(line: ListLine, bot_username: str, t: Translator) -> Badge:
    tables = tables_in_short(line.tables)
    return Badge(
        name=line.name,
        organisation=line.organisation,
        sector=sector_short(line.sector, t),
        colour=COLOURS.get(line.sector, "#333333"),
        languages=" · ".join(language.upper() for language in line.languages),
        tables=plain(t("Tables: {tables}", tables=tables)) if tables else "",
        link=deep_link(bot_username, TICKET, line.ticket),
    )
