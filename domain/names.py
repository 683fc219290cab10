"""Finds people's names in a line: in Polish and Hungarian cases, but not words that only look like names."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from domain.text import fold, lower

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:])\W*$")

_POLISH: Final = _WORD.findall(
    "a e ie i y u o ej iej ego iego emu iemu em iem im ym om ami ach ow owi owie ich ych imi ymi"
    " ia iu iow iowi iowie iom iami iach"
)
_HUNGARIAN: Final = _WORD.findall(
    "t at et ot k ak ek ok nak nek val vel tal tel hoz hez tol rol bol ban ben ba be ra re"
    " n on en ert ig nal nel ne eknal"
)
_ENDINGS: Final = ("", "s", *_POLISH, *_HUNGARIAN)
"""Endings that may follow a name, without diacritics."""

_BENT = re.compile(
    r"(?<=\w{2})a$|(?<=\w{4})[iyo]$|(?<=\w{3})e(?=[ckl]$)"
    r"|(?<=\w{2})(?:ie(?=[ckln]$)|io(?=l$)|(?<=d)zie(?=n$))"
)
"""What Polish drops before an ending: `Ann|a`, `Kowalsk|i`, `Mar(e)k`, `Stęp(ie)ń`, `Koz(io)ł`, `Grud(zie)ń`."""

_SOFTENED: Final = (
    ("k", "ce"),
    ("k", "cy"),
    ("t", "cie"),
    ("d", "dzie"),
    ("g", "dze"),
    ("r", "rze"),
    ("ch", "sze"),
)
"""Consonants that Polish softens together with the ending: `Monika`, o `Monice`; `Kowalski`, państwo `Kowalscy`."""

_LAST_CONSONANT = re.compile(r"(?:cs|gy|ly|ny|sz|ty|zs|[^aeiou])$")
"""Doubled in Hungarian before the ending for "with": `Ágnessel`, `Kováccsal`."""

_ORDINARY: Final = frozenset(
    _WORD.findall(
        """
        bell bird black brown cook cross day farmer farmers field foster fox grant green hall hill hope hunter king law
        little long market markets may north page power price read rich same sharp short smart stone wall ward west
        white will winter wood young
        ale czerwiec grudzień idą idę idzie konieczny król kupiec lipiec lis mają marka markami marką markę marki marzec
        mróz raczej sierpień styczeń urban wilk wójt wrzesień zając
        annak anno bele belé bíró éve évi fehér fekete katona király kis kissé lengyel magyar márka nagy német nemes
        orosz pap székely török vörös
        """
    )
)
"""Common words of English, Polish and Hungarian that are also names, or look like an inflected one."""


def holds_name(line: str, name: str) -> bool:
    """Whether the line contains a word of the name, in any case form, with or without diacritics.

    A common word counts as a name only if a capital says so: "nagy cég" is allowed in the line of a Nagy, and
    "Nagyon" at its beginning, but not "Kiss és Nagy".
    """
    line = unicodedata.normalize("NFC", line)
    parts = [part for part in _WORD.findall(lower(name)) if len(part) > 2]
    known = {form: part for part in parts for form in _forms(fold(part))}
    for word in _WORD.finditer(line):
        part = known.get(fold(word.group()))
        if part is None:
            continue
        ordinary = part in _ORDINARY or lower(word.group()) in _ORDINARY
        if not ordinary or _is_capital(line, word.start()):
            return True
    return False


def is_only_a_name(text: str, name: str) -> bool:
    """Whether the text is the name, or a part of it, and nothing else."""
    words = set(_WORD.findall(fold(text)))
    return bool(words) and words.issubset(_WORD.findall(fold(name)))


def _is_capital(line: str, at: int) -> bool:
    """Whether a word is capitalised other than at the start of a sentence."""
    return line[at].isupper() and not _SENTENCE_BEGINS.search(line[:at])


def _forms(part: str) -> Iterator[str]:
    """A name's word in all its case forms."""
    stem = _BENT.sub("", part)
    yield from (part + ending for ending in _ENDINGS)
    if stem != part:
        yield from (stem + ending for ending in _POLISH)
    yield from (stem.removesuffix(hard) + soft for hard, soft in _SOFTENED if stem.endswith(hard))
    if last := _LAST_CONSONANT.search(part):
        with_them = part[: last.start()] + last.group()[0] + last.group()
        yield from (with_them + "al", with_them + "el")
