"""This feature's own presses."""

from domain.questions import QuestionKind
from handlers.presses import Press


class PutQuestion(Press, prefix="qput"):
    """Add a question about meals or needs."""

    event_id: int
    kind: QuestionKind


class WriteQuestion(Press, prefix="qwrite"):
    """Write a question of one's own."""

    event_id: int


class RemoveQuestion(Press, prefix="qdrop"):
    """Remove a question with its answers."""

    question_id: int


class OpenQuestion(Press, prefix="question"):
    """Show a question's wording and a page of its answers."""

    question_id: int
    page: int = 0


class NameAnswers(Press, prefix="qnames"):
    """Show names beside meals or needs, for cooks and assistants."""

    question_id: int
    page: int = 0


class WordQuestion(Press, prefix="qword"):
    """Word a question in one language."""

    question_id: int
    language: str


class AskAs(Press, prefix="qas"):
    """Choose how a question without options is answered."""

    kind: QuestionKind
    revision: int


class ChooseKeeping(Press, prefix="qkept"):
    """Choose how long meals and needs are kept."""

    event_id: int


class KeepFor(Press, prefix="qkeep"):
    """Keep them this many days after each event."""

    event_id: int
    days: int


class WriteLine(Press, prefix="qline"):
    """Answer in free text."""

    question_id: int


class Choose(Press, prefix="qsay"):
    """Choose an answer, or withdraw it."""

    question_id: int
    value: str
    chosen: bool
