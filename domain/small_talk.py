"""What people type to a bot as they would to anybody: a greeting, thanks, a call for help."""

import re
from enum import StrEnum
from typing import Final

from domain.text import fold


class Talk(StrEnum):
    """What a line is about that says nothing else."""

    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"


_WORDS: Final = {
    Talk.GREETING: "hello|hi|hey|good (?:morning|afternoon|evening|day)|start"
    "|dzien dobry|dobry wieczor|czesc|hej|witam|witajcie"
    "|jo (?:napot|reggelt|estet)(?: kivanok)?|szia|sziasztok|hello|udv|udvozlom|kezdes",
    Talk.THANKS: "thanks|thank you|thx|many|so much|very much|a lot"
    "|dziekuje|dziekujemy|dzieki|bardzo|serdecznie|slicznie|wielkie"
    "|koszonom|koszonjuk|koszi|szepen|nagyon|halas"
    "|ok|great|super|swietnie|rendben",
    Talk.HELP: "help|menu|commands|what can you do|pomoc|pomocy|komendy|polecenia|segitseg|segitsen|sugo|parancsok",
}
_NAMED: Final = re.compile(r"thank|thx|dzieki|dziekuj|koszon|koszi")
_LINES: Final = {talk: re.compile(rf"(?:\W*\b(?:{said})\b)+\W*") for talk, said in _WORDS.items()}


def talk_in(text: str) -> Talk | None:
    """What a line is about, if it says nothing besides."""
    said = fold(text)
    if _LINES[Talk.THANKS].fullmatch(said):
        return Talk.THANKS if _NAMED.search(said) else None
    return next((talk for talk in (Talk.GREETING, Talk.HELP) if _LINES[talk].fullmatch(said)), None)
