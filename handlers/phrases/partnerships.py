"""How far an introduced pair is, and why it ended, in the reader's words."""

from domain.partnerships import Ending, Stage
from handlers.i18n import Html, Translator


def stage_name(stage: Stage, t: Translator) -> Html:
    """In a list, said of two."""
    return {
        Stage.MET: t("have met"),
        Stage.NEGOTIATING: t("making plans"),
        Stage.PARTNERSHIP: t("working together"),
        Stage.ENDED: t("ended"),
    }[stage]


def ending_name(ending: Ending, t: Translator) -> Html:
    """The reason, as a button and in a list."""
    return {
        Ending.NO_ANSWER: t("We did not reach each other"),
        Ending.NO_TIME: t("No time for it"),
        Ending.NO_MEANS: t("No money or means for it"),
        Ending.OTHER_WISHES: t("We want different things"),
        Ending.DONE: t("What we planned is done"),
    }[ending]
