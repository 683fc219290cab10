"""A host's organisers, and roles given and taken."""

from domain.roles import Role
from handlers.hosts.callbacks import (
    AskToClose,
    AskToTakeRole,
    OpenRoleLinks,
    ShowOrganisers,
    TakeRole,
)
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.navigation import InviteOrganiser, ManageEvent, OpenHost
from handlers.phrases.events import written
from handlers.screen import Button, Screen, column, turning
from services.cards.events import Written
from services.cards.hosts import InvitationCard, OrganiserCard, OrganisersCard


def role_name(role: Role, t: Translator) -> Html:
    """The role as a noun."""
    return {
        Role.OWNER: t("owner"),
        Role.ORGANISER: t("organiser"),
        Role.DOOR: t("door staff"),
        Role.ADVISER: t("adviser"),
    }[role]


def reach(event_title: Written | None, t: Translator) -> Html | None:
    """The event to which a role is limited, if any."""
    if event_title is None:
        return None
    return t("only for: {event}", event=written(event_title, t))


def organisers_screen(card: OrganisersCard, t: Translator) -> Screen:
    """Names and roles; owners get buttons to take roles away."""
    buttons = []
    if card.can_remove:
        buttons = [
            Button(f"✖️ {one.name[:40]}", AskToTakeRole(organiser_id=one.organiser_id))
            for one in card.organisers
        ]
    if card.invitations:
        label = t("Open invitations: {n}", n=card.invitations)
        buttons.append(Button(label, OpenRoleLinks(host_id=card.host.host_id)))
    buttons.append(Button(t("Invite an organiser"), InviteOrganiser(host_id=card.host.host_id)))
    if card.can_remove:
        label = t("🗑 Close and erase everything")
        buttons.append(Button(label, AskToClose(host_id=card.host.host_id)))
    buttons.append(Button(t("‹ Back"), OpenHost(host_id=card.host.host_id)))
    text = paragraphs(
        bold(t("Organisers of {host}", host=card.host.name)),
        lines(*(_line(one, t) for one in card.organisers)),
        t("✖️ takes a role away.") if card.can_remove else None,
    )
    host_id = card.host.host_id
    turns = turning(card.page, card.pages, lambda page: ShowOrganisers(host_id=host_id, page=page))
    return Screen(text, turns + column(*buttons))


def take_role_screen(card: OrganiserCard, t: Translator) -> Screen:
    """Asks for confirmation."""
    question = t("Give up your own role?") if card.me else t("Take this role away?")
    return Screen(
        paragraphs(question, _line(card, t)),
        column(
            Button(t("Yes"), TakeRole(organiser_id=card.organiser_id)),
            Button(t("No"), ShowOrganisers(host_id=card.host.host_id)),
        ),
    )


def role_given_up_screen(card: OrganiserCard, t: Translator) -> Screen:
    """Shown after giving up one's own role."""
    return Screen(t("You have given up your role at {host}.", host=card.host.name))


def welcome_screen(card: InvitationCard, t: Translator) -> Screen:
    """Shown after accepting an invitation."""
    text = paragraphs(
        t("Welcome on board!"),
        lines(
            bold(card.host.name),
            t("Your role: {role}", role=role_name(card.role, t)),
            reach(card.event_title, t),
        ),
        t("/organise brings you back here."),
    )
    if card.event_id:
        return Screen(text, column(Button(t("To the event"), ManageEvent(event_id=card.event_id))))
    return Screen(text, column(Button(t("‹ My events"), OpenHost(host_id=card.host.host_id))))


def accepted_screen(card: OrganiserCard, t: Translator) -> Screen:
    """Tells owners that someone has accepted."""
    text = paragraphs(
        t("An invitation has been accepted."),
        lines(bold(card.host.name), _line(card, t)),
    )
    button = Button(t("Organisers"), ShowOrganisers(host_id=card.host.host_id))
    return Screen(text, column(button))


def _line(card: OrganiserCard, t: Translator) -> Html:
    role = role_name(card.role, t)
    name = t("{name} (you)", name=card.name) if card.me else escaped(card.name)
    where = reach(card.event_title, t)
    return Html(f"{name} – {role}" + (f", {where}" if where else ""))
