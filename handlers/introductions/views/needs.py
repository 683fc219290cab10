"""For organisers: what was sought in vain, what was not taken, possible trios."""

from domain.matching import Need, Surplus
from handlers.i18n import Html, Translator, bold, lines, paragraphs
from handlers.introductions.views.trios import trio_line
from handlers.navigation import ReviewSuggestions
from handlers.phrases.vocabulary import kind_name, sector_name
from handlers.screen import Button, Screen, column
from services.cards.needs import NeedsCard, TrioCard

PROVIDERS = 3


def needs_screen(card: NeedsCard, t: Translator) -> Screen:
    """Kinds and organisations; no names of people."""
    parts = [
        bold(t("Whom to invite after {event}", event=card.event_title)),
        sought_in_vain(card.needs, t),
        _listed(t("Offered, and nobody took it:"), [_surplus(one, t) for one in card.surplus]),
        _listed(t("Three who could work together:"), [_trio(one, t) for one in card.trios]),
    ]
    found = [part for part in parts if part]
    if len(found) == 1 and card.stated:
        found.append(t("Everybody is introduced for all that they seek and offer."))
    elif len(found) == 1:
        found.append(t("Nobody who came has said what they seek or offer."))
    back = Button(t("‹ Back"), ReviewSuggestions(event_id=card.event_id))
    return Screen(paragraphs(*found), column(back))


def sought_in_vain(needs: tuple[Need, ...], t: Translator) -> Html:
    """Kinds that somebody sought without being introduced to anyone for them; empty if there are none."""
    return _listed(t("Sought, and nobody was found for it:"), [_need(one, t) for one in needs])


def _listed(title: Html, found: list[Html]) -> Html:
    return lines(title, *found) if found else Html("")


def _need(need: Need, t: Translator) -> Html:
    kind = kind_name(need.kind, t)
    if not need.could_offer:
        return t("• {kind}: {n} of {all}", kind=kind, n=need.in_vain, all=need.sought_by)
    sectors = " · ".join(sector_name(one, t) for one in need.could_offer[:PROVIDERS])
    return t(
        "• {kind}: {n} of {all}; often offered by: {sectors}",
        kind=kind,
        n=need.in_vain,
        all=need.sought_by,
        sectors=sectors,
    )


def _surplus(one: Surplus, t: Translator) -> Html:
    return t(
        "• {kind}: {n} of {all}", kind=kind_name(one.kind, t), n=one.unused, all=one.offered_by
    )


def _trio(card: TrioCard, t: Translator) -> Html:
    return Html(f"• {trio_line(card, t)}")
