"""The presses that only this feature offers."""

from domain.discussion import PromptState
from handlers.presses import Press


class WritePrompts(Press, prefix="ask"):
    """Begin to write prompts for an event."""

    event_id: int


class ShowPrompt(Press, prefix="prompt"):
    """A prompt with a page of its answers."""

    prompt_id: int
    page: int = 0


class MovePrompt(Press, prefix="put"):
    """Open or close a prompt."""

    prompt_id: int
    state: PromptState


class AskRemoval(Press, prefix="unask"):
    """Remove a prompt? Asks again, since its answers go with it."""

    prompt_id: int


class RemovePrompt(Press, prefix="unaskyes"):
    """Remove a prompt with its answers."""

    prompt_id: int


class GiveAnswer(Press, prefix="say"):
    """Begin to answer a prompt."""

    prompt_id: int


class SignAnswer(Press, prefix="sign"):
    """Whether the organisation's name stands under the answer just typed."""

    signed: bool
    revision: int


class SupportAnswer(Press, prefix="like"):
    """Support an answer, or no longer."""

    answer_id: int
    yes: bool
    page: int = 0


class WithdrawAnswer(Press, prefix="unsay"):
    """Take one's own answer back."""

    answer_id: int
    page: int = 0


class HideAnswer(Press, prefix="hide"):
    """Take an answer out of sight, or show it again."""

    answer_id: int
    hidden: bool
    page: int = 0


class AskToSend(Press, prefix="collect"):
    """Close the discussion and give everybody the collection? Asks again."""

    event_id: int


class SendCollection(Press, prefix="collectyes"):
    """Close the discussion and give everybody the collection."""

    event_id: int


class ReadCollection(Press, prefix="read"):
    """The collection in the chat, question by question."""

    event_id: int
    page: int = 0


class TakeCollection(Press, prefix="readfile"):
    """The collection as a file."""

    event_id: int
