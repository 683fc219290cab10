"""For organisers: the matching's proposals, to be released or struck."""

from domain.introductions import SuggestionState
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs
from handlers.introductions.callbacks import (
    AddPair,
    ChooseAnew,
    PinSuggestion,
    ReleaseAll,
    ReleaseSuggestion,
    ShowNeeds,
    ShowTrios,
    StrikeSuggestion,
    SwapSuggestion,
)
from handlers.navigation import ManageEvent, OpenCheckIn, ReviewSuggestions
from handlers.phrases.vocabulary import beside, kind_name
from handlers.screen import Button, Rows, Screen, column, shortened, turning
from services.cards.introductions import Gain, PriceCard, ProposedCard, ReviewCard

NAME, NAMED = 30, 8  # characters of an organisation's name in a list, and how many are listed
SEEKER = 20  # characters of a name in a line of reasons; the full name is above


def review_screen(card: ReviewCard, t: Translator) -> Screen:
    """A page of suggestions, each with its reasons; no names of people."""
    numbered = list(enumerate(card.proposed, card.first))
    text = paragraphs(
        bold(t("Suggestions after {event}", event=card.event_title)),
        _figures(card, t),
        *(_proposal(number, one, t) for number, one in numbered),
        *([_legend(card, t)] if card.waiting else ()),
    )
    return Screen(text, (*_decisions(card, numbered), *_below(card, t)))


def swapped_toast(new: int, t: Translator) -> str:
    """What came of a swap."""
    return t.plural("Struck, with {n} new suggestion.", "Struck, with {n} new suggestions.", new)


def called_screen(card: ReviewCard, t: Translator) -> Screen:
    """Tells an organiser that the suggestions are ready."""
    due = t.moment(card.release_due_at, card.zone) if card.release_due_at else ""
    text = paragraphs(
        t.plural(
            "{n} suggestion after {event} is ready for you to look through.",
            "{n} suggestions after {event} are ready for you to look through.",
            card.waiting,
            event=bold(card.event_title),
        ),
        t("What you have not released or struck by {due} goes out by itself.", due=due),
    )
    return Screen(
        text, column(Button(t("Look through"), ReviewSuggestions(event_id=card.event_id)))
    )


def _legend(card: ReviewCard, t: Translator) -> Html:
    if card.choosing:
        return t("They are being chosen anew around what you pinned. I write to you in a moment.")
    return lines(
        t("✓ goes out now, ✗ is struck, ⟳ is struck and its two get the next best instead."),
        t("📌 is sure and stays when the rest is chosen anew; tap it again to let it go."),
        *([_three(t)] if any(one.of_three for one in card.proposed) else ()),
    )


def _three(t: Translator) -> Html:
    return t("③ is one of three that go out together; with ✗, ⟳ or 📌 they are pairs again.")


def _figures(card: ReviewCard, t: Translator) -> Html:
    if not card.chosen:
        return t(
            "The suggestions follow two hours after the end, once it is known who was there: “Check-in”, “Who came?”."
        )
    if not card.proposed:
        return t("There are no suggestions for this event.")
    figures = lines(
        t(
            "At the event: {n}, with a suggestion: {covered}",
            n=card.attendees,
            covered=card.covered,
        ),
        *([_without(card.without, t)] if card.without else ()),
        t(
            "To review: {n}, released: {released}, struck: {struck}",
            n=card.waiting,
            released=card.released,
            struck=card.struck,
        ),
        *(_price(card.price, t) if card.price else ()),
        *([_spread(card.spread, t)] if card.spread else ()),
    )
    if card.release_due_at is None or not card.waiting:
        return figures
    due = t.moment(card.release_due_at, card.zone)
    return lines(figures, t("What is left goes out by itself: {due}", due=due))


def _without(organisations: tuple[str, ...], t: Translator) -> Html:
    """Organisations of people without a suggestion, who could be paired by hand."""
    named = [shortened(name, NAME) for name in organisations[:NAMED]]
    more = len(organisations) - len(named)
    return t(
        "Without one: {organisations}", organisations=beside(named + [f"+{more}"] * bool(more))
    )


def _price(card: PriceCard, t: Translator) -> list[Html]:
    """The share of total weight given up so that more people get a suggestion."""
    told = []
    if card.covered > 0:
        told.append(
            t.plural(
                "{n} more person has a suggestion; for that, the pairs on the whole fit {share} less well.",
                "{n} more people have a suggestion; for that, the pairs on the whole fit {share} less well.",
                card.covered,
                share=t.percent(card.covered_share),
            )
        )
    if card.served > 0:
        told.append(
            t.plural(
                "{n} more person gets something they seek; for that, the pairs on the whole fit {share} less well.",
                "{n} more people get something they seek; for that, the pairs on the whole fit {share} less well.",
                card.served,
                share=t.percent(card.served_share),
            )
        )
    return told


def _spread(before_and_with: tuple[float, float], t: Translator) -> Html:
    """Whether popular givers are being worn out over the season."""
    before, now = (t.percent(share) for share in before_and_with)
    return t(
        "How unevenly people give to others this season: {before} before, {now} with these (0%: all alike).",
        before=before,
        now=now,
    )


def _proposal(number: int, card: ProposedCard, t: Translator) -> Html:
    mark = {
        SuggestionState.PROPOSED: " 📌" if card.pinned else "",
        SuggestionState.STRUCK: " ✗",
    }.get(card.state, " ✓")
    three = " ③" if card.of_three else ""
    return lines(
        bold(Html(f"{number}. {escaped(card.one.name)} ↔ {escaped(card.other.name)}{three}{mark}")),
        *(_gain(gain, card.one.name, t) for gain in card.one_gets[:2]),
        *(_gain(gain, card.other.name, t) for gain in card.other_gets[:2]),
    )


def _gain(gain: Gain, seeker: str, t: Translator) -> Html:
    """What one of the two seeks, and what the other offers for it if that differs."""
    who = shortened(seeker, SEEKER)
    sought, offered = kind_name(gain.sought, t), kind_name(gain.offered, t)
    if sought == offered:
        return t("• {seeker} seeks: {sought}", seeker=who, sought=sought)
    return t(
        "• {seeker} seeks: {sought}; offered: {offered}", seeker=who, sought=sought, offered=offered
    )


def _decisions(card: ReviewCard, numbered: list[tuple[int, ProposedCard]]) -> Rows:
    return tuple(
        (
            Button(
                f"{number} ✓", ReleaseSuggestion(suggestion_id=one.suggestion_id, page=card.page)
            ),
            Button(
                f"{number} ✗", StrikeSuggestion(suggestion_id=one.suggestion_id, page=card.page)
            ),
            Button(f"{number} ⟳", SwapSuggestion(suggestion_id=one.suggestion_id, page=card.page)),
            Button(
                f"{number} 📌",
                PinSuggestion(
                    suggestion_id=one.suggestion_id, page=card.page, pinned=not one.pinned
                ),
            ),
        )
        for number, one in numbered
        if one.state is SuggestionState.PROPOSED and not card.choosing
    )


def _below(card: ReviewCard, t: Translator) -> Rows:
    turns = turning(
        card.page,
        card.pages,
        lambda page: ReviewSuggestions(event_id=card.event_id, page=page),
    )
    changes = [
        Button(t("Release all the rest"), ReleaseAll(event_id=card.event_id)),
        Button(t("Add a pair"), AddPair(event_id=card.event_id)),
        Button(t("Choose the rest anew"), ChooseAnew(event_id=card.event_id)),
    ]
    if card.trios:
        changes.append(Button(t("Three together"), ShowTrios(event_id=card.event_id)))
    if not card.chosen:
        door = Button(t("Check-in"), OpenCheckIn(event_id=card.event_id))
        return column(door, Button(t("‹ Back"), ManageEvent(event_id=card.event_id)))
    return (
        *turns,
        *column(*(changes if card.waiting and not card.choosing else ())),
        *column(Button(t("Whom to invite next"), ShowNeeds(event_id=card.event_id))),
        *column(Button(t("‹ Back"), ManageEvent(event_id=card.event_id))),
    )
