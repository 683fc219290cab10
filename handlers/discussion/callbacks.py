"""This feature's own presses."""

from domain.discussion import PromptState
from handlers.presses import Press


class WritePrompts(Press, prefix="ask"):
    """Begin writing prompts for an event."""

    event_id: int


class ShowPrompt(Press, prefix="prompt"):
    """Show a prompt with a page of its answers."""

    prompt_id: int
    page: int = 0


class MovePrompt(Press, prefix="put"):
    """Open or close a prompt."""

    prompt_id: int
    state: PromptState


class AskRemoval(Press, prefix="unask"):
    """Ask before removing a prompt, since its answers go with it."""

    prompt_id: int


class RemovePrompt(Press, prefix="unaskyes"):
    """Remove a prompt with its answers."""

    prompt_id: int


class GiveAnswer(Press, prefix="say"):
    """Begin answering a prompt."""

    prompt_id: int


class SignAnswer(Press, prefix="sign"):
    """Choose whether the organisation's name is shown under the answer just typed."""

    signed: bool
    revision: int


class SupportAnswer(Press, prefix="like"):
    """Support an answer, or stop supporting it."""

    answer_id: int
    yes: bool
    page: int = 0


class WithdrawAnswer(Press, prefix="unsay"):
    """Withdraw one's own answer."""

    answer_id: int
    page: int = 0


class HideAnswer(Press, prefix="hide"):
    """Hide an answer, or show it again."""

    answer_id: int
    hidden: bool
    page: int = 0


class AskToSend(Press, prefix="collect"):
    """Ask before closing the discussion and sending everybody the collection."""

    event_id: int


class SendCollection(Press, prefix="collectyes"):
    """Close the discussion and send everybody the collection."""

    event_id: int


class ReadCollection(Press, prefix="read"):
    """Read the collection in the chat, prompt by prompt."""

    event_id: int
    page: int = 0


class TakeCollection(Press, prefix="readfile"):
    """Get the collection as a file."""

    event_id: int
