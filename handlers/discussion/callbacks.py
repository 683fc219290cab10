"""The presses that only this feature offers."""

from domain.discussion import PromptState
from handlers.pressed import CallbackData


class WritePrompts(CallbackData, prefix="ask"):
    """Begin to write prompts for an event."""

    event_id: int


class ShowPrompt(CallbackData, prefix="prompt"):
    """A prompt with a page of its answers."""

    prompt_id: int
    page: int = 0


class MovePrompt(CallbackData, prefix="put"):
    """Open or close a prompt."""

    prompt_id: int
    state: PromptState


class AskRemoval(CallbackData, prefix="unask"):
    """Remove a prompt? Asks again, since its answers go with it."""

    prompt_id: int


class RemovePrompt(CallbackData, prefix="unaskyes"):
    """Remove a prompt with its answers."""

    prompt_id: int


class GiveAnswer(CallbackData, prefix="say"):
    """Begin to answer a prompt."""

    prompt_id: int


class SignAnswer(CallbackData, prefix="sign"):
    """Whether the organisation's name stands under the answer just typed."""

    signed: bool
    revision: int


class SupportAnswer(CallbackData, prefix="like"):
    """Support an answer, or no longer."""

    answer_id: int
    yes: bool
    page: int = 0


class WithdrawAnswer(CallbackData, prefix="unsay"):
    """Take one's own answer back."""

    answer_id: int
    page: int = 0


class HideAnswer(CallbackData, prefix="hide"):
    """Take an answer out of sight, or show it again."""

    answer_id: int
    hidden: bool
    page: int = 0


class AskToSend(CallbackData, prefix="collect"):
    """Close the discussion and give everybody the collection? Asks again."""

    event_id: int


class SendCollection(CallbackData, prefix="collectyes"):
    """Close the discussion and give everybody the collection."""

    event_id: int


class ReadCollection(CallbackData, prefix="read"):
    """The collection in the chat, question by question."""

    event_id: int
    page: int = 0


class TakeCollection(CallbackData, prefix="readfile"):
    """The collection as a file."""

    event_id: int
