"""Questions to participants and their answers, in words."""

from domain.questions import QuestionKind
from handlers.i18n import Html, Translator, escaped, plain
from handlers.navigation import AnswerQuestions
from handlers.phrases.events import written
from handlers.screen import Button, shortened
from services.cards.questions import QuestionCard

_ON_BUTTON = 40


def question_text(one: QuestionCard, t: Translator) -> Html:
    """The question in words."""
    if one.text is not None:
        return written(one.text, t)
    match one.kind:
        case QuestionKind.MEAL:
            return t("What do you eat?")
        case _:
            return t("What do you need to take part well?")


def question_title(one: QuestionCard, t: Translator) -> str:
    """The question without markup, for buttons and files."""
    return one.text.text if one.text else plain(question_text(one, t))


def question_in_short(one: QuestionCard, t: Translator) -> str:
    """The question shortened to fit on a button."""
    return shortened(question_title(one, t), _ON_BUTTON)


def value_name(question: QuestionCard, value: str, t: Translator) -> Html:
    """An answer in words."""
    if question.kind is QuestionKind.LINE:
        return escaped(value)
    if question.kind is QuestionKind.CHOICE:
        return escaped(question.options[int(value)] if int(value) < len(question.options) else "…")
    return {**_meals(t), **_needs(t), "yes": t("Yes"), "no": t("No")}[value]


def questions_button(event_id: int, t: Translator) -> Button:
    """Leads people who come to what the organisers ask them."""
    return Button(t("❓ Questions for you"), AnswerQuestions(event_id=event_id))


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
