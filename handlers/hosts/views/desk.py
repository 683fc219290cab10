"""The organisers' desk, and the choice of desks."""

from collections.abc import Sequence

from domain.events import EventStatus
from domain.paging import page_of
from domain.partnerships import Scope
from domain.roles import can_edit_event, can_see_figures
from handlers.hosts.callbacks import CreditFunder, ListHosts, OpenNewHost, ShowOrganisers, TurnHosts
from handlers.i18n import Html, Translator, bold, code, paragraphs
from handlers.navigation import (
    CreateEvent,
    ManageEvent,
    OpenAdvised,
    OpenHost,
    OpenRegister,
    OpenUndelivered,
    ShowFunderReport,
    WriteToList,
)
from handlers.phrases.events import dated_title
from handlers.screen import Button, Screen, column, pairs, turning
from services.cards.hosts import DeskCard, DeskEvent, HostCard

PAGE = 8  # hosts on a page


def nothing_to_organise_screen(telegram_id: int, t: Translator, *, operated: bool) -> Screen:
    """For people without any role. While nobody operates the bot, its operator-to-be reads what to put into the
    settings; later an id is enough."""
    number = code(telegram_id)
    return Screen(
        paragraphs(
            t(
                "This is for organisers. If you hold events here, ask an owner of your organisation "
                "for an invitation link. /events shows the events you can join."
            ),
            t("Your Telegram id, should whoever runs this bot ask for it: {id}", id=number)
            if operated
            else t(
                "Your Telegram id is {id}. Whoever runs this bot can put it into OPERATORS; then you "
                "can add a host here.",
                id=number,
            ),
        )
    )


def hosts_screen(
    hosts: Sequence[HostCard], t: Translator, *, operator: bool, page: int = 0
) -> Screen:
    """The choice of desks; an operator may have created hundreds."""
    shown = page_of(hosts, page, PAGE)
    buttons = [Button(host.name, OpenHost(host_id=host.host_id)) for host in shown.items]
    turns = turning(shown.number, shown.pages, lambda other: TurnHosts(page=other))
    add = [Button(t("➕ Add a host"), OpenNewHost())] if operator else []
    text = t("Whose events?") if hosts else t("There is no host yet.")
    return Screen(text, column(*buttons) + turns + column(*add))


def desk_screen(card: DeskCard, t: Translator, *, others: bool = False) -> Screen:
    """A host's events and what to do next. `others`: whether there are other hosts to go to."""
    host_id = card.host.host_id
    text = paragraphs(
        bold(card.host.name),
        t("Your events:") if card.events else _no_events(card, t),
        _legend(card, t),
    )
    events = [
        Button(event_label(one, t), ManageEvent(event_id=one.event_id)) for one in card.events
    ]
    turns = turning(card.page, card.pages, lambda page: OpenHost(host_id=host_id, page=page))
    create, about = _doing(card, t), _about(card, t)
    if others:
        about.append(Button(t("Other hosts"), ListHosts()))
    return Screen(text, column(*events) + turns + pairs(*create) + pairs(*about))


def _doing(card: DeskCard, t: Translator) -> list[Button]:
    """Frequent actions of a host."""
    host_id = card.host.host_id
    to_advise = Button(t("💡 Pairs to advise"), OpenAdvised(host_id=host_id))
    advising = [to_advise] if card.advises else []
    if not can_edit_event(card.role):
        return advising
    missing = Button(t("⚠️ Not delivered"), OpenUndelivered(host_id=host_id))
    return [
        Button(t("➕ Create an event"), CreateEvent(host_id=host_id)),
        Button(t("Write to your list"), WriteToList(host_id=host_id)),
        Button(t("🤝 Partnerships"), OpenRegister(host_id=host_id)),
        *advising,
        *([missing] if card.undelivered else []),
    ]


def _about(card: DeskCard, t: Translator) -> list[Button]:
    """Things that are set once and seldom changed."""
    host_id = card.host.host_id
    report = ShowFunderReport(scope=Scope.HOST, subject_id=host_id)
    if not can_edit_event(card.role):
        return [Button(t("Report for the funder"), report)] if can_see_figures(card.role) else []
    return [
        Button(t("Organisers"), ShowOrganisers(host_id=host_id)),
        Button(t("Funder"), CreditFunder(host_id=host_id)),
    ]


def _no_events(card: DeskCard, t: Translator) -> Html:
    if can_edit_event(card.role):
        return t("No events yet.")
    return t("No events yet. Once there are, /organise shows them.")


def event_label(event: DeskEvent, t: Translator) -> str:
    """Sign, day and title, for a button."""
    return f"{_sign(event)} {dated_title(event.title, event.starts_at, event.zone, t)}"


def _sign(event: DeskEvent) -> str:
    match event.status:
        case EventStatus.DRAFT:
            return "✏️"
        case EventStatus.CANCELLED:
            return "✖️"
        case EventStatus.PUBLISHED:
            return "✓" if event.over else "🗓"


def _legend(card: DeskCard, t: Translator) -> Html | None:
    meanings = {
        "✏️": t("draft"),
        "🗓": t("published"),
        "✓": t("over"),
        "✖️": t("cancelled"),
    }
    used = {_sign(event) for event in card.events}
    shown = [f"{sign} {meaning}" for sign, meaning in meanings.items() if sign in used]
    return Html("   ".join(shown)) if shown else None
