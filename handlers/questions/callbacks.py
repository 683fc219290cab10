"""The presses that only this feature offers."""

from domain.questions import QuestionKind
from handlers.pressed import CallbackData


class PutQuestion(CallbackData, prefix="qput"):
    """Ask about meals or needs."""

    event_id: int
    kind: QuestionKind


class WriteQuestion(CallbackData, prefix="qwrite"):
    """A question of one's own."""

    event_id: int


class RemoveQuestion(CallbackData, prefix="qdrop"):
    """No longer asked; what was answered goes."""

    question_id: int


class OpenQuestion(CallbackData, prefix="question"):
    """How a question is worded and who answered what, a page of it."""

    question_id: int
    page: int = 0


class WordQuestion(CallbackData, prefix="qword"):
    """The same in one more language, or anew."""

    question_id: int
    language: str


class AskAs(CallbackData, prefix="qas"):
    """How a question without options is answered."""

    kind: QuestionKind
    revision: int


class ChooseKeeping(CallbackData, prefix="qkept"):
    """For how long meals and needs are kept: the choice."""

    event_id: int


class KeepFor(CallbackData, prefix="qkeep"):
    """So many days after each event."""

    event_id: int
    days: int


class WriteLine(CallbackData, prefix="qline"):
    """Answer in one's own words."""

    question_id: int


class Choose(CallbackData, prefix="qsay"):
    """This, or no longer."""

    question_id: int
    value: str
    chosen: bool
