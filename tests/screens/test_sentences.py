"""Sentences that must differ do, and those that must fit a phone do."""

import pytest

from domain.people import LANGUAGES
from domain.rsvp import RsvpOutcome, RsvpStatus
from domain.spoken_dates import Reason
from handlers.i18n import translator
from handlers.people.steps import STEPS
from handlers.phrases.times import problem_with
from handlers.rsvp.views.answer import answer_screen
from services.cards.rsvps import AnswerCard
from tests.screens.events import answered
from tests.screens.people import visitor, wizards
from tests.screens.words import ALL, ORDINARY, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_that_words_tell_no_time_has_its_sentence(language: str) -> None:
    t = translator(language)
    assert len({problem_with(reason, t) for reason in Reason}) == len(Reason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_outcome_of_an_answer_has_its_sentence(language: str) -> None:
    t, event = translator(language), answered(RsvpStatus.WAITLISTED, ORDINARY)
    said = {answer_screen(AnswerCard(outcome, event), t).text for outcome in RsvpOutcome}
    assert len(said) == len(RsvpOutcome)


@pytest.mark.parametrize("words", ALL, ids=[words.label for words in ALL])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_of_registration_has_more_than_ten_rows(language: str, words: Words) -> None:
    t = translator(language)
    long = {
        wizard.step
        for wizard in wizards(words)
        if len(STEPS[wizard.step].screen(wizard, visitor(words), t).rows) > 10
    }
    assert long == set()
