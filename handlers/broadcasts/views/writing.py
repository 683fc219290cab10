"""The contents: the text in one or several languages, a photo or document, a button."""

from collections.abc import Sequence

from domain.broadcasts import longest_text
from domain.people import LANGUAGES
from handlers.broadcasts.callbacks.audience import ChangeAudience
from handlers.broadcasts.callbacks.contents import (
    AddRsvp,
    AskForLink,
    DropLink,
    DropMedia,
    DropText,
    OpenButtons,
    OpenLanguages,
    RewriteBroadcast,
)
from handlers.broadcasts.callbacks.sending import DiscardBroadcast, OpenPreview
from handlers.broadcasts.plans import Plan
from handlers.broadcasts.views.words import audience_name
from handlers.i18n import Translator, bold, lines, paragraphs
from handlers.navigation import ResumeDraft, TakeHeld
from handlers.phrases.events import dated_title, language_name
from handlers.screen import Button, Rows, Screen, column, pairs, shortened
from services.cards.broadcasts import Choices, EventChoice


def text_screen(choices: Choices, plan: Plan, t: Translator) -> Screen:
    """Asks for the text in one language."""
    labels = [one.name for one in choices.labels if one.label_id in choices.audience.label_ids]
    who = audience_name(choices.audience, labels, t, of_event=plan.event_id is not None)
    text = paragraphs(
        bold(t("{who}: {n}", who=who, n=choices.reach.recipients)),
        t(
            "Write the message as it should arrive; bold, links and the like are kept. A photo or "
            "a document can come with it. You see everything before it goes out."
        ),
        t("Language: {language}", language=language_name(plan.language)),
    )
    others = [one for one in LANGUAGES if one != plan.language]
    switch = [
        Button(language_name(one), RewriteBroadcast(revision=plan.revision, language=one))
        for one in others
        if not plan.written
    ]
    return Screen(text, pairs(*switch) + _leaving(plan, t), asks=True)


def too_long_screen(length: int, plan: Plan, t: Translator) -> Screen:
    """Says that the text is too long, alone or as a caption, and asks again."""
    longest = longest_text(with_media=plan.contents.media_id is not None)
    text = t(
        "That is {length} characters, and at most {longest} fit. Please send a shorter text.",
        length=length,
        longest=longest,
    )
    why = t("With a photo or a document less text fits.") if plan.contents.media_id else None
    return Screen(paragraphs(text, why), _leaving(plan, t), asks=True)


def media_too_long_screen(length: int, plan: Plan, t: Translator) -> Screen:
    """Says that the text is too long for a photo or document to be added."""
    text = t(
        "Your text has {length} characters; with a photo or a document at most {longest} fit. "
        "Nothing was added: please shorten the text first, or send the file without it.",
        length=length,
        longest=longest_text(with_media=True),
    )
    return Screen(text, _leaving(plan, t), asks=True)


def other_kind_screen(plan: Plan, t: Translator) -> Screen:
    """Rejects a sticker, voice message or video, which cannot be sent."""
    text = t("I can pass on a text, a photo or a document. Please send one of these.")
    return Screen(text, _leaving(plan, t), asks=True)


def languages_screen(plan: Plan, t: Translator) -> Screen:
    """The languages with a text, and what readers of others get."""
    written = plan.contents.texts
    first = next(iter(written), plan.language)
    text = paragraphs(
        t("Everyone gets the text in their own language if there is one."),
        t("All others get it in {language}, marked as such.", language=language_name(first)),
    )
    rows: list[tuple[Button, ...]] = []
    for language in LANGUAGES:
        sign = "✓" if language in written else "➕"
        write = Button(
            f"{sign} {language_name(language)}",
            RewriteBroadcast(revision=plan.revision, language=language),
        )
        drop = Button(t("Leave out"), DropText(revision=plan.revision, language=language))
        rows.append((write, drop) if language in written and len(written) > 1 else (write,))
    return Screen(text, (*rows, *_to_preview(plan, t)))


def buttons_screen(events: Sequence[EventChoice], plan: Plan, t: Translator) -> Screen:
    """The choice of buttons: RSVP, a link, both or none."""
    contents = plan.contents
    chosen = [one for one in events if one.event_id == contents.rsvp_event_id]
    rest = [one for one in events if one.event_id != contents.rsvp_event_id]
    buttons = [
        Button(f"✓ {_title(one, t)}", AddRsvp(revision=plan.revision, event_id=0)) for one in chosen
    ]
    buttons += [
        Button(f"▫️ {_title(one, t)}", AddRsvp(revision=plan.revision, event_id=one.event_id))
        for one in rest[:8]
    ]
    if contents.link_url is None:
        buttons.append(Button(t("🔗 Add a link"), AskForLink(revision=plan.revision)))
    else:
        buttons.append(Button(t("Take the link off"), DropLink(revision=plan.revision)))
    which = t("Which button shall stand under the message?")
    told = t("With an event's button people see it and answer; a link opens a page.")
    text = lines(which, told if events else None)
    return Screen(text, column(*buttons) + _to_preview(plan, t))


def link_screen(plan: Plan, t: Translator, *, unclear: bool = False) -> Screen:
    """Asks for the link."""
    problem = t("I found no address in that.") if unclear else None
    ask = t(
        "Send the address, with what shall stand on the button before it, such as "
        "“Map https://example.org/map”."
    )
    back = Button(t("‹ Back"), OpenButtons(revision=plan.revision))
    return Screen(paragraphs(problem, ask), column(back), asks=True)


def content_rows(plan: Plan, t: Translator) -> Rows:
    """Buttons for changing parts of the message, on the preview."""
    revision, first = plan.revision, next(iter(plan.contents.texts), plan.language)
    buttons = [
        Button(t("Change the text"), RewriteBroadcast(revision=revision, language=first)),
        Button(t("Languages"), OpenLanguages(revision=revision)),
        Button(t("Button"), OpenButtons(revision=revision)),
        Button(t("Change who gets it"), ChangeAudience(revision=revision)),
    ]
    if plan.contents.media_id and plan.contents.texts:
        buttons.append(Button(t("Without the file"), DropMedia(revision=revision)))
    return column(*buttons)


def _title(event: EventChoice, t: Translator) -> str:
    return dated_title(event.title, event.starts_at, event.zone, t)


def _to_preview(plan: Plan, t: Translator) -> Rows:
    return column(Button(t("‹ Back"), OpenPreview(revision=plan.revision)))


def instead_screen(text: str, revision: int, t: Translator) -> Screen:
    """Asks whether a text typed at the preview takes the place of the message."""
    return Screen(
        t(
            "You are writing a message. Shall it say this instead? “{text}”",
            text=shortened(text, 200),
        ),
        column(
            Button(t("Yes, this instead"), TakeHeld(revision=revision)),
            Button(t("No, keep it as it is"), ResumeDraft()),
        ),
    )


def _leaving(plan: Plan, t: Translator) -> Rows:
    if plan.written:
        return _to_preview(plan, t)
    return column(
        Button(t("Change who gets it"), ChangeAudience(revision=plan.revision)),
        Button(t("Send nothing"), DiscardBroadcast(revision=plan.revision)),
    )
