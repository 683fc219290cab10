"""Participants' answers to an event's questions: each with its own consent, withdrawn with a tap."""

from collections.abc import Iterable

from domain.questions import QuestionKind, purpose_of, takes_several, values_of
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import CONCERNED
from services.cards.questions import QuestionCard, QuestionsCard
from services.clock import Now
from services.consents import note_consent
from services.events import Events
from services.question_cards import days_kept, question_card
from services.texts import Texts
from storage.models import Event, EventQuestion, QuestionAnswer, Rsvp
from storage.unit_of_work import UnitOfWork


class QuestionAnswers:
    """For people who said yes; every method but withdrawing raises `Refusal` for anyone else."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._questions = unit.questions
        self._rsvps = unit.rsvps
        self._texts = Texts(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int) -> QuestionsCard:
        """The questions with the person's own answers."""
        return await self._card(person_id, *await self._concerned(person_id, event_id))

    async def _card(self, person_id: int, row: Event, rsvp: Rsvp) -> QuestionsCard:
        event = await self._cards.card(row.id, person_id)
        language = await self._texts.language(person_id)
        given = await self._questions.given_by(rsvp.membership_id or 0)
        questions = await self._questions.of_event(row.id)
        texts = await self._questions.texts_of_each(one.id for one in questions)
        cards = [
            question_card(one, texts[one.id], row, language, mine=_said_to(one.id, given))
            for one in questions
        ]
        host = await self._hosts.get_one(row.host_id)
        days = days_kept(questions, host)
        return QuestionsCard(row.id, event.title, host.name, tuple(cards), days)

    async def question(self, person_id: int, question_id: int) -> QuestionCard:
        """A question answered in free text."""
        question = await self._of_kind(question_id, QuestionKind.LINE)
        event, rsvp = await self._concerned(person_id, question.event_id)
        texts = await self._questions.texts(question_id)
        given = await self._questions.given_by(rsvp.membership_id or 0)
        language = await self._texts.language(person_id)
        mine = _said_to(question_id, given)
        return question_card(question, texts, event, language, mine=mine)

    async def write(self, person_id: int, question_id: int, line: str) -> QuestionsCard:
        """Answer in free text, replacing any earlier answer."""
        question = await self._of_kind(question_id, QuestionKind.LINE)
        _, rsvp = await self._concerned(person_id, question.event_id)
        member_id = rsvp.membership_id or 0
        await self._questions.take_back(question_id, member_id, None)
        await self._give(question_id, member_id, line)
        return await self.card(person_id, question.event_id)

    async def answer(
        self, person_id: int, question_id: int, value: str, *, chosen: bool
    ) -> QuestionsCard:
        """Choose or withdraw an answer; most questions allow one at a time.

        People who are no longer coming can still withdraw theirs.
        """
        question = await self._questions.get(question_id)
        if question is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        reach = self._concerned if chosen else self._answered
        event, rsvp = await reach(person_id, question.event_id)
        member_id = rsvp.membership_id or 0
        gone = value if takes_several(question.kind) else None
        await self._questions.take_back(question_id, member_id, gone)
        if chosen and value in await self._values(question):
            await self._give(question_id, member_id, value)
        await self._note_consent(question.kind, member_id)
        return await self._card(person_id, event, rsvp)

    async def _give(self, question_id: int, member_id: int, value: str) -> None:
        answer = QuestionAnswer(
            question_id=question_id, membership_id=member_id, value=value, given_at=self._now()
        )
        await self._questions.add(answer)

    async def _of_kind(self, question_id: int, kind: QuestionKind) -> EventQuestion:
        question = await self._questions.get(question_id)
        if question is None or question.kind is not kind:
            raise Refusal(RefusalCode.NOT_FOUND)
        return question

    async def _note_consent(self, kind: QuestionKind, member_id: int) -> None:
        """Keep the consent for meals or needs in force exactly as long as there is an answer."""
        purpose = purpose_of(kind)
        if purpose is None:
            return
        told = any(one.kind is kind for _, one in await self._questions.given_by(member_id))
        await note_consent(self._memberships, member_id, purpose, self._now(), agreed=told)

    async def _values(self, question: EventQuestion) -> tuple[str, ...]:
        texts = await self._questions.texts(question.id)
        return values_of(question.kind, len(texts[0].options) if texts else 0)

    async def _answered(self, person_id: int, event_id: int) -> tuple[Event, Rsvp]:
        event, rsvp = await self._events.get(event_id), await self._rsvps.of(event_id, person_id)
        if event is None or rsvp is None:
            raise Refusal(RefusalCode.NEEDS_A_YES)
        return event, rsvp

    async def _concerned(self, person_id: int, event_id: int) -> tuple[Event, Rsvp]:
        event, rsvp = await self._answered(person_id, event_id)
        if rsvp.status not in CONCERNED:
            raise Refusal(RefusalCode.NEEDS_A_YES)
        if self._now() >= event.ends_at:
            raise Refusal(RefusalCode.EVENT_OVER)
        return event, rsvp


def _said_to(question_id: int, given: Iterable[tuple[QuestionAnswer, EventQuestion]]) -> set[str]:
    return {answer.value for answer, question in given if question.id == question_id}
