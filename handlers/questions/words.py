"""What may be answered, in words."""

from domain.questions import QuestionKind
from handlers.i18n import Html, Translator, escaped
from services.cards.questions import QuestionCard


def value_name(question: QuestionCard, value: str, t: Translator) -> Html:
    """An answer as people read it."""
    if question.kind is QuestionKind.CHOICE:
        return escaped(question.options[int(value)] if int(value) < len(question.options) else "…")
    return {**_meals(t), **_needs(t), "yes": t("Yes"), "no": t("No")}[value]


def _meals(t: Translator) -> dict[str, Html]:
    return {
        "any": t("I eat everything"),
        "vegetarian": t("vegetarian"),
        "vegan": t("vegan"),
        "no_gluten": t("without gluten"),
        "no_lactose": t("without lactose"),
        "halal": t("halal"),
        "kosher": t("kosher"),
        "none": t("I won't eat"),
    }


def _needs(t: Translator) -> dict[str, Html]:
    return {
        "step_free": t("a way without steps"),
        "seat_near": t("a seat near the front"),
        "hearing": t("a hearing loop"),
        "sign_language": t("sign language"),
        "large_print": t("large print"),
        "assistant": t("I come with an assistant"),
        "quiet": t("a quiet room"),
    }
