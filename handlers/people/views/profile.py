"""The profile at a host, with a button to change each line; pausing."""

from handlers.i18n import Translator, bold, paragraphs
from handlers.navigation import OpenPrivacy
from handlers.people.callbacks import ChooseHost, EditLine, GoHome, PauseHost
from handlers.people.views.review import line_labels, profile_lines
from handlers.people.wizard import QUESTIONS, fixed_lines
from handlers.screen import Button, Screen, column, pairs
from services.cards.hosts import HostCard
from services.cards.memberships import MembershipCard


def profile_screen(card: MembershipCard, t: Translator) -> Screen:
    """What a host knows of its member."""
    host_id, labels = card.host.host_id, line_labels(t)
    changes = [
        Button(labels[step], EditLine(host_id=host_id, step=step))
        for step in QUESTIONS
        if step not in fixed_lines(card)
    ]
    pause = PauseHost(host_id=host_id, paused=not card.paused)
    text = paragraphs(
        bold(t("Your profile with {host}", host=card.host.name)),
        profile_lines(card.profile, t),
        t("Paused: no suggestions and no news.") if card.paused else None,
        t("To change a line, press its button."),
    )
    rest = (
        Button(t("Come back") if card.paused else t("Pause"), pause),
        Button(t("Your data"), OpenPrivacy()),
    )
    return Screen(text, (*pairs(*changes), rest, (Button(t("Home"), GoHome()),)))


def hosts_screen(hosts: tuple[HostCard, ...], t: Translator) -> Screen:
    """Asks which host's profile is meant."""
    buttons = [Button(host.name, ChooseHost(host_id=host.host_id)) for host in hosts]
    return Screen(t("You are registered with several hosts. Which profile?"), column(*buttons))


def pause_screen(cards: tuple[MembershipCard, ...], t: Translator) -> Screen:
    """What pausing stops, and the state at each host."""
    several = len(cards) > 1
    buttons = []
    for card in cards:
        label = t("Come back") if card.paused else t("Pause")
        action = PauseHost(host_id=card.host.host_id, paused=not card.paused)
        buttons.append(Button(f"{label}: {card.host.name[:40]}" if several else label, action))
    paused = [card.host.name for card in cards if card.paused]
    text = paragraphs(
        bold(t("Pausing messages")),
        t("Paused: {hosts}", hosts=t.listed(paused)) if paused else None,
        t(
            "While you pause there are no suggestions of people to meet and no news from the host. "
            "Your tickets stay valid, and reminders of events you said yes to still come."
        ),
        t("When you come back, I'll ask what came of your introductions."),
    )
    return Screen(text, column(*buttons))
