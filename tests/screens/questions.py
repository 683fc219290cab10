"""The screens about the questions of an event."""

from collections.abc import Iterator
from dataclasses import replace

from domain.questions import QuestionKind, values_of
from handlers.i18n import Translator
from handlers.questions import views
from handlers.screen import Screen
from services.cards.questions import NamedAnswer, NamedCard, QuestionCard, QuestionsCard
from tests.screens.events import written
from tests.screens.words import ORDINARY, Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    text = written((words.title * 2)[:150] if words is not ORDINARY else "Which table?", words)
    options = (words.place[:40],) * (2 if words is ORDINARY else 8)
    questions = tuple(
        QuestionCard(
            question_id=words.number,
            event_id=words.number,
            kind=kind,
            text=text if kind in (QuestionKind.CHOICE, QuestionKind.YES_NO) else None,
            options=options if kind is QuestionKind.CHOICE else (),
            mine=frozenset(values_of(kind, 2)[:1]),
        )
        for kind in QuestionKind
    )
    card = QuestionsCard(words.number, written(words.title, words), words.host, questions)
    yield views.answers_screen(card, t)
    counted = tuple(
        replace(one, counts=tuple((value, 5) for value in values_of(one.kind, len(options))))
        for one in questions
    )
    yield views.questions_screen(replace(card, questions=()), t)
    yield views.questions_screen(card, t)
    yield views.questions_screen(replace(card, questions=counted, named=True), t)
    named = NamedAnswer(words.person, words.organisation, "vegan")
    yield views.names_screen(
        NamedCard(questions[0], (named,) * (2 if words is ORDINARY else 10), 1, 3), t
    )
    for unclear in (False, True):
        yield views.own_question_screen(words.number, t, unclear=unclear)
