"""The screens of two who may let an adviser look on: the question, the answer, and what the adviser writes."""

from handlers.i18n import Html, Translator, bold, italic, paragraphs
from handlers.navigation import OpenProgress
from handlers.partnerships.callbacks import LetLookOn, OpenAdvice
from handlers.partnerships.views.progress import who_line
from handlers.phrases.partnerships import remark_lines
from handlers.screen import Button, Screen, column, shortened, turning
from services.cards.advice import AdviceCard

_NAMES, _NAME = 3, 40  # advisers named, and characters of a name


def advice_screen(card: AdviceCard, t: Translator) -> Screen:
    """One's own answer alone: that of the other side shows nowhere."""
    pair, number = card.pair, card.pair.suggestion_id
    text = paragraphs(
        bold(_heading(card, t)),
        who_line(pair, t),
        _advisers(card, t),
        _agreed(t) if pair.let_in else None,
        _explained(t) if pair.advisers and not pair.let_in else None,
        remark_lines(card.remark, pair.zone, t) if card.remark else None,
    )
    turns = turning(card.page, card.pages, lambda page: OpenAdvice(suggestion_id=number, page=page))
    back = Button(t("‹ Back"), OpenProgress(suggestion_id=number))
    return Screen(text, turns + column(*_answer(card, t), back))


def looked_on_screen(card: AdviceCard, t: Translator) -> Screen:
    """To each side, once: they both agreed."""
    text = paragraphs(
        bold(t("You both agree: an adviser looks on.")),
        who_line(card.pair, t),
        _advisers(card, t),
        t("What they write comes to both of you, here. You can take it back at any time."),
    )
    mine = Button(t("My answer"), OpenAdvice(suggestion_id=card.pair.suggestion_id))
    return Screen(text, column(mine))


def remark_screen(card: AdviceCard, t: Translator) -> Screen:
    """What an adviser wrote, to each side."""
    text = paragraphs(
        bold(t("An adviser writes to you both")),
        who_line(card.pair, t),
        remark_lines(card.remark, card.pair.zone, t) if card.remark else None,
        italic(
            t("The other side reads the same. Talk it over between you; no adviser reads that.")
        ),
    )
    came = Button(t("What came of it"), OpenProgress(suggestion_id=card.pair.suggestion_id))
    return Screen(text, column(came))


def _heading(card: AdviceCard, t: Translator) -> Html:
    if card.pair.let_in:
        return t("An adviser may look on")
    if card.pair.advisers:
        return t("Let an adviser look on?")
    return t("An adviser writes to you both")  # and is none any more, or the two are past it


def _explained(t: Translator) -> Html:
    return paragraphs(
        t(
            "If you both agree, an adviser reads who you two are, your organisations and languages, what you seek and offer, how far you are and in what you work together. They may write to you both: what is strong, what is weak, what to try. No organiser reads what they write."
        ),
        t(
            "You both hear of it once you both agree. Otherwise the other side is told nothing, nor when you take it back."
        ),
    )


def _agreed(t: Translator) -> Html:
    return t(
        "You agree that an adviser looks on. They do as long as both of you agree; what the other side answers is not shown. You can take it back at any time."
    )


def _advisers(card: AdviceCard, t: Translator) -> Html | None:
    names = card.pair.advisers
    if not names:
        return None
    shown = [shortened(name, _NAME) for name in names[:_NAMES]]
    if len(names) > _NAMES:
        shown.append("…")
    return t.plural(
        "Adviser of {host}: {names}",
        "Advisers of {host}: {names}",
        len(names),
        host=card.pair.host_name,
        names=", ".join(shown),
    )


def _answer(card: AdviceCard, t: Translator) -> tuple[Button, ...]:
    number = card.pair.suggestion_id
    if card.pair.let_in:
        return (Button(t("Take it back"), LetLookOn(suggestion_id=number, yes=False)),)
    if not card.pair.advisers:
        return ()
    return (Button(t("Yes, they may look on"), LetLookOn(suggestion_id=number, yes=True)),)
