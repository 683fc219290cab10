"""Labels: creating them, and giving them to organisations' members by a tap."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.people import tidied
from domain.text import text_length
from handlers.broadcasts.callbacks.labels import (
    DeleteLabel,
    NameLabel,
    OpenCohort,
    OpenLabels,
    PutLabel,
)
from handlers.broadcasts.views import labels as views
from handlers.drafts import InFlow, on_answer
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor
from services.labels import NAME_LENGTH

FLOW = "label"


def register(router: Router) -> None:
    """Register the presses, and the name of a new label."""
    press = router.callback_query
    press.register(open_labels, OpenLabels.filter())
    press.register(ask_name, NameLabel.filter())
    press.register(open_cohort, OpenCohort.filter())
    press.register(put, PutLabel.filter())
    press.register(delete, DeleteLabel.filter())
    on_answer(router, FLOW, "name", take_name)
    press.register(show_question, ResumeDraft.filter(), InFlow(FLOW))


async def open_labels(
    _press: CallbackQuery,
    callback_data: OpenLabels,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.labels.of(visitor.person_id, callback_data.host_id, callback_data.page)
    return Reply(views.labels_screen(card, t))


async def ask_name(
    _press: CallbackQuery,
    callback_data: NameLabel,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    host_id = callback_data.host_id
    await services.labels.of(visitor.person_id, host_id)  # checks the right
    await services.drafts.start(visitor.person_id, FLOW, "name", host_id=host_id)
    return Reply(views.name_screen(host_id, t))


async def take_name(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    host_id, name = draft.answers["host_id"], tidied(answer)
    if not name or text_length(name) > NAME_LENGTH:
        return Reply(views.name_screen(host_id, t, longest=NAME_LENGTH))
    label_id = await services.labels.name(visitor.person_id, host_id, name)
    await services.drafts.drop(visitor.person_id)
    return Reply(views.cohort_screen(await services.labels.cohort(visitor.person_id, label_id), t))


async def show_question(_press: CallbackQuery, draft: DraftCard, t: Translator) -> Reply:
    return Reply(views.name_screen(draft.answers["host_id"], t))


async def open_cohort(
    _press: CallbackQuery,
    callback_data: OpenCohort,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.labels.cohort(
        visitor.person_id, callback_data.label_id, callback_data.page
    )
    return Reply(views.cohort_screen(card, t))


async def put(
    _press: CallbackQuery,
    callback_data: PutLabel,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    label_id, me = callback_data.label_id, visitor.person_id
    await services.labels.put(
        me, label_id, callback_data.organisation_id, labelled=callback_data.labelled
    )
    card = await services.labels.cohort(me, label_id, callback_data.page)
    return Reply(views.cohort_screen(card, t))


async def delete(
    _press: CallbackQuery,
    callback_data: DeleteLabel,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Ask first; the second press deletes the label."""
    label_id, me = callback_data.label_id, visitor.person_id
    if not callback_data.sure:
        return Reply(views.delete_screen(await services.labels.cohort(me, label_id), t))
    host_id = await services.labels.delete(me, label_id)
    return Reply(views.labels_screen(await services.labels.of(me, host_id), t))
