"""The screens about the questions of an event."""

from collections.abc import Iterator
from dataclasses import replace

from domain.people import LANGUAGES
from domain.questions import MOST_QUESTIONS, QuestionKind, is_sensitive, values_of
from handlers.i18n import Translator
from handlers.questions.views import answering, asking, organising
from handlers.screen import Screen
from services.cards.questions import (
    NamedAnswer,
    NamedCard,
    QuestionCard,
    QuestionsCard,
    Wording,
)
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
            text=None if is_sensitive(kind) else text,
            options=options if kind is QuestionKind.CHOICE else (),
            mine=frozenset(values_of(kind, 2)[:1] or (words.line[:200],)),
        )
        for kind in QuestionKind
    )
    card = QuestionsCard(words.number, written(words.title, words), words.host, questions, 14)
    yield answering.answers_screen(card, t)
    for too_long in (False, True):
        yield answering.line_screen(questions[-1], t, too_long=too_long)
    counted = tuple(
        replace(
            one, counts=tuple((value, 5) for value in values_of(one.kind, len(options))), answered=5
        )
        for one in questions
    )
    yield organising.questions_screen(replace(card, questions=()), t)
    yield organising.questions_screen(replace(card, changeable=False), t)
    yield organising.questions_screen(replace(card, questions=counted, nameable=True), t)
    yield from crowded_screens(card, counted, t, words)
    yield from question_screens(counted, t, words)


def crowded_screens(
    card: QuestionsCard, counted: tuple[QuestionCard, ...], t: Translator, words: Words
) -> Iterator[Screen]:
    """As many questions as are shown in full, and the maximum number."""
    choice = next(one for one in counted if one.kind is QuestionKind.CHOICE)
    for number in (4, MOST_QUESTIONS) if words is not ORDINARY else ():
        yield organising.questions_screen(replace(card, questions=(choice,) * number), t)


def _worded(one: QuestionCard, words: Words) -> QuestionCard:
    """A question worded in three languages."""
    told = (words.title * 2)[:150]
    return replace(
        one, wordings=tuple(Wording(language, told, one.options) for language in LANGUAGES)
    )


def question_screens(
    counted: tuple[QuestionCard, ...], t: Translator, words: Words
) -> Iterator[Screen]:
    """One question, and what its organisers are asked."""
    some = 2 if words is ORDINARY else 10
    for question in (counted[0], *(_worded(one, words) for one in counted[2:])):
        said = next((value for value, _ in question.counts), words.line[:200])
        named = (NamedAnswer(words.person, words.organisation, said),) * min(some, 8)
        yield organising.question_screen(NamedCard(question, named, True, True, 1, 3), t)
        yield organising.question_screen(NamedCard(question, (), False, True), t)
    yield asking.how_answered_screen(words.title[:150], words.number, words.number, t)
    yield asking.keeping_screen(
        QuestionsCard(words.number, written(words.title, words), words.host, counted, 14), t
    )
    for unclear in (False, True):
        yield asking.own_question_screen(words.number, t, unclear=unclear)
        for question in (counted[2], counted[-1]):
            yield asking.words_screen(question, "hu", t, unclear=unclear)
