"""The screens about the person: home, the questions of registration, the profile."""

from collections.abc import Iterator
from dataclasses import replace

from domain.interests.taxonomy import TAXONOMY
from domain.people import LANGUAGES, REGISTRATION, ContactChoice
from domain.profiles import Interest, Profile
from domain.roles import Role
from domain.rsvp import RsvpStatus
from handlers.drafts import held_screen
from handlers.i18n import Translator
from handlers.people.keeping import to_answers
from handlers.people.steps import STEPS
from handlers.people.views import home, profile, saved
from handlers.people.views.language import help_screen, language_screen
from handlers.people.wizard import Note, Step, Wizard
from handlers.screen import Screen
from handlers.unfinished import unfinished_screen
from services.cards.drafts import DraftCard
from services.cards.home import HomeCard
from services.cards.memberships import KnownOrganisation, MembershipCard
from services.cards.people import RoleCard, Visitor
from services.cards.rsvps import SeatInvitationCard
from tests.screens.events import STARTS_AT, answered, event
from tests.screens.hosts import host
from tests.screens.words import ORDINARY, Words


def interests(words: Words) -> tuple[Interest, ...]:
    """As many as a list has; at worst the whole vocabulary."""
    kinds = TAXONOMY.kinds[:2] if words is ORDINARY else TAXONOMY.kinds
    return tuple(Interest(kind.id, words.said) for kind in kinds)


def told(words: Words) -> Profile:
    """Everything a person can tell a host."""
    return Profile(
        name=words.person,
        organisation=words.organisation,
        sector="independent",
        seeks=interests(words),
        offers=interests(words),
        causes=tuple(cause.id for cause in TAXONOMY.causes)[: words.some * 4],
        languages=LANGUAGES,
        contact=ContactChoice.EMAIL,
        contact_value=words.email,
        findable=True,
    )


def visitor(words: Words) -> Visitor:
    """The person being asked."""
    return Visitor(1, 1, "en", None, words.person, words.username)


def wizards(words: Words) -> Iterator[Wizard]:
    """Each question in each of its forms."""
    start = Wizard(
        host_id=words.number, host_name=words.host, revision=words.number, profile=told(words)
    )
    for step in Step:
        yield replace(start, step=step, profile=Profile())
        yield replace(start, step=step)
        yield replace(start, step=step, revising=True)
    candidate = KnownOrganisation(words.number, words.organisation, "ngo", ())
    yield replace(start, step=Step.ORGANISATION, candidates=(candidate,) * 3)
    for note in Note:
        yield replace(start, step=Step.CONTACT, note=note)
    for kind_group in TAXONOMY.kind_groups:
        yield replace(start, step=Step.SEEKS, group=kind_group.id)
    for cause_group in TAXONOMY.cause_groups:
        yield replace(start, step=Step.CAUSES, group=cause_group.id)
    read = interests(words)
    yield replace(start, step=Step.OFFERS, proposed=read[:6], unticked=(read[0].kind,))
    yield replace(start, step=Step.OFFERS, doubted=read[:3])
    yield replace(start, step=Step.OFFERS, doubted=read[:3], proposed=read[3:5])


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    yield from home_screens(t, words)
    for wizard in wizards(words):
        yield STEPS[wizard.step].screen(wizard, visitor(words), t)
    member = MembershipCard(host(words), told(words), shared=False, paused=True)
    yield profile.profile_screen(member, t)
    yield profile.profile_screen(replace(member, shared=True, paused=False), t)
    yield profile.hosts_screen((host(words),) * words.some, t)
    yield profile.pause_screen((member,) * words.some, t)
    yield help_screen(t)
    yield help_screen(t, organises=True)
    yield language_screen(t)
    yield held_screen(words.description, words.number, t)
    yield from unfinished_screens(words, t)


def unfinished_screens(words: Words, t: Translator) -> Iterator[Screen]:
    """What may have been begun when something else is opened."""
    registering = to_answers(Wizard(1, words.host, profile=told(words)))
    for flow, answers in (
        (REGISTRATION, registering),
        ("absences", {"marked": True}),
        ("create_event", {"title": words.title}),
    ):
        draft = DraftCard(flow, Step.NAME, answers, words.number, None, None)
        yield unfinished_screen(draft, "", t)


def home_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """What /start shows to different people."""
    at, coming = host(words), answered(RsvpStatus.GOING, words)
    several = (event(words),) * words.some
    for member_of, hosts in (((at,), (at,)), ((), ()), ((), (at,)), ((), (at, at))):
        yield home.home_screen(HomeCard(member_of, hosts, several), visitor(words), t)
        yield home.home_screen(HomeCard(member_of, hosts, ()), visitor(words), t)
    yield home.home_screen(HomeCard((), (), ()), visitor(words), t, operator=True)
    organiser = replace(visitor(words), roles=(RoleCard(at.host_id, None, Role.OWNER),))
    for member_of in ((at,), ()):
        yield home.home_screen(HomeCard(member_of, (at,), several), organiser, t)
    member = MembershipCard(at, told(words), shared=False, paused=False)
    for answer in (None, event(words), coming, answered(RsvpStatus.WAITLISTED, words)):
        yield saved.saved_screen(member, answer, None, t)
        yield saved.known_screen(answer, t)
    seat = SeatInvitationCard(words.number, event(words), "x" * 22, STARTS_AT)
    for new in (member, None):
        yield saved.seat_screen(seat, new, t)
    for elsewhere in (False, True):
        yield saved.declined_screen(words.host, t, member=elsewhere)
