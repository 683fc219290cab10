"""The screens of suggestions and introductions."""

from collections.abc import Iterator
from dataclasses import replace

from domain.interests.taxonomy import TAXONOMY
from domain.introductions import Answer, SuggestionState, VisibleState
from domain.matching import Need, Surplus, WhyNobody
from domain.people import ContactChoice
from handlers.i18n import Translator
from handlers.introductions.views.find import found_screen, line_screen, what_screen
from handlers.introductions.views.mine import mine_screen
from handlers.introductions.views.needs import needs_screen
from handlers.introductions.views.no_suggestions import no_suggestions_screen
from handlers.introductions.views.pins import pair_screen
from handlers.introductions.views.review import called_screen, review_screen
from handlers.introductions.views.suggestion import (
    by_hand_screen,
    closed_screen,
    introduction_screen,
    nobody_screen,
    suggestion_screen,
)
from handlers.introductions.views.trios import trios_screen
from handlers.screen import Screen
from services.cards.introductions import (
    AttendeeCard,
    ByHandCard,
    ContactCard,
    Found,
    Gain,
    Gives,
    MySuggestions,
    NobodyCard,
    OfThree,
    OrganisationCard,
    PairingCard,
    PriceCard,
    ProposedCard,
    ReviewCard,
    SuggestionCard,
)
from services.cards.needs import NeedsCard, NoSuggestionsCard, TrioCard, TriosCard
from tests.screens.events import STARTS_AT
from tests.screens.words import ORDINARY, Words

ZONE = "Europe/Budapest"
KINDS = tuple(kind.id for kind in TAXONOMY.kinds)
CAUSES = tuple(cause.id for cause in TAXONOMY.causes)


def organisation(words: Words) -> OrganisationCard:
    """The other side's organisation."""
    return OrganisationCard(words.organisation, "local_government")


def gains(words: Words) -> tuple[Gain, ...]:
    """The same kind on both sides, and related ones."""
    return tuple(Gain(one, "website_it") for one in KINDS[: words.some])


def suggestion(words: Words) -> SuggestionCard:
    """A suggestion awaiting the reader's answer."""
    return SuggestionCard(
        suggestion_id=words.number,
        host_name=words.host,
        event_title=words.title,
        other=organisation(words),
        i_get=gains(words),
        they_get=gains(words),
        causes=CAUSES[: words.some],
        answer=Answer.NONE,
        state=VisibleState.WAITING,
        deadline_at=STARTS_AT,
        zone=ZONE,
    )


def contact(words: Words, choice: ContactChoice) -> ContactCard:
    """The other side with this contact."""
    value = {ContactChoice.EMAIL: words.email, ContactChoice.ORGANISER: None}
    number = "+36301234567" if choice is ContactChoice.PHONE else words.username
    return ContactCard(words.person, choice, value.get(choice, number))


def introduced(words: Words, choice: ContactChoice) -> SuggestionCard:
    """A pair after two yeses."""
    return replace(suggestion(words), state=VisibleState.INTRODUCED, contact=contact(words, choice))


def three_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """A trio's: unanswered, yes to both, to one only, one introduced, both introduced, and after one expired."""
    one, other = suggestion(words), replace(suggestion(words), suggestion_id=words.number + 1)
    for first, second in ((Answer.NONE,) * 2, (Answer.YES,) * 2, (Answer.YES, Answer.NOT_NOW)):
        yield _of_three(replace(one, answer=first), replace(other, answer=second), words, t)
    met = introduced(words, ContactChoice.USERNAME)
    yield _of_three(met, replace(other, answer=Answer.YES), words, t)
    for choice in (ContactChoice.EMAIL, ContactChoice.ORGANISER):
        yield _of_three(met, replace(introduced(words, choice), suggestion_id=2), words, t)
    yield _of_three(replace(met, contact=None), other, words, t)
    over = replace(one, state=VisibleState.CLOSED, answer=Answer.YES)
    yield _of_three(met, over, words, t)
    yield closed_screen(replace(over, of_three=OfThree(over, ())), t)


def _of_three(one: SuggestionCard, other: SuggestionCard, words: Words, t: Translator) -> Screen:
    gives = Gives(words.organisation, words.organisation, KINDS[: min(3, words.some)])
    return suggestion_screen(replace(one, of_three=OfThree(other, (gives,) * 4)), t)


def by_hand(words: Words) -> ByHandCard:
    """Two people to be connected, one of whom left a number."""
    return ByHandCard(
        suggestion_id=words.number,
        host_id=words.number,
        event_id=None,
        person_ids=(1, 2),
        host_name=words.host,
        one=contact(words, ContactChoice.ORGANISER),
        one_organisation=organisation(words),
        other=contact(words, ContactChoice.PHONE),
        other_organisation=organisation(words),
    )


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    waiting = suggestion(words)
    for answer in Answer:
        yield suggestion_screen(replace(waiting, answer=answer), t)
    closed = replace(waiting, state=VisibleState.CLOSED, answer=Answer.YES)
    yield suggestion_screen(closed, t)
    yield suggestion_screen(replace(waiting, i_get=(), they_get=(), causes=()), t)
    ask = replace(waiting, event_title=None, line=words.line)
    yield suggestion_screen(replace(ask, asked_by_me=True, answer=Answer.YES), t)
    yield suggestion_screen(replace(ask, asked_by_them=True), t)
    for choice in ContactChoice:
        yield introduction_screen(introduced(words, choice), t)
    yield introduction_screen(replace(waiting, state=VisibleState.INTRODUCED), t)
    yield closed_screen(closed, t)
    for why in (None, *WhyNobody):
        yield nobody_screen(NobodyCard(words.title, why), t)
    for attended in (True, False):
        yield mine_screen(MySuggestions((), (), (), attended=attended), t)
    yield mine_screen(MySuggestions((), (), (), attended=True, paused=True), t)
    met = introduced(words, ContactChoice.EMAIL)
    n = words.some
    mine = MySuggestions((waiting,) * n, (met,) * n, (closed,) * n, attended=True)
    yield mine_screen(mine, t)
    yield mine_screen(mine, t, page=1)
    yield by_hand_screen(by_hand(words), t)
    yield from three_screens(t, words)
    yield from review_screens(t, words)
    yield from find_screens(t, words)


def review_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """The organiser's review of the proposals."""
    proposed = [_proposed(words, state) for state in SuggestionState]
    card = ReviewCard(
        event_id=words.number,
        event_title=words.title,
        zone=ZONE,
        attendees=18,
        covered=16,
        without=(words.organisation,) * (2 if words is ORDINARY else 16),
        waiting=1 if words is ORDINARY else 22,
        released=3,
        struck=1,
        release_due_at=STARTS_AT,
        page=1,
        pages=3,
        proposed=tuple(proposed[:5]),
    )
    yield review_screen(card, t)
    none = replace(card, proposed=(), waiting=0, page=0, pages=1)
    yield from (review_screen(replace(none, chosen=chosen), t) for chosen in (True, False))
    yield called_screen(card, t)
    price = PriceCard(words.some, 0.04, words.some, 0.013)
    told = replace(card, price=price, spread=(0.42, 0.305), proposed=(proposed[0],))
    yield review_screen(told, t)
    pin = replace(proposed[0], pinned=True)
    pinned = replace(told, price=replace(price, covered=0), proposed=(pin,))
    yield from (review_screen(replace(pinned, choosing=choosing), t) for choosing in (False, True))
    yield from trios_screens(told, t, words)
    yield from pair_screens(t, words)
    yield from needs_screens(t, words)


def trios_screens(told: ReviewCard, t: Translator, words: Words) -> Iterator[Screen]:
    """Three who could work together: one to propose and one proposed, as the review shows; and none left."""
    three = replace(told.proposed[0], pinned=True, of_three=True)
    yield review_screen(replace(told, trios=True, proposed=(three,)), t)
    trio = TrioCard((words.organisation,) * 3, KINDS[0], KINDS[1], words.number, words.number)
    found = (trio, replace(trio, proposed=True)) * min(2, words.some)
    yield trios_screen(TriosCard(words.number, words.title, found), t)
    yield trios_screen(TriosCard(words.number, words.title, ()), t)


def needs_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Unmet needs; the last two are the message after an event without any suggestion."""
    yield needs_screen(_needs(words), t)
    yield needs_screen(NeedsCard(words.number, words.title, (), (), ()), t)
    yield needs_screen(NeedsCard(words.number, words.title, (), (), (), stated=2), t)
    n = words.some
    reasons = tuple((why, n) for why in WhyNobody)
    none = NoSuggestionsCard(words.number, words.title, 9 * n, reasons, n, _needs(words).needs[:3])
    yield no_suggestions_screen(none, t)
    silent = replace(none, attendees=2, reasons=reasons[1:2], left_out=0, needs=())
    yield no_suggestions_screen(silent, t)


def pair_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """A pair added by the organiser."""
    one = AttendeeCard(words.number, words.person, words.organisation)
    card = PairingCard(words.number, None, "", (one,) * min(8, words.some), more=0)
    yield pair_screen(card, words.number, t)
    yield pair_screen(replace(card, one=one, more=words.some), words.number, t)
    yield pair_screen(replace(card, one=one, search=words.person, found=()), words.number, t)


def find_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Searching for someone."""
    sought = KINDS[: words.some]
    found = [Found(words.number, organisation(words), KINDS, (words.said,))] * (4 * words.some)
    yield what_screen(sought, words.number, t)
    yield what_screen((), words.number, t, unclear=True)
    yield found_screen(found, sought, 1, words.number, t)
    yield found_screen((), sought, 0, words.number, t)
    yield line_screen(words.number, t)


def _needs(words: Words) -> NeedsCard:
    providers = TAXONOMY.kinds[0].typical_providers
    return NeedsCard(
        words.number,
        words.title,
        (
            *(Need(kind, 5, 3, 2, providers) for kind in KINDS[: min(5, words.some)]),
            Need(KINDS[-1], 2, 1, 0, ()),
        ),
        tuple(Surplus(kind, 4, 2) for kind in KINDS[: min(6, words.some)]),
        (TrioCard((words.organisation,) * 3, KINDS[0], KINDS[1]),) * min(3, words.some),
    )


def _proposed(words: Words, state: SuggestionState) -> ProposedCard:
    return ProposedCard(
        suggestion_id=words.number,
        one=organisation(words),
        other=organisation(words),
        one_gets=gains(words),
        other_gets=gains(words),
        causes=CAUSES[: words.some],
        weight=9,
        state=state,
    )
