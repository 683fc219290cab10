"""The steps of creating a host."""

from domain.people import LANGUAGES
from handlers.hosts.callbacks import ChooseHostLanguage, ChooseZone, ReturnToLanguage, ReturnToName
from handlers.i18n import Html, Translator, paragraphs
from handlers.phrases.events import language_name
from handlers.screen import Button, Screen, column

ZONES = ("Europe/Budapest", "Europe/Warsaw")
STEPS = 3


def name_screen(t: Translator, problem: Html | None = None) -> Screen:
    """Asks for its name."""
    question = t("What is the organisation that holds the events called?")
    leave = t("/cancel leaves without adding a host.")
    return Screen(paragraphs(problem, _step(1, t), question, leave), asks=True)


def language_screen(revision: int, t: Translator, problem: Html | None = None) -> Screen:
    """Asks for the language in which it writes."""
    question = t("In which language does it write about its events?")
    note = t(
        "Everyone gets the bot's own texts in their language; this is for titles and the like."
    )
    buttons = [
        Button(language_name(one), ChooseHostLanguage(revision=revision, language=one))
        for one in LANGUAGES
    ]
    back = Button(t("‹ Back"), ReturnToName(revision=revision))
    text = paragraphs(problem, _step(2, t), question, note)
    return Screen(text, column(*buttons, back), asks=True)


def zone_screen(revision: int, t: Translator, problem: Html | None = None) -> Screen:
    """Asks for its time zone."""
    question = t(
        "In which time zone are its events? Choose one, or write another, such as Europe/Prague."
    )
    buttons = [Button(t.city(zone), ChooseZone(revision=revision, zone=zone)) for zone in ZONES]
    back = Button(t("‹ Back"), ReturnToLanguage(revision=revision))
    return Screen(paragraphs(problem, _step(3, t), question), column(*buttons, back), asks=True)


def _step(n: int, t: Translator) -> Html:
    return t("Step {n} of {total}", n=n, total=STEPS)
