"""The questions about the person: consent, name, languages, being found, contact."""

from domain.people import LANGUAGES, NAME_LENGTH, ContactChoice
from domain.text import beginning
from handlers.i18n import Translator, bold, paragraphs
from handlers.people.answers.forms import AS_IN_TELEGRAM, NO, YES
from handlers.people.views.frame import choice, noted, question_screen, skip_label, tick
from handlers.people.views.language import LANGUAGE_NAMES
from handlers.people.wizard import Wizard
from handlers.screen import Screen, column
from services.cards.people import Visitor


def consent_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """Explains who runs this and what is stored, before anything is asked."""
    text = paragraphs(
        noted(wizard, t),
        bold(t("Before we begin")),
        t(
            "{host} runs this bot and keeps your answers, so that I can invite you to its events "
            "and, after an event, suggest whom to meet. I pass on your contact only when you "
            "have both said yes.",
            host=wizard.host_name,
        ),
        t(
            "Until you have saved your answers, only your Telegram id, your language and the "
            "answers so far are kept, for 24 hours at most."
        ),
        t("/privacy tells more; with it you can see, export and erase your data at any time."),
    )
    agree = choice(wizard, t("I'm 16 or over and agree"), YES)
    decline = choice(wizard, t("No, thank you"), NO)
    return Screen(text, column(agree, decline), asks=True)


def name_screen(wizard: Wizard, visitor: Visitor, t: Translator) -> Screen:
    """Asks for the name; Telegram's is one tap away."""
    named, offered = wizard.profile.name, beginning(visitor.name, NAME_LENGTH)
    return question_screen(
        wizard,
        t,
        t("What is your name?"),
        t("Type it, or take the one from Telegram."),
        t("So far: {name}", name=named) if named else None,
        rows=column(choice(wizard, offered, AS_IN_TELEGRAM)),
        onward=t("Next ›") if named and not wizard.revising else None,
    )


def languages_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """Asks for languages, the chat's own ticked already."""
    spoken = wizard.profile.languages
    rows = column(
        *(tick(wizard, LANGUAGE_NAMES[one], one, chosen=one in spoken) for one in LANGUAGES)
    )
    return question_screen(
        wizard,
        t,
        t("Which languages do you speak?"),
        t("So that I suggest people you can talk with."),
        rows=rows,
        onward=skip_label(t, answered=bool(spoken)),
    )


def found_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """Asks for the separate, withdrawable consent to be found."""
    findable = wizard.profile.findable
    return question_screen(
        wizard,
        t,
        t("May others who were at the event find you?"),
        t(
            "They would see your organisation, its sector and what you offer, but neither name nor "
            "contact, and could ask for an introduction. You can change this in /profile at any time."
        ),
        rows=column(
            choice(wizard, t("Yes, they may find me"), YES, chosen=findable),
            choice(wizard, t("No"), NO, chosen=wizard.revising and not findable),
        ),
    )


def contact_screen(wizard: Wizard, visitor: Visitor, t: Translator) -> Screen:
    """Asks for a contact, last; only an introduction passes it on."""
    given, buttons = wizard.profile.contact, []
    asked = wizard.revising
    if visitor.username:
        chosen = asked and given is ContactChoice.USERNAME
        label = t("On Telegram: @{username}", username=visitor.username)
        buttons.append(choice(wizard, label, ContactChoice.USERNAME, chosen=chosen))
    chosen = asked and given is ContactChoice.ORGANISER
    buttons.append(
        choice(wizard, t("Through the organiser"), ContactChoice.ORGANISER, chosen=chosen)
    )
    return question_screen(
        wizard,
        t,
        t("How may people reach you after an introduction?"),
        t("I pass it on only when you have both said yes."),
        t("Choose below, or type a phone number or an e-mail address. 📎 shares your own contact."),
        rows=column(*buttons),
    )
