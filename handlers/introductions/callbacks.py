"""The presses that only this feature offers."""

from domain.introductions import Answer
from handlers.presses import Press


class TurnMine(Press, prefix="sug_p"):
    """A page of my suggestions and introductions."""

    page: int


class AnswerSuggestion(Press, prefix="sug_a"):
    """Yes, not now, or never."""

    suggestion_id: int
    answer: Answer


class AnswerTrio(Press, prefix="sug_3"):
    """Yes, not now, or never to both others of a trio; or yes to one of them only."""

    suggestion_id: int
    answer: Answer
    only: bool


class ShowTrios(Press, prefix="trios"):
    """Three who could work together; for organisers."""

    event_id: int


class ProposeTrio(Press, prefix="trio"):
    """Let a suggestion's two and a third go out as one; for organisers."""

    suggestion_id: int
    third_id: int


class ReleaseSuggestion(Press, prefix="rel"):
    """Let one suggestion go out; for organisers."""

    suggestion_id: int
    page: int


class StrikeSuggestion(Press, prefix="strike"):
    """Take one suggestion out before its people hear of it; for organisers."""

    suggestion_id: int
    page: int


class SwapSuggestion(Press, prefix="swap"):
    """Take one suggestion out and propose the next best for its two; for organisers."""

    suggestion_id: int
    page: int


class PinSuggestion(Press, prefix="pin"):
    """Let one suggestion stay when the rest is chosen anew, or no longer; for organisers."""

    suggestion_id: int
    page: int
    pinned: bool


class ChooseAnew(Press, prefix="anew"):
    """Choose the suggestions anew around what is pinned; for organisers."""

    event_id: int


class AddPair(Press, prefix="pair"):
    """Begin to choose a pair of one's own; for organisers."""

    event_id: int


class ChooseAttendee(Press, prefix="pair_p"):
    """One of the two."""

    membership_id: int
    revision: int


class ReleaseAll(Press, prefix="rel_all"):
    """Let everything go out that was not struck; for organisers."""

    event_id: int


class ShowNeeds(Press, prefix="needs"):
    """What was sought in vain at an event; for organisers."""

    event_id: int


class FindSomeone(Press, prefix="find"):
    """Begin to look for someone."""


class FindKind(Press, prefix="find_k"):
    """Look for those who offer this kind."""

    kind: str
    revision: int


class ShowFound(Press, prefix="find_p"):
    """A page of those found."""

    page: int
    revision: int


class AskFor(Press, prefix="ask"):
    """Ask for an introduction to someone found."""

    membership_id: int
    revision: int


class AskWithoutLine(Press, prefix="ask_now"):
    """Ask, with nothing written beside it."""

    revision: int
