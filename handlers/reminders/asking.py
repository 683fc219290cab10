"""Time and text of a reminder, as organisers give them."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.people import LANGUAGES
from domain.refusal import Refusal, RefusalCode
from domain.reminders import WORDS_LENGTH, Offset, ReminderAudience, read_offset
from handlers.drafts import InFlow, on_answer
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.answers import too_long
from handlers.reminders.callbacks import AddRule, MoveRule, PickOffset, UnwordRule, WordRule
from handlers.reminders.views.plan import OFFSETS, rule_screen, when_screen, words_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor
from services.cards.reminders import RuleCard

FLOW = "reminder_plan"


def register(router: Router) -> None:
    """Register the presses that ask, and the answers."""
    press = router.callback_query
    press.register(ask_new, AddRule.filter())
    press.register(ask_when, MoveRule.filter())
    press.register(pick, PickOffset.filter())
    press.register(ask_words, WordRule.filter())
    press.register(take_usual, UnwordRule.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, "when", take_when)
    on_answer(router, FLOW, "words", take_words)


async def ask_new(
    _press: CallbackQuery,
    callback_data: AddRule,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.reminder_plans.card(visitor.person_id, event_id)  # checks the right
    await services.drafts.start(visitor.person_id, FLOW, "when", event_id=event_id, rule_id=0)
    return Reply(when_screen(event_id, 0, t))


async def ask_when(
    _press: CallbackQuery,
    callback_data: MoveRule,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.reminder_plans.rule(visitor.person_id, callback_data.rule_id)
    await services.drafts.start(
        visitor.person_id, FLOW, "when", event_id=card.event_id, rule_id=card.rule_id
    )
    return Reply(when_screen(card.event_id, card.rule_id, t))


async def pick(
    _press: CallbackQuery,
    callback_data: PickOffset,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    offset = Offset(callback_data.days, callback_data.hours)
    if offset not in OFFSETS:
        raise Refusal(RefusalCode.NOT_FOUND)
    return await _set(offset, callback_data.event_id, callback_data.rule_id, visitor, services, t)


async def take_when(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, rule_id = draft.answers["event_id"], draft.answers["rule_id"]
    offset = read_offset(answer)
    if offset is None:
        problem = t("I could not tell from that how long before.")
        return Reply(when_screen(event_id, rule_id, t, problem))
    return await _set(offset, event_id, rule_id, visitor, services, t)


async def ask_words(
    _press: CallbackQuery,
    callback_data: WordRule,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    rule_id, language = callback_data.rule_id, callback_data.language
    if language not in LANGUAGES:
        raise Refusal(RefusalCode.NOT_FOUND)
    card = await services.reminder_plans.rule(visitor.person_id, rule_id)
    await services.drafts.start(
        visitor.person_id, FLOW, "words", rule_id=rule_id, language=language
    )
    return Reply(words_screen(card, language, t))


async def take_words(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    rule_id, language = draft.answers["rule_id"], draft.answers["language"]
    if problem := too_long(answer, WORDS_LENGTH, t):
        card = await services.reminder_plans.rule(visitor.person_id, rule_id)
        return Reply(words_screen(card, language, t, problem))
    return await _word(rule_id, language, answer, visitor, services, t)


async def take_usual(
    _press: CallbackQuery,
    callback_data: UnwordRule,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _word(callback_data.rule_id, callback_data.language, None, visitor, services, t)


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    if draft.step == "when":
        return Reply(when_screen(draft.answers["event_id"], draft.answers["rule_id"], t))
    card = await services.reminder_plans.rule(visitor.person_id, draft.answers["rule_id"])
    return Reply(words_screen(card, draft.answers["language"], t))


async def _set(
    offset: Offset,
    event_id: int,
    rule_id: int,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Move a reminder, or add one; at the time of one that is there, that one is shown: nobody gets two."""
    person_id, plans = visitor.person_id, services.reminder_plans
    same = None if rule_id else await _planned(offset, event_id, person_id, services)
    if rule_id:
        card = await plans.move(person_id, rule_id, offset)
    else:
        card = same or await plans.add(person_id, event_id, offset)
    await services.drafts.drop(person_id, FLOW)
    return Reply(
        rule_screen(card, t), toast=t("There is this reminder already.") if same else t("Saved.")
    )


async def _planned(
    offset: Offset, event_id: int, person_id: int, services: Services
) -> RuleCard | None:
    """The reminder at this time to those whom a new one would go to."""
    plan = await services.reminder_plans.card(person_id, event_id)
    going = (one for one in plan.rules if one.audience is ReminderAudience.GOING)
    return next((one for one in going if one.offset == offset), None)


async def _word(
    rule_id: int,
    language: str,
    text: str | None,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.reminder_plans.word(visitor.person_id, rule_id, language, text)
    await services.drafts.drop(visitor.person_id, FLOW)
    return Reply(rule_screen(card, t), toast=t("Saved."))
