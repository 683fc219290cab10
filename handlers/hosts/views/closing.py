"""What goes when a host is closed, and the confirmation."""

from handlers.hosts.callbacks import CloseHost, ShowOrganisers
from handlers.i18n import Translator, bold, lines, paragraphs
from handlers.navigation import OpenPrivacy
from handlers.screen import Button, Screen, column
from services.cards.hosts import ClosureCard


def closure_screen(card: ClosureCard, t: Translator) -> Screen:
    """What would be erased and when, as the last question before it."""
    host_id = card.host.host_id
    text = paragraphs(
        bold(t("Close {host} and erase everything?", host=card.host.name)),
        t(
            "All that is kept here is erased at once: events with their answers and figures, what people told, "
            "suggestions, introductions and partnerships, messages, roles. Whom no other host knows I forget "
            "within a day."
        ),
        lines(t("Events: {n}", n=card.events), t("People: {n}", n=card.people)),
        t(
            "Please take the lists and reports that you still need first. I tell nobody: to say goodbye, "
            "write to your list before."
        ),
        t("It cannot be undone."),
    )
    yes = CloseHost(host_id=host_id, asked_at=int(card.asked_at.timestamp()))
    no = Button(t("No, keep it"), ShowOrganisers(host_id=host_id))
    return Screen(text, column(no, Button(t("Yes, erase"), yes)))


def closed_screen(name: str, t: Translator) -> Screen:
    """Says that it is done, and leads to what is kept of whoever did it."""
    text = t("{host} is closed, and all that it kept here is erased.", host=name)
    return Screen(text, column(Button(t("Your data"), OpenPrivacy())))
