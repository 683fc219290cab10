"""A person who has rows in every table that can link to a person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, select
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.audiences import Audience, Segment, as_kept
from domain.broadcasts import BroadcastState
from domain.introductions import Answer, SuggestionState
from domain.lists import ListKind
from domain.partnerships import Ending, Stage
from domain.people import ContactChoice
from domain.profiles import Profile
from domain.roles import InvitationKind, Role
from domain.rsvp import RsvpAnswer
from storage.models import (
    Broadcast,
    Event,
    Invitation,
    Label,
    ListTaken,
    MemberLabel,
    OutboxMessage,
    Progress,
    Remark,
    Rsvp,
    Suggestion,
)
from tests.conversations.scenes import (
    Gathering,
    answers,
    host,
    meals_asked,
    organises,
    person_id,
    prompt_open,
    published_event,
    registered,
)
from tests.conversations.world import Actor, World

PHONE, SAID = "+48700800900", "A phone that somebody answers"
LESSON, REMARK = "Agree first who decides", "Strong: the children. Weak: no paint."
WORDS, LINE = "someone who makes our website new", "We paint with children"
NAME, ORGANISATION, COHORT = "Żaneta Qwertyńska", "Fundacja Xyzzy", "The ten NGOs"
TOLD = Profile(findable=True, contact=ContactChoice.PHONE, contact_value=PHONE, causes=("animals",))


@dataclass(frozen=True, slots=True)
class WholeLife:
    """The person, their rows, and the other side of their suggestions."""

    me: Actor
    other: Actor
    person_id: int
    membership_id: int
    open_suggestion_id: int


async def whole_life(world: World) -> WholeLife:
    """A person who is registered, coming, an organiser, in the middle of a wizard, suggested and asking."""
    dialog = await host(world, owner=world.person("Owner"))
    brunch = await published_event(world, dialog)
    me = await registered(world, NAME, at=dialog, organisation=ORGANISATION, seeks=WORDS, told=TOLD)
    other = await registered(world, "Other", at=dialog, sector="business", seeks="volunteers")
    mine = await organises(world, me, dialog, Role.ORGANISER)
    theirs = await person_id(world, other)
    await answers(world, brunch, me, RsvpAnswer.COMING)
    there_id = await answers(world, brunch, other, RsvpAnswer.COMING)
    await _say(world, brunch, mine, theirs)
    async with world.services() as services:
        await services.drafts.start(mine, "introductions", "line", line="half a line")
    async with world.app.database.unit() as unit:
        members = [await unit.memberships.of(dialog.id, one) for one in (mine, theirs)]
    a, b = [one.id for one in members if one is not None]
    shown = _suggestion(world, dialog.id, a, b, event_id=brunch.id)
    async with AsyncSession(world.app.database.engine, expire_on_commit=False) as session:
        label = Label(host_id=dialog.id, name=COHORT)
        session.add_all([shown, label])
        await session.flush()
        session.add(MemberLabel(label_id=label.id, membership_id=a))
        session.add_all([_progress(world, shown.id, a), _remark(world, shown.id, mine)])
        session.add_all(_asks(world, dialog.id, a, b))
        session.add_all(_traces(world, dialog.id, brunch.id, mine, theirs))
        event = await session.get_one(Event, brunch.id)
        there = await session.get_one(Rsvp, there_id)
        event.created_by_id = event.choosing_for_id = mine
        there.checked_in_by_id = there.invited_by_id = mine
        await session.commit()
    return WholeLife(me, other, mine, a, shown.id)


async def _say(world: World, brunch: Gathering, mine: int, theirs: int) -> None:
    """Both answer a prompt, the person supports the other's answer, and also says what they eat."""
    prompt = await prompt_open(world, brunch, "What helps?", by_id=mine)
    meals = await meals_asked(world, brunch, by_id=mine)
    async with world.services() as services:
        for one, said in ((mine, SAID), (theirs, "Patience")):
            await services.answers.give(one, prompt, said, signed=True)
        await services.question_answers.answer(mine, meals, "vegan", chosen=True)
    async with world.app.database.unit() as unit:
        [supported] = [
            one.id for one, _ in await unit.discussions.answers([prompt]) if one.text != SAID
        ]
    async with world.services() as services:
        await services.answers.support(mine, supported, yes=True)


def links() -> Iterator[tuple[Column[Any], str]]:
    """Every column that links to a person or a member, and which of the two."""
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            for target in ("person", "membership"):
                if any(key.target_fullname == f"{target}.id" for key in column.foreign_keys):
                    yield column, target


async def linked(world: World, column: Column[Any], row_id: int) -> list[Mapping[str, Any]]:
    """The rows linking to this id."""
    async with world.app.database.engine.connect() as connection:
        found = await connection.execute(select(column.table).where(column == row_id))
        return [dict(row) for row in found.mappings()]


async def rows(world: World, model: type[SQLModel]) -> list[Mapping[str, Any]]:
    """All rows of a table."""
    async with world.app.database.engine.connect() as connection:
        found = await connection.execute(select(SQLModel.metadata.tables[str(model.__tablename__)]))
        return [dict(row) for row in found.mappings()]


async def everything(world: World) -> str:
    """The whole database as text."""
    async with world.app.database.engine.connect() as connection:
        tables = [
            (await connection.execute(select(table))).all()
            for table in SQLModel.metadata.sorted_tables
        ]
    return repr(tables)


def _suggestion(world: World, host_id: int, a: int, b: int, **more: Any) -> Suggestion:
    return Suggestion(
        host_id=host_id,
        a_id=a,
        b_id=b,
        a_organisation=ORGANISATION if a < b else "Other",
        b_organisation="Other" if a < b else ORGANISATION,
        a_sector="ngo",
        b_sector="business",
        weight=1,
        state=SuggestionState.RELEASED,
        made_at=world.clock(),
        deadline_at=world.clock() + timedelta(days=7),
        **more,
    )


def _progress(world: World, suggestion_id: int, a: int) -> Progress:
    return Progress(
        suggestion_id=suggestion_id,
        membership_id=a,
        stage=Stage.ENDED,
        ending=Ending.NO_TIME,
        lesson=LESSON,
        told_at=world.clock(),
    )


def _remark(world: World, suggestion_id: int, by: int) -> Remark:
    return Remark(
        suggestion_id=suggestion_id, written_by_id=by, text=REMARK, written_at=world.clock()
    )


def _asks(world: World, host_id: int, a: int, b: int) -> list[Suggestion]:
    """One ask that reaches the other side, and one by the other side that never reaches the person."""
    mine = _suggestion(world, host_id, a, b, asked_by_id=a, a_answer=Answer.YES, line=LINE)
    unheard = _suggestion(world, host_id, b, a, asked_by_id=b, silent=True, line="Unheard words")
    return [mine, unheard]


def _traces(
    world: World, host_id: int, event_id: int, mine: int, theirs: int
) -> list[Invitation | Broadcast | OutboxMessage | ListTaken]:
    now = world.clock()
    later = now + timedelta(days=30)
    broadcast = _broadcast(host_id, event_id, mine, now)
    letter = OutboxMessage(
        person_id=mine,
        host_id=host_id,
        kind="suggestion",
        subject_id=0,
        key=f"suggestion:0:{mine}",
        lane=0,
        due_at=later,
    )
    attendance = ListTaken(
        event_id=event_id, kind=ListKind.ATTENDANCE, people=1, taken_by_id=mine, taken_at=now
    )
    still_open = _invitation(host_id, mine, later)
    taken = _invitation(host_id, theirs, later)
    taken.accepted_by_id, taken.accepted_at = mine, now
    return [still_open, taken, broadcast, letter, attendance]


def _broadcast(host_id: int, event_id: int, by: int, now: datetime) -> Broadcast:
    return Broadcast(
        host_id=host_id,
        event_id=event_id,
        audience=as_kept(Audience((Segment.GOING,), (event_id,))),
        recipients=1,
        written_by_id=by,
        confirmed_at=now,
        due_at=now,
        shown_at=now,
        state=BroadcastState.RUNNING,
    )


def _invitation(host_id: int, by: int, expires_at: datetime) -> Invitation:
    return Invitation(
        token=f"by {by}",
        host_id=host_id,
        kind=InvitationKind.ROLE,
        role=Role.DOOR,
        invited_by_id=by,
        expires_at=expires_at,
    )
