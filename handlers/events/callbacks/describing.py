"""What an event's card says and shows."""

from handlers.presses import Press


class ChooseText(Press, prefix="texts"):
    """Which of the event's texts shall be changed?"""

    event_id: int


class ChangeText(Press, prefix="text"):
    """Write a text of the event anew, or in another language."""

    event_id: int
    field: str
    language: str


class ChangePhoto(Press, prefix="photo"):
    """Send a photo to be shown with the event."""

    event_id: int


class DropPhoto(Press, prefix="nophoto"):
    """Show none."""

    event_id: int


class OpenLanguages(Press, prefix="spoken"):
    """In which languages it is held; from the draft's own screen, to which it leads back, or where things are changed."""

    event_id: int
    from_draft: bool = False


class SpeakLanguage(Press, prefix="speak"):
    """This language is spoken there, or is not."""

    event_id: int
    language: str
    spoken: bool
    from_draft: bool
