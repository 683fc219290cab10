"""The screens of a broadcast: to whom, what, the preview, the message itself and its report."""

from domain.broadcasts import TEXT_LENGTH, Segment
from handlers.broadcasts.callbacks import (
    ChangeSegment,
    ChooseSegment,
    DiscardBroadcast,
    OpenReport,
    RewriteBroadcast,
    SendBroadcast,
)
from handlers.event_lines import in_language, written
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs
from handlers.navigation import ManageEvent
from handlers.screen import Button, Screen, column, shortened
from services.cards.broadcasts import Audience, BroadcastCard, BroadcastForm, BroadcastReport

_TITLE = 100  # characters of the title that lead a message; the text needs the room


def segment_screen(form: BroadcastForm, revision: int, t: Translator) -> Screen:
    """To whom: the parts of the event's people that have anybody in them."""
    reached = [one for one in form.audiences if one.recipients]
    buttons = [
        Button(
            t("{who}: {n}", who=segment_name(one.segment, t), n=one.recipients),
            ChooseSegment(segment=one.segment, revision=revision),
        )
        for one in reached
    ]
    ask = t("Who should get your message?") if reached else t("There is nobody to write to yet.")
    back = Button(t("‹ The event"), ManageEvent(event_id=form.event_id))
    return Screen(paragraphs(bold(written(form.title, t)), ask), column(*buttons, back))


def text_screen(audience: Audience, revision: int, t: Translator) -> Screen:
    """Asks for the text."""
    text = paragraphs(
        bold(t("{who}: {n}", who=segment_name(audience.segment, t), n=audience.recipients)),
        t(
            "Write the message as it should arrive; bold, links and the like are kept. "
            "You see it before it goes out."
        ),
    )
    return Screen(text, column(*_leave(revision, t)), asks=True)


def too_long_screen(length: int, revision: int, t: Translator) -> Screen:
    """The text is too long: once more."""
    text = t(
        "That is {length} characters, and at most {longest} fit. Please send a shorter text.",
        length=length,
        longest=TEXT_LENGTH,
    )
    return Screen(text, column(*_leave(revision, t)), asks=True)


def preview_screen(card: BroadcastCard, audience: Audience, revision: int, t: Translator) -> Screen:
    """The message just as it will look, under a line that says so."""
    missed = t.plural(
        "{n} more person is not reached here: no Telegram, or paused.",
        "{n} more people are not reached here: no Telegram, or paused.",
        audience.out_of_reach,
    )
    head = lines(
        italic(missed) if audience.out_of_reach else None,
        italic(t("Preview. Nothing has been sent yet. This is how it will look:")),
    )
    send = t.plural("✉ Send to {n} person", "✉ Send to {n} people", audience.recipients)
    return Screen(
        paragraphs(head, broadcast_text(card, t)),
        column(
            Button(send, SendBroadcast(revision=revision)),
            Button(t("Change the text"), RewriteBroadcast(revision=revision)),
            *_leave(revision, t),
        ),
    )


def broadcast_screen(card: BroadcastCard, t: Translator) -> Screen:
    """The message as it arrives."""
    return Screen(broadcast_text(card, t))


def broadcast_text(card: BroadcastCard, t: Translator) -> Html:
    """Who writes, about which event, and the words; in which language, if it is not the reader's."""
    head = lines(Html(f"📣 {bold(card.host_name)}"), escaped(shortened(card.title.text, _TITLE)))
    mark = italic(in_language(card.language, t)) if card.foreign else None
    return paragraphs(lines(head, mark), Html(card.html))


def report_screen(card: BroadcastReport, t: Translator) -> Screen:
    """What became of it: so far, or in the end."""
    skipped = card.recipients - card.delivered - card.blocked - card.failed - card.left
    text = paragraphs(
        lines(
            bold(t("Your message is on its way") if card.left else t("Your message has been sent")),
            written(card.title, t),
            segment_name(card.segment, t),
        ),
        lines(
            t("Delivered: {n} of {all}", n=card.delivered, all=card.recipients),
            t("Have blocked the bot: {n}", n=card.blocked) if card.blocked else None,
            t("Failed: {n}", n=card.failed) if card.failed else None,
            t("Paused or left in the meantime: {n}", n=skipped) if skipped else None,
            t("Still to be sent: {n}", n=card.left) if card.left else None,
        ),
    )
    refresh = Button(t("🔄 Refresh"), OpenReport(broadcast_id=card.broadcast_id))
    back = Button(t("‹ The event"), ManageEvent(event_id=card.event_id))
    return Screen(text, column(refresh, back) if card.left else column(back))


def segment_name(segment: Segment, t: Translator) -> Html:
    """A part of the event's people, by name."""
    match segment:
        case Segment.GOING:
            return t("Those coming")
        case Segment.WAITLISTED:
            return t("Those on the waitlist")
        case Segment.ATTENDED:
            return t("Those who were there")


def _leave(revision: int, t: Translator) -> tuple[Button, Button]:
    return (
        Button(t("Change who gets it"), ChangeSegment(revision=revision)),
        Button(t("Send nothing"), DiscardBroadcast(revision=revision)),
    )
