"""Presses about the contents."""

from handlers.presses import Press


class RewriteBroadcast(Press, prefix="rewrite"):
    """Write the text in one language, replacing any."""

    revision: int
    language: str


class OpenLanguages(Press, prefix="langs"):
    """Show the text's languages."""

    revision: int


class DropText(Press, prefix="droptext"):
    """Remove the text in one language."""

    revision: int
    language: str


class DropMedia(Press, prefix="dropfile"):
    """Remove the photo or document."""

    revision: int


class OpenButtons(Press, prefix="buttons"):
    """Show the choice of buttons under the message."""

    revision: int


class AddRsvp(Press, prefix="addrsvp"):
    """Add a button that opens an event (0: none)."""

    revision: int
    event_id: int


class AskForLink(Press, prefix="addlink"):
    """Ask for the link of a button."""

    revision: int


class DropLink(Press, prefix="droplink"):
    """Remove the link button."""

    revision: int
