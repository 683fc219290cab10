"""Discussions as read: an event's prompts, one prompt with its answers, and the whole collection."""

from collections import Counter
from collections.abc import Iterable, Sequence

from domain.discussion import PromptState, can_take_part, in_order
from domain.events import EventStatus
from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from services.cards.discussion import (
    AnswerLine,
    CollectionCard,
    PromptCard,
    PromptLine,
    PromptsCard,
)
from services.clock import Now
from services.prompts import PROMPT_OPENED
from services.rights import Rights
from services.texts import Texts, best_of
from storage.models import Event, Membership, Prompt, PromptAnswer, PromptText
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 4  # answers may be long, and share one message with the question


class Discussions:
    """An event's discussion in the chat, for its organisers and everyone with a seat.

    Every method raises `Refusal` for anyone else.
    """

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._discussions = unit.discussions
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._rsvps = unit.rsvps
        self._outbox = unit.outbox
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, person_id: int, event_id: int) -> PromptsCard:
        """The prompts that this person may see."""
        event, organised = await self._admitted(person_id, event_id)
        prompts = await self._shown(event_id, waiting_too=organised)
        return PromptsCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            prompts=await self._lines(prompts, event, person_id),
            organised=organised,
        )

    async def is_worth_opening(self, event: Event, person_id: int) -> bool:
        """Whether there is a prompt to read, or the person may create one."""
        role = await self._rights.at_event(event, person_id)
        return can_edit_event(role) or bool(await self._shown(event.id))

    async def card(self, person_id: int, prompt_id: int, page: int = 0) -> PromptCard:
        """A prompt with a page of its answers."""
        prompt = await self._discussions.get(prompt_id)
        if prompt is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        event, organised = await self._admitted(person_id, prompt.event_id)
        if prompt.state is PromptState.WAITING and not organised:
            raise Refusal(RefusalCode.NOT_FOUND)
        member = await self._memberships.of(event.host_id, person_id)
        answers = await self._answers(prompt.id, member, hidden_too=organised)
        shown = page_of(answers, page, _PER_PAGE)
        (line,) = await self._lines([prompt], event, person_id)
        rsvp = await self._rsvps.of(event.id, person_id)
        return PromptCard(
            event_id=event.id,
            prompt=line,
            answers=tuple(shown.items),
            first=shown.first,
            page=shown.number,
            pages=shown.pages,
            can_answer=prompt.state is PromptState.OPEN
            and can_take_part(rsvp.status if rsvp else None),
            organised=organised,
            zone=event.zone,
            asked_at=prompt.opened_at
            if prompt.opened_at is not None and prompt.opened_at > self._now()
            else None,
        )

    async def collection(self, person_id: int, event_id: int) -> CollectionCard:
        """All visible answers, prompt by prompt."""
        event, _ = await self._admitted(person_id, event_id)
        lines = await self._lines(await self._shown(event_id), event, person_id)
        answers = [await self._answers(one.prompt_id) for one in lines]
        return CollectionCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            host_name=(await self._hosts.get_one(event.host_id)).name,
            chapters=tuple(
                (line.question, tuple(said)) for line, said in zip(lines, answers, strict=True)
            ),
        )

    async def opened(self, prompt_id: int, person_id: int) -> PromptCard | None:
        """The card of a letter about an opened prompt; None once it is closed, gone, or not for this person."""
        try:
            card = await self.card(person_id, prompt_id)
        except Refusal:
            return None
        return card if card.can_answer and await self._reads(person_id, card.event_id) else None

    async def put_by(self, message_id: int, person_id: int) -> int | None:
        """The id of the prompt that a message asked, while the person may answer it."""
        prompt_id = await self._outbox.subject_of(person_id, PROMPT_OPENED, message_id)
        open_still = prompt_id is not None and await self.opened(prompt_id, person_id)
        return prompt_id if open_still else None

    async def collected(self, event_id: int, person_id: int) -> CollectionCard | None:
        """The card of the letter with the collection; None if it is empty or not for this person."""
        if not await self._reads(person_id, event_id):
            return None
        card = await self.collection(person_id, event_id)
        return card if any(said for _, said in card.chapters) else None

    async def _reads(self, person_id: int, event_id: int) -> bool:
        """Whether the event is on, and the person has a seat and has not paused messages."""
        event = await self._events.get(event_id)
        if event is None or event.status is not EventStatus.PUBLISHED:
            return False
        rsvp = await self._rsvps.of(event_id, person_id)
        if rsvp is None or rsvp.membership_id is None or not can_take_part(rsvp.status):
            return False
        member = await self._memberships.get(rsvp.membership_id)
        return member is not None and member.paused_at is None

    async def _admitted(self, person_id: int, event_id: int) -> tuple[Event, bool]:
        """The event, and whether the person organises it; raises `Refusal` for anyone else without a seat."""
        event = await self._events.get(event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        if can_edit_event(await self._rights.at_event(event, person_id)):
            return event, True
        rsvp = await self._rsvps.of(event_id, person_id)
        if rsvp is None or not can_take_part(rsvp.status):
            raise Refusal(RefusalCode.NEEDS_A_SEAT)
        return event, False

    async def _shown(self, event_id: int, *, waiting_too: bool = False) -> list[Prompt]:
        prompts = await self._discussions.of_event(event_id)
        return [one for one in prompts if waiting_too or one.state is not PromptState.WAITING]

    async def _lines(
        self, prompts: Sequence[Prompt], event: Event, person_id: int
    ) -> tuple[PromptLine, ...]:
        ids = [one.id for one in prompts]
        language = await self._texts.language(person_id, event.language)
        texts = await self._discussions.texts(ids)
        counts = Counter(
            answer.prompt_id
            for answer, _ in await self._discussions.answers(ids)
            if not answer.hidden
        )
        return tuple(
            PromptLine(
                prompt_id=one.id,
                question=best_of(_by_language(texts, one.id), language, event.language),
                state=one.state,
                answers=counts[one.id],
            )
            for one in prompts
        )

    async def _answers(
        self, prompt_id: int, reader: Membership | None = None, *, hidden_too: bool = False
    ) -> list[AnswerLine]:
        supports = await self._discussions.supports([prompt_id])
        lines = {
            answer.id: _answer_line(answer, organisation, supports.get(answer.id, set()), reader)
            for answer, organisation in await self._discussions.answers([prompt_id])
            if hidden_too or not answer.hidden
        }
        return [lines[one] for one in in_order((k, line.supports) for k, line in lines.items())]


def _by_language(texts: Iterable[PromptText], prompt_id: int) -> dict[str, str]:
    return {one.language: one.text for one in texts if one.prompt_id == prompt_id}


def _answer_line(
    answer: PromptAnswer, organisation: str, supporters: set[int], reader: Membership | None
) -> AnswerLine:
    return AnswerLine(
        answer_id=answer.id,
        text=answer.text,
        by=organisation if answer.signed else None,
        supports=len(supporters),
        supported=reader is not None and reader.id in supporters,
        mine=reader is not None and answer.membership_id == reader.id,
        hidden=answer.hidden,
    )
