"""An event's reminder plan: what is sent, when, to whom and in which words."""

from zoneinfo import ZoneInfo

from domain.refusal import Refusal, RefusalCode
from domain.reminders import MOST_RULES, USUAL, Offset, ReminderAudience, due_at
from services.cards.reminders import PlanCard, RuleCard
from services.clock import Now
from services.events import changeable
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, ReminderRule, ReminderText
from storage.unit_of_work import UnitOfWork


class ReminderPlans:
    """For people who may edit the event; every method raises `Refusal` for anyone else."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._reminders = unit.reminders
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int) -> PlanCard:
        """All planned reminders, earliest first."""
        event = await self._changeable(person_id, event_id)
        rules = [await self._card(one, event) for one in await self._reminders.rules(event_id)]
        return PlanCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            rules=tuple(sorted(rules, key=lambda one: one.due_at)),
        )

    async def rule(self, person_id: int, rule_id: int) -> RuleCard:
        rule, event = await self._rule(person_id, rule_id)
        return await self._card(rule, event)

    async def add(self, person_id: int, event_id: int, offset: Offset) -> RuleCard:
        """Add a reminder, at first for those who are coming."""
        await self._events.hold(event_id)
        event = await self._changeable(person_id, event_id)
        if len(await self._reminders.rules(event_id)) >= MOST_RULES:
            raise Refusal(RefusalCode.TOO_MANY_REMINDERS)
        rule = await self._reminders.add(_rule(event, offset))
        return await self._card(rule, event)

    async def move(self, person_id: int, rule_id: int, offset: Offset) -> RuleCard:
        """Move a reminder to another time; one already sent is sent again then."""
        rule, event = await self._rule(person_id, rule_id)
        rule.days, rule.hours = offset.days, offset.hours
        await self._reminders.forget_due(rule.id)
        return await self._card(rule, event)

    async def address(self, person_id: int, rule_id: int, audience: ReminderAudience) -> RuleCard:
        """Set the audience of a reminder."""
        rule, event = await self._rule(person_id, rule_id)
        rule.audience = audience
        return await self._card(rule, event)

    async def ask(self, person_id: int, rule_id: int, *, asks: bool) -> RuleCard:
        """Set whether it asks people if they are still coming."""
        rule, event = await self._rule(person_id, rule_id)
        rule.asks = asks
        return await self._card(rule, event)

    async def word(self, person_id: int, rule_id: int, language: str, text: str | None) -> RuleCard:
        """Set the organisers' own text in one language, or go back to the standard one."""
        rule, event = await self._rule(person_id, rule_id)
        await self._reminders.reword(
            ReminderText(rule_id=rule_id, language=language, text=text or "")
        )
        return await self._card(rule, event)

    async def remove(self, person_id: int, rule_id: int) -> int:
        """Remove a reminder; returns its event's id."""
        rule, event = await self._rule(person_id, rule_id)
        await self._reminders.delete(rule)
        return event.id

    async def _changeable(self, person_id: int, event_id: int) -> Event:
        event = await changeable(self._rights, event_id, person_id, self._now())
        await self._reminders.plan_the_usual(event, usual_rules(event))
        return event

    async def _rule(self, person_id: int, rule_id: int) -> tuple[ReminderRule, Event]:
        rule = await self._reminders.rule(rule_id)
        if rule is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return rule, await self._changeable(person_id, rule.event_id)

    async def _card(self, rule: ReminderRule, event: Event) -> RuleCard:
        offset = Offset(rule.days, rule.hours)
        due = due_at(event.starts_at, ZoneInfo(event.zone), offset)
        return RuleCard(
            rule_id=rule.id,
            event_id=event.id,
            offset=offset,
            due_at=due,
            past=due <= self._now(),
            zone=event.zone,
            audience=rule.audience,
            asks=rule.asks,
            words={one.language: one.text for one in await self._reminders.words(rule.id)},
        )


def usual_rules(event: Event) -> list[ReminderRule]:
    """The default reminders, used unless an organiser changes the plan."""
    return [_rule(event, offset) for offset in USUAL]


def _rule(event: Event, offset: Offset) -> ReminderRule:
    return ReminderRule(event_id=event.id, days=offset.days, hours=offset.hours)
