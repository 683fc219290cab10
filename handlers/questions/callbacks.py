"""The presses that only this feature offers."""

from aiogram.filters.callback_data import CallbackData

from domain.questions import QuestionKind


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


class ShowNames(CallbackData, prefix="qnames"):
    """Who chose what, a page of it."""

    question_id: int
    page: int = 0


class Choose(CallbackData, prefix="qsay"):
    """This, or no longer."""

    question_id: int
    value: str
    chosen: bool
