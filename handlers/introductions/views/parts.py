"""Shared parts of a suggestion's screens: reasons, contact, an opening sentence."""

from domain.introductions import Answer
from domain.people import ContactChoice
from handlers.i18n import Html, Translator, bold
from handlers.introductions.callbacks import FindSomeone
from handlers.navigation import OpenIntroductions
from handlers.phrases.vocabulary import beside, cause_name, kind_name
from handlers.screen import Button, Link
from services.cards.introductions import ContactCard, Gain, SuggestionCard


def reason_lines(
    i_get: tuple[Gain, ...], they_get: tuple[Gain, ...], causes: tuple[str, ...], t: Translator
) -> list[Html]:
    """The reasons for a pair: what each side gives and gets, and common causes."""
    found = [
        _gain_line(gain, t("You seek, they offer"), t("You seek"), t("they offer"), t)
        for gain in i_get
    ]
    found += [
        _gain_line(gain, t("You offer, they seek"), t("They seek"), t("you offer"), t)
        for gain in they_get
    ]
    if causes:
        shared = beside(cause_name(cause, t) for cause in causes)
        found.append(t("• Both work on: {causes}", causes=shared))
    return found


def contact_line(contact: ContactCard, host_name: str, t: Translator) -> Html:
    """The contact that this person chose to give."""
    match contact.contact:
        case ContactChoice.USERNAME if contact.value:
            return t("On Telegram: @{username}", username=contact.value)
        case ContactChoice.PHONE if contact.value:
            return t("Phone: {phone}", phone=contact.value)
        case ContactChoice.EMAIL if contact.value:
            return t("E-mail: {email}", email=contact.value)
        case _:
            return t("Through the organiser: {host} will connect you.", host=host_name)


def chat_with(contact: ContactCard | None) -> Link | None:
    """A button to their chat, if they chose that contact."""
    if contact is None or contact.contact is not ContactChoice.USERNAME or not contact.value:
        return None
    return Link(f"https://t.me/{contact.value}")


def opener(card: SuggestionCard, t: Translator) -> Html:
    """A first sentence to send, in the reader's language."""
    if card.i_get:
        kind = kind_name(card.i_get[0].offered, t)
        return t(
            "Hello! We were just introduced. You offer: {kind} – we are looking for that. When could we talk?",
            kind=kind,
        )
    if card.they_get:
        kind = kind_name(card.they_get[0].offered, t)
        return t(
            "Hello! We were just introduced. You are looking for: {kind} – we can offer that. When could we talk?",
            kind=kind,
        )
    return opening(t)


def opening(t: Translator) -> Html:
    """A first sentence to anybody."""
    return t("Hello! We were just introduced. When could we talk?")


def answer_said(answer: Answer, t: Translator) -> Html:
    """One's own answer, in a list."""
    return {
        Answer.NONE: t("your answer?"),
        Answer.YES: t("you said yes"),
        Answer.NOT_NOW: t("you said not now"),
        Answer.NEVER: t("you said no"),
    }[answer]


def left_meanwhile(t: Translator) -> Html:
    """Shown instead of a contact that no longer exists."""
    return t("The other person has left in the meantime. Their contact was erased with them.")


def find_button(t: Translator) -> Button:
    """The button to search for somebody oneself."""
    return Button(t("Find someone"), FindSomeone())


def back_to_mine(t: Translator) -> Button:
    return Button(t("My introductions"), OpenIntroductions())


def _gain_line(gain: Gain, both: str, mine: str, theirs: str, t: Translator) -> Html:
    if gain.sought == gain.offered:
        return t("• {who}: {kind}", who=Html(both), kind=bold(kind_name(gain.sought, t)))
    return t(
        "• {mine}: {sought} – {theirs}: {offered}",
        mine=Html(mine),
        sought=bold(kind_name(gain.sought, t)),
        theirs=Html(theirs),
        offered=bold(kind_name(gain.offered, t)),
    )
