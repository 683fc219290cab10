"""Entering someone without Telegram, step by step: name, organisation, sector, confirmation."""

from dataclasses import replace
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.organisations import sector_of, sector_said
from domain.people import NAME_LENGTH, ORGANISATION_LENGTH, agrees, tidied
from domain.refusal import RefusalCode
from domain.text import text_length
from domain.titles import name_and_organisation
from handlers import drafts
from handlers.check_in.callbacks import ChooseEntry, ConfirmEntry, EnterPerson, RedoEntry
from handlers.check_in.views.entry import (
    SECTORS,
    entered_screen,
    name_screen,
    organisation_screen,
    review_screen,
    same_screen,
    sector_screen,
    too_long_screen,
    which_screen,
)
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.screen import Reply
from services.bundle import Services
from services.cards.check_ins import Namesake
from services.cards.drafts import DraftCard
from services.cards.memberships import KnownOrganisation
from services.cards.people import Visitor
from services.newcomers import Newcomer

FLOW, DOOR = "enter", "door"  # the wizard, and the search at the door that it often follows
SEARCHED = "searched"  # the choice that they are called as was searched for
NEW = "new"  # the choice that the organisation, or the person, is none of those known
WIZARD = (ChooseEntry, RedoEntry, ConfirmEntry)
STEPS = ("name", "organisation", "which", "sector", "review", "same")


def register(router: Router) -> None:
    """Register the presses and typed answers of this wizard."""
    drafts.on_old_buttons(router, FLOW, WIZARD, show_current)
    press, current = router.callback_query, drafts.InFlow(FLOW)
    press.register(begin, EnterPerson.filter())
    press.register(choose_name, ChooseEntry.filter(), drafts.InFlow(FLOW, "name"))
    press.register(choose_known, ChooseEntry.filter(), drafts.InFlow(FLOW, "which"))
    press.register(choose_sector, ChooseEntry.filter(), drafts.InFlow(FLOW, "sector"))
    press.register(redo, RedoEntry.filter(), current)
    press.register(enter, ConfirmEntry.filter(), drafts.InFlow(FLOW, "review"))
    press.register(choose_same, ChooseEntry.filter(), drafts.InFlow(FLOW, "same"))
    press.register(resume, ResumeDraft.filter(), current)
    drafts.on_answer(router, FLOW, "name", take_name)
    drafts.on_answer(router, FLOW, "organisation", take_organisation)
    drafts.on_answer(router, FLOW, "sector", take_sector)
    drafts.on_answer(router, FLOW, "review", take_agreement)
    for step in ("which", "same"):
        drafts.on_answer(router, FLOW, step, drafts.ask_for_a_button)


async def begin(
    _press: CallbackQuery,
    callback_data: EnterPerson,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """A name that was searched for in vain need not be typed again."""
    await services.newcomers.form(visitor.person_id, callback_data.event_id)  # refuses who may not
    searched = str(draft.answers["text"]) if draft is not None and draft.flow == DOOR else ""
    draft = await services.drafts.start(
        visitor.person_id, FLOW, "name", event_id=callback_data.event_id, searched=tidied(searched)
    )
    return await _show(draft, visitor, services, t)


async def choose_name(
    press: CallbackQuery,
    callback_data: ChooseEntry,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    searched = draft.answers["searched"]
    if callback_data.value == SEARCHED and searched:
        return await take_name(press, searched, visitor, services, t)
    return await _show(draft, visitor, services, t)


async def take_name(
    update: object, answer: str, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """The organisation may follow after a comma, as on our lists."""
    name, organisation = name_and_organisation(tidied(answer))
    if not name or text_length(name) > NAME_LENGTH:
        return Reply(too_long_screen(NAME_LENGTH, t))
    draft = await services.drafts.move(visitor.person_id, "organisation", name=name)
    if organisation:
        return await take_organisation(update, organisation, draft, visitor, services, t)
    return await _show(draft, visitor, services, t)


async def take_organisation(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """A known name leads on to the review; a similar one is asked about."""
    typed = tidied(answer)
    if not typed or text_length(typed) > ORGANISATION_LENGTH:
        return Reply(too_long_screen(ORGANISATION_LENGTH, t))
    found = await services.newcomers.recognise(visitor.person_id, draft.answers["event_id"], typed)
    if found.same is not None:
        draft = await _take_known(found.same, visitor, services)
    else:
        alike = [[one.organisation_id, one.name, one.sector] for one in found.candidates]
        draft = await services.drafts.move(
            visitor.person_id,
            "which" if alike else "sector",
            organisation=typed,
            organisation_id=None,
            alike=alike,
        )
    return await _show(draft, visitor, services, t)


async def choose_known(
    _press: CallbackQuery,
    callback_data: ChooseEntry,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    known = {str(one.organisation_id): one for one in _alike(draft)}
    if callback_data.value in known:
        draft = await _take_known(known[callback_data.value], visitor, services)
    elif callback_data.value == NEW:
        draft = await services.drafts.move(visitor.person_id, "sector")
    return await _show(draft, visitor, services, t)


async def choose_sector(
    _press: CallbackQuery,
    callback_data: ChooseEntry,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.value in SECTORS:
        draft = await services.drafts.move(visitor.person_id, "review", sector=callback_data.value)
    return await _show(draft, visitor, services, t)


async def take_sector(
    update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """A yes takes the proposed one."""
    named = draft.answers["organisation"] if agrees(answer) else answer
    if (sector := sector_said(named, t.language)) is None:
        return await drafts.ask_for_a_button(update, t)
    draft = await services.drafts.move(visitor.person_id, "review", sector=sector)
    return await _show(draft, visitor, services, t)


async def redo(
    _press: CallbackQuery,
    callback_data: RedoEntry,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.step in STEPS[: STEPS.index(draft.step)]:
        draft = await services.drafts.move(visitor.person_id, callback_data.step)
    return await _show(draft, visitor, services, t)


async def enter(
    _update: object, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """At once, unless somebody of that name is known there: it may be the same person."""
    if await _namesakes(draft, visitor, services):
        draft = await services.drafts.move(visitor.person_id, "same")
        return await _show(draft, visitor, services, t)
    return await _enter(_newcomer(draft), draft, visitor, services, t)


async def take_agreement(
    update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if not agrees(answer):
        return await drafts.ask_for_a_button(update, t)
    return await enter(update, draft, visitor, services, t)


async def choose_same(
    _press: CallbackQuery,
    callback_data: ChooseEntry,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    newcomer, value = _newcomer(draft), callback_data.value
    if value != NEW:
        newcomer = replace(newcomer, member_id=int(value) if value.isdecimal() else 0)
    return await _enter(newcomer, draft, visitor, services, t)


async def resume(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _show(draft, visitor, services, t)


async def show_current(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Answer an old button of this wizard with a notice and the current step."""
    reply = await _show(draft, visitor, services, t)
    return Reply(reply.screen, toast=sentence(RefusalCode.OUTDATED_BUTTON, t))


async def _enter(
    newcomer: Newcomer, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    card = await services.newcomers.enter(visitor.person_id, draft.answers["event_id"], newcomer)
    await services.drafts.drop(visitor.person_id)
    return Reply(entered_screen(card, t))


async def _namesakes(
    draft: DraftCard, visitor: Visitor, services: Services
) -> tuple[Namesake, ...]:
    event_id = draft.answers["event_id"]
    return await services.newcomers.namesakes(visitor.person_id, event_id, _newcomer(draft))


async def _take_known(
    organisation: KnownOrganisation, visitor: Visitor, services: Services
) -> DraftCard:
    return await services.drafts.move(
        visitor.person_id,
        "review",
        organisation=organisation.name,
        organisation_id=organisation.organisation_id,
        sector=organisation.sector,
    )


async def _show(draft: DraftCard, visitor: Visitor, services: Services, t: Translator) -> Reply:
    """The screen of the draft's current step; checks the right to enter someone again."""
    answers: dict[str, Any] = dict(draft.answers)
    form = await services.newcomers.form(visitor.person_id, answers["event_id"])
    match draft.step:
        case "name":
            return Reply(name_screen(form, answers["searched"], draft.revision, t))
        case "organisation":
            return Reply(organisation_screen(answers["name"], draft.revision, t))
        case "which":
            return Reply(which_screen(answers["organisation"], _alike(draft), draft.revision, t))
        case "sector":
            proposed = sector_of(answers["organisation"], t.language)
            return Reply(sector_screen(answers["organisation"], proposed, draft.revision, t))
        case "same":
            known = await _namesakes(draft, visitor, services)
            return Reply(same_screen(answers["name"], known, draft.revision, t))
        case _:
            return Reply(review_screen(form, answers, draft.revision, t))


def _newcomer(draft: DraftCard) -> Newcomer:
    told = ("name", "organisation", "organisation_id", "sector")
    return Newcomer(**{one: draft.answers[one] for one in told})


def _alike(draft: DraftCard) -> tuple[KnownOrganisation, ...]:
    known = draft.answers["alike"]
    return tuple(KnownOrganisation(number, name, sector, ()) for number, name, sector in known)
