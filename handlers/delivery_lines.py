"""Why Telegram will never take a message, in the reader's words where they are known."""

from domain.delivery import NOT_MADE
from handlers.i18n import Html, Translator


def why_not_delivered(reason: str, t: Translator) -> Html:
    """``reason``: as it was recorded, mostly Telegram's own words."""
    said = reason.casefold()

    def speaks_of(*words: str) -> bool:
        return any(word in said for word in words)

    if reason == NOT_MADE:
        return t("the bot could not write it, and whoever runs it knows")
    if speaks_of("too long", "too_long"):
        return t("the text is too long for Telegram")
    if speaks_of("parse entities", "entity"):
        return t("Telegram cannot read how the text is formatted")
    if speaks_of("button", "keyboard"):
        return t("Telegram does not take one of the buttons")
    if speaks_of("file", "photo", "image", "web page", "url content"):
        return t("Telegram does not take the photo or the file")
    return t("“{reason}”, says Telegram", reason=reason)
