"""The screens about oneself: within Telegram's limits in every language, whatever people write."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from domain.interests.taxonomy import TAXONOMY
from domain.people import LANGUAGES, ContactChoice
from domain.profiles import Interest, Profile
from handlers.i18n import Translator, translator
from handlers.people.steps import STEPS
from handlers.people.views import home, profile, saved
from handlers.people.views.language import help_screen, language_screen
from handlers.people.wizard import Note, Step, Wizard
from handlers.screen import Link, Screen
from sandbox.html import parse_html, utf16_length
from services.cards.home import HomeCard
from services.cards.hosts import HostCard
from services.cards.memberships import MembershipCard, OrganisationCard
from services.cards.people import Visitor
from tests.conversations.test_rsvp_screens import AWKWARD, EVENT, GOING

NAME = AWKWARD[:64]
KINDS = tuple(Interest(kind.id, AWKWARD + str(n)) for n, kind in enumerate(TAXONOMY.kinds))
PROFILE = Profile(
    name=NAME,
    organisation=NAME,
    sector="independent",
    seeks=KINDS,
    offers=KINDS,
    causes=tuple(cause.id for cause in TAXONOMY.causes),
    languages=LANGUAGES,
    contact=ContactChoice.EMAIL,
    contact_value="a" * 116 + "@example.org",
    findable=True,
)
VISITOR = Visitor(1, 1, "en", None, AWKWARD[:128], "a" * 32)
WIZARD = Wizard(host_id=2**40, host_name=NAME, revision=2**32, profile=PROFILE)
HOST = HostCard(2**40, NAME, "hu", "Europe/Budapest")
CANDIDATE = OrganisationCard(2**40, AWKWARD[:128], "ngo", ())
MEMBER = MembershipCard(HOST, PROFILE, shared=False, paused=True)


def wizards() -> Iterator[Wizard]:
    """Each question in each of its forms."""
    for step in Step:
        here = replace(WIZARD, step=step)
        yield here
        yield replace(here, revising=True)
        yield replace(here, profile=Profile())
    for note in Note:
        yield replace(WIZARD, step=Step.CONTACT, note=note)
    yield replace(WIZARD, step=Step.ORGANISATION, candidates=(CANDIDATE,) * 3)
    for group in TAXONOMY.kind_groups:
        yield replace(WIZARD, step=Step.SEEKS, group=group.id)
    for group in TAXONOMY.cause_groups:
        yield replace(WIZARD, step=Step.CAUSES, group=group.id)
    yield replace(WIZARD, step=Step.OFFERS, proposed=KINDS[:6], unticked=(KINDS[0].kind,))
    yield replace(WIZARD, step=Step.OFFERS, doubted=KINDS[:3])


def screens(t: Translator) -> Iterator[Screen]:
    """Every screen of the feature, in its longest form."""
    for wizard in wizards():
        yield STEPS[wizard.step].screen(wizard, VISITOR, t)
    coming = replace(EVENT, mine=GOING)
    for member_of, hosts in (((HOST,), (HOST,)), ((), ()), ((), (HOST,)), ((), (HOST, HOST))):
        yield home.home_screen(HomeCard(member_of, hosts, (EVENT,) * 6), VISITOR, t)
        yield home.home_screen(HomeCard(member_of, hosts, ()), VISITOR, t)
    for event in (None, EVENT, coming):
        yield saved.saved_screen(MEMBER, event, None, t)
        yield saved.known_screen(event, t)
    yield saved.declined_screen(t)
    yield profile.profile_screen(MEMBER, t)
    yield profile.hosts_screen((HOST,) * 8, t)
    yield profile.pause_screen((MEMBER,) * 8, t)
    yield help_screen(t)
    yield language_screen(t)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_within_telegrams_limits(language: str) -> None:
    for screen in screens(translator(language)):
        text, _ = parse_html(screen.text)
        assert 0 < utf16_length(text) <= 4096
        for row in screen.rows:
            for button in row:
                assert not isinstance(button.action, Link)
                assert len(button.action.pack().encode()) <= 64, button


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_has_more_than_ten_buttons_in_a_list(language: str) -> None:
    for wizard in wizards():
        rows = STEPS[wizard.step].screen(wizard, VISITOR, translator(language)).rows
        assert len(rows) <= 10, wizard.step


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_that_stand_side_by_side_are_short(language: str) -> None:
    t = translator(language)
    long = {
        button.label
        for wizard in wizards()
        for row in STEPS[wizard.step].screen(wizard, VISITOR, t).rows
        for button in row
        if len(row) > 1 and utf16_length(button.label) > 20
    }
    assert long == set()
