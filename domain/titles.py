"""A person as a list has them: a name, perhaps titles and an office, perhaps the organisation."""

import re
from itertools import takewhile
from typing import Final

from domain.text import fold

_TITLES: Final = frozenset(
    re.findall(
        r"\S+",
        """
    prof dr hab mgr inz lek mec adw ks phd ph.d msc bsc mba jr sr ifj ozv professor profesor doktor magister docens
    adjunktus
    prezes prezeska wiceprezes wiceprezeska dyrektor dyrektorka wicedyrektor wicedyrektorka kierownik kierowniczka
    koordynator koordynatorka burmistrz wiceburmistrz prezydent wiceprezydent wojt soltys soltyska radny radna
    przewodniczacy przewodniczaca sekretarz skarbnik skarbniczka pelnomocnik pelnomocniczka czlonek czlonkini
    elnok alelnok tarselnok igazgato foigazgato ugyvezeto polgarmester alpolgarmester jegyzo titkar fotitkar
    koordinator munkatars projektvezeto
    president vice-president chair chairman chairwoman director manager mayor ceo cto coordinator treasurer secretary
    """,
    )
)
"""First words, without diacritics, of what follows a name and is no organisation: `prof. UW`, `PhD`, `prezes`, `elnök`."""


def name_and_organisation(line: str) -> tuple[str, str]:
    """The two parts of `Jan Kowalski, prof. UW, Fundacja Dom`; the second is empty if it is not told."""
    name, *rest = line.split(", ")
    titles = list(takewhile(_is_title, rest))
    return ", ".join([name, *titles]), ", ".join(rest[len(titles) :])


def _is_title(part: str) -> bool:
    first, *_ = fold(part).split() or [""]
    return first.rstrip(".") in _TITLES
