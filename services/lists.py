"""Lists to export: who is on them, and a record of each export."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.lists import ListKind, asked_for, listed
from domain.questions import names_are_shown
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_take_lists
from domain.rsvp import RsvpStatus
from domain.text import fold
from services.cards.lists import ListCard, ListLine, ListsCard, Taken
from services.cards.questions import QuestionCard
from services.clock import Now
from services.events import Events
from services.question_cards import question_card
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, ListTaken, Membership, Organisation, Rsvp
from storage.unit_of_work import UnitOfWork

_ASKED = (ListKind.ANSWERS, ListKind.CARE)  # people who answered nothing are not on these


@dataclass(frozen=True, slots=True)
class _Answers:
    """People's answers, by member and question id."""

    questions: tuple[QuestionCard, ...]
    given: Mapping[tuple[int, int], Sequence[str]]

    def of(self, member: Membership) -> tuple[tuple[str, ...], ...]:
        return tuple(
            tuple(self.given.get((member.id, one.question_id), ())) for one in self.questions
        )

    def has(self, member: Membership) -> bool:
        return any(self.of(member))


class Lists:
    """Lists of an event's people; every method raises `Refusal` for anyone without the right to them."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._hosts = unit.hosts
        self._questions = unit.questions
        self._rsvps = unit.rsvps
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, person_id: int, event_id: int) -> ListsCard:
        """The lists that can be exported."""
        event = await self._rights.event_for(event_id, person_id, can_take_lists)
        answers = await self._rsvps.with_status(event_id, *RsvpStatus)
        return ListsCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            zone=event.zone,
            people=await self._sizes(event, answers),
            last=await self._last(event),
        )

    async def take(self, person_id: int, event_id: int, kind: ListKind) -> ListCard:
        """Export one list and record that it was taken."""
        event = await self._rights.event_for(event_id, person_id, can_take_lists)
        shown = names_are_shown(event.starts_at, event.ends_at, self._now())
        if kind is ListKind.CARE and not shown:
            raise Refusal(RefusalCode.ONLY_ON_THE_DAY)
        answers = await self._answers(event, kind, person_id)
        rows = await self._check_ins.people(event_id)
        people = [
            _line(kind, *row, answers.of(row[1]))
            for row in rows
            if _is_on(row[0], kind) and (kind not in _ASKED or answers.has(row[1]))
        ]
        taken = ListTaken(
            event_id=event_id,
            kind=kind,
            people=len(people),
            taken_by_id=person_id,
            taken_at=self._now(),
        )
        await self._events.add(taken)
        return ListCard(
            kind=kind,
            event=await self._cards.card(event_id, person_id),
            people=tuple(sorted(people, key=_order)),
            made_at=taken.taken_at,
            questions=answers.questions,
        )

    async def _sizes(self, event: Event, rsvps: Sequence[Rsvp]) -> tuple[tuple[ListKind, int], ...]:
        """The number of people on each list available today."""
        sizes = []
        shown = names_are_shown(event.starts_at, event.ends_at, self._now())
        for kind in ListKind:
            people = {one.membership_id for one in rsvps if _is_on(one, kind)} - {None}
            if kind in _ASKED:
                given = await self._questions.answers_at(event.id, *asked_for(kind))
                people &= {answer.membership_id for _, answer in given}
            if kind is not ListKind.CARE or shown:
                sizes.append((kind, len(people)))
        return tuple(sizes)

    async def _answers(self, event: Event, kind: ListKind, person_id: int) -> _Answers:
        """The answers to the questions that belong on a list."""
        kinds, language = asked_for(kind), await self._texts.language(person_id)
        asked = [one for one in await self._questions.of_event(event.id) if one.kind in kinds]
        texts = await self._questions.texts_of_each(one.id for one in asked)
        given: dict[tuple[int, int], list[str]] = {}
        for question, answer in await self._questions.answers_at(event.id, *kinds):
            given.setdefault((answer.membership_id, question.id), []).append(answer.value)
        cards = tuple(question_card(one, texts[one.id], event, language) for one in asked)
        return _Answers(cards, given)

    async def _last(self, event: Event) -> Taken | None:
        taken = await self._events.last_list_taken(event.id)
        if taken is None:
            return None
        names = await self._hosts.organiser_names(event.host_id)
        by = names.get(taken.taken_by_id) if taken.taken_by_id is not None else None
        return Taken(taken.kind, by, taken.taken_at)


def _is_on(rsvp: Rsvp, kind: ListKind) -> bool:
    said = rsvp.score is not None or rsvp.feedback is not None
    return rsvp.status in listed(kind) and (said or kind is not ListKind.FEEDBACK)


def _order(line: ListLine) -> tuple[str, int, str]:
    """Sorts by name; without names by score and text, which identify nobody."""
    return fold(line.name), -(line.score or 0), line.said


def _line(
    kind: ListKind,
    rsvp: Rsvp,
    membership: Membership,
    organisation: Organisation,
    answers: tuple[tuple[str, ...], ...],
) -> ListLine:
    if kind is ListKind.FEEDBACK:
        said = rsvp.feedback or ""
        return ListLine("", "", "", rsvp.status, None, score=rsvp.score, said=said)
    return ListLine(
        name=membership.name,
        organisation=organisation.name,
        sector=rsvp.sector,
        status=rsvp.status,
        checked_in_at=rsvp.checked_in_at,
        languages=tuple(membership.languages),
        tables=tuple(rsvp.tables or ()),
        ticket=rsvp.ticket if kind is ListKind.BADGES else "",
        companions=rsvp.companions,
        answers=answers,
    )
