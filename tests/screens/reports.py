"""The screens about lists to download."""

from collections.abc import Iterator
from dataclasses import replace

from domain.lists import ListKind, asked_for
from domain.questions import QuestionKind
from domain.rsvp import RsvpStatus
from handlers.i18n import Translator
from handlers.reports import views
from handlers.reports.callbacks import Form
from handlers.reports.files import list_file
from handlers.screen import Screen
from services.cards.events import Written
from services.cards.lists import ListCard, ListLine, ListsCard, Taken
from services.cards.questions import QuestionCard
from tests.screens.events import STARTS_AT, event, written
from tests.screens.words import Words

_QUESTION = QuestionCard(1, 1, QuestionKind.YES_NO, Written("Walk?", "hu"), ())


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    title, sizes = written(words.title, words), tuple((kind, words.some) for kind in ListKind)
    last = Taken(ListKind.ATTENDANCE, words.person, STARTS_AT)
    lists = ListsCard(words.number, title, "Europe/Budapest", sizes, last)
    yield views.lists_screen(lists, t)
    yield views.lists_screen(replace(lists, last=replace(last, by=None)), t)
    none = tuple((kind, 0) for kind in ListKind)
    yield views.lists_screen(replace(lists, people=none, last=None), t)
    everyone = tuple(_line(status, words) for status in RsvpStatus)
    for kind in ListKind:
        asked = (_QUESTION,) if asked_for(kind) else ()
        people = tuple(replace(one, answers=(("yes",),) * len(asked)) for one in everyone)
        card = ListCard(kind, event(words), people, STARTS_AT, asked)
        for form in views.forms_of(kind):
            yield views.list_screen(card, list_file(card, form, "brunchbot_bot", t), t)
    far = (replace(everyone[0], name="王伟"), replace(everyone[0], name="🎉", organisation="🎉"))
    badges = ListCard(ListKind.BADGES, event(words), far, STARTS_AT)
    for card in (badges, replace(badges, people=far[:1])):
        yield views.list_screen(card, list_file(card, Form.PDF, "brunchbot_bot", t), t)


def _line(status: RsvpStatus, words: Words) -> ListLine:
    came = STARTS_AT if status is RsvpStatus.CHECKED_IN else None
    return ListLine(
        words.person, words.organisation, "ngo", status, came, ("en", "hu"), (12, 0, 7), "x", 2
    )
