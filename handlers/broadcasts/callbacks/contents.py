"""What it brings."""

from handlers.pressed import CallbackData


class RewriteBroadcast(CallbackData, prefix="rewrite"):
    """Write the text in one language, anew or for the first time."""

    revision: int
    language: str


class OpenLanguages(CallbackData, prefix="langs"):
    """The text in other languages."""

    revision: int


class DropText(CallbackData, prefix="droptext"):
    """Leave the text out in one language."""

    revision: int
    language: str


class DropMedia(CallbackData, prefix="dropfile"):
    """Leave the photo or document out."""

    revision: int


class OpenButtons(CallbackData, prefix="buttons"):
    """Which button shall stand under it?"""

    revision: int


class AddRsvp(CallbackData, prefix="addrsvp"):
    """A button that opens an event (0: none)."""

    revision: int
    event_id: int


class AskForLink(CallbackData, prefix="addlink"):
    """A button that opens a link."""

    revision: int


class DropLink(CallbackData, prefix="droplink"):
    """No button with a link."""

    revision: int
