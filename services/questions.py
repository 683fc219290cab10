"""Questions as organisers put them, and the answers as far as they see them."""

from collections import Counter

from domain.events import EventStatus, refuse_unless_open
from domain.paging import page_of
from domain.questions import (
    MOST_QUESTIONS,
    QuestionKind,
    forgotten_before,
    is_sensitive,
    names_are_shown,
)
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event, can_see_who_comes
from services.cards.questions import NamedAnswer, NamedCard, QuestionsCard
from services.clock import Now
from services.events import state_of
from services.question_cards import question_card
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, EventQuestion, EventQuestionText
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 10  # names


class Questions:
    """Meals and needs are numbers here; names stand beside them from the day before to the end."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._questions = unit.questions
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int) -> QuestionsCard:
        """How many chose what; raises ``Refusal`` for who has no business with it."""
        event = await self._rights.event_for(event_id, person_id, can_see_who_comes)
        language = await self._texts.language(person_id)
        cards = []
        for question in await self._questions.of_event(event_id):
            texts = await self._questions.texts(question.id)
            given = await self._questions.answers(question.id)
            counts = Counter(answer.value for answer, _, _ in given)
            cards.append(question_card(question, texts, event, language, counts=counts))
        return QuestionsCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            host_name=(await self._hosts.get_one(event.host_id)).name,
            questions=tuple(cards),
            named=names_are_shown(event.starts_at, event.ends_at, self._now()),
        )

    async def names(self, person_id: int, question_id: int, page: int = 0) -> NamedCard:
        """Who chose what, for who serves or assists; raises ``Refusal`` before the day and after it."""
        question = await self._get(question_id)
        event = await self._rights.event_for(question.event_id, person_id, can_see_who_comes)
        shown = names_are_shown(event.starts_at, event.ends_at, self._now())
        if is_sensitive(question.kind) and not shown:
            raise Refusal(RefusalCode.ONLY_ON_THE_DAY)
        texts = await self._questions.texts(question_id)
        language = await self._texts.language(person_id)
        named = page_of(await self._questions.answers(question_id), page, _PER_PAGE)
        return NamedCard(
            question=question_card(question, texts, event, language),
            answers=tuple(
                NamedAnswer(member.name, organisation.name, answer.value)
                for answer, member, organisation in named.items
            ),
            page=named.number,
            pages=named.pages,
        )

    async def put(
        self,
        person_id: int,
        event_id: int,
        kind: QuestionKind,
        text: str = "",
        options: tuple[str, ...] = (),
    ) -> None:
        """One more; a second one about meals or needs is none."""
        event = await self._changeable(person_id, event_id)
        there = await self._questions.of_event(event_id)
        if is_sensitive(kind) and any(one.kind is kind for one in there):
            return
        if len(there) >= MOST_QUESTIONS:
            raise Refusal(RefusalCode.TOO_MANY_QUESTIONS)
        question = await self._questions.add(EventQuestion(event_id=event_id, kind=kind))
        if text:
            await self._questions.add(
                EventQuestionText(
                    question_id=question.id,
                    language=event.language,
                    text=text,
                    options=list(options),
                )
            )
        event.has_questions = True

    async def remove(self, person_id: int, question_id: int) -> int:
        """With all that was answered; the id of its event."""
        question = await self._get(question_id)
        event = await self._changeable(person_id, question.event_id)
        await self._questions.delete(question)
        event.has_questions = bool(await self._questions.of_event(event.id))
        return event.id

    async def forget(self) -> int:
        """Delete the meals and needs of events that were long enough ago; how many."""
        kinds = [kind for kind in QuestionKind if is_sensitive(kind)]
        return await self._questions.forget(kinds, forgotten_before(self._now()))

    async def _get(self, question_id: int) -> EventQuestion:
        question = await self._questions.get(question_id)
        if question is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return question

    async def _changeable(self, person_id: int, event_id: int) -> Event:
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        if event.status is not EventStatus.DRAFT:
            refuse_unless_open(state_of(event), self._now())
        return event
