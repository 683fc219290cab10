"""How an answer to each question is read: typed (`typed_*`) or pressed (`picked_*`).

Each takes the wizard and gives it as it is then: at the next question, or here again with a note.
"""

from collections.abc import Callable
from dataclasses import replace

from domain.interests.reading import KINDS, read
from domain.interests.taxonomy import TAXONOMY, Entry
from domain.interests.words import fold
from domain.organisations import sector_of
from domain.people import (
    LANGUAGES,
    NAME_LENGTH,
    ORGANISATION_LENGTH,
    SAID_LENGTH,
    ContactChoice,
    Direction,
    email_in,
    phone_in,
    tidied,
)
from domain.profiles import Interest, Profile, marked, with_interests, without_kind
from handlers.people.wizard import Note, Wizard, at, onward
from services.cards.memberships import OrganisationCard, Recognised
from services.cards.people import Visitor

TypedAnswer = Callable[[Wizard, str, Visitor], Wizard]
PickedAnswer = Callable[[Wizard, str, bool, Visitor], Wizard]

AS_IN_TELEGRAM, ANOTHER, ALL, MORE, NONE, YES, NO = "tg", "new", "all", "more", "none", "yes", "no"
AT_MOST_PROPOSED = 6
"""Kinds on the screen that asks whether they were meant."""


def noted(wizard: Wizard, note: Note) -> Wizard:
    """The same question again, with a word why."""
    return replace(wizard, note=note)


def typed_instead(wizard: Wizard, _text: str, _visitor: Visitor) -> Wizard:
    """Where only buttons answer."""
    return noted(wizard, Note.USE_BUTTONS)


def picked_consent(wizard: Wizard, value: str, _on: bool, _visitor: Visitor) -> Wizard:
    return onward(wizard) if value == YES else wizard


def typed_name(wizard: Wizard, text: str, _visitor: Visitor) -> Wizard:
    name = tidied(text)
    if not name or len(name) > NAME_LENGTH:
        return noted(wizard, Note.TOO_LONG)
    return onward(_answered(wizard, replace(wizard.profile, name=name)))


def picked_name(wizard: Wizard, value: str, _on: bool, visitor: Visitor) -> Wizard:
    if value != AS_IN_TELEGRAM:
        return wizard
    return typed_name(wizard, visitor.name[:NAME_LENGTH], visitor)


def typed_organisation(wizard: Wizard, text: str, _visitor: Visitor) -> Wizard:
    """Only the name; `recognised` says what the host knows of it."""
    name = tidied(text)
    if not name or len(name) > ORGANISATION_LENGTH:
        return noted(wizard, Note.TOO_LONG)
    return _answered(wizard, replace(wizard.profile, organisation=name))


def recognised(wizard: Wizard, found: Recognised) -> Wizard:
    """A known organisation is taken over, a similar one asked about, a new one goes on."""
    if found.same is not None:
        return onward(_represents(wizard, found.same))
    if found.candidates:
        return replace(wizard, candidates=found.candidates)
    return onward(_represents_new(wizard))


def picked_organisation(wizard: Wizard, value: str, _on: bool, _visitor: Visitor) -> Wizard:
    for candidate in wizard.candidates:
        if value == str(candidate.organisation_id):
            return onward(_represents(wizard, candidate))
    return onward(_represents_new(wizard)) if value == ANOTHER and wizard.candidates else wizard


def typed_sector(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    found = _named(TAXONOMY.sectors, text) or sector_of(text, visitor.language)
    return picked_sector(wizard, found, True, visitor) if found else noted(wizard, Note.USE_BUTTONS)


def picked_sector(wizard: Wizard, value: str, _on: bool, _visitor: Visitor) -> Wizard:
    if value not in {sector.id for sector in TAXONOMY.sectors}:
        return wizard
    return onward(_answered(wizard, replace(wizard.profile, sector=value)))


def typed_interest(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    """A line in the person's own words: what it may mean is proposed."""
    line = tidied(text)
    if len(line) > SAID_LENGTH:
        return noted(wizard, Note.LINE_TOO_LONG)
    reading = read(line, visitor.language)
    found = tuple(Interest(proposal.id, line) for proposal in reading.kinds)
    if not found:
        return replace(wizard, words=line, group="", note=Note.NOT_UNDERSTOOD)
    if reading.direction and reading.direction.value != wizard.direction.value:
        return replace(wizard, doubted=found, note=None)
    return _proposing(wizard, found)


def picked_interest(wizard: Wizard, value: str, on: bool, _visitor: Visitor) -> Wizard:
    """A kind ticked or not, or what to do with those proposed."""
    if wizard.doubted:
        return _placed(wizard, value)
    if wizard.proposed:
        return _confirmed(wizard, value, on=on)
    if value not in KINDS:
        return wizard
    if not on:
        return _answered(wizard, without_kind(wizard.profile, wizard.direction, value))
    said = Interest(value, wizard.words or None)
    return _answered(wizard, with_interests(wizard.profile, wizard.direction, [said]))


def typed_causes(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    found = [proposal.id for proposal in read(text[:SAID_LENGTH], visitor.language).causes]
    if not found:
        return noted(wizard, Note.NOT_UNDERSTOOD)
    causes = wizard.profile.causes
    for cause in found:
        causes = marked(causes, cause, on=True)
    return _answered(wizard, replace(wizard.profile, causes=causes))


def picked_causes(wizard: Wizard, value: str, on: bool, _visitor: Visitor) -> Wizard:
    if value not in {cause.id for cause in TAXONOMY.causes}:
        return wizard
    causes = marked(wizard.profile.causes, value, on=on)
    return _answered(wizard, replace(wizard.profile, causes=causes))


def picked_languages(wizard: Wizard, value: str, on: bool, _visitor: Visitor) -> Wizard:
    if value not in LANGUAGES:
        return wizard
    languages = marked(wizard.profile.languages, value, on=on)
    return _answered(wizard, replace(wizard.profile, languages=languages))


def picked_review(wizard: Wizard, _value: str, _on: bool, _visitor: Visitor) -> Wizard:
    """Saving is no answer but an act; whoever lets it happen does it."""
    return wizard


def picked_found(wizard: Wizard, value: str, _on: bool, _visitor: Visitor) -> Wizard:
    if value not in (YES, NO):
        return wizard
    return onward(_answered(wizard, replace(wizard.profile, findable=value == YES)))


def typed_contact(wizard: Wizard, text: str, _visitor: Visitor) -> Wizard:
    """A phone number or an e-mail address, told apart by the @."""
    if "@" in text:
        return _reached(wizard, ContactChoice.EMAIL, email_in(text))
    return _reached(wizard, ContactChoice.PHONE, phone_in(text))


def picked_contact(wizard: Wizard, value: str, _on: bool, visitor: Visitor) -> Wizard:
    match value:
        case ContactChoice.ORGANISER:
            profile = replace(wizard.profile, contact=ContactChoice.ORGANISER, contact_value=None)
            return onward(_answered(wizard, profile))
        case ContactChoice.USERNAME if visitor.username:
            return _reached(wizard, ContactChoice.USERNAME, visitor.username)
        case _:
            return wizard


def _reached(wizard: Wizard, choice: ContactChoice, value: str | None) -> Wizard:
    if value is None:
        return noted(wizard, Note.NO_CONTACT)
    return onward(_answered(wizard, replace(wizard.profile, contact=choice, contact_value=value)))


def _answered(wizard: Wizard, profile: Profile) -> Wizard:
    return replace(wizard, profile=profile, note=None)


def _represents(wizard: Wizard, known: OrganisationCard) -> Wizard:
    profile = replace(
        wizard.profile,
        organisation=known.name,
        organisation_id=known.organisation_id,
        sector=known.sector,
        causes=known.causes,
    )
    return replace(_answered(wizard, profile), causes_known=bool(known.causes))


def _represents_new(wizard: Wizard) -> Wizard:
    """Another organisation than before has its sector and causes still to be told."""
    profile = wizard.profile
    if profile.organisation_id is not None:
        profile = replace(profile, organisation_id=None, sector="", causes=())
    elif wizard.revising:
        profile = replace(profile, sector="")
    return replace(_answered(wizard, profile), causes_known=False)


def _proposing(wizard: Wizard, found: tuple[Interest, ...]) -> Wizard:
    """More lines may come before the first is confirmed; a kind is then said in both."""
    pending = Profile(seeks=wizard.proposed)
    merged = with_interests(pending, Direction.SEEKS, found).seeks
    unticked = tuple(kind for kind in wizard.unticked if kind not in {one.kind for one in found})
    return replace(
        wizard,
        proposed=merged[:AT_MOST_PROPOSED],
        unticked=unticked,
        doubted=(),
        words="",
        note=None,
    )


def _placed(wizard: Wizard, value: str) -> Wizard:
    """Where the line belongs that seemed to be about the other side."""
    if value == wizard.direction:
        return _proposing(wizard, wizard.doubted)
    if value not in set(Direction):
        return wizard
    profile = with_interests(wizard.profile, Direction(value), wizard.doubted)
    return replace(_answered(wizard, profile), doubted=())


def _confirmed(wizard: Wizard, value: str, *, on: bool) -> Wizard:
    kinds = {one.kind for one in wizard.proposed}
    match value:
        case _ if value in kinds:
            return replace(wizard, unticked=marked(wizard.unticked, value, on=not on))
        case _ if value in (ALL, MORE):
            meant = [one for one in wizard.proposed if one.kind not in wizard.unticked]
            profile = with_interests(wizard.profile, wizard.direction, meant)
            taken = _answered(wizard, profile)
            return onward(taken) if value == ALL else at(taken, wizard.step)
        case _ if value == NONE:
            said = wizard.proposed[-1].said or ""
            return replace(at(wizard, wizard.step), words=said.splitlines()[-1])
        case _:
            return wizard


def _named(entries: tuple[Entry, ...], text: str) -> str | None:
    """The entry whose name, in any language, was typed instead of pressed."""
    typed = fold(text.strip())
    for entry in entries:
        if typed in {fold(name) for name in (*entry.labels.values(), *entry.shorts.values())}:
            return entry.id
    return None


def shared_number(wizard: Wizard, phone: str) -> Wizard:
    """The number of a contact that the person shared of themselves."""
    return _reached(wizard, ContactChoice.PHONE, phone_in(phone))
