"""All that was told, each line with a button that changes it: before saving, and as the profile."""

from domain.interests.taxonomy import TAXONOMY
from domain.people import ContactChoice
from domain.profiles import Interest, Profile
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs
from handlers.navigation import OpenPrivacy
from handlers.people.answers import YES
from handlers.people.callbacks import ChooseHost, EditLine, GoToStep, PauseHost
from handlers.people.views.frame import choice, listed, noted
from handlers.people.wizard import OF_ORGANISATION, QUESTIONS, Step, Wizard, is_asked
from handlers.screen import Button, Screen, column, pairs
from services.cards.hosts import HostCard
from services.cards.memberships import MembershipCard
from services.cards.people import Visitor

SAID_SHOWN = 3
"""Of what was said in a person's own words, so many lines are shown."""


def review_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """The last look before all is saved at once."""
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
        t("Press a line's button to change it."),
    )
    save = choice(wizard, t("✅ Save"), YES)
    return Screen(text, (*pairs(*changes), (save,)), asks=True)


def profile_screen(card: MembershipCard, t: Translator) -> Screen:
    """What a host knows of its member."""
    host_id, labels = card.host.host_id, line_labels(t)
    changes = [
        Button(labels[step], EditLine(host_id=host_id, step=step))
        for step in QUESTIONS
        if not (step in OF_ORGANISATION and card.shared)
    ]
    pause = PauseHost(host_id=host_id, paused=not card.paused)
    text = paragraphs(
        bold(t("Your profile with {host}", host=card.host.name)),
        profile_lines(card.profile, t),
        t("Paused: no suggestions and no news.") if card.paused else None,
        t("Press a line's button to change it."),
    )
    rest = (
        Button(t("Come back") if card.paused else t("Pause"), pause),
        Button(t("Your data"), OpenPrivacy()),
    )
    return Screen(text, (*pairs(*changes), rest))


def hosts_screen(hosts: tuple[HostCard, ...], t: Translator) -> Screen:
    """A profile belongs to one host; whose is meant?"""
    buttons = [Button(host.name, ChooseHost(host_id=host.host_id)) for host in hosts]
    return Screen(t("You are registered with several hosts. Which profile?"), column(*buttons))


def pause_screen(cards: tuple[MembershipCard, ...], t: Translator) -> Screen:
    """What pausing stops and what goes on, and where one stands with each host."""
    several = len(cards) > 1
    buttons = []
    for card in cards:
        label = t("Come back") if card.paused else t("Pause")
        action = PauseHost(host_id=card.host.host_id, paused=not card.paused)
        buttons.append(Button(f"{card.host.name}: {label}" if several else label, action))
    paused = [card.host.name for card in cards if card.paused]
    text = paragraphs(
        bold(t("Pausing messages")),
        t("Paused: {hosts}", hosts=t.listed(paused)) if paused else None,
        t(
            "While you pause there are no suggestions of people to meet and no news from the host. "
            "Your tickets stay valid, and reminders of events you said yes to still come."
        ),
    )
    return Screen(text, column(*buttons))


def profile_lines(profile: Profile, t: Translator) -> Html:
    """Every line of a profile."""
    labels = line_labels(t)
    told: dict[Step, str] = {
        Step.NAME: profile.name,
        Step.ORGANISATION: profile.organisation,
        Step.SECTOR: TAXONOMY.sector(profile.sector).label(t.language) if profile.sector else "",
        Step.SEEKS: _interests(profile.seeks, t),
        Step.OFFERS: _interests(profile.offers, t),
        Step.CAUSES: listed(TAXONOMY.cause(one).short(t.language) for one in profile.causes),
        Step.LANGUAGES: t.listed(t.locale.languages[one] for one in profile.languages),
        Step.FOUND: t("yes") if profile.findable else t("no"),
        Step.CONTACT: contact_line(profile, t),
    }
    return lines(
        *(Html(f"{bold(labels[step])}: {escaped(told[step] or '–')}") for step in QUESTIONS)
    )


def contact_line(profile: Profile, t: Translator) -> Html:
    """How an introduction would pass the person on."""
    match profile.contact:
        case ContactChoice.USERNAME:
            return escaped(f"@{profile.contact_value}")
        case ContactChoice.ORGANISER:
            return t("through the organiser")
        case _:
            return escaped(profile.contact_value or "")


def line_labels(t: Translator) -> dict[Step, Html]:
    """What each line of a profile is called."""
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
    kinds = listed(TAXONOMY.kind(one.kind).short(t.language) for one in interests)
    quoted = [italic(line) for line in list(said)[:SAID_SHOWN]]
    return lines(kinds, *quoted)
