"""Stages and endings of an introduced pair in the reader's language, and advisers' remarks verbatim."""

from domain.partnerships import STEPS, Ending, Stage
from handlers.i18n import Html, Translator, italic, lines, quoted
from services.cards.advice import RemarkCard


def stage_name(stage: Stage, t: Translator) -> Html:
    """The name of a stage in a list, for a pair."""
    return {
        Stage.MET: t("have met"),
        Stage.NEGOTIATING: t("making plans"),
        Stage.PARTNERSHIP: t("working together"),
        Stage.ENDED: t("ended"),
    }[stage]


def ending_name(ending: Ending, t: Translator) -> Html:
    """The reason, for a button or a list."""
    return {
        Ending.NO_ANSWER: t("We did not reach each other"),
        Ending.NO_TIME: t("No time for it"),
        Ending.NO_MEANS: t("No money or means for it"),
        Ending.OTHER_WISHES: t("We want different things"),
        Ending.DONE: t("What we planned is done"),
    }[ending]


def step_names(t: Translator) -> tuple[Html, ...]:
    """The steps from a suggestion to a partnership, in their order."""
    names = {
        "suggested": t("Pairs suggested"),
        "both_yes": t("Both said yes"),
        "met": t("Met"),
        "negotiating": t("Made plans"),
        "partnership": t("Partnerships"),
    }
    return tuple(names[step] for step in STEPS)


def remark_lines(remark: RemarkCard, zone: str, t: Translator) -> Html:
    """An adviser's remark, its writer and time."""
    day = t.day(remark.written_at, zone)
    by = t("{name}, {day}", name=remark.by, day=day) if remark.by else day
    return lines(quoted(remark.text), italic(by))
