"""Which names can be printed, known without the typeface: only the process that draws may load that."""

from unicodedata import normalize

from services.cards.lists import ListCard

LEGIBLE = (("0", "z"), ("À", "ԥ"), ("Ա", "և"), ("Ⴀ", "ჼ"))
"""The alphabets that `handlers.typeface` has: Latin, Greek, Cyrillic, Armenian, Georgian."""


def is_legible(text: str) -> bool:
    """Whether any letter or digit of it can be drawn."""
    return any(
        letter.isalnum() and any(first <= letter <= last for first, last in LEGIBLE)
        for letter in normalize("NFKC", text)
    )


def illegible_names(card: ListCard) -> list[str]:
    """The names that cannot be printed; with the number that stands on the badge, if nothing else does."""
    return [
        line.name if is_legible(line.organisation) else f"{line.name} ({number})"
        for number, line in enumerate(card.people, start=1)
        if not is_legible(line.name)
    ]
