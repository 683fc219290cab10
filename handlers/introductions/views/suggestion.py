"""The screens of a suggestion's two sides: the suggestion, the introduction, the outcome."""

from domain.introductions import Answer, VisibleState
from domain.matching import WhyNobody
from domain.people import ContactChoice
from handlers.i18n import Html, Translator, bold, italic, lines, paragraphs, quoted
from handlers.introductions.callbacks import AnswerSuggestion
from handlers.introductions.views.parts import (
    back_to_mine,
    chat_with,
    contact_line,
    find_button,
    left_meanwhile,
    opener,
    reason_lines,
)
from handlers.introductions.views.three import three_screen
from handlers.navigation import OpenProfile, OpenProgress, WriteToBoth
from handlers.phrases.vocabulary import organisation_line
from handlers.screen import Button, Rows, Screen, column
from services.cards.introductions import (
    ByHandCard,
    ContactCard,
    NobodyCard,
    OfThree,
    SuggestionCard,
)

_IN_VAIN = VisibleState.CLOSED, Answer.YES


def suggestion_screen(card: SuggestionCard, t: Translator) -> Screen:
    """One suggestion: the other's organisation and sector, reasons, deadline, and the reader's answer."""
    if card.of_three and not _over(card, card.of_three):
        return three_screen(card, card.of_three, t)
    if card.state is VisibleState.INTRODUCED:
        return introduction_screen(card, t)
    text = paragraphs(
        bold(_heading(card, t)),
        organisation_line(card.other, t),
        italic(t("“{line}”", line=card.line)) if card.line else None,
        lines(*reason_lines(card.i_get, card.they_get, card.causes, t)) or _by_organiser(card, t),
        _standing(card, t),
    )
    return Screen(text, _answers(card, t) + column(back_to_mine(t)))


def introduction_screen(card: SuggestionCard, t: Translator) -> Screen:
    """After two yeses: the other's name and contact, and an opening sentence."""
    if card.of_three and not _over(card, card.of_three):
        return three_screen(card, card.of_three, t)
    if card.contact is None:
        return Screen(left_meanwhile(t), column(back_to_mine(t)))
    who = lines(bold(card.contact.name), organisation_line(card.other, t))
    by_hand = card.contact.contact is ContactChoice.ORGANISER  # says who writes first
    first = lines(t("A first sentence to start with:"), quoted(opener(card, t)))
    text = paragraphs(
        bold(t("You both said yes! Please meet:")),
        who,
        italic(t("“{line}”", line=card.line)) if card.line else None,
        contact_line(card.contact, card.host_name, t),
        lines(*reason_lines(card.i_get, card.they_get, card.causes, t)),
        None if by_hand else first,
    )
    came = Button(t("What came of it"), OpenProgress(suggestion_id=card.suggestion_id))
    return Screen(text, _write_to(card.contact, t) + column(came, back_to_mine(t)))


def closed_screen(card: SuggestionCard, t: Translator) -> Screen:
    """At the deadline, for someone who said yes: it did not work out; nothing more is told."""
    text = paragraphs(
        t("The time for this suggestion is over, and it did not become an introduction:"),
        *(organisation_line(one.other, t) for one in _hoped_for(card)),
        t("That can have many reasons. You can look for others yourself, whenever you like."),
    )
    return Screen(text, column(find_button(t), back_to_mine(t)))


def _over(card: SuggestionCard, of_three: OfThree) -> bool:
    """Whether only a pair remains of one's part in a trio."""
    return VisibleState.CLOSED in (card.state, of_three.other.state)


def _hoped_for(card: SuggestionCard) -> list[SuggestionCard]:
    """What closed although the reader said yes: the suggestion, and in a trio perhaps the other one."""
    both = [card, card.of_three.other] if card.of_three else [card]
    return [one for one in both if one is card or (one.state, one.answer) == _IN_VAIN]


def nobody_screen(card: NobodyCard, t: Translator) -> Screen:
    """Tells, kindly, that there is no suggestion this time, and why."""
    text = paragraphs(
        t("Thank you for coming to {event}.", event=bold(card.event_title)),
        t("This time I have no suggestion for you."),
        why_nobody(card.why, t) if card.why else None,
        t("You can look for someone yourself, or tell me more about what you seek and offer."),
    )
    return Screen(text, column(find_button(t), Button(t("My profile"), OpenProfile())))


def by_hand_screen(card: ByHandCard, t: Translator) -> Screen:
    """For an organiser: two people who said yes, one of whom wants contact through the organiser."""
    text = paragraphs(
        bold(t("Please introduce these two to each other")),
        lines(bold(card.one.name), organisation_line(card.one_organisation, t)),
        _contact_by_hand(card.one, card.host_name, t),
        lines(bold(card.other.name), organisation_line(card.other_organisation, t)),
        _contact_by_hand(card.other, card.host_name, t),
        t("Both said yes, and at least one chose to be reached through you."),
        t("Write to both at once from here: how they can meet or reach each other."),
    )
    write = Button(t("✉ Write to both"), WriteToBoth(suggestion_id=card.suggestion_id))
    return Screen(text, column(write))


def _contact_by_hand(contact: ContactCard, host_name: str, t: Translator) -> Html:
    if contact.contact is ContactChoice.ORGANISER:
        return t("Would like to be reached through you.")
    return contact_line(contact, host_name, t)


def why_nobody(why: WhyNobody, t: Translator) -> Html:
    """The reason in one sentence that blames nobody."""
    return {
        WhyNobody.WANTED_NOBODY: t("You asked for no suggestions."),
        WhyNobody.NOTHING_STATED: t("You have not told me yet what you seek and offer."),
        WhyNobody.NOTHING_SOUGHT_IS_OFFERED: t(
            "Nobody who was there seeks what you offer or offers what you seek."
        ),
        WhyNobody.ONLY_COLLEAGUES: t("Those who would fit are from your own organisation."),
        WhyNobody.NO_SHARED_LANGUAGE: t("Those who would fit speak none of your languages."),
        WhyNobody.ALL_KNOWN_ALREADY: t("You have already been introduced to those who fit."),
        WhyNobody.OTHERS_WERE_FULL: t(
            "Those who would fit have as many introductions as they can take this time."
        ),
    }[why]


def _heading(card: SuggestionCard, t: Translator) -> Html:
    if card.asked_by_me:
        return t("You asked for this introduction")
    if card.asked_by_them:
        return t("Someone would like to get to know you")
    return t("A suggestion after {event}", event=card.event_title or card.host_name)


def _by_organiser(card: SuggestionCard, t: Translator) -> Html | None:
    """Why a pair without common reasons is suggested; an ask states its own reason."""
    if card.asked_by_me or card.asked_by_them:
        return None
    return t("The organiser thinks that you two should meet.")


def _standing(card: SuggestionCard, t: Translator) -> Html:
    if card.state is VisibleState.CLOSED:
        return t("The time for answering is over; it did not become an introduction.")
    until = t.moment(card.deadline_at, card.zone)
    match card.answer:
        case Answer.YES:
            return t(
                "You said yes. If the other side does too, you both hear at once. Open until {until}.",
                until=until,
            )
        case Answer.NOT_NOW:
            return t(
                "You said: not now. The other side will not be told. You can change your mind "
                "until {until}.",
                until=until,
            )
        case Answer.NEVER:
            return t(
                "You said no. The other side will not be told, and this will not be suggested "
                "again."
            )
        case Answer.NONE:
            return t(
                "Would you like to be introduced? Names and contacts stay hidden until both say yes, and a no is never shown. Open until {until}.",
                until=until,
            )


def _answers(card: SuggestionCard, t: Translator) -> Rows:
    """Buttons for answers that would change something."""
    if card.state is VisibleState.CLOSED or card.asked_by_me:
        return ()

    def button(label: str, answer: Answer) -> Button:
        return Button(label, AnswerSuggestion(suggestion_id=card.suggestion_id, answer=answer))

    refusals = [
        button(label, answer)
        for label, answer in ((t("Not now"), Answer.NOT_NOW), (t("Never"), Answer.NEVER))
        if answer is not card.answer
    ]
    accept = [button(t("Yes, introduce us"), Answer.YES)] if card.answer is not Answer.YES else []
    return (*column(*accept), tuple(refusals))


def _write_to(contact: ContactCard, t: Translator) -> Rows:
    chat = chat_with(contact)
    return column(Button(t("Write to them"), chat)) if chat else ()
