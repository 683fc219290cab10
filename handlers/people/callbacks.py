"""The presses that only this feature offers."""

from pydantic import Field

from domain.people import LANGUAGES
from handlers.people.wizard import Step
from handlers.pressed import CallbackData


class ChooseLanguage(CallbackData, prefix="lang"):
    """Write to me in this language from now on."""

    language: str = Field(pattern=f"^({'|'.join(LANGUAGES)})$")


class ShowHelp(CallbackData, prefix="help"):
    """What can you do?"""


class GoHome(CallbackData, prefix="home"):
    """Where can I go from here?"""


class GoToStep(CallbackData, prefix="go"):
    """Ask me this now."""

    revision: int
    step: Step


class AnswerStep(CallbackData, prefix="pick"):
    """My answer to the question; ``on`` says whether this value is among my answers."""

    revision: int
    value: str
    on: bool = True


class OpenGroup(CallbackData, prefix="group"):
    """Show me the entries of a group of the vocabulary (none: all groups)."""

    revision: int
    group: str = ""


class EditLine(CallbackData, prefix="line"):
    """Let me change one line of my profile at a host."""

    host_id: int
    step: Step


class ChooseHost(CallbackData, prefix="mine"):
    """My profile at this host."""

    host_id: int


class PauseHost(CallbackData, prefix="pause"):
    """No suggestions and broadcasts of this host for a while, or again."""

    host_id: int
    paused: bool
