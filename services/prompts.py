"""Prompts for organisers: write, open, close; hide answers, and send the collection to all."""

from collections.abc import Sequence

from domain.delivery import Priority
from domain.discussion import MOST_PROMPTS, PromptState
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from domain.rsvp import FIRM
from services.clock import Now
from services.event_moves import read_at
from services.outbox import Outbox
from services.rights import Rights
from storage.models import Event, Prompt, PromptText
from storage.unit_of_work import UnitOfWork

PROMPT_OPENED, COLLECTION = "prompt_opened", "collection"  # kinds of its letters


class Prompts:
    """The organisers' side of a discussion; every method raises `Refusal` for anyone else."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._discussions = unit.discussions
        self._events = unit.events
        self._outbox = Outbox(unit, now)
        self._waiting = unit.outbox
        self._rights = Rights(unit)
        self._now = now

    async def write(self, person_id: int, event_id: int, questions: Sequence[str]) -> None:
        """Add prompts in the event's language; participants do not see them until they are opened."""
        await self._events.hold(event_id)
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        before = await self._discussions.of_event(event_id)
        if len(before) + len(questions) > MOST_PROMPTS:
            raise Refusal(RefusalCode.TOO_MANY_PROMPTS)
        for question in questions:
            prompt = await self._discussions.add(Prompt(event_id=event_id))
            await self._discussions.add(
                PromptText(prompt_id=prompt.id, language=event.language, text=question)
            )

    async def move(self, person_id: int, prompt_id: int, state: PromptState) -> int:
        """Open or close a prompt. At the first opening everyone with a seat is told; returns how many."""
        prompt, event = await self._organised(person_id, prompt_id)
        if state is not PromptState.OPEN:
            await self._close(prompt)
            return 0
        prompt.state = state
        if prompt.opened_at is not None:
            return 0
        prompt.opened_at = read_at(event, self._now()) or self._now()
        return await self._tell(PROMPT_OPENED, prompt.id, event)

    async def remove(self, person_id: int, prompt_id: int) -> int:
        """Delete a prompt and its answers; returns the event's id."""
        prompt, event = await self._organised(person_id, prompt_id)
        await self._discussions.delete(prompt)
        return event.id

    async def hide(self, person_id: int, answer_id: int, *, hidden: bool) -> int:
        """Hide an inappropriate answer from everyone, or show it again; returns the prompt's id."""
        answer = await self._discussions.answer(answer_id)
        if answer is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._organised(person_id, answer.prompt_id)
        answer.hidden = hidden
        return answer.prompt_id

    async def send_collection(self, person_id: int, event_id: int) -> int:
        """Close open prompts and send the collection to everyone with a seat, once; returns how many."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        for prompt in await self._discussions.of_event(event_id):
            if prompt.state is PromptState.OPEN:
                await self._close(prompt)
        return await self._tell(COLLECTION, event_id, event)

    async def _close(self, prompt: Prompt) -> None:
        """Close a prompt; if nobody has been told of it yet, it counts as never opened."""
        prompt.state = PromptState.CLOSED
        if prompt.opened_at is not None and prompt.opened_at > self._now():
            prompt.opened_at = None
            await self._waiting.withdraw(PROMPT_OPENED, prompt.id, self._now())

    async def _tell(self, kind: str, subject_id: int, event: Event) -> int:
        people = await self._events.answered_by(event.id, FIRM)
        return await self._outbox.owe_each(
            people, kind, subject_id, Priority.REMINDER, event.host_id, read_at(event, self._now())
        )

    async def _organised(self, person_id: int, prompt_id: int) -> tuple[Prompt, Event]:
        prompt = await self._discussions.get(prompt_id)
        if prompt is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return prompt, await self._rights.event_for(prompt.event_id, person_id, can_edit_event)
