"""Recognises a line's language by its small words and letters."""

from collections.abc import Mapping, Sequence
from typing import Final

from domain.interests.taxonomy import LANGUAGES
from domain.interests.words import Token
from domain.text import fold

_WRITTEN: Final = {
    "en": "a an the of to in on at by for from with and or but we our us i my you your they their it its is are was "
    "be been have has do does can could would will who what how need looking some any not this that them as "
    "if all new help want",
    "pl": "i w z na do dla o od po za ze przez przy czy nie się sie jest są sa mamy mam nas nam nasz nasza nasze "
    "naszych naszej nasi kto co jak jako oraz lub ale że ze żeby to tego ten ta te szukamy chcemy potrzebujemy "
    "możemy chętnie bardzo też już jesteśmy jestem był tylko",
    "hu": "a az egy és es is nem van vagy hogy de ha mert mint meg már csak akik aki ami amit ki mi mit kell nekünk "
    "nekunk nálunk nalunk vagyunk vagyok tudunk szeretnénk szeretnenk keresünk keresunk segítség kellene lenne "
    "szívesen szivesen ezt azt be el fel le nagyon jó jo minden lehet hozzánk tőlünk ban ben nak nek",
}
SMALL_WORDS: Final = {
    language: frozenset(fold(written).split()) for language, written in _WRITTEN.items()
}
PRONOUNS: Final = frozenset(
    fold(
        "nothing anything something everything none this that these those "
        "nic niczego niczym coś czegoś wszystko wszystkiego czego żaden żadna żadne żadnego żadnej żadnych tego tych ich "
        "powyższych mamy nam nas semmi semmit semmire semmiben valami valamit minden mindent mit egyik sem ezek azok közül"
    ).split()
)
"""Pronouns and the like in any language: they name nothing."""

OWN_LETTERS: Final = {"pl": frozenset("ąćęłńśźż"), "hu": frozenset("őűöüáéí")}

CLEAR: Final = 1.5
"""A lead of this many small or accented words decides the language."""

FOREIGN, UNSURE = 0.55, 0.8
"""The weight of a word from another language: in a line clearly in one language; in an unclear one."""


def weights(tokens: Sequence[Token], preferred: str) -> Mapping[str, float]:
    """The weight of each language's words (0 to 1) in this line, given the writer's preferred language."""
    score = {language: _evidence(tokens, language) for language in LANGUAGES}
    score[preferred] = score.get(preferred, 0) + 0.5
    best, second = sorted(score, key=lambda language: -score[language])[:2]
    rest = FOREIGN if score[best] - score[second] >= CLEAR else UNSURE
    return {language: 1.0 if language == best else rest for language in LANGUAGES}


def _evidence(tokens: Sequence[Token], language: str) -> float:
    letters = OWN_LETTERS.get(language, frozenset())
    return sum(
        (token.folded in SMALL_WORDS[language]) + (bool(letters.intersection(token.surface)))
        for token in tokens
    )
