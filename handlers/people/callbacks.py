"""This feature's own presses."""

from pydantic import Field

from domain.people import LANGUAGES
from handlers.people.wizard import Step
from handlers.presses import Press


class ChooseLanguage(Press, prefix="lang"):
    """Change the bot's language."""

    language: str = Field(pattern=f"^({'|'.join(LANGUAGES)})$")


class ShowHelp(Press, prefix="help"):
    """Show help."""


class GoHome(Press, prefix="home"):
    """Show the home screen."""


class GoToStep(Press, prefix="go"):
    """Go to this question."""

    revision: int
    step: Step


class AnswerStep(Press, prefix="pick"):
    """Answer the question; `on` says whether this value is selected."""

    revision: int
    value: str
    on: bool = True


class OpenGroup(Press, prefix="group"):
    """Show a vocabulary group's entries (none: all groups)."""

    revision: int
    group: str = ""


class EditLine(Press, prefix="line"):
    """Edit one line of my profile at a host."""

    host_id: int
    step: Step


class ChooseHost(Press, prefix="mine"):
    """Show my profile at this host."""

    host_id: int


class PauseHost(Press, prefix="pause"):
    """Pause or resume suggestions and broadcasts of this host."""

    host_id: int
    paused: bool
