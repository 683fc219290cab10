"""Answers about the organisation: its name, sector and causes."""

from dataclasses import replace

from domain.interests.lines import read
from domain.interests.taxonomy import TAXONOMY
from domain.names import is_only_a_name
from domain.organisations import sector_of, sector_said
from domain.people import ORGANISATION_LENGTH, SAID_LENGTH, agrees, goes_on, tidied
from domain.profiles import marked, says_nothing
from domain.text import text_length
from handlers.people.answers.forms import ANOTHER, answered, noted
from handlers.people.wizard import Note, Step, Wizard, at, onward
from services.cards.memberships import KnownOrganisation, Recognised
from services.cards.people import Visitor


def typed_organisation(wizard: Wizard, text: str, _visitor: Visitor) -> Wizard:
    """Take the name; `recognised` adds what the host knows. Two people who type "none" are not colleagues.

    A person's own name is taken only if sent twice: an organisation is read by others before both sides said yes.
    """
    name = tidied(text)
    if not name or text_length(name) > ORGANISATION_LENGTH:
        return noted(wizard, Note.TOO_LONG)
    if says_nothing(name) or not any(map(str.isalnum, name)):
        return noted(wizard, Note.NO_ORGANISATION)
    if wizard.note is not Note.OWN_NAME and is_only_a_name(name, wizard.profile.name):
        return noted(wizard, Note.OWN_NAME)
    return replace(wizard, words=name, note=None)


def recognised(wizard: Wizard, found: Recognised, visitor: Visitor) -> Wizard:
    """Continue with a known organisation, ask about similar ones, or continue with a new one."""
    if found.same is not None:
        return onward(_represents(wizard, found.same))
    if found.candidates:
        return replace(wizard, candidates=found.candidates)
    return _represents_new(wizard, visitor)


def picked_organisation(wizard: Wizard, value: str, _on: bool, visitor: Visitor) -> Wizard:
    for candidate in wizard.candidates:
        if value == str(candidate.organisation_id):
            return onward(_represents(wizard, candidate))
    if value == ANOTHER and wizard.candidates:
        return _represents_new(wizard, visitor)
    return wizard


def typed_sector(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    found = wizard.profile.sector if agrees(text) else sector_said(text, visitor.language)
    return picked_sector(wizard, found, True, visitor) if found else noted(wizard, Note.USE_BUTTONS)


def picked_sector(wizard: Wizard, value: str, _on: bool, _visitor: Visitor) -> Wizard:
    if value not in {sector.id for sector in TAXONOMY.sectors}:
        return wizard
    return onward(answered(wizard, replace(wizard.profile, sector=value)))


def typed_causes(wizard: Wizard, text: str, visitor: Visitor) -> Wizard:
    found = [proposal.id for proposal in read(text[:SAID_LENGTH], visitor.language).causes]
    if not found and says_nothing(text) and not wizard.revising:
        return onward(wizard)
    if not found and goes_on(text) and wizard.profile.causes:
        return onward(wizard)
    if not found:
        return noted(wizard, Note.NOT_UNDERSTOOD)
    causes = wizard.profile.causes
    for cause in found:
        causes = marked(causes, cause, on=True)
    return answered(wizard, replace(wizard.profile, causes=causes))


def picked_causes(wizard: Wizard, value: str, on: bool, _visitor: Visitor) -> Wizard:
    if value not in {cause.id for cause in TAXONOMY.causes}:
        return wizard
    causes = marked(wizard.profile.causes, value, on=on)
    return answered(wizard, replace(wizard.profile, causes=causes))


def _represents(wizard: Wizard, known: KnownOrganisation) -> Wizard:
    profile = replace(
        wizard.profile,
        organisation=known.name,
        organisation_id=known.organisation_id,
        sector=known.sector,
        causes=known.causes,
    )
    return replace(answered(wizard, profile), causes_known=bool(known.causes))


def _represents_new(wizard: Wizard, visitor: Visitor) -> Wizard:
    """Propose the sector that the name suggests, or the previous one; it is asked next."""
    profile = replace(
        wizard.profile,
        organisation=wizard.words,
        organisation_id=None,
        sector=sector_of(wizard.words, visitor.language) or wizard.profile.sector,
        causes=() if wizard.causes_known else wizard.profile.causes,
    )
    return at(replace(answered(wizard, profile), causes_known=False), Step.SECTOR)
