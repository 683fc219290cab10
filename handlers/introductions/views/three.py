"""The screen of a trio's suggestion: the two others, who could give whom what, and one's answers."""

from collections.abc import Sequence

from domain.introductions import Answer, VisibleState
from domain.people import ContactChoice
from handlers.i18n import Html, Translator, bold, lines, paragraphs, quoted
from handlers.introductions.callbacks import AnswerTrio
from handlers.introductions.views.parts import (
    answer_said,
    back_to_mine,
    chat_with,
    contact_line,
    left_meanwhile,
    opener,
    opening,
)
from handlers.navigation import OpenProgress
from handlers.phrases.vocabulary import beside, kind_name, organisation_line
from handlers.screen import Button, Rows, Screen, column, shortened
from services.cards.introductions import Gives, OfThree, SuggestionCard

NAME = 30  # characters of an organisation's name in a line with another …
ON_BUTTON = 22  # … and after the words of a button
KINDS = 2  # of what one has for another; the strongest come first


def three_screen(card: SuggestionCard, of_three: OfThree, t: Translator) -> Screen:
    """One screen for both others, the same whichever of the two it was opened by."""
    both = sorted((card, of_three.other), key=lambda one: one.suggestion_id)
    met = [one for one in both if one.state is VisibleState.INTRODUCED]
    waiting = [one for one in both if one.state is VisibleState.WAITING]
    text = paragraphs(
        bold(_heading(card, len(met), t)),
        *(_who(one, t) for one in met or both),
        lines(t("What each has for the others:"), *(_gives(one, t) for one in of_three.gives)),
        _first_sentence(met, t),
        _standing(waiting, t),
    )
    return Screen(text, _answers(waiting, t) + column(*_next_steps(met, t), back_to_mine(t)))


def _heading(card: SuggestionCard, met: int, t: Translator) -> Html:
    match met:
        case 0:
            event = card.event_title or card.host_name
            return t("A suggestion of three after {event}", event=event)
        case 1:
            return t("You both said yes! Please meet:")
        case _:
            return t("Both said yes too! Please meet:")


def _who(one: SuggestionCard, t: Translator) -> Html:
    """Organisation and sector; once both said yes also the name, and how to reach them."""
    organisation = organisation_line(one.other, t)
    if one.state is not VisibleState.INTRODUCED:
        return organisation
    if one.contact is None:
        return lines(organisation, left_meanwhile(t))
    reach = contact_line(one.contact, one.host_name, t)
    return lines(bold(one.contact.name), organisation, reach)


def _gives(one: Gives, t: Translator) -> Html:
    return t(
        "• {giver} → {getter}: {kinds}",
        giver=shortened(one.giver, NAME),
        getter=shortened(one.getter, NAME),
        kinds=bold(beside(kind_name(kind, t) for kind in one.kinds[:KINDS])),
    )


def _first_sentence(met: Sequence[SuggestionCard], t: Translator) -> Html | None:
    """One that is true whatever the two answered each other, which nobody else is told."""
    reached = [one for one in met if one.contact]
    written = [one for one in reached if not _by_hand(one)]
    if not written:
        return None
    heading = t("A first sentence to start with:")
    if len(reached) == 1:
        return lines(heading, quoted(opener(written[0], t)))
    return lines(
        heading,
        quoted(opening(t)),
        t(
            "Write to each of them separately: only they know whether they said yes to each other too."
        ),
    )


def _by_hand(one: SuggestionCard) -> bool:
    return one.contact is not None and one.contact.contact is ContactChoice.ORGANISER


def _standing(waiting: Sequence[SuggestionCard], t: Translator) -> Html | None:
    if not waiting:
        return None
    until = t.moment(waiting[0].deadline_at, waiting[0].zone)
    if all(one.answer is Answer.NONE for one in waiting):
        return t(
            "Would you like to be introduced? Whoever says yes is introduced to those who say yes too. Names and contacts stay hidden until then, and a no is never shown. Open until {until}.",
            until=until,
        )
    said = [
        t("• {name} – {said}", name=one.other.name, said=answer_said(one.answer, t))
        for one in waiting
    ]
    meaning = t(
        "Whoever says yes too is introduced to you at once; a no is never shown. You can change your mind until {until}.",
        until=until,
    )
    return lines(*said, meaning)


def _answers(waiting: Sequence[SuggestionCard], t: Translator) -> Rows:
    """Those that would change something."""
    if not waiting:
        return ()
    accepted = [one for one in waiting if one.answer is Answer.YES]
    both = len(waiting) > 1
    accept = t("Yes, to both") if both else t("Yes, introduce us")
    buttons = [_answer(accept, waiting[0], Answer.YES)] if len(accepted) < len(waiting) else []
    for one in waiting if both else ():
        if accepted != [one]:
            label = t("Only {name}", name=shortened(one.other.name, ON_BUTTON))
            buttons.append(_answer(label, one, Answer.YES, only=True))
    refusals = [
        _answer(label, waiting[0], answer)
        for label, answer in ((t("Not now"), Answer.NOT_NOW), (t("Never"), Answer.NEVER))
        if any(one.answer is not answer for one in waiting)
    ]
    return (*column(*buttons), tuple(refusals))


def _answer(label: str, one: SuggestionCard, answer: Answer, *, only: bool = False) -> Button:
    return Button(label, AnswerTrio(suggestion_id=one.suggestion_id, answer=answer, only=only))


def _next_steps(met: Sequence[SuggestionCard], t: Translator) -> list[Button]:
    """To write to each of them, and to say what came of it."""
    write = [
        Button(t("Write to {name}", name=shortened(one.contact.name, ON_BUTTON)), chat)
        for one in met
        if one.contact and (chat := chat_with(one.contact))
    ]
    came = [
        Button(
            t("What came of it: {name}", name=shortened(one.other.name, ON_BUTTON)),
            OpenProgress(suggestion_id=one.suggestion_id),
        )
        for one in met
    ]
    return write + came
