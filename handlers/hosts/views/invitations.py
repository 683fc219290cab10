"""Inviting someone, and what an invitation shows when opened."""

from collections.abc import Sequence

from domain.roles import Role
from handlers.hosts.callbacks import (
    AcceptInvitation,
    CreateInvitation,
    OpenRoleLinks,
    RevokeInvitation,
    ShowOrganisers,
    WithdrawRoleLink,
)
from handlers.hosts.views.organisers import reach, role_name
from handlers.i18n import Html, Translator, bold, lines, paragraphs, plain
from handlers.navigation import ManageEvent
from handlers.phrases.events import written
from handlers.screen import Action, Button, Screen, column, shortened, turning
from services.cards.events import EventCard
from services.cards.hosts import InvitationCard, RoleLinksCard

_NAME = 30  # characters; even with the longest names a page fits into one message


def choose_role_screen(
    host_id: int, event: EventCard | None, roles: Sequence[Role], t: Translator
) -> Screen:
    """Asks which role to offer."""
    event_id = event.event_id if event else 0
    buttons = [
        Button(
            plain(role_name(role, t)).capitalize(),
            CreateInvitation(host_id=host_id, role=role, event_id=event_id),
        )
        for role in roles
    ]
    back: Action = ManageEvent(event_id=event_id) if event else ShowOrganisers(host_id=host_id)
    text = paragraphs(
        bold(t("Whom do you want to invite?")),
        lines(*(explained(role, t) for role in roles)),
        t("Only for: {event}", event=written(event.title, t)) if event else None,
    )
    return Screen(text, column(*buttons, Button(t("‹ Back"), back)))


def explained(role: Role, t: Translator) -> Html:
    """What the role may do."""
    return {
        Role.OWNER: t("Owner: everything, and who may do what"),
        Role.ORGANISER: t("Organiser: events, messages, check-in, suggestions"),
        Role.DOOR: t("Door staff: the list of those who come, and check-in"),
        Role.ADVISER: t("Adviser: figures without names, and pairs both of whom let them look on"),
    }[role]


def link_screen(card: InvitationCard, link: str, t: Translator) -> Screen:
    """The new link, for copying."""
    text = paragraphs(
        t("Here is the invitation. Send this link to one person:"),
        Html(f"<code>{link}</code>"),
        _what(card, t),
        t(
            "It works once, until {day}. Whoever opens it sees your name.",
            day=t.day(card.expires_at, card.host.zone),
        ),
    )
    revoke = RevokeInvitation(invitation_id=card.invitation_id)
    return Screen(text, column(Button(t("Withdraw the link"), revoke), _back(card, t)))


def links_screen(card: RoleLinksCard, t: Translator) -> Screen:
    """Unused links, each with a button that revokes it."""
    host_id, numbered = card.host.host_id, list(enumerate(card.links, card.first))
    text = paragraphs(
        bold(t("Invitations to {host}", host=card.host.name)),
        _open(card.total, t) if card.total else t("No invitation is open."),
        *(_link(number, one, t) for number, one in numbered),
    )
    ends = [
        Button(
            t("Withdraw {number}", number=number),
            WithdrawRoleLink(invitation_id=one.invitation_id, page=card.page),
        )
        for number, one in numbered
        if one.can_withdraw
    ]
    turns = turning(card.page, card.pages, lambda page: OpenRoleLinks(host_id=host_id, page=page))
    back = Button(t("‹ Back"), ShowOrganisers(host_id=host_id))
    return Screen(text, column(*ends) + turns + column(back))


def _open(n: int, t: Translator) -> Html:
    return t.plural("{n} invitation is open.", "{n} invitations are open.", n)


def _link(number: int, card: InvitationCard, t: Translator) -> Html:
    where = reach(card.event_title, t)
    return lines(
        Html(f"{number}. {role_name(card.role, t)}" + (f", {where}" if where else "")),
        t("Invited by: {name}", name=shortened(card.inviter, _NAME)),
        t("It works once, until: {moment}", moment=t.moment(card.expires_at, card.host.zone)),
    )


def revoked_screen(t: Translator) -> Screen:
    """Shown after revoking a link."""
    return Screen(t("The link has been withdrawn. /organise brings you back to your events."))


def invitation_screen(card: InvitationCard, t: Translator) -> Screen:
    """What the link offers; its writer is only reminded to send it."""
    if card.own:
        note = t("This is your own invitation. It still works; send it to the one you invite.")
        revoke = RevokeInvitation(invitation_id=card.invitation_id)
        buttons = column(Button(t("Withdraw the link"), revoke), _back(card, t))
        return Screen(paragraphs(note, _what(card, t)), buttons)
    text = paragraphs(
        t("You are invited to help organise."),
        _what(card, t),
        t("Invited by: {name}", name=card.inviter),
        t("If you accept, the other organisers see your name as it is in Telegram."),
        t("So do those whom you advise.") if card.role is Role.ADVISER else None,
    )
    return Screen(text, column(Button(t("Accept"), AcceptInvitation(token=card.token))))


def _what(card: InvitationCard, t: Translator) -> Html:
    return lines(
        bold(card.host.name),
        t("Role: {role}", role=role_name(card.role, t)),
        reach(card.event_title, t),
    )


def _back(card: InvitationCard, t: Translator) -> Button:
    if card.event_id:
        return Button(t("‹ Back"), ManageEvent(event_id=card.event_id))
    return Button(t("‹ Back"), ShowOrganisers(host_id=card.host.host_id))
