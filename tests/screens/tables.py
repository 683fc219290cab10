"""The screens about tables."""

from collections.abc import Iterator
from dataclasses import replace

from domain.rsvp import RsvpStatus
from domain.table_plans import MOST_ROUNDS, MOST_TABLES, PlanState
from handlers.i18n import Translator
from handlers.screen import Screen
from handlers.tables.views import plan, rounds, swap
from handlers.tables.views.mine import my_tables_screen
from services.cards.events import Comer
from services.cards.tables import MyTablesCard, PlanCard, RoundCard, Sitter, TableCard, WishCard
from tests.screens.events import STARTS_AT, answered, written
from tests.screens.words import Words

ZONE = "Europe/Warsaw"


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    number, title = words.number, written(words.title, words)
    wish = WishCard(number, title, 48, 8, 3, 6)
    yield plan.wish_screen(wish, t)
    yield plan.wish_screen(replace(wish, people=0), t)
    yield plan.wish_screen(replace(wish, companions=5), t)
    yield plan.wish_screen(replace(wish, people=6, tables=1, rounds=1), t)
    for state in PlanState:
        yield plan.plan_screen(PlanCard(number, title, state, 8, 3, 48, 40, 2, 5, ZONE), t)
    card = PlanCard(
        *(number, title, PlanState.READY, MOST_TABLES, MOST_ROUNDS),
        *(number, number, 0, number, ZONE),
    )
    yield plan.plan_screen(card, t)
    someone = Comer(words.person, words.organisation, "ngo", checked_in=False, companions=2)
    yield plan.plan_screen(card, t, (someone,) * 300)
    yield plan.plan_screen(replace(card, untold=0, companions=5), t)
    yield plan.plan_screen(replace(card, untold=0, told_at=STARTS_AT), t)
    for here_only in (False, True):
        yield plan.mending_screen(card, t, here_only=here_only)
    yield from round_screens(t, words)
    for again in (False, True):
        mine = MyTablesCard(answered(RsvpStatus.GOING, words), number, (12, 0, 7), again)
        yield my_tables_screen(mine, t)
    yield my_tables_screen(replace(mine, tables=(12,)), t)
    along = replace(mine.event.mine, companions=2) if mine.event.mine else None
    yield my_tables_screen(replace(mine, event=replace(mine.event, mine=along)), t)


def round_screens(t: Translator, words: Words) -> Iterator[Screen]:
    """One round: reviewed, and two people swapped in it."""
    title = written(words.title, words)
    people = (Sitter(words.number, words.person, words.organisation),) * 8
    few = tuple(TableCard(table, people) for table in (1, 2, 3))
    card = RoundCard(words.number, title, 1, 3, few, 1, 3)
    yield rounds.round_screen(card, t)
    brings = replace(people[0], companions=2)
    yield rounds.round_screen(replace(card, tables=(TableCard(1, (brings, *people)),)), t)
    yield rounds.round_screen(replace(card, tables=(TableCard(1, people * 8),)), t)
    everything = tuple(TableCard(table, ()) for table in range(1, MOST_TABLES + 1))
    for first in (0, words.number):
        yield swap.which_table_screen(replace(card, tables=everything), first, t)
        yield swap.which_person_screen(card, TableCard(3, people), first - 1, 0, t)
