"""What people type to a bot as they would to anybody: a greeting, thanks, a call for help, a wish to leave."""

import re
from enum import StrEnum
from typing import Final

from domain.text import fold


class Talk(StrEnum):
    """What a line is about that says nothing else."""

    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"
    LEAVING = "leaving"


_WORDS: Final = {
    Talk.GREETING: "hello|hi|hey|good (?:morning|afternoon|evening|day)|start"
    "|dzien dobry|dobry wieczor|czesc|hej|witam|witajcie"
    "|jo (?:napot|reggelt|estet)(?: kivanok)?|szia|sziasztok|hello|udv|udvozlom|kezdes",
    Talk.THANKS: "thanks|thank you|thx|many|so much|very much|a lot"
    "|dziekuje|dziekujemy|dzieki|bardzo|serdecznie|slicznie|wielkie"
    "|koszonom|koszonjuk|koszi|szepen|nagyon|halas"
    "|ok|great|super|swietnie|rendben",
    Talk.HELP: "help|menu|commands|what can you do|pomoc|pomocy|komendy|polecenia|segitseg|segitsen|sugo|parancsok",
    Talk.LEAVING: "please|unsubscribe|stop|leave|(?:delete|remove|erase) (?:me|my data|my account)|opt out"
    "|prosze|wypisz(?:cie)?(?: mnie)?|wypisuje sie|(?:usun|skasuj)(?:cie|ac)? (?:mnie|moje dane|konto)"
    "|kerem|leiratkoz(?:as|om)|torol(?:je|jek|jenek)(?: az adataimat)?|adataim torlese",
}
_NAMED: Final = {
    Talk.THANKS: re.compile(r"thank|thx|dzieki|dziekuj|koszon|koszi"),
    Talk.LEAVING: re.compile(r"\b(?!please|prosze|kerem)\w"),
}
"""What must be among the words, where some alone say nothing."""
_LINES: Final = {talk: re.compile(rf"(?:\W*\b(?:{said})\b)+\W*") for talk, said in _WORDS.items()}


def talk_in(text: str) -> Talk | None:
    """What a line is about, if it says nothing besides."""
    said = fold(text)
    found = next((talk for talk in Talk if _LINES[talk].fullmatch(said)), None)
    named = _NAMED.get(found) if found else None
    return found if named is None or named.search(said) else None
