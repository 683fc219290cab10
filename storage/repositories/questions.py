"""Finds the questions of events, and their answers."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlmodel import SQLModel, and_, bindparam, col, delete, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.people import Purpose
from domain.questions import KEPT_CHOICES, QuestionKind
from domain.rsvp import EXPECTED
from storage.models import (
    Consent,
    Event,
    EventQuestion,
    EventQuestionText,
    Host,
    Membership,
    Organisation,
    QuestionAnswer,
    Rsvp,
)

Row = TypeVar("Row", EventQuestion, EventQuestionText, QuestionAnswer)


def _ended(days: int) -> str:
    """The name of the parameter for the time `days` ago."""
    return f"ended_{days}"


_OLD = (
    select(EventQuestion.id)
    .join(Event, col(Event.id) == col(EventQuestion.event_id))
    .join(Host, col(Host.id) == col(Event.host_id))
    .where(
        col(EventQuestion.kind).in_(bindparam("kinds", expanding=True)),
        or_(
            *(
                and_(
                    col(Event.ends_at) < bindparam(_ended(days)),
                    or_(col(EventQuestion.kept_days) <= days, col(Host.needs_kept_days) <= days),
                )
                for days in KEPT_CHOICES
            )
        ),
    )
)
_ANSWERS = SQLModel.metadata.tables["question_answer"]
_FORGET = delete(_ANSWERS).where(_ANSWERS.c.question_id.in_(_OLD))  # built once, for a job
_OF_WHO_ANSWERED = and_(  # the RSVP of whoever answered the question
    col(Rsvp.event_id) == col(EventQuestion.event_id),
    col(Rsvp.membership_id) == col(QuestionAnswer.membership_id),
)


class QuestionRepository:
    """Questions of all events."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, question_id: int | None) -> EventQuestion | None:
        return await self._session.get(EventQuestion, question_id)

    async def of_event(self, event_id: int) -> Sequence[EventQuestion]:
        """An event's questions in order of creation."""
        query = select(EventQuestion).where(EventQuestion.event_id == event_id)
        return (await self._session.exec(query.order_by(col(EventQuestion.id)))).all()

    async def texts(self, question_id: int) -> Sequence[EventQuestionText]:
        query = select(EventQuestionText).where(EventQuestionText.question_id == question_id)
        return (await self._session.exec(query.order_by(col(EventQuestionText.id)))).all()

    async def texts_of_each(
        self, question_ids: Iterable[int]
    ) -> Mapping[int, Sequence[EventQuestionText]]:
        """The texts of several questions, by question id."""
        found: dict[int, list[EventQuestionText]] = {one: [] for one in question_ids}
        query = select(EventQuestionText).where(col(EventQuestionText.question_id).in_(found))
        for text in (await self._session.exec(query.order_by(col(EventQuestionText.id)))).all():
            found[text.question_id].append(text)
        return found

    async def counts(self, event_id: int) -> Sequence[tuple[int, str, int]]:
        """For each question and answer, how many people with a seat gave it."""
        query = (
            select(QuestionAnswer.question_id, QuestionAnswer.value, func.count())
            .join(EventQuestion, col(EventQuestion.id) == col(QuestionAnswer.question_id))
            .join(Rsvp, _OF_WHO_ANSWERED)
            .where(EventQuestion.event_id == event_id, col(Rsvp.status).in_(EXPECTED))
            .group_by(col(QuestionAnswer.question_id), col(QuestionAnswer.value))
        )
        return (await self._session.exec(query)).all()

    async def answers(
        self, question_id: int
    ) -> Sequence[tuple[QuestionAnswer, Membership, Organisation]]:
        """The answers of people with a seat, by name."""
        query = (
            select(QuestionAnswer, Membership, Organisation)
            .join(EventQuestion, col(EventQuestion.id) == col(QuestionAnswer.question_id))
            .join(Rsvp, _OF_WHO_ANSWERED)
            .join(Membership, col(Membership.id) == col(QuestionAnswer.membership_id))
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .where(QuestionAnswer.question_id == question_id, col(Rsvp.status).in_(EXPECTED))
            .order_by(col(Membership.folded), col(QuestionAnswer.id))
        )
        return [(one, two, three) for one, two, three in (await self._session.exec(query)).all()]

    async def given_by(self, membership_id: int) -> Sequence[tuple[QuestionAnswer, EventQuestion]]:
        query = (
            select(QuestionAnswer, EventQuestion)
            .join(EventQuestion, col(EventQuestion.id) == col(QuestionAnswer.question_id))
            .where(QuestionAnswer.membership_id == membership_id)
        )
        rows = await self._session.exec(query.order_by(col(QuestionAnswer.id)))
        return [(answer, question) for answer, question in rows.all()]

    async def take_back(self, question_id: int, membership_id: int, value: str | None) -> None:
        """Delete one answer of a member to a question, or all (None)."""
        theirs = delete(QuestionAnswer).where(
            col(QuestionAnswer.question_id) == question_id,
            col(QuestionAnswer.membership_id) == membership_id,
        )
        if value is not None:
            theirs = theirs.where(col(QuestionAnswer.value) == value)
        await self._session.exec(theirs)

    async def answers_at(
        self, event_id: int, *kinds: QuestionKind
    ) -> Sequence[tuple[EventQuestion, QuestionAnswer]]:
        """All answers to questions of these kinds at an event."""
        query = (
            select(EventQuestion, QuestionAnswer)
            .join(QuestionAnswer, col(QuestionAnswer.question_id) == col(EventQuestion.id))
            .where(EventQuestion.event_id == event_id, col(EventQuestion.kind).in_(kinds))
            .order_by(col(QuestionAnswer.id))
        )
        return (await self._session.exec(query)).all()

    async def forget(
        self, kinds: Collection[QuestionKind], ended_before: Mapping[int, datetime]
    ) -> int:
        """Delete answers to these kinds whose retention, in days, ended by these times; returns how many."""
        asked = {_ended(days): before for days, before in ended_before.items()}
        gone = await self._session.exec(_FORGET, params={"kinds": kinds, **asked})
        return gone.rowcount

    async def end_consents(self, kind: QuestionKind, purpose: Purpose, now: datetime) -> None:
        """End the consents of this purpose of those of whom no answer to that kind is kept any more."""
        kept = (
            select(QuestionAnswer.id)
            .join(EventQuestion, col(EventQuestion.id) == col(QuestionAnswer.question_id))
            .where(
                EventQuestion.kind == kind,
                QuestionAnswer.membership_id == Consent.membership_id,
            )
        )
        await self._session.exec(
            update(Consent)
            .where(
                col(Consent.purpose) == purpose,
                col(Consent.withdrawn_at).is_(None),
                ~kept.exists(),
            )
            .values(withdrawn_at=now)
            .execution_options(synchronize_session=False)
        )

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row

    async def delete(self, row: EventQuestion) -> None:
        await self._session.delete(row)
        await self._session.flush()
