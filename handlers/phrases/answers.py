"""Why a typed answer is rejected, and how many people hear of a change."""

from domain.text import text_length
from handlers.i18n import Html, Translator


def too_long(text: str, most: int, t: Translator) -> Html | None:
    """Says by how much to shorten a text; None if it fits."""
    if (length := text_length(text)) <= most:
        return None
    return t("That is {length} characters; please keep it within {most}.", length=length, most=most)


def links_too_long(t: Translator) -> Html:
    """Says that a text is short enough, but not with what its links lead to."""
    return t("The addresses of the links are too long together. Please leave out some of them.")


def not_a_number(most: int, t: Translator) -> Html:
    """Asks for a number instead of anything else."""
    return t("Please write a whole number from 1 to {most}.", most=most)


def which_number(one: int, other: int, t: Translator) -> Html:
    """Asks for one number if two were given, such as a range."""
    return t("{one} or {other}? Please write one number: how many at most.", one=one, other=other)


def unknown_zone(said: str, t: Translator) -> Html:
    """Says that no zone has this name."""
    return t(
        "I know no time zone called “{zone}”. Please write it as Europe/Prague, or a capital city.",
        zone=said[:64],
    )


def told(number: int, t: Translator) -> Html:
    """How many people hear of a change."""
    if not number:
        return t("Done.")
    return t.plural("Done. {n} person will be told.", "Done. {n} people will be told.", number)
