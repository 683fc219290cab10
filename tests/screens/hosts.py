"""The screens about hosts."""

from collections.abc import Iterator
from dataclasses import replace

from domain.events import EventStatus
from domain.roles import Role
from handlers.hosts.opening import FLOW, step_screen
from handlers.hosts.views import closing, desk, invitations, opening, organisers
from handlers.hosts.views.funder import funder_screen
from handlers.i18n import Translator
from handlers.phrases.answers import unknown_zone
from handlers.screen import Screen
from services.cards.drafts import DraftCard
from services.cards.hosts import (
    ClosureCard,
    DeskCard,
    DeskEvent,
    FunderCard,
    HostCard,
    InvitationCard,
    OrganiserCard,
    OrganisersCard,
    RoleLinksCard,
)
from tests.screens.events import LINK, STARTS_AT, event, written
from tests.screens.words import Words


def host(words: Words) -> HostCard:
    """A host."""
    return HostCard(words.number, words.host, "hu", "Europe/Budapest")


def organiser(words: Words, role: Role = Role.ORGANISER, *, me: bool = False) -> OrganiserCard:
    """Someone with a role at one event."""
    title = written(words.title, words)
    return OrganiserCard(words.number, host(words), words.person, role, title, me=me)


def invitation(words: Words) -> InvitationCard:
    """An invitation to one event."""
    return InvitationCard(
        invitation_id=words.number,
        token="x" * 22,
        host=host(words),
        event_id=words.number,
        event_title=written(words.title, words),
        role=Role.ADVISER,
        inviter=words.person,
        expires_at=STARTS_AT,
    )


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    for operated in (False, True):
        yield desk.nothing_to_organise_screen(words.number, t, operated=operated)
    for credit in (written(words.place, words), None):
        for saved in (False, True):
            yield funder_screen(FunderCard(host(words), credit), t, saved=saved)
    yield desk.hosts_screen([], t, operator=True)
    yield desk.hosts_screen([host(words)] * words.some, t, operator=False)
    events = tuple(
        DeskEvent(
            words.number, written(words.title, words), STARTS_AT, "Europe/Budapest", one, over=over
        )
        for one in EventStatus
        for over in (False, True)
    )
    yield desk.desk_screen(DeskCard(host(words), Role.OWNER, events, 1, 3, True), t, others=True)
    yield desk.desk_screen(DeskCard(host(words), None, (), 0, 1), t)
    yield desk.desk_screen(DeskCard(host(words), Role.ADVISER, (), 0, 1, advises=True), t)
    yield from opening_screens(t, words)
    yield from organiser_screens(t, words)


def opening_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Opening a host."""
    for step in ("name", "language", "zone"):
        yield step_screen(DraftCard(FLOW, step, {}, words.number, None, None), t)
    yield opening.name_screen(t)
    yield opening.language_screen(words.number, t)
    yield opening.zone_screen(words.number, t, unknown_zone(words.line, t))


def organiser_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Who acts for a host, and inviting more."""
    people = tuple(organiser(words, role) for role in Role)
    invited = invitation(words)
    all_of_them = OrganisersCard(
        host(words), people[: words.some], words.some, can_remove=True, pages=3
    )
    yield organisers.organisers_screen(all_of_them, t)
    yield organisers.organisers_screen(
        OrganisersCard(host(words), people[:1], 0, can_remove=False), t
    )
    yield organisers.take_role_screen(people[1], t)
    yield organisers.take_role_screen(organiser(words, me=True), t)
    yield organisers.role_given_up_screen(people[1], t)
    yield closing.closure_screen(ClosureCard(host(words), words.some, words.some, STARTS_AT), t)
    yield closing.closed_screen(words.host, t)
    yield organisers.accepted_screen(people[1], t)
    yield organisers.welcome_screen(invited, t)
    withdrawable = replace(invited, can_withdraw=True)
    for links in ((withdrawable,) * 5 + (invited,), ()):
        yield invitations.links_screen(
            RoleLinksCard(host(words), links, first=7, total=len(links), page=1, pages=3), t
        )
    yield invitations.choose_role_screen(words.number, event(words), list(Role), t)
    yield invitations.choose_role_screen(words.number, None, list(Role), t)
    yield invitations.link_screen(invited, LINK, t)
    yield invitations.invitation_screen(invited, t)
    yield invitations.invitation_screen(replace(invited, own=True), t)
    yield invitations.revoked_screen(t)
