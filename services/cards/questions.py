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
    """One question, with the reader's own answers or with counts."""

    question_id: int
    event_id: int
    kind: QuestionKind
    text: Written | None  # None: standard wording of ours
    options: tuple[str, ...]
    mine: frozenset[str] = frozenset()
    counts: tuple[tuple[str, int], ...] = ()
    answered: int = 0  # number of answers of any kind
    wordings: tuple[Wording, ...] = ()  # for organisers


@dataclass(frozen=True, slots=True)
class QuestionsCard:
    """All questions of an event, for a participant or, with counts, for its organisers."""

    event_id: int
    title: Written
    host_name: str
    questions: tuple[QuestionCard, ...]
    kept_days: int  # days after the event for which answers on meals and needs are kept
    changeable: bool = True
    nameable: bool = False  # cooks and assistants may now see names beside meals and needs


@dataclass(frozen=True, slots=True)
class NamedAnswer:
    """Who chose something, for those who serve or assist."""

    name: str
    organisation: str
    value: str


@dataclass(frozen=True, slots=True)
class NamedCard:
    """One question for organisers: its wording, and a page of who answered what."""

    question: QuestionCard
    answers: tuple[NamedAnswer, ...]
    named: bool  # names are shown beside the answers
    changeable: bool
    page: int = 0
    pages: int = 1
