"""Before sending: the preview, the time, and a warning at night."""

from collections.abc import Sequence
from datetime import datetime

from handlers.broadcasts.callbacks.sending import (
    ConfirmBroadcast,
    DiscardBroadcast,
    OpenPreview,
    PickTime,
    SendBroadcast,
    SendLater,
    SendTestCopy,
)
from handlers.broadcasts.plans import Plan
from handlers.broadcasts.views.message import broadcast_buttons, broadcast_text, media_of
from handlers.broadcasts.views.writing import content_rows
from handlers.i18n import Html, Translator, bold, italic, lines, paragraphs, plain
from handlers.screen import Button, Screen, column
from services.cards.broadcasts import BroadcastCard, Reach


def preview_screen(card: BroadcastCard, reach: Reach, plan: Plan, t: Translator) -> Screen:
    """The message exactly as it will look, under a heading."""
    missed = t.plural(
        "{n} more person is not reached here: no Telegram, or paused.",
        "{n} more people are not reached here: no Telegram, or paused.",
        reach.out_of_reach,
    )
    media = media_of(card)
    head = lines(
        italic(missed) if reach.out_of_reach and media is None else None,
        italic(t("Preview. Nothing has been sent yet. This is how it will look:"))
        if media is None
        else italic(t("Preview. Nothing has been sent yet.")),
    )
    send = t.plural("✉ Send to {n} person", "✉ Send to {n} people", reach.recipients)
    first = [Button(send, SendBroadcast(revision=plan.revision))] if reach.recipients else []
    second = (
        Button(t("🕐 Send later"), SendLater(revision=plan.revision)),
        Button(t("Test copy to me"), SendTestCopy(revision=plan.revision)),
    )
    rows = (
        *broadcast_buttons(card.contents, t),
        *column(*first),
        second,
        *content_rows(plan, t),
        *column(Button(t("Send nothing"), DiscardBroadcast(revision=plan.revision))),
    )
    return Screen(paragraphs(head, broadcast_text(card, t)), rows, media)


def when_screen(
    times: Sequence[datetime],
    zone: str,
    plan: Plan,
    t: Translator,
    problem: Html | None = None,
) -> Screen:
    """Asks for the time: common ones as buttons, any other in words."""
    ask = t(
        "When shall it go out? Choose, or write it as you would say it, such as "
        "“tomorrow 9:00”. Times are {city} time.",
        city=t.city(zone),
    )
    buttons = [
        Button(
            f"{plain(t.short_day(at, zone))}, {plain(t.hour(at, zone))}",
            PickTime(revision=plan.revision, minutes=int(at.timestamp()) // 60),
        )
        for at in times
    ]
    back = Button(t("‹ Back"), OpenPreview(revision=plan.revision))
    return Screen(paragraphs(problem, ask), column(*buttons, back), asks=True)


def sure_screen(
    reach: Reach, at: datetime, morning: datetime | None, zone: str, plan: Plan, t: Translator
) -> Screen:
    """Confirms the time. `morning`: the end of the quiet hours that it falls into."""
    send = t.plural("✉ Send to {n} person", "✉ Send to {n} people", reach.recipients)
    when = t.moment(at, zone)
    buttons = []
    if plan.due_at is not None:
        question = paragraphs(t("It goes out:"), bold(when))
        send = t.plural("🕐 Plan for {n} person", "🕐 Plan for {n} people", reach.recipients)
    else:
        question = t("It goes out at once.")
    night = None
    if morning is not None:
        night = t("That is in the night: between 22:00 and 8:00 people sleep.")
        label = t(
            "Rather {day}, {hour}", day=t.short_day(morning, zone), hour=t.hour(morning, zone)
        )
        minutes = int(morning.timestamp()) // 60
        buttons.append(Button(label, PickTime(revision=plan.revision, minutes=minutes)))
    buttons += [
        Button(send, ConfirmBroadcast(revision=plan.revision)),
        Button(t("Another time"), SendLater(revision=plan.revision)),
        Button(t("‹ Back"), OpenPreview(revision=plan.revision)),
    ]
    return Screen(paragraphs(question, night), column(*buttons))
