"""Cards about the questions of an event."""

from dataclasses import dataclass

from domain.questions import QuestionKind
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class Wording:
    """A question in one language."""

    language: str
    text: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """One question, with the reader's own answers or how many chose what."""

    question_id: int
    event_id: int
    kind: QuestionKind
    text: Written | None  # None where the words are ours
    options: tuple[str, ...]
    mine: frozenset[str] = frozenset()
    counts: tuple[tuple[str, int], ...] = ()
    answered: int = 0  # answers, of whatever kind
    wordings: tuple[Wording, ...] = ()  # for its organisers


@dataclass(frozen=True, slots=True)
class QuestionsCard:
    """All questions of an event, for a participant or, with counts, for its organisers."""

    event_id: int
    title: Written
    host_name: str
    questions: tuple[QuestionCard, ...]
    kept_days: int  # after the event, what is told of meals and needs
    changeable: bool = True
    nameable: bool = False  # who cooks or assists may see meals and needs beside names now


@dataclass(frozen=True, slots=True)
class NamedAnswer:
    """Who chose something, for who serves or assists."""

    name: str
    organisation: str
    value: str


@dataclass(frozen=True, slots=True)
class NamedCard:
    """One question for its organisers: how it is worded, and a page of who answered what."""

    question: QuestionCard
    answers: tuple[NamedAnswer, ...]
    named: bool  # whether names stand beside the answers
    changeable: bool
    page: int = 0
    pages: int = 1
