"""Answers about the person: consent, name, languages, being found, contact."""

from dataclasses import replace

from domain.people import (
    LANGUAGES,
    NAME_LENGTH,
    ContactChoice,
    agrees,
    email_in,
    goes_on,
    languages_in,
    phone_in,
    tidied,
)
from domain.profiles import marked, says_nothing
from domain.text import beginning, text_length
from handlers.people.answers.forms import AS_IN_TELEGRAM, NO, YES, answered, noted
from handlers.people.wizard import Note, Wizard, onward
from services.cards.people import Visitor


def picked_consent(wizard: Wizard, value: str, _on: bool, _visitor: Visitor) -> Wizard:
    return onward(wizard) if value == YES else wizard


def typed_name(wizard: Wizard, text: str, _visitor: Visitor) -> Wizard:
    name = tidied(text)
    if not name or text_length(name) > NAME_LENGTH:
        return noted(wizard, Note.TOO_LONG)
    if not any(map(str.isalpha, name)):
        return noted(wizard, Note.NO_LETTERS)
    return onward(answered(wizard, replace(wizard.profile, name=name)))


def picked_name(wizard: Wizard, value: str, _on: bool, visitor: Visitor) -> Wizard:
    if value != AS_IN_TELEGRAM:
        return wizard
    return typed_name(wizard, beginning(visitor.name, NAME_LENGTH), visitor)


def typed_languages(wizard: Wizard, text: str, _visitor: Visitor) -> Wizard:
    """Tick the named languages too, and finish this question."""
    named = languages_in(text)
    if not named and goes_on(text) and wizard.profile.languages:
        return onward(wizard)
    if not named:
        return noted(wizard, Note.USE_BUTTONS)
    languages = wizard.profile.languages
    for language in named:
        languages = marked(languages, language, on=True)
    return onward(answered(wizard, replace(wizard.profile, languages=languages)))


def picked_languages(wizard: Wizard, value: str, on: bool, _visitor: Visitor) -> Wizard:
    if value not in LANGUAGES:
        return wizard
    languages = marked(wizard.profile.languages, value, on=on)
    return answered(wizard, replace(wizard.profile, languages=languages))


def typed_found(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    if agrees(text):
        return picked_found(wizard, YES, True, visitor)
    if says_nothing(text):
        return picked_found(wizard, NO, True, visitor)
    return noted(wizard, Note.USE_BUTTONS)


def picked_found(wizard: Wizard, value: str, _on: bool, _visitor: Visitor) -> Wizard:
    if value not in (YES, NO):
        return wizard
    return onward(answered(wizard, replace(wizard.profile, findable=value == YES)))


def typed_contact(wizard: Wizard, text: str, _visitor: Visitor) -> Wizard:
    """Take a phone number or an e-mail address, distinguished by the @."""
    if "@" in text:
        return _reached(wizard, ContactChoice.EMAIL, email_in(text))
    return _reached(wizard, ContactChoice.PHONE, phone_in(text))


def picked_contact(wizard: Wizard, value: str, _on: bool, visitor: Visitor) -> Wizard:
    match value:
        case ContactChoice.ORGANISER:
            profile = replace(wizard.profile, contact=ContactChoice.ORGANISER, contact_value=None)
            return onward(answered(wizard, profile))
        case ContactChoice.USERNAME if visitor.username:
            return _reached(wizard, ContactChoice.USERNAME, visitor.username)
        case _:
            return wizard


def picked_review(wizard: Wizard, _value: str, _on: bool, _visitor: Visitor) -> Wizard:
    """The review's answer; the actual saving is done by the caller."""
    return wizard


def _reached(wizard: Wizard, choice: ContactChoice, value: str | None) -> Wizard:
    if value is None:
        return noted(wizard, Note.NO_CONTACT)
    return onward(answered(wizard, replace(wizard.profile, contact=choice, contact_value=value)))
