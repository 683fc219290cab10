"""The screens of pairs that let advisers follow, and of their advisers."""

from collections.abc import Iterator
from dataclasses import replace

from domain.partnerships import REMARK_LENGTH, Stage
from handlers.i18n import Translator
from handlers.partnerships.views import advice, advising
from handlers.screen import Screen
from services.cards.advice import (
    AdviceCard,
    AdvisedPairCard,
    AdvisedPairLine,
    AdvisedPairsCard,
    RemarkCard,
    SideCard,
)
from services.cards.partnerships import ProgressCard
from tests.screens.events import STARTS_AT
from tests.screens.introductions import KINDS, ZONE, organisation
from tests.screens.words import ORDINARY, Words


def remark(words: Words) -> RemarkCard:
    """A remark of maximum length."""
    text = words.line if words is ORDINARY else (words.line * 9)[:REMARK_LENGTH]
    return RemarkCard(text, words.person, STARTS_AT)


def of_sides(nothing: ProgressCard, t: Translator, words: Words) -> Iterator[Screen]:
    """The screens of the two sides."""
    asked = replace(nothing, stage=Stage.NEGOTIATING, advisers=(words.person,) * words.some)
    card = AdviceCard(asked, None)
    written = AdviceCard(replace(asked, let_in=True), remark(words), 1, 3)
    yield advice.advice_screen(card, t)
    yield advice.advice_screen(replace(card, pair=replace(asked, advisers=(words.person,))), t)
    yield advice.advice_screen(replace(card, pair=nothing, remark=remark(words)), t)
    yield advice.advice_screen(written, t)
    yield advice.advice_screen(replace(written, remark=None, page=0, pages=1), t)
    yield advice.looked_on_screen(written, t)
    yield advice.remark_screen(written, t)
    yield advice.remark_screen(replace(written, remark=replace(remark(words), by=None)), t)


def pair(words: Words) -> AdvisedPairCard:
    """Two people who seek and offer all that is possible."""
    kinds = KINDS[: words.some]
    side = SideCard(words.person, organisation(words), ("en", "pl", "hu"), kinds, kinds)
    return AdvisedPairCard(
        suggestion_id=words.number,
        host_id=words.number,
        host_name=words.host,
        zone=ZONE,
        one=side,
        other=side,
        stage=Stage.PARTNERSHIP,
        kinds=KINDS[:2],
        remark=remark(words),
        page=1,
        pages=3,
    )


def of_advisers(t: Translator, words: Words) -> Iterator[Screen]:
    """The screens of the advisers."""
    told = organisation(words)
    lines = [
        AdvisedPairLine(words.number, told, told, stage, remarks)
        for stage, remarks in ((Stage.NEGOTIATING, 0), (Stage.PARTNERSHIP, words.number))
    ]
    card = AdvisedPairsCard(words.number, words.host, tuple(lines * 4), 1, 3)
    yield advising.pairs_screen(card, t)
    yield advising.pairs_screen(replace(card, pairs=(), page=0, pages=1), t)
    yield advising.to_advise_screen(lines[0], t)
    shown = pair(words)
    yield advising.pair_screen(shown, t)
    silent = replace(shown.one, languages=(), seeks=(), offers=())
    yield advising.pair_screen(
        replace(shown, one=silent, kinds=(), stage=Stage.NEGOTIATING, remark=None, page=0, pages=1),
        t,
    )
    yield advising.writing_screen(shown, t)
    yield advising.preview_screen(shown, remark(words).text, words.number, t)
