"""The credit to a host's funder, for its organisers."""

from handlers.hosts.callbacks import CreditFunder, DropFunder
from handlers.i18n import Translator, bold, italic, paragraphs
from handlers.navigation import OpenHost
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column
from services.cards.hosts import FunderCard


def funder_screen(card: FunderCard, t: Translator, *, saved: bool = False) -> Screen:
    """The credit, and how to change it; `saved`: just saved, so nothing is asked."""
    host_id = card.host.host_id
    now = italic(written(card.credit, t)) if card.credit else t("No funder is named yet.")
    text = paragraphs(
        bold(t("Credit to the funder")),
        now,
        t("It stands on every event, in the thanks, on lists and badges."),
        None
        if saved
        else t("Type it word for word as the funder wants it, up to {n} characters.", n=200),
    )
    drop = Button(t("Name no funder"), DropFunder(host_id=host_id))
    change = Button(t("Change it"), CreditFunder(host_id=host_id))
    back = Button(t("‹ Back"), OpenHost(host_id=host_id))
    buttons = (*((change,) if saved else ()), *((drop,) if card.credit else ()), back)
    return Screen(text, column(*buttons), asks=not saved)
