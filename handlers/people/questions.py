"""During registration: every press and every answer to the questions of `steps`."""

import asyncio
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import goes_on
from domain.refusal import RefusalCode
from handlers import drafts
from handlers.drafts import InFlow, OldRevision
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.people.answers import forms, organisation, personal
from handlers.people.callbacks import AnswerStep, GoToStep, OpenGroup
from handlers.people.keeping import wizard_of
from handlers.people.saving import saved
from handlers.people.steps import STEPS, ask, shown_at
from handlers.people.views.home import home_screen
from handlers.people.views.saved import declined_screen
from handlers.people.wizard import FLOW, Note, Step, Wizard, at
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.memberships import Recognised
from services.cards.people import Visitor

WIZARD_PRESSES: tuple[type[CallbackData], ...] = (GoToStep, AnswerStep, OpenGroup)


def register(router: Router) -> None:
    """Register everything in the wizard; old buttons first."""
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


async def show_current_step(
    _press: CallbackQuery,
    draft: DraftCard,
    visitor: Visitor,
    t: Translator,
    callback_data: CallbackData,
) -> Reply:
    """After an old button, or when somebody asks what the question was."""
    wizard = replace(wizard_of(draft), note=None)  # it was about what was typed before
    old = not isinstance(callback_data, ResumeDraft)
    toast = sentence(RefusalCode.OUTDATED_BUTTON, t) if old else None
    return Reply(shown_at(wizard, visitor, t), toast=toast)


async def come_home(
    press: CallbackQuery,
    visitor: Visitor,
    newest_id: int | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Answer a button of a registration that is over, or expired after a day.

    What was shown last stays: someone who taps "Save" twice should read the result.
    """
    card = await services.home.card(visitor.person_id)
    toast = sentence(RefusalCode.OUTDATED_BUTTON, t)
    newest = press.message is not None and press.message.message_id == newest_id
    return Reply(home_screen(card, visitor, t), toast=toast, fresh=newest)


async def go_to_step(
    _press: CallbackQuery,
    callback_data: GoToStep,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Go back, past a question, or from the review to one line; never past the consent."""
    wizard = wizard_of(draft)
    step = callback_data.step if wizard.step is not Step.CONSENT else Step.CONSENT
    return await _moved(wizard, at(wizard, step), visitor, services, t)


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
    return Reply(await ask(wizard, visitor, services, t))


async def take_choice(
    _press: CallbackQuery,
    callback_data: AnswerStep,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Take a button's answer; on the first and last screen it is an action."""
    wizard = wizard_of(draft)
    match wizard.step, callback_data.value:
        case Step.CONSENT, forms.NO:
            await services.drafts.drop(visitor.person_id)
            member = bool(await services.memberships.hosts_of(visitor.person_id))
            return Reply(declined_screen(wizard.host_name, t, member=member))
        case Step.REVIEW, forms.YES:
            return await saved(wizard, visitor, services, t)
        case _:
            picked = STEPS[wizard.step].picked
            answered = picked(wizard, callback_data.value, callback_data.on, visitor)
            return await _moved(wizard, answered, visitor, services, t)


async def take_answer(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """What was typed; a new name of an organisation is looked up among those known, and a last yes, or "save", saves."""
    wizard = wizard_of(draft)
    if wizard.step is Step.REVIEW and goes_on(answer):
        return await saved(wizard, visitor, services, t)
    # Reading a line takes some 10 ms, with a language model 35 more: in a thread, so that the event loop goes on.
    # On SQLite other units of work wait all the same, since this one is open; only on PostgreSQL they do not.
    answered = await asyncio.to_thread(STEPS[wizard.step].typed, wizard, answer, visitor)
    if wizard.step is Step.ORGANISATION and answered.note is None:
        found = await _recognise(answered, visitor, services)
        answered = organisation.recognised(answered, found, visitor)
    return await _moved(wizard, answered, visitor, services, t)


async def take_contact(
    message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Take a shared contact as the answer, if it is the person's own."""
    wizard, contact = wizard_of(draft), message.contact
    if contact is None or contact.user_id != visitor.telegram_id:
        answered = forms.noted(wizard, Note.NOT_YOUR_CONTACT)
    else:
        answered = personal.typed_contact(wizard, contact.phone_number, visitor)
    return await _moved(wizard, answered, visitor, services, t)


async def _moved(
    before: Wizard, wizard: Wizard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Show the next question; a member's tick is stored at once, and finishing a line returns to the profile."""
    if wizard.member and wizard.step is Step.REVIEW:
        return await saved(wizard, visitor, services, t)
    screen = await ask(wizard, visitor, services, t)
    if not wizard.member or wizard.step is not before.step or wizard.profile == before.profile:
        return Reply(screen)
    causes = None if wizard.causes_known else before.profile.causes
    await services.memberships.save(
        wizard.host_id, visitor.person_id, wizard.profile, causes_were=causes
    )
    return Reply(screen, toast=t("Saved."))


async def _recognise(wizard: Wizard, visitor: Visitor, services: Services) -> Recognised:
    """What the host knows about the name; a member's own organisation may be renamed."""
    own_id = None
    if wizard.member:
        card = await services.memberships.card(wizard.host_id, visitor.person_id)
        own_id = None if card.shared else card.profile.organisation_id
    return await services.memberships.recognise(wizard.host_id, wizard.words, own_id=own_id)
