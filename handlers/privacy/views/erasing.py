"""What would be erased, and the confirmation."""

from handlers.i18n import Translator, bold, paragraphs
from handlers.navigation import OpenPrivacy
from handlers.privacy.callbacks import Erase
from handlers.screen import Button, Screen, column
from services.cards.privacy import ErasureCard, KnownAt


def erasure_screen(card: ErasureCard, t: Translator) -> Screen:
    """What would be erased, as the last question before it."""
    if card.host is None:
        title = t("Erase everything?")
        what = t(
            "This erases all that every host here keeps about you: name, organisation, what you seek and offer, answers to events, introductions, and your roles."
        )
    else:
        title = t("Erase your data at {host}?", host=card.host.name)
        what = t(
            "This erases all that this host keeps about you: name, organisation, what you seek and offer, answers to events and introductions."
        )
    seats = t.plural(
        "Your place at {n} upcoming event becomes free.",
        "Your places at {n} upcoming events become free.",
        card.seats,
    )
    text = paragraphs(
        bold(title),
        what,
        seats if card.seats else None,
        t("You will no longer be one of the organisers there.") if card.organises else None,
        t("It cannot be undone."),
    )
    host_id = card.host.host_id if card.host else 0
    yes = Erase(host_id=host_id, asked_at=int(card.asked_at.timestamp()))
    no = Button(t("No, keep it"), OpenPrivacy())
    return Screen(text, column(no, Button(t("Yes, erase"), yes)))


def erased_screen(host: KnownAt | None, t: Translator) -> Screen:
    """Confirms the erasure at one host, or everywhere (None)."""
    if host is not None:
        return Screen(
            t("Erased: {host} keeps nothing about you any more.", host=host.name),
            column(Button(t("‹ Back"), OpenPrivacy())),
        )
    text = paragraphs(
        bold(t("Everything about you is erased.")),
        t(
            "The messages in this chat are on your own device; delete the chat if you do not "
            "want to keep them. If you write again, we start afresh."
        ),
    )
    return Screen(text)
