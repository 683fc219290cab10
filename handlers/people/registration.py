"""Registering with a host and changing a line of it: one wizard, whose questions are in `steps`."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.profiles import Profile
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import RsvpAnswer
from handlers import drafts
from handlers.drafts import InFlow, OldRevision
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft, StartRegistration
from handlers.people.answers import forms, organisation, personal
from handlers.people.answers.forms import noted
from handlers.people.callbacks import AnswerStep, EditLine, GoToStep, OpenGroup
from handlers.people.steps import STEPS, shown_at
from handlers.people.views.home import declined_screen, home_screen, known_screen, saved_screen
from handlers.people.views.profile import profile_screen
from handlers.people.wizard import (
    FLOW,
    QUESTIONS,
    Note,
    Step,
    Wizard,
    at,
    fixed_lines,
    to_answers,
    wizard_of,
)
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.memberships import Recognised
from services.cards.people import Visitor

WIZARD_PRESSES: tuple[type[CallbackData], ...] = (GoToStep, AnswerStep, OpenGroup)


def register(router: Router) -> None:
    """Everything that happens in the wizard; old buttons first."""
    router.callback_query.register(start_registration, StartRegistration.filter())
    router.callback_query.register(edit_line, EditLine.filter())
    for press in WIZARD_PRESSES:
        router.callback_query.register(
            show_current_step, press.filter(), InFlow(FLOW), OldRevision()
        )
        router.callback_query.register(come_home, press.filter(), OldRevision())
    router.callback_query.register(show_current_step, ResumeDraft.filter(), InFlow(FLOW))
    router.callback_query.register(go_to_step, GoToStep.filter(), InFlow(FLOW))
    router.callback_query.register(open_group, OpenGroup.filter(), InFlow(FLOW))
    router.callback_query.register(take_choice, AnswerStep.filter(), InFlow(FLOW))
    router.message.register(take_contact, F.contact, InFlow(FLOW, Step.CONTACT))
    for step in Step:
        drafts.on_answer(router, FLOW, step, take_answer)


async def start_registration(
    _press: CallbackQuery,
    callback_data: StartRegistration,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Begin, or go on where this was left; members need not."""
    host_id, event_id = callback_data.host_id, callback_data.event_id
    host = await services.memberships.host(host_id)
    event = await services.events.card(event_id, visitor.person_id) if event_id else None
    if event is not None and event.host_id != host_id:
        raise Refusal(RefusalCode.NOT_FOUND)
    await services.people.visit_host(visitor.person_id, host_id)
    if host in await services.memberships.hosts_of(visitor.person_id):
        return Reply(known_screen(event, t))
    begun = _begun(draft, host_id)
    speaks = Profile(languages=(visitor.language,))
    wizard = begun or Wizard(host_id=host_id, host_name=host.name, profile=speaks)
    if begun is None:
        await services.drafts.start(visitor.person_id, FLOW, wizard.step)
    wizard = replace(wizard, event_id=event_id or wizard.event_id)
    return Reply(await shown(wizard, visitor, services, t))


async def edit_line(
    _press: CallbackQuery,
    callback_data: EditLine,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Ask a member one question again."""
    card = await services.memberships.card(callback_data.host_id, visitor.person_id)
    if callback_data.step in fixed_lines(card):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    wizard = Wizard(
        host_id=card.host.host_id,
        host_name=card.host.name,
        member=True,
        revising=True,
        profile=card.profile,
        causes_known=Step.CAUSES in fixed_lines(card),
    )
    await services.drafts.start(visitor.person_id, FLOW, callback_data.step)
    return Reply(await shown(at(wizard, callback_data.step), visitor, services, t))


async def show_current_step(
    _press: CallbackQuery,
    draft: DraftCard,
    visitor: Visitor,
    t: Translator,
    callback_data: CallbackData,
) -> Reply:
    """After an old button, or when somebody asks what the question was."""
    wizard = wizard_of(draft)
    old = not isinstance(callback_data, ResumeDraft)
    toast = sentence(RefusalCode.OUTDATED_BUTTON, t) if old else None
    return Reply(shown_at(wizard, visitor, t), toast=toast)


async def come_home(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """A button of a registration that is over, or was forgotten after a day."""
    card = await services.home.card(visitor.person_id)
    toast = sentence(RefusalCode.OUTDATED_BUTTON, t)
    return Reply(home_screen(card, visitor, t), toast=toast)


async def go_to_step(
    _press: CallbackQuery,
    callback_data: GoToStep,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Back, past a question, or from the review to one line; never past the consent."""
    wizard = wizard_of(draft)
    step = callback_data.step if wizard.step is not Step.CONSENT else Step.CONSENT
    return await _moved(at(wizard, step), visitor, services, t)


async def open_group(
    _press: CallbackQuery,
    callback_data: OpenGroup,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Show the entries of a group, or all groups again."""
    wizard = replace(wizard_of(draft), group=callback_data.group, note=None)
    return Reply(await shown(wizard, visitor, services, t))


async def take_choice(
    _press: CallbackQuery,
    callback_data: AnswerStep,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """A button that answers the question; on the first and last screen it is an act."""
    wizard = wizard_of(draft)
    match wizard.step, callback_data.value:
        case Step.CONSENT, forms.NO:
            await services.drafts.drop(visitor.person_id)
            return Reply(declined_screen(t))
        case Step.REVIEW, forms.YES:
            return await _saved(wizard, visitor, services, t)
        case _:
            picked = STEPS[wizard.step].picked
            answered = picked(wizard, callback_data.value, callback_data.on, visitor)
            return await _moved(answered, visitor, services, t)


async def take_answer(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """What was typed; a new name of an organisation is looked up among those known."""
    wizard = wizard_of(draft)
    answered = STEPS[wizard.step].typed(wizard, answer, visitor)
    if wizard.step is Step.ORGANISATION and answered.note is None:
        found = await _recognise(answered, visitor, services)
        answered = organisation.recognised(answered, found, visitor)
    return await _moved(answered, visitor, services, t)


async def take_contact(
    message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """A shared contact answers how one may be reached, if it is one's own."""
    wizard, contact = wizard_of(draft), message.contact
    if contact is None or contact.user_id != visitor.telegram_id:
        answered = noted(wizard, Note.NOT_YOUR_CONTACT)
    else:
        answered = personal.typed_contact(wizard, contact.phone_number, visitor)
    return await _moved(answered, visitor, services, t)


async def shown(wizard: Wizard, visitor: Visitor, services: Services, t: Translator) -> Screen:
    """Keep the wizard, and show the question it is at; its buttons carry the new revision."""
    draft = await services.drafts.move(visitor.person_id, wizard.step, **to_answers(wizard))
    kept = wizard_of(draft)
    return shown_at(kept, visitor, t)


async def _moved(wizard: Wizard, visitor: Visitor, services: Services, t: Translator) -> Reply:
    """The next question; a member who is through with the line is back at the profile."""
    if wizard.member and wizard.step is Step.REVIEW:
        return await _saved(wizard, visitor, services, t)
    return Reply(await shown(wizard, visitor, services, t))


async def _saved(wizard: Wizard, visitor: Visitor, services: Services, t: Translator) -> Reply:
    """All at once; with it the yes to the event that brought the person here."""
    if not wizard.profile.complete:
        missing = next(step for step in QUESTIONS if not _told(wizard, step))
        return Reply(await shown(at(wizard, missing), visitor, services, t))
    person_id = visitor.person_id
    card = await services.memberships.save(wizard.host_id, person_id, wizard.profile)
    await services.drafts.drop(person_id)
    if wizard.member:
        return Reply(profile_screen(card, t), toast=t("Saved."))
    event, refused = None, None
    if wizard.event_id:
        try:
            answer = await services.rsvps.answer(person_id, wizard.event_id, RsvpAnswer.COMING)
            event = answer.event
        except Refusal as refusal:  # cancelled in the meantime, for instance; the profile stays
            refused = sentence(refusal.code, t)
    return Reply(saved_screen(card, event, refused, t))


async def _recognise(wizard: Wizard, visitor: Visitor, services: Services) -> Recognised:
    """What the host knows of the name; a member's own organisation may be renamed."""
    own_id = None
    if wizard.member:
        card = await services.memberships.card(wizard.host_id, visitor.person_id)
        own_id = None if card.shared else card.profile.organisation_id
    return await services.memberships.recognise(
        wizard.host_id, wizard.profile.organisation, own_id=own_id
    )


def _begun(draft: DraftCard | None, host_id: int) -> Wizard | None:
    """The registration with this host that the person is in the middle of."""
    if draft is None or draft.flow != FLOW:
        return None
    wizard = wizard_of(draft)
    return wizard if wizard.host_id == host_id and not wizard.member else None


def _told(wizard: Wizard, step: Step) -> bool:
    profile = wizard.profile
    told = {Step.NAME: profile.name, Step.ORGANISATION: profile.organisation}
    return bool(told.get(step, profile.sector))
