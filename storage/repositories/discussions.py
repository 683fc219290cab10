"""Finds an event's prompts, their answers and supporters."""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from sqlmodel import col, delete, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import (
    AnswerSupport,
    Event,
    Membership,
    Organisation,
    Prompt,
    PromptAnswer,
    PromptText,
)

Row = TypeVar("Row", Prompt, PromptText, PromptAnswer, AnswerSupport)


class DiscussionRepository:
    """Prompts and answers of all events."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, prompt_id: int | None) -> Prompt | None:
        return await self._session.get(Prompt, prompt_id)

    async def of_event(self, event_id: int) -> Sequence[Prompt]:
        """An event's prompts in order of creation."""
        query = select(Prompt).where(Prompt.event_id == event_id)
        return (await self._session.exec(query.order_by(col(Prompt.id)))).all()

    async def texts(self, prompt_ids: Collection[int]) -> Sequence[PromptText]:
        query = select(PromptText).where(col(PromptText.prompt_id).in_(prompt_ids))
        return (await self._session.exec(query.order_by(col(PromptText.id)))).all()

    async def answer(self, answer_id: int) -> PromptAnswer | None:
        return await self._session.get(PromptAnswer, answer_id)

    async def answers(self, prompt_ids: Collection[int]) -> Sequence[tuple[PromptAnswer, str]]:
        """All answers, including hidden ones, with the organisation of whoever gave each."""
        query = (
            select(PromptAnswer, Organisation.name)
            .join(Membership, col(Membership.id) == col(PromptAnswer.membership_id))
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .where(col(PromptAnswer.prompt_id).in_(prompt_ids))
        )
        rows = await self._session.exec(query.order_by(col(PromptAnswer.id)))
        return [(answer, organisation) for answer, organisation in rows.all()]

    async def supports(self, prompt_ids: Collection[int]) -> Mapping[int, set[int]]:
        """The memberships that support each answer to these prompts."""
        query = (
            select(AnswerSupport.answer_id, AnswerSupport.membership_id)
            .join(PromptAnswer, col(PromptAnswer.id) == col(AnswerSupport.answer_id))
            .where(col(PromptAnswer.prompt_id).in_(prompt_ids))
        )
        found: dict[int, set[int]] = {}
        for answer_id, membership_id in (await self._session.exec(query)).all():
            found.setdefault(answer_id, set()).add(membership_id)
        return found

    async def given(self, prompt_id: int, membership_id: int) -> int:
        """How many answers a member gave to a prompt."""
        query = select(func.count()).where(
            PromptAnswer.prompt_id == prompt_id, PromptAnswer.membership_id == membership_id
        )
        return (await self._session.exec(query)).one()

    async def answers_of(self, membership_id: int) -> Sequence[tuple[PromptAnswer, Event]]:
        """A member's answers, with the events where they were asked."""
        query = (
            select(PromptAnswer, Event)
            .join(Prompt, col(Prompt.id) == col(PromptAnswer.prompt_id))
            .join(Event, col(Event.id) == col(Prompt.event_id))
            .where(PromptAnswer.membership_id == membership_id)
        )
        rows = await self._session.exec(query.order_by(col(PromptAnswer.id)))
        return [(answer, event) for answer, event in rows.all()]

    async def supported_by(self, membership_id: int) -> int:
        """How many answers a member supports."""
        query = select(func.count()).where(AnswerSupport.membership_id == membership_id)
        return (await self._session.exec(query)).one()

    async def unsupport(self, answer_id: int, membership_id: int) -> None:
        await self._session.exec(
            delete(AnswerSupport).where(
                col(AnswerSupport.answer_id) == answer_id,
                col(AnswerSupport.membership_id) == membership_id,
            )
        )

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row

    async def delete(self, row: Prompt | PromptAnswer) -> None:
        await self._session.delete(row)
        await self._session.flush()
