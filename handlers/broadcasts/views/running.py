"""Confirmed broadcasts: progress, report, a desk's list, people not reached."""

from domain.broadcasts import BroadcastState, Progress, bar, minutes_left
from handlers.broadcasts.callbacks.running import (
    ListUnreached,
    OpenBroadcasts,
    OpenReport,
    PauseBroadcast,
    ResumeBroadcast,
    StopBroadcast,
)
from handlers.broadcasts.views.words import audience_name
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs, plain
from handlers.navigation import ManageEvent, OpenHost, WriteBroadcast, WriteToList
from handlers.phrases.events import written
from handlers.phrases.undelivered import why_not_delivered
from handlers.screen import Button, Rows, Screen, column, pairs, shortened, turning
from services.cards.broadcasts import (
    BroadcastLine,
    BroadcastReport,
    BroadcastsCard,
    UnreachedCard,
)

_ON_BUTTON = 24  # characters of a text's beginning
_ORGANISATION = 64


def confirmed_screen(n: int, t: Translator) -> Screen:
    """Confirms the sending; the progress follows right below."""
    text = t.plural(
        "Confirmed: it goes to {n} person now. Below you see how far it has come.",
        "Confirmed: it goes to {n} people now. Below you see how far it has come.",
        n,
    )
    return Screen(text)


def report_screen(card: BroadcastReport, t: Translator) -> Screen:
    """The outcome so far or in the end; while messages remain, it can be paused or stopped."""
    text = paragraphs(
        lines(
            bold(_headline(card, t)),
            written(card.title, t) if card.title else None,
            audience_name(card.audience, card.labels, t, of_event=card.event_id is not None),
        ),
        italic(shortened(card.beginning, 200)) if card.beginning else None,
        _numbers(card, t),
    )
    return Screen(text, _controls(card, t) + _leaving(card, t))


def progress_screen(card: BroadcastReport, t: Translator) -> Screen:
    """The live report, edited in place; the final report is sent below it."""
    if card.progress.left:
        return report_screen(card, t)
    return Screen(lines(_bar(card.progress, t), t("The report is below.")))


def question_screen(card: BroadcastReport, t: Translator) -> Screen:
    """Asks whether to send a broadcast although its event was cancelled."""
    text = paragraphs(
        bold(t("This event has been cancelled.")),
        written(card.title, t) if card.title else None,
        t("A message about it was planned, and is held back now:"),
        italic(shortened(card.beginning, 200)) if card.beginning else None,
        t("Planned for {when}", when=t.moment(card.due_at, card.zone)),
        t.plural("It would reach {n} person.", "It would reach {n} people.", card.progress.left),
    )
    return Screen(
        text,
        column(
            Button(t("Send it all the same"), ResumeBroadcast(broadcast_id=card.broadcast_id)),
            Button(t("Don't send it"), StopBroadcast(broadcast_id=card.broadcast_id)),
        ),
    )


def broadcasts_screen(card: BroadcastsCard, t: Translator) -> Screen:
    """The broadcasts of a desk, newest first."""
    name = written(card.title, t) if card.title else escaped(card.host_name)
    ask = t("Messages so far:") if card.broadcasts else t("No message was sent from here yet.")
    ones = [
        Button(_line(one, card.zone, t), OpenReport(broadcast_id=one.broadcast_id))
        for one in card.broadcasts
    ]
    event_id = card.event_id or 0
    turns = turning(
        card.page,
        card.pages,
        lambda page: OpenBroadcasts(host_id=card.host_id, event_id=event_id, page=page),
    )
    if card.event_id is not None:
        write: WriteBroadcast | WriteToList = WriteBroadcast(event_id=card.event_id)
    else:
        write = WriteToList(host_id=card.host_id)
    return Screen(
        paragraphs(bold(name), ask), column(*ones) + turns + column(Button(t("‹ Back"), write))
    )


def unreached_screen(card: UnreachedCard, t: Translator) -> Screen:
    """People not reached, by organisation, so that somebody there can be called; no names."""
    people = t.plural("{n} person was not reached", "{n} people were not reached", card.people)
    why = t("They have no Telegram, have blocked the bot, or Telegram did not take the message.")
    names = [
        Html(f"• {escaped(shortened(name, _ORGANISATION))}: {t.number(n)}")
        for name, n in card.organisations
    ]
    refused = [
        t("Not delivered ({n}×): {reason}", n=n, reason=why_not_delivered(reason, t))
        for reason, n in card.refusals
    ]
    turns = turning(
        card.page,
        card.pages,
        lambda page: ListUnreached(broadcast_id=card.broadcast_id, page=page),
    )
    back = Button(t("‹ Back"), OpenReport(broadcast_id=card.broadcast_id))
    return Screen(
        paragraphs(lines(bold(people), why, *refused), lines(*names)), turns + column(back)
    )


def _headline(card: BroadcastReport, t: Translator) -> Html:
    match card.state:
        case BroadcastState.CANCELLED:
            return t("Your message was stopped")
        case BroadcastState.PAUSED:
            return t("Your message is held back")
        case BroadcastState.RUNNING if card.waiting:
            return t("Planned for {when}", when=t.moment(card.due_at, card.zone))
        case BroadcastState.RUNNING if card.progress.left:
            return t("Your message is on its way")
        case _:
            return t("Your message has been sent")


def _numbers(card: BroadcastReport, t: Translator) -> Html:
    progress = card.progress
    if card.waiting and card.state is not BroadcastState.CANCELLED:
        return t.plural("It will reach {n} person.", "It will reach {n} people.", progress.left)
    return lines(
        _bar(progress, t),
        t("Delivered: {n} of {all}", n=progress.delivered, all=progress.recipients),
        t("Have blocked the bot: {n}", n=progress.blocked) if progress.blocked else None,
        t("Failed: {n}", n=progress.failed) if progress.failed else None,
        t("Paused or left in the meantime: {n}", n=progress.skipped) if progress.skipped else None,
        t("Not sent any more: {n}", n=progress.called_off) if progress.called_off else None,
        t("Still to be sent: {n}", n=progress.left) if progress.left else None,
        _to_go(card, t),
    )


def _bar(progress: Progress, t: Translator) -> Html:
    percent = 100 * progress.done // progress.recipients if progress.recipients else 100
    return Html(f"{bar(progress.done, progress.recipients)} {t.percent(percent / 100)}")


def _to_go(card: BroadcastReport, t: Translator) -> Html | None:
    minutes = minutes_left(card.progress)
    if minutes is None or card.state is not BroadcastState.RUNNING:
        return None
    return t.plural("About {n} minute to go", "About {n} minutes to go", minutes)


def _controls(card: BroadcastReport, t: Translator) -> Rows:
    """Pause comes first, as it stops harm at once; stopping for good is the second step."""
    number = card.broadcast_id
    if card.state is BroadcastState.PAUSED:
        go_on = Button(t("▶ Go on"), ResumeBroadcast(broadcast_id=number))
        return pairs(go_on, Button(t("✖ Send no more"), StopBroadcast(broadcast_id=number)))
    if card.state is not BroadcastState.RUNNING or not card.progress.left:
        return ()
    pause = Button(t("⏸ Pause"), PauseBroadcast(broadcast_id=number))
    return pairs(pause, Button(t("🔄 Refresh"), OpenReport(broadcast_id=number)))


def _leaving(card: BroadcastReport, t: Translator) -> Rows:
    buttons = []
    if card.unreached:
        missed = t("Who was not reached: {n}", n=card.unreached)
        buttons.append(Button(missed, ListUnreached(broadcast_id=card.broadcast_id)))
    if card.event_id is not None:
        back = Button(t("‹ The event"), ManageEvent(event_id=card.event_id))
    else:
        back = Button(t("‹ My events"), OpenHost(host_id=card.host_id))
    return column(*buttons, back)


def _line(one: BroadcastLine, zone: str, t: Translator) -> str:
    day = plain(t.short_day(one.due_at, zone))
    return f"{_sign(one)} {day} · {shortened(' '.join(one.beginning.split()) or '📎', _ON_BUTTON)}"


def _sign(one: BroadcastLine) -> str:
    match one.state:
        case BroadcastState.RUNNING:
            return "🕐" if one.waiting else "✉"
        case BroadcastState.PAUSED:
            return "⏸"
        case BroadcastState.CANCELLED:
            return "✖"
        case BroadcastState.DONE:
            return "✓"
