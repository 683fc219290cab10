"""The names of the vocabulary's entries, in the reader's language."""

from collections.abc import Iterable

from domain.interests.taxonomy import TAXONOMY
from handlers.i18n import Html, Translator, escaped, italic, lines
from services.cards.introductions import OrganisationCard


def sector_name(sector: str, t: Translator) -> str:
    """A sector's name; erased ones are a dash."""
    try:
        return TAXONOMY.sector(sector).label(t.language)
    except KeyError:
        return "–"


def sector_short(sector: str, t: Translator) -> str:
    """A sector's name in as few words as possible."""
    try:
        return TAXONOMY.sector(sector).short(t.language)
    except KeyError:
        return "–"


def organisation_line(card: OrganisationCard, t: Translator) -> Html:
    """The organisation and its sector."""
    return lines(escaped(card.name), italic(sector_name(card.sector, t)))


def kind_name(kind: str, t: Translator) -> str:
    """A kind of cooperation."""
    return TAXONOMY.kind(kind).label(t.language)


def cause_name(cause: str, t: Translator) -> str:
    """A cause that an organisation works on."""
    return TAXONOMY.cause(cause).label(t.language)


def beside(names: Iterable[str]) -> Html:
    """Several vocabulary names in a row, separated so that their own commas and "and" stay clear."""
    return escaped(" · ".join(names))
