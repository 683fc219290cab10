"""The two questions about cooperation: what someone seeks, and what they offer."""

from domain.interests.taxonomy import TAXONOMY
from domain.people import Direction
from domain.profiles import Interest
from handlers.i18n import Html, Translator, italic, lines
from handlers.people.answers.forms import ALL, MORE, NONE
from handlers.people.views.frame import choice, question_screen, skip_label, tick
from handlers.people.views.vocabulary import picking_rows
from handlers.people.wizard import Wizard
from handlers.screen import Screen, column
from services.cards.people import Visitor


def interests_screen(wizard: Wizard, _visitor: Visitor, t: Translator) -> Screen:
    """Groups, the kinds of one group, or kinds recognised in free text."""
    if wizard.doubted:
        return _doubt_screen(wizard, t)
    if wizard.proposed:
        return _proposal_screen(wizard, t)
    chosen = wizard.profile.interests(wizard.direction)
    return question_screen(
        wizard,
        t,
        _question(wizard.direction, t),
        _invitation(wizard.direction, t),
        lines(t("So far:"), interest_lines(chosen, t)) if chosen else None,
        rows=picking_rows(wizard, TAXONOMY.kind_groups, {one.kind for one in chosen}, t),
        onward=skip_label(t, answered=bool(chosen)),
    )


def interest_lines(interests: tuple[Interest, ...], t: Translator) -> Html:
    """Each kind on its own line."""
    return lines(*(f"• {TAXONOMY.kind(one.kind).short(t.language)}" for one in interests))


def _question(direction: Direction, t: Translator) -> Html:
    if direction is Direction.SEEKS:
        return t("What do you seek?")
    return t("What can you offer?")


def _invitation(direction: Direction, t: Translator) -> Html:
    if direction is Direction.SEEKS:
        return t(
            "Write it in a line of your own words, such as “we need a new website”, or choose below."
        )
    return t(
        "Write it in a line of your own words, such as “our hall is free at weekends”, or choose below."
    )


def _proposal_screen(wizard: Wizard, t: Translator) -> Screen:
    ticks = [
        tick(
            wizard,
            TAXONOMY.kind(one.kind).short(t.language),
            one.kind,
            chosen=one.kind not in wizard.unticked,
        )
        for one in wizard.proposed
    ]
    return question_screen(
        wizard,
        t,
        t("Is this what you mean?"),
        _said(wizard.proposed),
        t("Untick what you don't mean. Your words are kept as you wrote them."),
        rows=(
            *column(*ticks),
            (choice(wizard, t("Yes, go on"), ALL), choice(wizard, t("Yes, and more"), MORE)),
            (choice(wizard, t("No, let me choose"), NONE),),
        ),
    )


def _doubt_screen(wizard: Wizard, t: Translator) -> Screen:
    return question_screen(
        wizard,
        t,
        t("Do you seek this or offer it?"),
        _said(wizard.doubted),
        interest_lines(wizard.doubted, t),
        lines(t("What I'll ask about next:"), interest_lines(wizard.proposed, t))
        if wizard.proposed
        else None,
        rows=column(
            choice(wizard, t("We seek this"), Direction.SEEKS),
            choice(wizard, t("We offer this"), Direction.OFFERS),
            choice(wizard, t("No, let me choose"), NONE),
        ),
    )


def _said(interests: tuple[Interest, ...]) -> Html:
    """The lines that these were read from, each once."""
    said = [line for one in interests for line in (one.said or "").split("\n") if line]
    return italic("\n".join(dict.fromkeys(said)))
