"""Routes updates about an event's reminder plan."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.drafts import leave_question
from handlers.i18n import Translator
from handlers.navigation import OpenReminders
from handlers.reminders import asking
from handlers.reminders.callbacks import Address, AskStillComing, OpenRule, RemoveRule
from handlers.reminders.views.plan import plan_screen, rule_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's presses and answers."""
    router = Router(name="reminders")
    press = router.callback_query
    press.register(show, OpenReminders.filter())
    press.register(open_rule, OpenRule.filter())
    press.register(address, Address.filter())
    press.register(ask_still_coming, AskStillComing.filter())
    press.register(remove, RemoveRule.filter())
    asking.register(router)
    return router


async def show(
    _press: CallbackQuery,
    callback_data: OpenReminders,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    """Show the plan; an open question about it is dropped."""
    await leave_question(visitor, services, draft, asking.FLOW)
    card = await services.reminder_plans.card(visitor.person_id, callback_data.event_id)
    return Reply(plan_screen(card, t))


async def open_rule(
    _press: CallbackQuery,
    callback_data: OpenRule,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, asking.FLOW)
    card = await services.reminder_plans.rule(visitor.person_id, callback_data.rule_id)
    return Reply(rule_screen(card, t))


async def address(
    _press: CallbackQuery,
    callback_data: Address,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.reminder_plans.address(
        visitor.person_id, callback_data.rule_id, callback_data.audience
    )
    return Reply(rule_screen(card, t))


async def ask_still_coming(
    _press: CallbackQuery,
    callback_data: AskStillComing,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.reminder_plans.ask(
        visitor.person_id, callback_data.rule_id, asks=callback_data.asks
    )
    return Reply(rule_screen(card, t))


async def remove(
    _press: CallbackQuery,
    callback_data: RemoveRule,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.reminder_plans.remove(visitor.person_id, callback_data.rule_id)
    card = await services.reminder_plans.card(visitor.person_id, event_id)
    return Reply(plan_screen(card, t), toast=t("Removed."))
