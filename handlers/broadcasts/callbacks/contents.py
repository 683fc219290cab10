"""What it brings."""

from handlers.presses import Press


class RewriteBroadcast(Press, prefix="rewrite"):
    """Write the text in one language, anew or for the first time."""

    revision: int
    language: str


class OpenLanguages(Press, prefix="langs"):
    """The text in other languages."""

    revision: int


class DropText(Press, prefix="droptext"):
    """Leave the text out in one language."""

    revision: int
    language: str


class DropMedia(Press, prefix="dropfile"):
    """Leave the photo or document out."""

    revision: int


class OpenButtons(Press, prefix="buttons"):
    """Which button shall stand under it?"""

    revision: int


class AddRsvp(Press, prefix="addrsvp"):
    """A button that opens an event (0: none)."""

    revision: int
    event_id: int


class AskForLink(Press, prefix="addlink"):
    """A button that opens a link."""

    revision: int


class DropLink(Press, prefix="droplink"):
    """No button with a link."""

    revision: int
