"""The letters of this feature."""

from domain.introductions import VisibleState
from handlers.introductions.views.no_suggestions import no_suggestions_screen
from handlers.introductions.views.review import called_screen
from handlers.introductions.views.suggestion import (
    by_hand_screen,
    closed_screen,
    introduction_screen,
    nobody_screen,
    suggestion_screen,
)
from handlers.letters import LetterKind
from services.bundle import Services
from services.cards.introductions import (
    ByHandCard,
    NobodyCard,
    ReviewCard,
    SuggestionCard,
    SuggestionNews,
)
from services.cards.needs import NoSuggestionsCard
from services.cards.outbox import Owed


async def _open(services: Services, owed: Owed) -> SuggestionCard | None:
    return await services.introductions.letter(
        owed.person_id, owed.subject_id, VisibleState.WAITING
    )


async def _introduced(services: Services, owed: Owed) -> SuggestionCard | None:
    return await services.introductions.letter(
        owed.person_id, owed.subject_id, VisibleState.INTRODUCED
    )


async def _closed(services: Services, owed: Owed) -> SuggestionCard | None:
    return await services.introductions.letter(owed.person_id, owed.subject_id, VisibleState.CLOSED)


async def _nobody(services: Services, owed: Owed) -> NobodyCard | None:
    return await services.reviews.nobody(owed.subject_id)


async def _by_hand(services: Services, owed: Owed) -> ByHandCard | None:
    return await services.introductions.by_hand(owed.person_id, owed.subject_id)


async def _review(services: Services, owed: Owed) -> ReviewCard | None:
    if not await services.reviews.is_waiting(owed.subject_id):
        return None
    return await services.reviews.card(owed.person_id, owed.subject_id)


async def _no_suggestions(services: Services, owed: Owed) -> NoSuggestionsCard | None:
    return await services.needs.no_suggestions(owed.person_id, owed.subject_id)


LETTERS = (
    LetterKind(SuggestionNews.MADE, _open, suggestion_screen),
    LetterKind(SuggestionNews.INTRODUCED, _introduced, introduction_screen),
    LetterKind(SuggestionNews.CLOSED, _closed, closed_screen),
    LetterKind(SuggestionNews.NONE_FOR_YOU, _nobody, nobody_screen),
    LetterKind(SuggestionNews.BY_HAND, _by_hand, by_hand_screen),
    LetterKind(SuggestionNews.TO_REVIEW, _review, called_screen),
    LetterKind(SuggestionNews.NONE_AT_ALL, _no_suggestions, no_suggestions_screen),
)
