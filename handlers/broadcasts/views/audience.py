"""The audience: one tap for the common ones, and narrowing for the rest."""

from domain.audiences import OF_EVENTS, Facet, Segment
from domain.paging import page_of
from handlers.broadcasts.callbacks.audience import (
    AgreeToAudience,
    ChangeAudience,
    ChooseSegment,
    ChooseSeries,
    ChooseValue,
    NarrowDown,
    OpenFacet,
)
from handlers.broadcasts.callbacks.labels import OpenLabels
from handlers.broadcasts.callbacks.running import OpenBroadcasts
from handlers.broadcasts.callbacks.sending import DiscardBroadcast
from handlers.broadcasts.plans import Plan
from handlers.broadcasts.views.words import audience_name, desk_name, facet_name, segment_name
from handlers.i18n import Html, Translator, bold, lines, paragraphs, plain
from handlers.navigation import ManageEvent, OpenHost
from handlers.phrases.events import dated_title, language_name
from handlers.phrases.vocabulary import sector_short
from handlers.screen import Button, Rows, Screen, column, pairs, shortened, turning
from services.cards.broadcasts import BroadcastForm, Choices, EventChoice, LabelCard

_PER_PAGE = 8
_SERIES, _MOST_SERIES = 40, 5  # characters of an event's name, and number of latest events


def segment_screen(form: BroadcastForm, plan: Plan, t: Translator) -> Screen:
    """The non-empty segments of the event's people, or the host's whole list."""
    reached = {one: reach for one, reach in form.segments.items() if reach.recipients}
    if not reached:
        return nobody_screen(form, plan, t)
    buttons = [
        Button(
            t("{who}: {n}", who=segment_name(one, t), n=reach.recipients),
            ChooseSegment(segment=one, revision=plan.revision),
        )
        for one, reach in reached.items()
    ]
    narrow = Button(t("Combine, narrow down…"), NarrowDown(revision=plan.revision))
    kept = t("Your message is kept.") if plan.written else None
    text = paragraphs(desk_name(form, t), kept, t("Who should get your message?"))
    return Screen(text, column(*buttons, narrow) + _leaving(form, plan, t), asks=True)


def nobody_screen(form: BroadcastForm, plan: Plan | None, t: Translator) -> Screen:
    """Without a plan: nothing was begun."""
    text = paragraphs(desk_name(form, t), t("There is nobody to write to yet."))
    return Screen(text, _leaving(form, plan, t))


def narrow_screen(form: BroadcastForm, choices: Choices, plan: Plan, t: Translator) -> Screen:
    """All ways of combining an audience, with how many it reaches so far."""
    facets = [Facet.SECTORS, Facet.LANGUAGES, Facet.LABELS]
    if form.event is not None or choices.audience.event_ids:
        facets.insert(0, Facet.SEGMENTS)
    if form.event is None:
        facets.insert(0, Facet.EVENTS)
    opened = [
        Button(
            _with_number(facet_name(one, t), len(getattr(choices.audience, one))),
            OpenFacet(revision=plan.revision, facet=one),
        )
        for one in facets
    ]
    back = Button(t("‹ Back"), ChangeAudience(revision=plan.revision))
    text = paragraphs(
        desk_name(form, t),
        _so_far(form, choices, t),
        t(
            "If you tick several answers, sectors or labels, one of them is enough. Where you tick "
            "nothing, everybody counts."
        ),
    )
    return Screen(text, pairs(*opened) + _onward(choices, plan, t) + column(back))


def facet_screen(
    form: BroadcastForm, choices: Choices, plan: Plan, facet: Facet, t: Translator
) -> Screen:
    """The values of one facet, with ticks."""
    chosen = {str(one) for one in getattr(choices.audience, facet)}
    shown = page_of(_values(form, choices, facet, t), plan.page, _PER_PAGE)
    ticks = [
        Button(
            f"{'✓' if value in chosen else '▫️'} {label}",
            ChooseValue(
                revision=plan.revision, facet=facet, value=value, chosen=value not in chosen
            ),
        )
        for value, label in shown.items
    ]
    if facet is Facet.EVENTS and shown.number == 0:
        ticks = [*_series(choices, plan), *ticks]
    turns = turning(
        shown.number,
        shown.pages,
        lambda page: OpenFacet(revision=plan.revision, facet=facet, page=page),
    )
    nothing = None if shown.items else _nothing(facet, t)
    text = paragraphs(bold(facet_name(facet, t)), _so_far(form, choices, t), nothing)
    back = Button(t("‹ Back"), NarrowDown(revision=plan.revision))
    return Screen(text, column(*ticks) + turns + _onward(choices, plan, t) + column(back))


def _series(choices: Choices, plan: Plan) -> list[Button]:
    """Buttons that choose all events of a series at once."""
    events = set(choices.audience.event_ids)
    return [
        Button(
            f"{'✓' if events.issuperset(one.event_ids) else '▫️'} 📚 {shortened(one.name, _SERIES)}",
            ChooseSeries(
                revision=plan.revision,
                series_id=one.series_id,
                chosen=not events.issuperset(one.event_ids),
            ),
        )
        for one in choices.series[:_MOST_SERIES]
    ]


def _so_far(form: BroadcastForm, choices: Choices, t: Translator) -> Html:
    labels = [one.name for one in choices.labels if one.label_id in choices.audience.label_ids]
    name = audience_name(choices.audience, labels, t, of_event=form.event is not None)
    reach = choices.reach
    return lines(
        name,
        bold(t.plural("Reaches {n} person", "Reaches {n} people", reach.recipients)),
        t.plural(
            "{n} more person is not reached here: no Telegram, or paused.",
            "{n} more people are not reached here: no Telegram, or paused.",
            reach.out_of_reach,
        )
        if reach.out_of_reach
        else None,
    )


def _onward(choices: Choices, plan: Plan, t: Translator) -> Rows:
    if not choices.reach.recipients:
        return ()
    write = t.plural("Write to {n} person", "Write to {n} people", choices.reach.recipients)
    return column(Button(write, AgreeToAudience(revision=plan.revision)))


def _values(
    form: BroadcastForm, choices: Choices, facet: Facet, t: Translator
) -> list[tuple[str, str]]:
    """The values that can be chosen, with labels."""
    match facet:
        case Facet.EVENTS:
            return [(str(one.event_id), _title(one, t)) for one in choices.events]
        case Facet.SEGMENTS:
            segments = OF_EVENTS if form.event else Segment
            return [(one.value, plain(segment_name(one, t))) for one in segments]
        case Facet.SECTORS:
            return [(one, sector_short(one, t)) for one in choices.sectors]
        case Facet.LANGUAGES:
            return [(one, language_name(one)) for one in choices.languages]
        case Facet.LABELS:
            return [(str(one.label_id), _label(one, t)) for one in choices.labels]


def _title(event: EventChoice, t: Translator) -> str:
    return dated_title(event.title, event.starts_at, event.zone, t)


def _label(label: LabelCard, t: Translator) -> str:
    return f"{label.name} ({t.number(label.members)})"


def _nothing(facet: Facet, t: Translator) -> Html:
    if facet is Facet.LABELS:
        return t("There is no label yet. Labels are made at the host's desk.")
    return t("There is nothing to choose from.")


def _with_number(name: Html, chosen: int) -> str:
    return f"{plain(name)} ({chosen})" if chosen else plain(name)


def _leaving(form: BroadcastForm, plan: Plan | None, t: Translator) -> Rows:
    """The way back to the desk; at the host's own also to its labels."""
    event_id = form.event.event_id if form.event else 0
    earlier = Button(
        t("Earlier messages: {n}", n=form.earlier),
        OpenBroadcasts(host_id=form.host_id, event_id=event_id),
    )
    rows = [earlier] if form.earlier else []
    if plan and plan.written:
        rows.append(Button(t("Send nothing"), DiscardBroadcast(revision=plan.revision)))
    if form.event is None:
        rows.append(Button(t("🏷 Labels"), OpenLabels(host_id=form.host_id)))
        return column(*rows, Button(t("‹ My events"), OpenHost(host_id=form.host_id)))
    return column(*rows, Button(t("‹ The event"), ManageEvent(event_id=event_id)))
