"""An adviser's screens: pairs that let them look on, one of them, and what is written to both."""

from domain.partnerships import REMARK_LENGTH, Stage
from handlers.i18n import Html, Translator, bold, escaped, lines, paragraphs, quoted
from handlers.navigation import OpenAdvised, OpenHost
from handlers.partnerships.callbacks import OpenAdvisedPair, SendRemark, WriteRemark
from handlers.partnerships.views.register import SIGNS
from handlers.phrases.events import language_name
from handlers.phrases.partnerships import remark_lines, stage_name
from handlers.phrases.vocabulary import beside, kind_name, organisation_line
from handlers.screen import Button, Screen, column, shortened, turning
from services.cards.advice import AdvisedPairCard, AdvisedPairLine, AdvisedPairsCard, SideCard

_NAME, _LABEL = 60, 16  # characters of an organisation in a text, and of each of two on a button


def pairs_screen(card: AdvisedPairsCard, t: Translator) -> Screen:
    """Those of a host, the latest first."""
    host_id = card.host_id
    text = paragraphs(
        bold(t("Pairs who let you look on: {host}", host=card.host_name)),
        *(_line(one, t) for one in card.pairs),
        None if card.pairs else t("Nobody lets you look on at the moment."),
        t(
            "Two who plan something together are here as long as both agree. I tell you of new ones."
        ),
    )
    buttons = [
        Button(
            f"{shortened(one.one.name, _LABEL)} ↔ {shortened(one.other.name, _LABEL)}",
            OpenAdvisedPair(suggestion_id=one.suggestion_id),
        )
        for one in card.pairs
    ]
    turns = turning(card.page, card.pages, lambda page: OpenAdvised(host_id=host_id, page=page))
    back = Button(t("‹ My events"), OpenHost(host_id=host_id))
    return Screen(text, column(*buttons) + turns + column(back))


def to_advise_screen(line: AdvisedPairLine, t: Translator) -> Screen:
    """To an adviser: two have agreed."""
    text = paragraphs(
        bold(t("Two who plan something together let you look on")),
        _line(line, t),
        t("Both agreed that you see how far they are and write to them. Either can take it back."),
    )
    return Screen(
        text, column(Button(t("Look at it"), OpenAdvisedPair(suggestion_id=line.suggestion_id)))
    )


def pair_screen(card: AdvisedPairCard, t: Translator) -> Screen:
    """Who they are, how far, and what advisers wrote to them."""
    number = card.suggestion_id
    kinds = beside(kind_name(kind, t) for kind in card.kinds)
    text = paragraphs(
        lines(_how_far(card.stage, t), kinds or None),
        _side(card.one, t),
        _side(card.other, t),
        remark_lines(card.remark, card.zone, t)
        if card.remark
        else t("No adviser has written to them yet."),
    )
    turns = turning(
        card.page, card.pages, lambda page: OpenAdvisedPair(suggestion_id=number, page=page)
    )
    write = Button(t("✍ Write to both"), WriteRemark(suggestion_id=number))
    back = Button(t("‹ Back"), OpenAdvised(host_id=card.host_id))
    return Screen(text, turns + column(write, back))


def writing_screen(card: AdvisedPairCard, t: Translator) -> Screen:
    """What to write, and who reads it."""
    text = paragraphs(
        bold(t("What do you want to tell both?")),
        _both(card.one.organisation.name, card.other.organisation.name),
        t(
            "What is strong, what is weak, what could they try? One message, at most {n} characters. The two read it as you write it, with your name; so does whoever else advises for {host}, and nobody besides. You look at it before it goes out.",
            n=REMARK_LENGTH,
            host=card.host_name,
        ),
    )
    return Screen(text, column(_to_pair(card, t)), asks=True)


def preview_screen(card: AdvisedPairCard, remark: str, revision: int, t: Translator) -> Screen:
    """The last look before it goes out; another text takes its place."""
    text = paragraphs(
        bold(t("This goes to both:")),
        _both(card.one.organisation.name, card.other.organisation.name),
        quoted(remark),
        t("To change it, write it anew."),
    )
    send = Button(t("Send it to both"), SendRemark(revision=revision))
    return Screen(text, column(send, _to_pair(card, t)), asks=True)


def _line(line: AdvisedPairLine, t: Translator) -> Html:
    return lines(
        bold(_both(line.one.name, line.other.name)),
        _how_far(line.stage, t),
        t("Remarks: {n}", n=line.remarks) if line.remarks else None,
    )


def _both(one: str, other: str) -> Html:
    return escaped(f"{shortened(one, _NAME)} ↔ {shortened(other, _NAME)}")


def _how_far(stage: Stage, t: Translator) -> Html:
    return Html(f"{SIGNS[stage]} {stage_name(stage, t)}")


def _side(side: SideCard, t: Translator) -> Html:
    seeks = beside(kind_name(kind, t) for kind in side.seeks)
    offers = beside(kind_name(kind, t) for kind in side.offers)
    spoken = ", ".join(language_name(one) for one in side.languages)
    return lines(
        bold(side.name),
        organisation_line(side.organisation, t),
        Html(f"🗣 {spoken}") if spoken else None,
        t("Seeks: {kinds}", kinds=seeks) if seeks else None,
        t("Offers: {kinds}", kinds=offers) if offers else None,
    )


def _to_pair(card: AdvisedPairCard, t: Translator) -> Button:
    return Button(t("‹ Back"), OpenAdvisedPair(suggestion_id=card.suggestion_id))
