"""The questions about the organisation: its name, sector and causes."""

from domain.interests.taxonomy import TAXONOMY
from handlers.i18n import Translator, bold
from handlers.people.answers.forms import ANOTHER
from handlers.people.views.frame import choice, question_screen, skip_label
from handlers.people.views.vocabulary import picking_rows
from handlers.people.wizard import Wizard
from handlers.phrases.vocabulary import beside
from handlers.screen import Screen, column
from services.cards.people import Visitor


def organisation_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """Asks for its name, or which of several similar ones it is."""
    if wizard.candidates:
        return _match_screen(wizard, t)
    named = wizard.profile.organisation
    return question_screen(
        wizard,
        t,
        t("Which organisation do you represent?"),
        t("Type its name. If there is none, write who you are, for instance “trainer”."),
        t("So far: {name}", name=named) if named else None,
        onward=t("Next ›") if named and not wizard.revising else None,
    )


def sector_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """Asks for the sector, the one that the name suggests first and ticked."""
    proposed = wizard.profile.sector
    ordered = sorted(TAXONOMY.sectors, key=lambda sector: sector.id != proposed)
    buttons = [
        choice(wizard, sector.short(t.language), sector.id, chosen=sector.id == proposed)
        for sector in ordered
    ]
    return question_screen(
        wizard,
        t,
        t("Which sector is it?"),
        t("Organisation: {name}", name=wizard.profile.organisation),
        rows=column(*buttons),
    )


def causes_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """Asks for causes of the organisation, never of the person."""
    picked = wizard.profile.causes
    named = beside(TAXONOMY.cause(one).short(t.language) for one in picked)
    return question_screen(
        wizard,
        t,
        t("What does your organisation work on?"),
        t("Choose below, or write it in a few words."),
        t("Chosen: {causes}", causes=bold(named)) if picked else None,
        rows=picking_rows(wizard, TAXONOMY.cause_groups, picked, t),
        onward=skip_label(t, answered=bool(picked)),
    )


def _match_screen(wizard: Wizard, t: Translator) -> Screen:
    buttons = [choice(wizard, one.name, str(one.organisation_id)) for one in wizard.candidates]
    another = choice(wizard, t("No, it is another one"), ANOTHER)
    return question_screen(
        wizard,
        t,
        t("Did you mean …?"),
        t("You wrote: {name}", name=wizard.words),
        rows=column(*buttons, another),
    )
