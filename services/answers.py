"""Answers to prompts: given, supported and withdrawn by people with a seat."""

from domain.discussion import PromptState, can_take_part, refuse_unless_answerable
from domain.refusal import Refusal, RefusalCode
from services.clock import Now
from storage.models import AnswerSupport, Membership, Prompt, PromptAnswer
from storage.unit_of_work import UnitOfWork


class Answers:
    """What participants say in a discussion; only withdrawing is open to those without a seat."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._discussions = unit.discussions
        self._memberships = unit.memberships
        self._rsvps = unit.rsvps
        self._now = now

    async def give(self, person_id: int, prompt_id: int, text: str, *, signed: bool) -> None:
        """Add an answer, signed with the organisation's name or unsigned."""
        prompt, member = await self._taking_part(person_id, prompt_id)
        given = await self._discussions.given(prompt_id, member.id)
        refuse_unless_answerable(prompt.state, given)
        await self._discussions.add(
            PromptAnswer(
                prompt_id=prompt_id,
                membership_id=member.id,
                text=text,
                signed=signed,
                given_at=self._now(),
            )
        )

    async def speaks_for(self, person_id: int, prompt_id: int) -> str:
        """The organisation under whose name the person may sign."""
        _, member = await self._taking_part(person_id, prompt_id)
        return (await self._memberships.represented(member)).name

    async def support(self, person_id: int, answer_id: int, *, yes: bool) -> int:
        """Support another person's answer, or stop supporting it; returns the id of its prompt."""
        answer = await self._discussions.answer(answer_id)
        if answer is None or answer.hidden:
            raise Refusal(RefusalCode.NOT_FOUND)
        prompt, member = await self._taking_part(person_id, answer.prompt_id)
        refuse_unless_answerable(prompt.state, 0)
        if answer.membership_id == member.id:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        await self._discussions.unsupport(answer_id, member.id)
        if yes:
            row = AnswerSupport(answer_id=answer_id, membership_id=member.id)
            await self._discussions.add(row)
        return prompt.id

    async def withdraw(self, person_id: int, answer_id: int) -> int:
        """Withdraw one's own answer, with a seat or without; returns the id of its prompt."""
        answer = await self._discussions.answer(answer_id)
        if answer is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        member = await self._memberships.get(answer.membership_id)
        if member is None or member.person_id != person_id:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        await self._discussions.delete(answer)
        return answer.prompt_id

    async def _taking_part(self, person_id: int, prompt_id: int) -> tuple[Prompt, Membership]:
        prompt = await self._discussions.get(prompt_id)
        if prompt is None or prompt.state is PromptState.WAITING:
            raise Refusal(RefusalCode.NOT_FOUND)
        rsvp = await self._rsvps.of(prompt.event_id, person_id)
        if rsvp is None or rsvp.membership_id is None or not can_take_part(rsvp.status):
            raise Refusal(RefusalCode.NEEDS_A_SEAT)
        member = await self._memberships.get(rsvp.membership_id)
        if member is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return prompt, member
