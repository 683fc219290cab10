"""This feature's own presses."""

from domain.introductions import Answer
from handlers.presses import Press


class TurnMine(Press, prefix="sug_p"):
    """Turn the page of my suggestions and introductions."""

    page: int


class AnswerSuggestion(Press, prefix="sug_a"):
    """Answer yes, not now, or never."""

    suggestion_id: int
    answer: Answer


class AnswerTrio(Press, prefix="sug_3"):
    """Answer both others of a trio with yes, not now, or never; or yes to only one of them."""

    suggestion_id: int
    answer: Answer
    only: bool


class ShowTrios(Press, prefix="trios"):
    """Show trios that could work together; for organisers."""

    event_id: int


class ProposeTrio(Press, prefix="trio"):
    """Propose a suggestion's two and a third as one; for organisers."""

    suggestion_id: int
    third_id: int


class ReleaseSuggestion(Press, prefix="rel"):
    """Release one suggestion; for organisers."""

    suggestion_id: int
    page: int


class StrikeSuggestion(Press, prefix="strike"):
    """Strike one suggestion before its people hear of it; for organisers."""

    suggestion_id: int
    page: int


class SwapSuggestion(Press, prefix="swap"):
    """Strike one suggestion and propose the next best for its two; for organisers."""

    suggestion_id: int
    page: int


class PinSuggestion(Press, prefix="pin"):
    """Keep one suggestion when the rest is chosen anew, or stop keeping it; for organisers."""

    suggestion_id: int
    page: int
    pinned: bool


class ChooseAnew(Press, prefix="anew"):
    """Choose the suggestions anew around what is pinned; for organisers."""

    event_id: int


class AddPair(Press, prefix="pair"):
    """Begin choosing a pair oneself; for organisers."""

    event_id: int


class ChooseAttendee(Press, prefix="pair_p"):
    """Choose one of the two."""

    membership_id: int
    revision: int


class ReleaseAll(Press, prefix="rel_all"):
    """Release everything that was not struck; for organisers."""

    event_id: int


class ShowNeeds(Press, prefix="needs"):
    """What was sought in vain at an event; for organisers."""

    event_id: int


class FindSomeone(Press, prefix="find"):
    """Begin searching for someone."""


class FindKind(Press, prefix="find_k"):
    """Search for people who offer this kind."""

    kind: str
    revision: int


class ShowFound(Press, prefix="find_p"):
    """Show a page of the people found."""

    page: int
    revision: int


class AskFor(Press, prefix="ask"):
    """Ask for an introduction to someone found."""

    membership_id: int
    revision: int


class AskWithoutLine(Press, prefix="ask_now"):
    """Ask without a line."""

    revision: int
