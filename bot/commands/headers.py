"""Recognises a spreadsheet's columns by their headers, in words that associations use in the three languages."""

import re
from collections.abc import Iterable, Mapping

from domain.interests.words import words
from domain.text import fold

COLUMNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "languages": {"en": ("languag", "lang "), "pl": ("jezyk",), "hu": ("nyelv",)},
    "seeks": {
        "en": (
            "seek",
            "need",
            "look",
            "expect",
            "hop",
            "can we help",
            "help you",
            "would you like",
        ),
        "pl": (
            *("szuk", "poszuk", "potrzeb", "oczek"),
            *("mozemy pomoc", "mozemy panstwu pomoc", "mozemy wam pomoc", "mozemy ci pomoc"),
        ),
        "hu": ("keres", "ker ", "kerne", "kernek", "igeny", "szukseg", "elvar", "segithetunk"),
    },
    "offers": {
        "en": ("offer", "give", "provide", "contribut", "share", "help", "bring", "asset"),
        "pl": (
            *(
                "ofer",
                "zaofer",
                "propon",
                "daj",
                "dasz",
                "dac",
                "wnos",
                "wnies",
                "zapewn",
                "pomoc",
                "pomag",
            ),
            *("sie podziel", "zasob"),
        ),
        "hu": (
            *("kinal", "ajanl", "felajanl", "adunk", "adni", "adhat", "nyujt", "segit"),
            *("hozzajarulni", "megosztani", "eroforras"),
        ),
    },
    "sector": {
        "en": ("sector", "type"),
        "pl": ("sektor", "branz", "typ", "rodzaj"),
        "hu": ("szektor", "agazat", "tipus"),
    },
    "organisation": {
        "en": ("organi", "org ", "company", "institution", "employer", "affiliation", "represent"),
        "pl": ("organiz", "instytuc", "firm", "podmiot", "nazwa", "jednostk", "reprezent"),
        "hu": ("szervezet", "intezmeny", "ceg", "munkahely", "kepvisel"),
    },
    "name": {
        "en": ("name", "surname", "participant", "person", "attendee", "who "),
        "pl": ("imie", "imion", "nazwisk", "sie nazywa", "uczestni", "osob", "kto "),
        "hu": (
            *("nev", "resztvev", "vezetek", "kereszt", "utonev", "csalad", "kapcsolattart"),
            *("hivnak", "ki "),
        ),
    },
}
"""Prefixes of header words, folded; earlier entries take precedence. "Miben segíthetünk?" ("How can we help
you?") asks what is sought, "Miben tud segíteni?" what is offered."""
OF_A_PERSON = re.compile(
    r"\b((first|last|given|family) name|surname|imi[eo]|nazwisk|vezetek|kereszt|utonev|csaladi? ?nev)"
)
"""Headers of columns with names, or parts of names: "Keresztnév" is nothing sought, "Nazwisko" no "nazwa"."""
OF_NO_CONCERN = re.compile(
    r"\b(diet|food|meal|allerg|special|access|zywien|wyzywien|specjaln|szczegoln|dostepn"
    r"|etkez|specialis|akadaly|regisztr|rejestr|consent|zgod|newsletter|marketing)"
)
"""Dietary and access needs, and other form questions: nothing that others could offer."""


def columns_of(header: Iterable[str]) -> tuple[list[str], str]:
    """The column that each header cell names, empty if unknown; and the header's language.

    Each column occurs once, except names, of which two columns may each hold a part, and columns that differ
    only by a number ("Need 1", "Need 2").
    """
    found: list[str] = []
    votes: dict[str, int] = {}
    titles: set[tuple[str, ...]] = set()
    for cell in header:
        column, languages, part = _column(cell)
        title = tuple(word for word in words(cell) if not word.isdigit())
        again = column in found and not (column == "name" and part) and title not in titles
        found.append("" if again else column)
        if column and not again:
            titles.add(title)
        for language in languages:
            votes[language] = votes.get(language, 0) + 1
    return found, max(votes, key=lambda language: votes[language], default="en")


def _column(cell: str) -> tuple[str, tuple[str, ...], bool]:
    """The column, the languages it may be in, and whether it is a part of names."""
    folded = fold(" ".join(words(cell)))
    if OF_NO_CONCERN.search(folded):
        return "", (), False
    part = OF_A_PERSON.search(folded) is not None
    for column, beginnings in COLUMNS.items():
        if part and column != "name":
            continue
        languages = tuple(
            language
            for language, known in beginnings.items()
            if any(f" {begins}" in f" {folded} " for begins in known)
        )
        if languages:
            return column, languages, part
    return "", (), False
