"""The screens of a discussion."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from domain.discussion import ANSWER_LENGTH, QUESTION_LENGTH, PromptState
from handlers.discussion.views import answers, collection, prompts
from handlers.i18n import Translator
from handlers.phrases.answers import too_long
from handlers.screen import Screen
from services.cards.discussion import (
    AnswerLine,
    CollectionCard,
    PromptCard,
    PromptLine,
    PromptsCard,
)
from services.cards.events import Written
from tests.screens.events import STARTS_AT, event, written
from tests.screens.words import ORDINARY, Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    title = written(words.title, words)
    lines = tuple(_prompt(state, words) for state in PromptState)
    many = lines * (1 if words is ORDINARY else 6) + lines[:2]
    for organised in (True, False):
        yield prompts.prompts_screen(PromptsCard(words.number, title, (), organised), t)
        yield prompts.prompts_screen(PromptsCard(words.number, title, many, organised), t)
    yield prompts.writing_screen(words.number, t)
    yield prompts.writing_screen(words.number, t, prompts.question_too_long(words.number, t))
    yield from _answering(_card(words), words, t)
    yield from _collected(tuple(one.question for one in lines), words, t)


def _answering(card: PromptCard, words: Words, t: Translator) -> Iterator[Screen]:
    yield answers.opened_screen(card, t)
    yield from _read(card, t)
    yield answers.answering_screen(card, t)
    yield answers.answering_screen(card, t, too_long("." * 301, ANSWER_LENGTH, t))
    yield answers.signing_screen(_cut(words, ANSWER_LENGTH), words.organisation, words.number, t)
    yield answers.removal_screen(card, t)


def _collected(questions: Sequence[Written], words: Words, t: Translator) -> Iterator[Screen]:
    chapters = tuple((question, _card(words).answers * 3) for question in questions)
    title = written(words.title, words)
    whole = CollectionCard(words.number, title, words.host, chapters)
    yield collection.collected_screen(whole, t)
    yield collection.reading_screen(whole, 1, t)
    yield collection.reading_screen(replace(whole, chapters=()), 0, t)
    yield collection.file_screen(whole, t)
    for now in (STARTS_AT, STARTS_AT + timedelta(hours=14)):
        yield collection.sending_screen(whole, event(words), now, t)


def _read(card: PromptCard, t: Translator) -> Iterator[Screen]:
    for state in PromptState:
        for organised in (True, False):
            prompt = replace(card.prompt, state=state)
            can_answer = state is PromptState.OPEN
            yield answers.prompt_screen(
                replace(card, prompt=prompt, organised=organised, can_answer=can_answer), t
            )
    yield answers.prompt_screen(replace(card, answers=(), page=0, pages=1), t)
    yield answers.prompt_screen(replace(card, organised=True, asked_at=STARTS_AT), t)


def _card(words: Words) -> PromptCard:
    text = _cut(words, ANSWER_LENGTH)
    said = AnswerLine(words.number, text, words.organisation, supports=words.some)
    four = (
        said,
        replace(said, by=None, supported=True),
        replace(said, mine=True, supports=0),
        replace(said, hidden=True),
    )
    prompt = _prompt(PromptState.OPEN, words)
    return PromptCard(
        *(words.number, prompt, four, 5, 1, 3),
        can_answer=True,
        organised=False,
        zone="Europe/Warsaw",
    )


def _prompt(state: PromptState, words: Words) -> PromptLine:
    question = written(_cut(words, QUESTION_LENGTH), words)
    return PromptLine(words.number, question, state, answers=words.some)


def _cut(words: Words, length: int) -> str:
    """The longest text of this kind that fits; ordinary text is left as it is."""
    return words.line if words is ORDINARY else (words.description * 2)[:length]
