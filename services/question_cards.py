"""Cards of a question, for participants and organisers."""

from collections.abc import Collection, Mapping, Sequence

from domain.questions import kept_days, values_of
from services.cards.questions import QuestionCard, Wording
from services.texts import best_of
from storage.models import Event, EventQuestion, EventQuestionText, Host


def days_kept(questions: Sequence[EventQuestion], host: Host) -> int:
    """Days after the event for which answers on meals and needs are kept."""
    promised = [one.kept_days for one in questions if one.kept_days is not None]
    return kept_days(min(promised, default=None), host.needs_kept_days)


def question_card(
    question: EventQuestion,
    texts: Sequence[EventQuestionText],
    event: Event,
    language: str,
    *,
    mine: Collection[str] = (),
    counts: Mapping[str, int] | None = None,
) -> QuestionCard:
    """A question in the reader's language, with their own answers or everyone's counts."""
    said = {one.language: one for one in texts}
    text = None
    options: tuple[str, ...] = ()
    if said:
        told = {code: one.text for code, one in said.items()}
        text = best_of(told, language, event.language)
        options = tuple(said[text.language].options)
    found = counts or {}
    values = values_of(question.kind, len(options))
    return QuestionCard(
        question_id=question.id,
        event_id=event.id,
        kind=question.kind,
        text=text,
        options=options,
        mine=frozenset(mine),
        counts=tuple((value, found[value]) for value in values if value in found),
        answered=sum(found.values()),
        wordings=tuple(Wording(one.language, one.text, tuple(one.options)) for one in texts),
    )
