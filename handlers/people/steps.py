"""The questions as a table: how each is shown, and how what is typed or pressed there is read."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.i18n import Translator
from handlers.people import answers
from handlers.people.answers import PickedAnswer, TypedAnswer
from handlers.people.views import interests, organisation, personal, review
from handlers.people.wizard import Step, Wizard
from handlers.screen import Screen
from services.cards.people import Visitor


@dataclass(frozen=True, slots=True)
class Asked:
    """How one question is put and its answers are read."""

    screen: Callable[[Wizard, Visitor, Translator], Screen]
    typed: TypedAnswer
    picked: PickedAnswer


STEPS = {
    Step.CONSENT: Asked(personal.consent_screen, answers.typed_instead, answers.picked_consent),
    Step.NAME: Asked(personal.name_screen, answers.typed_name, answers.picked_name),
    Step.ORGANISATION: Asked(
        organisation.organisation_screen, answers.typed_organisation, answers.picked_organisation
    ),
    Step.SECTOR: Asked(organisation.sector_screen, answers.typed_sector, answers.picked_sector),
    Step.SEEKS: Asked(interests.interests_screen, answers.typed_interest, answers.picked_interest),
    Step.OFFERS: Asked(interests.interests_screen, answers.typed_interest, answers.picked_interest),
    Step.CAUSES: Asked(organisation.causes_screen, answers.typed_causes, answers.picked_causes),
    Step.LANGUAGES: Asked(
        personal.languages_screen, answers.typed_instead, answers.picked_languages
    ),
    Step.FOUND: Asked(personal.found_screen, answers.typed_instead, answers.picked_found),
    Step.CONTACT: Asked(personal.contact_screen, answers.typed_contact, answers.picked_contact),
    Step.REVIEW: Asked(review.review_screen, answers.typed_instead, answers.picked_review),
}
