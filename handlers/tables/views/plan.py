"""The plan of tables for organisers: requested, under way, ready, mended."""

from collections.abc import Sequence

from domain.table_plans import PlanState
from handlers.i18n import Html, Translator, bold, lines, paragraphs, plain
from handlers.navigation import ManageEvent, OpenTables
from handlers.phrases.comers import unreached_lines
from handlers.phrases.companions import companions_at_tables
from handlers.phrases.events import written
from handlers.phrases.times import told_by_day
from handlers.screen import Button, Rows, Screen, column, pairs, ticked_if
from handlers.tables.callbacks import (
    ChooseMending,
    MendTables,
    PlanTables,
    SendTables,
    ShowRound,
    SwapAt,
    WishTables,
)
from services.cards.events import Comer
from services.cards.tables import PlanCard, WishCard


def wish_screen(card: WishCard, t: Translator) -> Screen:
    """The numbers of tables and rounds, with buttons for one more or fewer."""
    event_id, tables, rounds = card.event_id, card.tables, card.rounds
    back = column(Button(t("‹ The event"), ManageEvent(event_id=event_id)))
    if not card.people:
        said = t("Nobody has a seat yet. Once there are people, I can seat them at tables.")
        return Screen(paragraphs(bold(written(card.title, t)), said), back)
    text = paragraphs(
        bold(written(card.title, t)),
        lines(
            t.plural("{n} person with a seat", "{n} people with a seat", card.people),
            bold(_size(tables, rounds, t)),
            _places(card, t),
            companions_at_tables(card.companions, t),
        ),
        t(
            "I seat people so that they meet others each round, sectors mix, colleagues sit apart, "
            "and those meet who have something for each other."
        ),
    )
    go = PlanTables(event_id=event_id, tables=tables, rounds=rounds)
    return Screen(text, _sizes(card, t) + column(Button(t("Plan the tables"), go)) + back)


def plan_screen(card: PlanCard, t: Translator, unreached: Sequence[Comer] = ()) -> Screen:
    """The plan, and what can be done with it; `unreached`: people whom only an organiser can tell right now."""
    text = paragraphs(
        bold(written(card.title, t)),
        lines(_size(card.tables, card.rounds, t), companions_at_tables(card.companions, t)),
        _said(card, t),
        unreached_lines(unreached, t),
    )
    back = column(Button(t("‹ The event"), ManageEvent(event_id=card.event_id)))
    return Screen(text, _rows(card, t) + back)


def mending_screen(card: PlanCard, t: Translator, *, here_only: bool) -> Screen:
    """For whom, and from which round on; existing places are kept as far as possible."""
    event_id = card.event_id
    text = paragraphs(
        bold(written(card.title, t)),
        t(
            "Late-comers get a place, and those who stayed away leave theirs. "
            "Everybody else stays where they are, unless a table gets too small or has too few chairs."
        ),
        t("For whom, and from which round on?"),
    )
    everyone = plain(t("All with a seat ({n})", n=card.people))
    here = plain(t("Only those here ({n})", n=card.here))
    who = column(
        Button(ticked_if(not here_only) + everyone, ChooseMending(event_id=event_id)),
        Button(ticked_if(here_only) + here, ChooseMending(event_id=event_id, here_only=True)),
    )
    rounds = [
        Button(
            t("From round {round}", round=past + 1),
            MendTables(event_id=event_id, past=past, here_only=here_only),
        )
        for past in range(card.rounds)
    ]
    back = Button(t("‹ Back"), OpenTables(event_id=event_id))
    return Screen(text, who + pairs(*rounds) + column(back))


def _places(card: WishCard, t: Translator) -> Html:
    if card.companions:
        return t("Up to {n} chairs at a table, companions counted", n=card.size)
    return t("Up to {n} at a table", n=card.size)


def _size(tables: int, rounds: int, t: Translator) -> Html:
    return t(
        "{tables} · {rounds}",
        tables=t.plural("{n} table", "{n} tables", tables),
        rounds=t.plural("{n} round", "{n} rounds", rounds),
    )


def _said(card: PlanCard, t: Translator) -> Html | None:
    match card.state:
        case PlanState.ASKED:
            return t("I'm looking for the best seats, and show them here in a moment.")
        case PlanState.IMPOSSIBLE:
            return t("That does not work out with these people. Please choose other numbers.")
        case PlanState.READY:
            return lines(_told(card, t), _standing(card, t))


def _told(card: PlanCard, t: Translator) -> Html:
    if not card.untold:
        later = told_by_day(card.told_at, card.zone, t)
        return later or t("Everybody at the tables has been told.")
    return t.plural(
        "{n} person has not been told their tables yet.",
        "{n} people have not been told their tables yet.",
        card.untold,
    )


def _standing(card: PlanCard, t: Translator) -> Html | None:
    if not card.standing:
        return None
    return t.plural(
        "{n} person has no table yet: “Bring up to date” finds one.",
        "{n} people have no table yet: “Bring up to date” finds them some.",
        card.standing,
    )


def _rows(card: PlanCard, t: Translator) -> Rows:
    event_id = card.event_id
    anew = column(
        Button(
            t("Plan anew"), WishTables(event_id=event_id, tables=card.tables, rounds=card.rounds)
        )
    )
    if card.state is PlanState.ASKED:
        return ()
    if card.state is PlanState.IMPOSSIBLE:
        return anew
    rounds = [
        button
        for one in range(1, card.rounds + 1)
        for button in (
            Button(t("Round {round}", round=one), ShowRound(event_id=event_id, round=one)),
            Button(t("⇄ Swap two people"), SwapAt(event_id=event_id, round=one)),
        )
    ]
    send = Button(t("Send to each ({n})", n=card.untold), SendTables(event_id=event_id))
    mend = Button(t("Bring up to date"), ChooseMending(event_id=event_id))
    return pairs(*rounds) + column(*((send,) if card.untold else ()), mend) + anew


def _sizes(card: WishCard, t: Translator) -> Rows:
    """One more or fewer of each; one table has one round, from two on the usual number."""

    def wish(tables: int, rounds: int) -> WishTables:
        return WishTables(event_id=card.event_id, tables=max(1, tables), rounds=rounds)

    tables, rounds = card.tables, card.rounds
    known = rounds if tables > 1 else 0
    sizes = [
        Button(t("− Fewer tables"), wish(tables - 1, rounds)),
        Button(t("+ More tables"), wish(tables + 1, known)),
        Button(t("− Fewer rounds"), wish(tables, max(1, rounds - 1))),
        Button(t("+ More rounds"), wish(tables, rounds + 1)),
    ]
    return pairs(*(sizes if tables > 1 else sizes[:2]))
