"""Parsing a participant's cells: names, languages, and kinds of cooperation in free text."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from domain.interests.hearing import hear
from domain.interests.reading import AT_MOST, Reading, read
from domain.interests.taxonomy import TAXONOMY, Entry
from domain.people import A_LIST, Direction, parting
from domain.text import fold

SPOKEN = {
    "en": r"en|eng\w*|ang\w*",
    "pl": r"pl|pol\w*|lengyel\w*",
    "hu": r"hu|hun\w*|mag\w*|weg\w*",
    "de": r"de|deu\w*|ger\w*|niem\w*|nemet\w*",
    "uk": r"uk|ua|ukr\w*",
    "sk": r"sk|slovak\w*|slowac\w*|szlovak\w*",
    "cs": r"cs|cz|czech|czesk\w*|cseh\w*",
    "ro": r"ro|roman|romanian|rumun\w*",
    "ru": r"ru|russian|rosyj\w*|orosz\w*",
    "fr": r"fr|fren\w*|franc\w*",
    "es": r"spa\w*|hiszp\w*",
    "it": r"ital\w*|wlos\w*|olasz\w*",
    "be": r"bialorus\w*|belarus\w*|feherorosz\w*",
    "rom": r"romani|romsk\w*|lovari|cigany\w*",
}
"""Names of languages, folded, in each of our languages."""
MEANS_LANGUAGE = re.compile(r"languages?|jezyk\w*|nyelv\w*")
"""Words beside languages that two people may share without sharing a language."""
EVERY = "*"
"""The code for speaking any language."""
SAYS_EVERY = re.compile(
    r"any|all|every|wszystk\w*|dowoln\w*|kazd\w*|obojet\w*"
    r"|mind|minden\w*|mindegy\w*|barm\w*|akarm\w*|osszes"
)
"""Words for that, folded."""
PARTED = parting(also="|/")
"""Separators between several items in a cell."""
DASHES = " \t-–—*"
"""Prefixes of items that carry no meaning."""


def plain(cell: str) -> str:
    """A cell with a name, as one line."""
    return " ".join(cell.split())


def kinds_and_causes(
    text: str, language: str, asked: Direction
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The kinds and causes that the text mentions, each once, in order; `asked`: what the column is for."""
    kinds: list[str] = []
    causes: list[str] = []
    for part in _parts(text, language, asked):
        named = _named(part)
        if named:
            kinds.append(named)
            continue
        reading = _reading(part, language, asked)
        alone = " " not in part  # a single word is one item
        kinds += [proposal.id for proposal in reading.kinds[: 1 if alone else AT_MOST]]
        causes += [proposal.id for proposal in reading.causes]
    return tuple(dict.fromkeys(kinds)), tuple(dict.fromkeys(causes))


def _parts(text: str, language: str, asked: Direction) -> Iterable[str]:
    """The separate items of a cell."""
    for part in filter(None, (each.strip(DASHES) for each in PARTED.split(text))):
        yield from _listed(part, language, asked) or [part]


def _listed(part: str, language: str, asked: Direction) -> Sequence[str]:
    """The items of a comma-separated list, or empty if it is none. Text saying what is not wanted is a
    sentence, not a list: "no money, sponsor or venue" is no wish for a venue."""
    named = [each.strip() for each in part.split(",") if each.strip()]
    if len(named) == 1 or _named(part) or hear(part, language, asked).unread:
        return ()
    # Fewer items make one list if they name more kinds than are read from one line.
    full = len(named) >= A_LIST or len(_reading(part, language, asked).kinds) == AT_MOST
    return named if full else ()


@lru_cache(maxsize=1_000)
def _reading(part: str, language: str, asked: Direction) -> Reading:
    """Cached: whether text is a list is decided by reading it, and many people write the same."""
    return read(part, language, asked)


def _named(part: str) -> str | None:
    """The kind with this id or label."""
    return _ids_by_label().get(fold(part))


@cache
def _ids_by_label() -> Mapping[str, str]:
    return ids_by_label(TAXONOMY.kinds, fold)


def ids_by_label(entries: Iterable[Entry], like: Callable[[str], str]) -> Mapping[str, str]:
    """Ids of entries by id and by label in any language, normalised by `like`."""
    return {
        like(label): entry.id
        for entry in entries
        for label in (entry.id, *entry.labels.values(), *entry.shorts.values())
    }


def languages_in(text: str) -> Iterable[str]:
    """Codes of the languages named. If there are any, other words state proficiency ("English, fluent, B2");
    if not, they mean that all are spoken or name an unsupported language."""
    every_word = (fold(word) for word in re.findall(r"\w+", text))
    words = [word for word in every_word if not MEANS_LANGUAGE.fullmatch(word)]
    known = [code for word in words for code, name in SPOKEN.items() if re.fullmatch(name, word)]
    every = [EVERY for word in words if SAYS_EVERY.fullmatch(word)]
    return dict.fromkeys(known or every or words)
