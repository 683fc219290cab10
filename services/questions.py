"""Questions that organisers ask, and as much of the answers as they may see."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from domain.lists import ListKind
from domain.paging import page_of
from domain.questions import (
    KEPT_CHOICES,
    MOST_QUESTIONS,
    QuestionKind,
    in_step,
    is_sensitive,
    names_are_shown,
    purpose_of,
)
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event, can_take_lists
from services.cards.questions import NamedAnswer, NamedCard, QuestionsCard
from services.clock import Now
from services.events import changeable
from services.question_cards import days_kept, question_card
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, EventQuestion, EventQuestionText, ListTaken
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8  # names, each with a free-text answer


class Questions:
    """Meals and needs appear as counts; close to the event, cooks and assistants may see names too."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._questions = unit.questions
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int) -> QuestionsCard:
        """Counts for each answer; raises `Refusal` for anyone without the right."""
        event = await self._rights.event_for(event_id, person_id, can_take_lists)
        language = await self._texts.language(person_id)
        counts: dict[int, dict[str, int]] = {}
        for question_id, value, number in await self._questions.counts(event_id):
            counts.setdefault(question_id, {})[value] = number
        questions = await self._questions.of_event(event_id)
        texts = await self._questions.texts_of_each(one.id for one in questions)
        host = await self._hosts.get_one(event.host_id)
        return QuestionsCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            host_name=host.name,
            questions=tuple(
                question_card(one, texts[one.id], event, language, counts=counts.get(one.id))
                for one in questions
            ),
            kept_days=days_kept(questions, host),
            changeable=await self._can_change(event, person_id),
            nameable=self._may_name(event),
        )

    async def one(self, person_id: int, question_id: int, page: int = 0) -> NamedCard:
        """A question with its wordings, and who answered what; for meals and needs only counts."""
        question, event = await self._for_organisers(person_id, question_id)
        named = not is_sensitive(question.kind)
        return await self._named_card(person_id, question, event, page, named=named)

    async def named(self, person_id: int, question_id: int, page: int = 0) -> NamedCard:
        """Meals or needs with names, for cooks and assistants: from the day before to the end, and recorded."""
        question, event = await self._for_organisers(person_id, question_id)
        if not self._may_name(event):
            raise Refusal(RefusalCode.ONLY_ON_THE_DAY)
        card = await self._named_card(person_id, question, event, page, named=True)
        taken = ListTaken(
            event_id=event.id,
            kind=ListKind.CARE,
            people=len(card.answers),
            taken_by_id=person_id,
            taken_at=self._now(),
        )
        await self._events.add(taken)
        return card

    async def _for_organisers(
        self, person_id: int, question_id: int
    ) -> tuple[EventQuestion, Event]:
        question = await self._get(question_id)
        return question, await self._rights.event_for(question.event_id, person_id, can_take_lists)

    async def _named_card(
        self, person_id: int, question: EventQuestion, event: Event, page: int, *, named: bool
    ) -> NamedCard:
        texts = await self._questions.texts(question.id)
        language = await self._texts.language(person_id)
        given = await self._questions.answers(question.id)
        counts = Counter(answer.value for answer, _, _ in given)
        shown = page_of(given if named else [], page, _PER_PAGE)
        return NamedCard(
            question=question_card(question, texts, event, language, counts=counts),
            answers=tuple(
                NamedAnswer(member.name, organisation.name, answer.value)
                for answer, member, organisation in shown.items
            ),
            named=named,
            changeable=await self._can_change(event, person_id),
            page=shown.number,
            pages=shown.pages,
        )

    async def put(
        self,
        person_id: int,
        event_id: int,
        kind: QuestionKind,
        text: str = "",
        options: tuple[str, ...] = (),
    ) -> None:
        """Add a question; a second one about meals or needs is ignored."""
        await self._events.hold(event_id)  # two organisers at once add one
        event = await changeable(self._rights, event_id, person_id, self._now())
        there = await self._questions.of_event(event_id)
        if is_sensitive(kind) and any(one.kind is kind for one in there):
            return
        if len(there) >= MOST_QUESTIONS:
            raise Refusal(RefusalCode.TOO_MANY_QUESTIONS)
        host = await self._hosts.get_one(event.host_id)
        kept = host.needs_kept_days if is_sensitive(kind) else None
        question = await self._questions.add(
            EventQuestion(event_id=event_id, kind=kind, kept_days=kept)
        )
        if text:
            await self._word(question, event.language, text, options)
        event.has_questions = True

    async def word(
        self,
        person_id: int,
        question_id: int,
        language: str,
        text: str,
        options: tuple[str, ...],
    ) -> bool:
        """Word a question in one language; False if its options do not correspond to those in the others."""
        question = await self._get(question_id)
        await changeable(self._rights, question.event_id, person_id, self._now())
        texts = await self._questions.texts(question_id)
        if not texts or not in_step(options, [one.options for one in texts]):
            return False
        await self._word(question, language, text, options)
        return True

    async def remove(self, person_id: int, question_id: int) -> int:
        """Delete a question with its answers; returns the event's id."""
        question = await self._get(question_id)
        event = await changeable(self._rights, question.event_id, person_id, self._now())
        await self._questions.delete(question)
        await self._end_consents([question.kind])
        event.has_questions = bool(await self._questions.of_event(event.id))
        return event.id

    async def keep(self, person_id: int, event_id: int, days: int) -> None:
        """Set for the whole host how long meals and needs are kept; shorter promises already made stand."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        host = await self._rights.host_for(event.host_id, person_id, can_edit_event)
        if days not in KEPT_CHOICES:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        host.needs_kept_days = days

    async def forget(self) -> int:
        """Delete meals and needs whose retention time is over; returns how many."""
        kinds = [kind for kind in QuestionKind if is_sensitive(kind)]
        now = self._now()
        ended = {days: now - timedelta(days=days) for days in KEPT_CHOICES}
        gone = await self._questions.forget(kinds, ended)
        if gone:
            await self._end_consents(kinds)
        return gone

    async def _end_consents(self, kinds: Iterable[QuestionKind]) -> None:
        """No consent outlasts the answers: the next is given to another event, perhaps after another notice."""
        for kind in kinds:
            if (purpose := purpose_of(kind)) is not None:
                await self._questions.end_consents(kind, purpose, self._now())

    def _may_name(self, event: Event) -> bool:
        return names_are_shown(event.starts_at, event.ends_at, self._now())

    async def _can_change(self, event: Event, person_id: int) -> bool:
        try:
            await changeable(self._rights, event.id, person_id, self._now())
        except Refusal:
            return False
        return True

    async def _word(
        self, question: EventQuestion, language: str, text: str, options: tuple[str, ...]
    ) -> None:
        for old in await self._questions.texts(question.id):
            if old.language == language:
                old.text, old.options = text, list(options)
                return
        row = EventQuestionText(
            question_id=question.id, language=language, text=text, options=list(options)
        )
        await self._questions.add(row)

    async def _get(self, question_id: int) -> EventQuestion:
        question = await self._questions.get(question_id)
        if question is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return question
