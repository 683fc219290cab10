"""Recognises a person's sector from a spreadsheet's words."""

import re
from collections.abc import Mapping
from functools import cache

from bot.commands.cells import ids_by_label
from domain.interests.taxonomy import TAXONOMY
from domain.organisations import sector_of
from domain.text import fold

SAID: tuple[tuple[str, str], ...] = (
    (
        "independent",
        r"nieformaln|informal|osob\w* (prywatn|fizyczn)|indywidual|individual|maganszemely",
    ),
    (
        "independent",
        r"\bekspert|\bexpert|szakert|fuggetlen|independent|niezalezn|freelanc|szabaduszo",
    ),
    (
        "social_economy",
        r"ekonomi\w* spoleczn|przedsiebiorstw\w* spoleczn|spoldziel|\bpes\b|social (enterprise|econom|business)"
        r"|cooperativ|tarsadalmi vallalk|szovetkezet|szocialis gazdasag",
    ),
    (
        "donor",
        r"darczync|grantodaw|grant ?mak|\bdonor|funder|philanthrop|adomanyoz|palyazatkiir|mecenas",
    ),
    (
        "ngo",
        r"\bngos?\b|\bcivil|pozarzad|fundacj|stowarzysz|alapitvany|egyesulet|non ?profit|charit|foundation"
        r"|association|spoleczenstw\w* obywatel|trzeci sektor|third sector|sektor spoleczn|\bopp\b|\biii\b",
    ),
    (
        "university",
        r"uczeln|uniwersy|universit|egyetem|foiskola|akadem|academ|nauk|research|kutat|higher ed",
    ),
    ("media", r"\bmedia|\bpras|\bpress\b|\bradio|telewiz|televiz|sajto|dziennikar|journal|ujsag"),
    (
        "local_government",
        r"samorzad|onkormanyz|municip|local (gov|auth)|\burzad|\bgmin|powiat|starost|\bjst\b|\bcouncil\b"
        r"|polgarmester|administracj|administration|kozigazgatas|government",
    ),
    (
        "public_institution",
        r"publi|kozintezm|kozszfera|szkol|school|iskola|bibliot|librar|konyvtar|szpital|hospital|korhaz"
        r"|muze|museum|allami|panstwow|instytucj\w* kultur|intezmeny|\b[gm]?ops\b",
    ),
    (
        "business",
        r"bizn|busines|enterpris|entrepren|start ?up|\bfirm|compan|corporat|korporac|przedsieb|vallalk|vallalat|\bceg|uzlet|prywatn|private"
        r"|magan|gazdasag|komerc|commerc|industr|\bipar|handel|versenyszfera|profit",
    ),
)
"""Words for sectors, folded; earlier entries take precedence."""


def sector_in(said: str, organisation: str, language: str) -> str:
    """The sector that the words name; else the one suggested by the organisation's name; else the words themselves."""
    words = _words(said)
    return (
        _labelled().get(words)
        or (said and sector_of(said, language))
        or next((sector for sector, sign in SAID if re.search(sign, words)), None)
        or sector_of(organisation, language)
        or words
    )


def is_own(sector: str) -> bool:
    """Whether the sector is just the given words, as none was recognised."""
    return sector not in ("", *(known.id for known in TAXONOMY.sectors))


@cache
def _labelled() -> Mapping[str, str]:
    return ids_by_label(TAXONOMY.sectors, _words)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
