"""The presses that only this feature offers."""

from domain.questions import QuestionKind
from handlers.presses import Press


class PutQuestion(Press, prefix="qput"):
    """Ask about meals or needs."""

    event_id: int
    kind: QuestionKind


class WriteQuestion(Press, prefix="qwrite"):
    """A question of one's own."""

    event_id: int


class RemoveQuestion(Press, prefix="qdrop"):
    """No longer asked; what was answered goes."""

    question_id: int


class OpenQuestion(Press, prefix="question"):
    """How a question is worded and who answered what, a page of it."""

    question_id: int
    page: int = 0


class NameAnswers(Press, prefix="qnames"):
    """Meals or needs beside names, for who cooks or assists."""

    question_id: int
    page: int = 0


class WordQuestion(Press, prefix="qword"):
    """The same in one more language, or anew."""

    question_id: int
    language: str


class AskAs(Press, prefix="qas"):
    """How a question without options is answered."""

    kind: QuestionKind
    revision: int


class ChooseKeeping(Press, prefix="qkept"):
    """For how long meals and needs are kept: the choice."""

    event_id: int


class KeepFor(Press, prefix="qkeep"):
    """So many days after each event."""

    event_id: int
    days: int


class WriteLine(Press, prefix="qline"):
    """Answer in one's own words."""

    question_id: int


class Choose(Press, prefix="qsay"):
    """This, or no longer."""

    question_id: int
    value: str
    chosen: bool
