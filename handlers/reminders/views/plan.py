"""An event's reminder plan, and each reminder."""

from domain.people import LANGUAGES
from domain.reminders import Offset, ReminderAudience
from handlers.i18n import Html, Translator, bold, italic, lines, paragraphs, plain
from handlers.navigation import ManageEvent, OpenReminders
from handlers.phrases.events import language_name, written
from handlers.reminders.callbacks import (
    Address,
    AddRule,
    AskStillComing,
    MoveRule,
    OpenRule,
    PickOffset,
    RemoveRule,
    UnwordRule,
    WordRule,
)
from handlers.screen import Button, Rows, Screen, column, pairs, ticked_if
from services.cards.reminders import PlanCard, RuleCard

OFFSETS = (*(Offset(days=days) for days in (14, 7, 3, 1)), Offset(hours=4), Offset(hours=2))


def plan_screen(card: PlanCard, t: Translator) -> Screen:
    """The reminders with times and audiences."""
    listed = [
        lines(bold(before(one.offset, t)), *_when(one, t), to_whom(one.audience, t))
        for one in card.rules
    ]
    text = paragraphs(
        bold(t("⏰ Reminders")),
        written(card.title, t),
        *(listed or [t("Nobody is reminded of this event.")]),
    )
    rules = [
        Button(
            f"{before(one.offset, t)} · {to_whom(one.audience, t)}", OpenRule(rule_id=one.rule_id)
        )
        for one in card.rules
    ]
    return Screen(
        text,
        column(
            *rules,
            Button(t("➕ Add a reminder"), AddRule(event_id=card.event_id)),
            Button(t("‹ Back"), ManageEvent(event_id=card.event_id)),
        ),
    )


def rule_screen(card: RuleCard, t: Translator) -> Screen:
    """One reminder, and what can be changed about it."""
    said = [
        lines(bold(language_name(language)), text) for language, text in sorted(card.words.items())
    ]
    text = paragraphs(
        bold(before(card.offset, t)),
        lines(
            *_when(card, t),
            t("Goes to: {whom}", whom=to_whom(card.audience, t)),
            t("Asks if they still come.") if card.asks else None,
        ),
        *(said or [t("In the usual words.")]),
        t("Between 22:00 and 8:00 nobody is written to, except on the day of the event."),
    )
    return Screen(text, _changes(card, t))


def _when(card: RuleCard, t: Translator) -> tuple[Html, Html | None]:
    passed = italic(t("Its time has passed.")) if card.past else None
    return t.moment(card.due_at, card.zone), passed


def _changes(card: RuleCard, t: Translator) -> Rows:
    rule_id = card.rule_id
    audiences = [
        Button(
            ticked_if(one is card.audience) + plain(to_whom(one, t)),
            Address(rule_id=rule_id, audience=one),
        )
        for one in ReminderAudience
    ]
    words = [
        Button(
            t(
                "{mark}Words: {language}",
                mark=ticked_if(one in card.words),
                language=language_name(one),
            ),
            WordRule(rule_id=rule_id, language=one),
        )
        for one in LANGUAGES
    ]
    ask = AskStillComing(rule_id=rule_id, asks=not card.asks)
    asks = Button(t("Only remind") if card.asks else t("Ask if they still come"), ask)
    going = [asks] if card.audience is ReminderAudience.GOING else []
    return column(*audiences, *words, *going) + pairs(
        Button(t("Another time"), MoveRule(rule_id=rule_id)),
        Button(t("Remove"), RemoveRule(rule_id=rule_id)),
        Button(t("‹ Back"), OpenReminders(event_id=card.event_id)),
    )


def when_screen(event_id: int, rule_id: int, t: Translator, problem: Html | None = None) -> Screen:
    """Asks how long before the start. `rule_id`: 0 for a new one."""
    choices = [
        Button(
            before(one, t),
            PickOffset(event_id=event_id, rule_id=rule_id, days=one.days, hours=one.hours),
        )
        for one in OFFSETS
    ]
    text = paragraphs(problem, t("How long before? Choose, or write it, such as “5 days”."))
    back = OpenRule(rule_id=rule_id) if rule_id else OpenReminders(event_id=event_id)
    return Screen(text, pairs(*choices) + column(Button(t("‹ Back"), back)), asks=True)


def words_screen(
    card: RuleCard, language: str, t: Translator, problem: Html | None = None
) -> Screen:
    """Asks for the text; title, time and place are always above it."""
    text = paragraphs(
        problem,
        t("What shall the reminder say? Title, time and place stand above it."),
        t("Language: {language}", language=language_name(language)),
    )
    usual = UnwordRule(rule_id=card.rule_id, language=language)
    back = OpenRule(rule_id=card.rule_id)
    return Screen(
        text, column(Button(t("The usual words"), usual), Button(t("‹ Back"), back)), asks=True
    )


def before(offset: Offset, t: Translator) -> Html:
    """The time before the start."""
    if offset.days:
        return t.plural("{n} day before", "{n} days before", offset.days)
    return t.plural("{n} hour before", "{n} hours before", offset.hours)


def to_whom(audience: ReminderAudience, t: Translator) -> Html:
    """The audience."""
    return {
        ReminderAudience.GOING: t("those coming"),
        ReminderAudience.WAITLISTED: t("those on the waitlist"),
        ReminderAudience.UNANSWERED: t("members who have not answered"),
        ReminderAudience.LIST: t("your list, except who said no"),
    }[audience]
