"""The screens about programmes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.programme import ItemKind
from handlers.i18n import Translator
from handlers.programme.views import changing, news, programme
from handlers.screen import Screen
from services.cards.programmes import ItemCard, ItemLine, ProgrammeCard, ProgrammeNews, Slot
from tests.screens.events import ENDS_AT, STARTS_AT, written
from tests.screens.words import ORDINARY, Words

ZONE = "Europe/Budapest"


def _item(words: Words) -> ItemLine:
    title = "Panel" if words is ORDINARY else (words.title * 2)[:120]
    return ItemLine(
        item_id=words.number,
        starts_at=STARTS_AT,
        ends_at=STARTS_AT + timedelta(minutes=45),
        kind=ItemKind.PANEL,
        title=written(title, words),
        speakers=words.line[:150],
        room=words.organisation[:40],
    )


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    item = _item(words)
    yield from _whole(item, t, words)
    one = ItemCard(words.number, ZONE, item)
    yield changing.item_screen(one, t)
    yield changing.kinds_screen(one, t)
    for unclear in (False, True):
        yield changing.moving_screen(one, t, unclear=unclear)
    problem = changing.unclear_line(words.line[:100], t)
    yield changing.writing_screen(words.number, "pl", t)
    yield changing.writing_screen(words.number, "pl", t, problem)
    slot, later = Slot(STARTS_AT, ENDS_AT, item.room), Slot(STARTS_AT, ENDS_AT, "")
    event_title = written(words.title, words)
    told = ProgrammeNews(words.number, event_title, ZONE, item.title, slot, later, None)
    yield news.news_screen(told, t)
    yield news.news_screen(replace(told, after=None), t)
    yield news.news_screen(replace(told, before=None), t)
    yield news.news_screen(replace(told, minutes=10), t)


def _whole(item: ItemLine, t: Translator, words: Words) -> Iterator[Screen]:
    """A page of the programme."""
    card = ProgrammeCard(
        event_id=words.number,
        title=written(words.title, words),
        zone=ZONE,
        items=(item,) * (2 if words is ORDINARY else 6),
        on=item,
        then=replace(item, item_id=1, starts_at=ENDS_AT),
        languages=("hu",),
        organised=False,
        page=1,
        pages=3,
    )
    yield programme.programme_screen(card, t)
    yield programme.programme_screen(replace(card, organised=True), t)
    yield programme.programme_screen(replace(card, items=(), on=None, then=None), t)
