"""The text of an alert: which error, never whose update."""

from handlers.i18n import Translator, paragraphs
from handlers.screen import Screen
from services.cards.alerts import AlertCard


def alert_screen(card: AlertCard, t: Translator) -> Screen:
    if card.update_id is None:
        what = t(
            "⚠️ Something in the background fails: {error}. It is tried again.", error=card.error
        )
    else:
        what = t(
            "⚠️ What somebody wrote or pressed failed three times and was put aside (update {number}): "
            "{error}. They have got an apology.",
            number=str(card.update_id),
            error=card.error,
        )
    more = t("The log has the details. Of the same error you hear at most once an hour.")
    return Screen(paragraphs(what, more))


def put_aside_screen(card: AlertCard, t: Translator) -> Screen:
    what = t(
        "⚠️ Telegram refuses messages for good, and they are put aside: {error}", error=card.error
    )
    more = t(
        "Nobody else is kept waiting. The log has the details. Of the same reason you hear at most once "
        "an hour."
    )
    return Screen(paragraphs(what, more))
