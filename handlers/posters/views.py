"""Which poster, and the poster."""

from handlers.event_lines import TITLE_ON_BUTTON, language_name, written
from handlers.i18n import Translator, bold, paragraphs, plain
from handlers.navigation import ManageEvent
from handlers.poster_drawing import Poster, draw
from handlers.posters.callbacks import TakePoster
from handlers.screen import Button, Printout, Screen, column, shortened
from services.cards.posters import PosterCard


def posters_screen(card: PosterCard, t: Translator) -> Screen:
    """A row for each language of the event."""
    event_id = card.event_id
    rows = tuple(
        tuple(
            Button(
                f"{language_name(language)} · {kind}",
                TakePoster(event_id=event_id, language=language, pdf=kind == "PDF"),
            )
            for kind in ("PDF", "PNG")
        )
        for language in card.languages
    )
    text = paragraphs(
        bold(written(card.title, t)),
        t("A sheet to hang up, with a code that phones read. PDF for the printer, PNG to post."),
    )
    back = Button(t("To the event"), ManageEvent(event_id=event_id))
    return Screen(text, rows + column(back))


def poster_screen(
    card: PosterCard, link: str, t: Translator, in_its_language: Translator, *, pdf: bool
) -> Screen:
    """The file; it is drawn when it is sent."""
    kind = "pdf" if pdf else "png"
    name = shortened(card.title.text, TITLE_ON_BUTTON).replace("/", "-")
    poster = poster_of(card, link, kind, in_its_language)
    printout = Printout(f"{name} ({card.language}).{kind}", draw, poster)
    return Screen(t("The poster, ready to hang up."), attachment=printout)


def poster_of(card: PosterCard, link: str, kind: str, t: Translator) -> Poster:
    """The words on it, in its own language."""
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
