"""Names of comers for organisers."""

from collections.abc import Sequence

from handlers.i18n import Html, Translator, bold, escaped, lines
from handlers.phrases.companions import in_short
from services.cards.events import Comer

_NAMED = 10  # people whom the bot cannot tell


def comer_line(one: Comer) -> Html:
    """Name and organisation, the number of companions, and whether they are here."""
    mark = "✅" if one.checked_in else "•"
    return Html(
        f"{mark} {escaped(one.name)}, {escaped(one.organisation)}{in_short(one.companions)}"
    )


def unreached_lines(people: Sequence[Comer], t: Translator) -> Html | None:
    """Right after a message to everyone: people whom only an organiser can tell."""
    if not people:
        return None
    more = len(people) - _NAMED
    return lines(
        bold(t("I cannot reach these people. Please tell them yourself:")),
        *(comer_line(one) for one in people[:_NAMED]),
        t("and {n} more", n=more) if more > 0 else None,
    )
