"""The questions as a table: how each is shown, and how answers are parsed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers.i18n import Translator
from handlers.people.answers import interests as kinds
from handlers.people.answers import organisation as whose
from handlers.people.answers import personal as who
from handlers.people.answers.forms import PickedAnswer, TypedAnswer, typed_instead
from handlers.people.keeping import to_answers, wizard_of
from handlers.people.views import interests, organisation, personal, review
from handlers.people.wizard import FLOW, Step, Wizard
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


@dataclass(frozen=True, slots=True)
class Asked:
    """How one question is shown and its answers are parsed."""

    screen: Callable[[Wizard, Visitor, Translator], Screen]
    typed: TypedAnswer
    picked: PickedAnswer


STEPS = {
    Step.CONSENT: Asked(personal.consent_screen, typed_instead, who.picked_consent),
    Step.NAME: Asked(personal.name_screen, who.typed_name, who.picked_name),
    Step.ORGANISATION: Asked(
        organisation.organisation_screen, whose.typed_organisation, whose.picked_organisation
    ),
    Step.SECTOR: Asked(organisation.sector_screen, whose.typed_sector, whose.picked_sector),
    Step.SEEKS: Asked(interests.interests_screen, kinds.typed_interest, kinds.picked_interest),
    Step.OFFERS: Asked(interests.interests_screen, kinds.typed_interest, kinds.picked_interest),
    Step.CAUSES: Asked(organisation.causes_screen, whose.typed_causes, whose.picked_causes),
    Step.LANGUAGES: Asked(personal.languages_screen, who.typed_languages, who.picked_languages),
    Step.FOUND: Asked(personal.found_screen, who.typed_found, who.picked_found),
    Step.CONTACT: Asked(personal.contact_screen, who.typed_contact, who.picked_contact),
    Step.REVIEW: Asked(review.review_screen, typed_instead, who.picked_review),
}


def shown_at(wizard: Wizard, visitor: Visitor, t: Translator) -> Screen:
    """The wizard's current question."""
    return STEPS[wizard.step].screen(wizard, visitor, t)


def going_on(draft: DraftCard | None, visitor: Visitor, t: Translator) -> Reply | None:
    """The question that somebody is at who began to register."""
    if draft is None or draft.flow != FLOW:
        return None
    wizard = replace(wizard_of(draft), note=None)
    return Reply(shown_at(wizard, visitor, t), toast=t("Let's go on."))


async def ask(wizard: Wizard, visitor: Visitor, services: Services, t: Translator) -> Screen:
    """Store the wizard and show its question; the buttons carry the new revision."""
    draft = await services.drafts.move(visitor.person_id, wizard.step, **to_answers(wizard))
    return shown_at(wizard_of(draft), visitor, t)
