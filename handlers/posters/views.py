"""The poster."""

from handlers.i18n import Translator, plain
from handlers.phrases.events import TITLE_ON_BUTTON
from handlers.posters.drawing import Poster, draw
from handlers.screen import Printout, Screen, file_name, shortened
from services.cards.posters import PosterCard


def poster_screen(
    card: PosterCard, link: str, t: Translator, in_its_language: Translator, *, pdf: bool
) -> Screen:
    """The file, drawn when it is sent."""
    kind = "pdf" if pdf else "png"
    name = file_name(shortened(card.title.text, TITLE_ON_BUTTON))
    poster = poster_of(card, link, kind, in_its_language)
    printout = Printout(f"{name} ({card.language}).{kind}", draw, poster)
    return Screen(t("The poster, ready to hang up."), attachment=printout)


def poster_of(card: PosterCard, link: str, kind: str, t: Translator) -> Poster:
    """The poster's words, in its own language."""
    return Poster(
        kind=kind,
        host=card.host_name,
        title=card.title.text,
        day=plain(t.day(card.starts_at, card.zone)),
        hours=f"{plain(t.hour(card.starts_at, card.zone))}–{plain(t.hour(card.ends_at, card.zone))}",
        place=card.place,
        invitation=plain(t("Scan the code and take your seat")),
        link=link,
    )
