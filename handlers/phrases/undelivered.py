"""Telegram's reasons for refusing a message, in the reader's language where known."""

from domain.delivery import Flaw, flaw_of
from handlers.i18n import Html, Translator
from handlers.screen import shortened

_LONGEST = 80  # characters; a page of the list holds fifteen


def why_not_delivered(reason: str, t: Translator) -> Html:
    """The reason in words; `reason` is as recorded."""
    match flaw_of(reason):
        case Flaw.OURS:
            return t("the bot could not write it, and whoever runs it knows")
        case Flaw.TOO_LONG:
            return t("the text is too long for Telegram")
        case Flaw.FORMATTING:
            return t("Telegram cannot read how the text is formatted")
        case Flaw.BUTTON:
            return t("Telegram does not take one of the buttons")
        case Flaw.FILE:
            return t("Telegram does not take the photo or the file")
        case Flaw.OTHER:
            return t("“{reason}”, says Telegram", reason=shortened(reason, _LONGEST))
