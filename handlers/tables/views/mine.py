"""One's own tables."""

from handlers.i18n import Translator, bold, lines, paragraphs
from handlers.navigation import OpenTicket
from handlers.phrases.events import when_and_where
from handlers.phrases.tables import table_lines
from handlers.screen import Button, Screen, column
from services.cards.tables import MyTablesCard


def my_tables_screen(card: MyTablesCard, t: Translator) -> Screen:
    """The table in each round; announced as a change if it differs from before."""
    head = t("Your tables have changed") if card.again else t("Where you sit")
    mine = card.event.mine
    along = t("Whoever comes with you sits with you.") if mine and mine.companions else None
    tables = lines(table_lines(card.tables, t), along)
    text = paragraphs(bold(head), when_and_where(card.event, t), tables)
    return Screen(text, column(Button(t("🎟 My ticket"), OpenTicket(rsvp_id=card.rsvp_id))))
