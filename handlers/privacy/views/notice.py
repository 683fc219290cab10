"""The privacy notice. Its version is `domain.people.NOTICE_VERSION`: changing its content requires a new one."""

from handlers.i18n import Html, Translator, bold, italic, paragraphs
from handlers.navigation import OpenPrivacy
from handlers.privacy.callbacks import AskErasure, ExportAll, OpenKept, OpenNotice
from handlers.screen import Button, Screen, column, shortened, turning
from services.cards.privacy import PrivacyCard


def privacy_screen(card: PrivacyCard, t: Translator) -> Screen:
    """What is kept and how long, in short, and the ways to stored data."""
    text = paragraphs(
        bold(t("Your data")),
        _responsible(card, t),
        _before_agreeing(t),
        t(
            "<b>Once you agree</b>, the host keeps what you tell about yourself, your answers to events and your introductions, until you erase it. Other participants read your name and contact only after you have both said yes."
        ),
        t("<b>At any time</b> you can see it, take it along as a file, and erase it."),
    )
    whole = Button(t("Read the whole notice"), OpenNotice(page=card.page))
    hosts = [
        Button(
            t("What {host} keeps", host=shortened(host.name, 30)), OpenKept(host_id=host.host_id)
        )
        for host in card.hosts
    ]
    everywhere = [
        Button(t("Export everything as a file"), ExportAll()),
        Button(t("Erase everything"), AskErasure()),
    ]
    turns = turning(card.page, card.pages, lambda page: OpenPrivacy(page=page))
    return Screen(text, column(whole, *hosts) + turns + column(*everywhere))


def notice_screen(card: PrivacyCard, t: Translator) -> Screen:
    """The whole notice, which consents refer to by its version."""
    text = paragraphs(
        bold(t("Your data")),
        _responsible(card, t),
        _before_agreeing(t),
        *_notice(t),
        italic(t("Version of this notice: {version}", version=card.version)),
    )
    return Screen(text, column(Button(t("‹ Back"), OpenPrivacy(page=card.page))))


def _responsible(card: PrivacyCard, t: Translator) -> Html:
    names = [host.name for host in card.hosts] or [one for one in (card.about_to_join,) if one]
    if not names:
        return t(
            "<b>Responsible:</b> the host, that is, the organisation whose event you register for."
        )
    if len(names) == 1 and card.pages == 1:
        return t("<b>Responsible:</b> the host of the events, {host}.", host=names[0])
    return t("<b>Responsible:</b> each host for its own events: {hosts}.", hosts=t.listed(names))


def _before_agreeing(t: Translator) -> Html:
    return t(
        "<b>Before you agree</b>, only your Telegram id, your language and half-finished answers are kept, for 24 hours at most."
    )


def _notice(t: Translator) -> tuple[Html, ...]:
    return (
        t(
            "<b>Once you agree</b>, the host keeps your name, organisation and sector, what you seek and offer, languages, how to reach you, your answers to events and whether you came, your suggestions and introductions, what you say came of them and what advisers write to you about them, and what you agreed to and when. Until you erase it."
        ),
        t(
            "<b>Who sees it:</b> organisers see your name, organisation and sector, which events you come to, and suggestions before they go out, but never a refusal; and once you or the other side tell what came of an introduction, which two organisations those are and how far; what you both call a partnership they may present to others, by organisation. In a suggestion the other person (of three: both others) reads your organisation, its sector and what you seek and offer; your name and contact only after you have both said yes. If you agree to be found, attendees who search see as much. If you and the other person of an introduction both let an adviser look on, advisers of the host see who you two are, your languages, what you seek and offer and how far you are, until one of you takes it back."
        ),
        t(
            "<b>After erasing</b>, counts without names remain, and for 24 months a coded mark of each pair that was suggested to each other, so that it is not suggested again; no name can be read from it. A suggestion that is still open stays with the other person, without your name, until its time is over."
        ),
        t(
            "<b>Your rights:</b> you may see, correct, take along and erase your data and withdraw your consent, here and at any time. Questions and complaints go to the host, or to the data protection authority of your country."
        ),
    )
