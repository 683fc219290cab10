"""The screens about quotas by sector."""

from collections.abc import Iterator
from dataclasses import replace

from domain.interests.taxonomy import TAXONOMY
from handlers.errors import sentences
from handlers.events.views import quotas
from handlers.i18n import Translator
from handlers.screen import Screen
from services.cards.quotas import QuotasCard, SectorCard
from tests.screens.events import event
from tests.screens.words import ORDINARY, Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    gathering, most = event(words), 12 if words is ORDINARY else 5000
    sectors = [SectorCard(one.id, None, 0, 0) for one in TAXONOMY.sectors]
    sectors[:3] = [
        replace(sectors[0], held=7),
        replace(sectors[1], most=most, held=most, waiting=3),
        replace(sectors[2], most=1, held=2),
    ]
    card = QuotasCard(
        event_id=words.number,
        title=gathering.title,
        zone=gathering.zone,
        seats=gathering.seats,
        sectors=tuple(sectors),
        opens_at=None,
        open=False,
    )
    yield quotas.quotas_screen(card, t)
    for open_ in (False, True):
        yield quotas.quotas_screen(replace(card, opens_at=gathering.starts_at, open=open_), t)
    for one in card.sectors:
        yield quotas.quota_question_screen(card, one.sector, t)
    problem = next(iter(sentences(t).values()))
    yield quotas.quota_question_screen(card, "business", t, problem)
