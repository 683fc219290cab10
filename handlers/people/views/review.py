"""All answers, line by line, for review before saving."""

from domain.interests.taxonomy import TAXONOMY
from domain.people import ContactChoice
from domain.profiles import Interest, Profile
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs
from handlers.people.answers.forms import YES
from handlers.people.callbacks import GoToStep
from handlers.people.views.frame import choice, noted
from handlers.people.wizard import QUESTIONS, Step, Wizard, is_asked
from handlers.phrases.vocabulary import beside
from handlers.screen import Button, Screen, pairs
from services.cards.people import Visitor

SAID_SHOWN = 3
"""Most lines shown of free text."""


def review_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """The review before everything is saved."""
    labels = line_labels(t)
    changes = [
        Button(labels[step], GoToStep(revision=wizard.revision, step=step))
        for step in QUESTIONS
        if is_asked(wizard, step)
    ]
    text = paragraphs(
        noted(wizard, t),
        bold(t("Is everything right?")),
        profile_lines(wizard.profile, t),
        t("To change a line, press its button."),
    )
    save = choice(wizard, t("✅ Save"), YES)
    return Screen(text, (*pairs(*changes), (save,)), asks=True)


def profile_lines(profile: Profile, t: Translator) -> Html:
    """Every line of a profile."""
    labels = line_labels(t)
    told: dict[Step, str] = {
        Step.NAME: profile.name,
        Step.ORGANISATION: profile.organisation,
        Step.SECTOR: TAXONOMY.sector(profile.sector).label(t.language) if profile.sector else "",
        Step.SEEKS: _interests(profile.seeks, t),
        Step.OFFERS: _interests(profile.offers, t),
        Step.CAUSES: beside(TAXONOMY.cause(one).short(t.language) for one in profile.causes),
        Step.LANGUAGES: t.listed(t.locale.languages[one] for one in profile.languages),
        Step.FOUND: t("yes") if profile.findable else t("no"),
        Step.CONTACT: contact_line(profile, t),
    }
    return lines(
        *(Html(f"{bold(labels[step])}: {escaped(told[step] or '–')}") for step in QUESTIONS)
    )


def contact_line(profile: Profile, t: Translator) -> Html:
    """How an introduction would pass on the person's contact."""
    match profile.contact:
        case ContactChoice.USERNAME:
            return escaped(f"@{profile.contact_value}")
        case ContactChoice.ORGANISER:
            return t("through the organiser")
        case _:
            return escaped(profile.contact_value or "")


def line_labels(t: Translator) -> dict[Step, Html]:
    """The names of a profile's lines."""
    return {
        Step.NAME: t("Name"),
        Step.ORGANISATION: t("Organisation"),
        Step.SECTOR: t("Sector"),
        Step.SEEKS: t("Seeks"),
        Step.OFFERS: t("Offers"),
        Step.CAUSES: t("Works on"),
        Step.LANGUAGES: t("Languages"),
        Step.FOUND: t("May be found"),
        Step.CONTACT: t("Contact"),
    }


def _interests(interests: tuple[Interest, ...], t: Translator) -> Html:
    if not interests:
        return Html("")
    said = dict.fromkeys(line for one in interests for line in (one.said or "").splitlines())
    kinds = beside(TAXONOMY.kind(one.kind).short(t.language) for one in interests)
    quoted = [italic(line) for line in list(said)[:SAID_SHOWN]]
    return lines(kinds, *quoted)
