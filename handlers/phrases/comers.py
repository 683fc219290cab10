"""How those who come are named to organisers."""

from collections.abc import Sequence

from handlers.i18n import Html, Translator, bold, escaped, lines
from handlers.phrases.companions import in_short
from services.cards.events import Comer

_NAMED = 10  # of those whom the bot cannot tell


def comer_line(one: Comer) -> Html:
    """Name and organisation, how many come along, and whether they are there."""
    mark = "✅" if one.checked_in else "•"
    return Html(
        f"{mark} {escaped(one.name)}, {escaped(one.organisation)}{in_short(one.companions)}"
    )


def unreached_lines(people: Sequence[Comer], t: Translator) -> Html | None:
    """Right after all were told of something: those whom only an organiser can tell."""
    if not people:
        return None
    more = len(people) - _NAMED
    return lines(
        bold(t("I cannot reach these people. Please tell them yourself:")),
        *(comer_line(one) for one in people[:_NAMED]),
        t("and {n} more", n=more) if more > 0 else None,
    )
