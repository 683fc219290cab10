"""Presses about an event's texts, photo and languages."""

from handlers.presses import Press


class ChooseText(Press, prefix="texts"):
    """Choose which of the event's texts to change."""

    event_id: int


class ChangeText(Press, prefix="text"):
    """Rewrite a text of the event, or write it in another language."""

    event_id: int
    field: str
    language: str


class ChangePhoto(Press, prefix="photo"):
    """Ask for the event's photo."""

    event_id: int


class DropPhoto(Press, prefix="nophoto"):
    """Remove the photo."""

    event_id: int


class OpenLanguages(Press, prefix="spoken"):
    """Show the event's languages, from its draft's screen or the editing screen, to which it leads back."""

    event_id: int
    from_draft: bool = False


class SpeakLanguage(Press, prefix="speak"):
    """This language is spoken there, or is not."""

    event_id: int
    language: str
    spoken: bool
    from_draft: bool
