"""Cards of an event's discussion."""

from dataclasses import dataclass
from datetime import datetime

from domain.discussion import PromptState
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class PromptLine:
    """A prompt in a list."""

    prompt_id: int
    question: Written
    state: PromptState
    answers: int  # not hidden


@dataclass(frozen=True, slots=True)
class PromptsCard:
    """An event's prompts as the reader may see them; only organisers see those not yet opened."""

    event_id: int
    title: Written
    prompts: tuple[PromptLine, ...]
    organised: bool  # the reader may open, close and hide


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer. `by`: the organisation, if signed; people are never named."""

    answer_id: int
    text: str
    by: str | None
    supports: int
    supported: bool = False  # by the reader
    mine: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PromptCard:
    """One prompt with a page of its answers, the most supported first."""

    event_id: int
    prompt: PromptLine
    answers: tuple[AnswerLine, ...]
    first: int  # number of the page's first answer, from 1
    page: int
    pages: int
    can_answer: bool
    organised: bool
    zone: str
    asked_at: datetime | None = None  # when people will be told of it, if they have not been yet


@dataclass(frozen=True, slots=True)
class CollectionCard:
    """A whole discussion: each question asked, with its answers."""

    event_id: int
    title: Written
    host_name: str
    chapters: tuple[tuple[Written, tuple[AnswerLine, ...]], ...]
