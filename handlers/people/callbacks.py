"""The presses that only this feature offers."""

from pydantic import Field

from domain.people import LANGUAGES
from handlers.people.wizard import Step
from handlers.presses import Press


class ChooseLanguage(Press, prefix="lang"):
    """Write to me in this language from now on."""

    language: str = Field(pattern=f"^({'|'.join(LANGUAGES)})$")


class ShowHelp(Press, prefix="help"):
    """What can you do?"""


class GoHome(Press, prefix="home"):
    """Where can I go from here?"""


class GoToStep(Press, prefix="go"):
    """Ask me this now."""

    revision: int
    step: Step


class AnswerStep(Press, prefix="pick"):
    """My answer to the question; ``on`` says whether this value is among my answers."""

    revision: int
    value: str
    on: bool = True


class OpenGroup(Press, prefix="group"):
    """Show me the entries of a group of the vocabulary (none: all groups)."""

    revision: int
    group: str = ""


class EditLine(Press, prefix="line"):
    """Let me change one line of my profile at a host."""

    host_id: int
    step: Step


class ChooseHost(Press, prefix="mine"):
    """My profile at this host."""

    host_id: int


class PauseHost(Press, prefix="pause"):
    """No suggestions and broadcasts of this host for a while, or again."""

    host_id: int
    paused: bool
