"""Labels: the list of a host's cohorts, and the members of one."""

from handlers.broadcasts.callbacks.labels import (
    DeleteLabel,
    NameLabel,
    OpenCohort,
    OpenLabels,
    PutLabel,
)
from handlers.i18n import Translator, bold, paragraphs
from handlers.navigation import WriteToList
from handlers.screen import Button, Rows, Screen, column, shortened, turning
from services.cards.broadcasts import CohortCard, LabelledOrganisation, LabelsCard

_ON_BUTTON = 48


def labels_screen(card: LabelsCard, t: Translator) -> Screen:
    """A page of a host's labels, with their numbers of members."""
    host_id = card.host_id
    text = paragraphs(
        bold(t("Labels")),
        t("A label marks members who belong together, so that you can write to just them."),
    )
    ones = [
        Button(f"🏷 {one.name} ({t.number(one.members)})", OpenCohort(label_id=one.label_id))
        for one in card.labels
    ]
    return Screen(
        text,
        column(*ones)
        + turning(card.page, card.pages, lambda page: OpenLabels(host_id=host_id, page=page))
        + column(
            Button(t("➕ New label"), NameLabel(host_id=host_id)),
            Button(t("‹ Back"), WriteToList(host_id=host_id)),
        ),
    )


def name_screen(host_id: int, t: Translator, *, longest: int = 0) -> Screen:
    """Asks for the name. `longest`: set if the last name exceeded it."""
    problem = t("Please keep it to {n} characters.", n=longest) if longest else None
    ask = t("What is the label called? Only you organisers see it.")
    back = Button(t("‹ Back"), OpenLabels(host_id=host_id))
    return Screen(paragraphs(problem, ask), column(back), asks=True)


def cohort_screen(card: CohortCard, t: Translator) -> Screen:
    """A page of the host's organisations; a tap gives all its people the label, or takes it away."""
    text = paragraphs(
        bold(f"🏷 {card.label.name}"),
        t.plural("{n} member has it.", "{n} members have it.", card.label.members),
        t("Tap an organisation to give its people the label, or to take it from them.")
        if card.organisations
        else t("Nobody has registered with you yet."),
    )
    turns = turning(
        card.page, card.pages, lambda page: OpenCohort(label_id=card.label.label_id, page=page)
    )
    return Screen(
        text,
        _organisations(card, t)
        + turns
        + column(
            Button(t("Delete the label"), DeleteLabel(label_id=card.label.label_id)),
            Button(t("‹ Back"), OpenLabels(host_id=card.host_id)),
        ),
    )


def delete_screen(card: CohortCard, t: Translator) -> Screen:
    """Asks for confirmation."""
    text = t("Delete the label “{name}”? Its members stay.", name=card.label.name)
    return Screen(
        text,
        column(
            Button(t("Yes, delete it"), DeleteLabel(label_id=card.label.label_id, sure=True)),
            Button(t("‹ Back"), OpenCohort(label_id=card.label.label_id)),
        ),
    )


def _organisations(card: CohortCard, t: Translator) -> Rows:
    """Buttons of organisations: a press labels the remaining members, or unlabels all if none remain."""
    buttons = [
        Button(
            _line(one, t),
            PutLabel(
                label_id=card.label.label_id,
                organisation_id=one.organisation_id,
                labelled=one.labelled < one.members,
                page=card.page,
            ),
        )
        for one in card.organisations
    ]
    return column(*buttons)


def _line(one: LabelledOrganisation, t: Translator) -> str:
    sign = "✓" if one.labelled == one.members else "◐" if one.labelled else "▫️"
    number = f" ({t.number(one.labelled)}/{t.number(one.members)})" if one.members > 1 else ""
    return f"{sign} {shortened(one.name, _ON_BUTTON)}{number}"
