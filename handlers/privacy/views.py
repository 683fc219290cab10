"""The privacy notice, what is kept, and what would be erased.

The notice has a version, ``domain.people.NOTICE_VERSION``: who changes what it says gives it a new one.
"""

from domain.people import Purpose
from handlers.i18n import Html, Translator, bold, italic, lines, paragraphs
from handlers.navigation import OpenPrivacy
from handlers.privacy.callbacks import AskErasure, BeFound, Erase, ExportAll, OpenKept
from handlers.screen import Attachment, Button, Rows, Screen, column
from services.cards.privacy import (
    ConsentLine,
    ErasureCard,
    ExportCard,
    KeptCard,
    KnownAt,
    PrivacyCard,
)

CONSENTS_SHOWN = 6  # the latest; the export has all


def privacy_screen(card: PrivacyCard, t: Translator) -> Screen:
    """The notice, and the ways to what is kept."""
    text = paragraphs(
        bold(t("Your data")),
        _responsible(card, t),
        *_notice(t),
        italic(t("Version of this notice: {version}", version=card.version)),
    )
    hosts = [
        Button(t("What {host} keeps", host=_shortened(host.name)), OpenKept(host_id=host.host_id))
        for host in card.hosts
    ]
    everywhere = [
        Button(t("Export everything as a file"), ExportAll()),
        Button(t("Erase everything"), AskErasure()),
    ]
    return Screen(text, column(*hosts) + _turning(card) + column(*everywhere))


def kept_screen(card: KeptCard, t: Translator) -> Screen:
    """What one host keeps, and what may be done about it."""
    agreed = [_consent_line(one, card.zone, t) for one in card.consents[-CONSENTS_SHOWN:]]
    member = card.name is not None
    known = _known_lines(card, t) if member else []
    text = paragraphs(
        bold(t("What {host} keeps", host=card.host.name)),
        lines(*known),
        t("You are one of the organisers.") if card.organises else None,
        lines(bold(t("Your consents:")), *agreed) if agreed else None,
        t("/profile shows and changes what you told us.") if member else None,
    )
    found = Button(
        t("Stop being found") if card.findable else t("Let attendees find me"),
        BeFound(host_id=card.host.host_id, agreed=not card.findable),
    )
    return Screen(
        text,
        column(
            *([found] if member else []),
            Button(t("Erase me at this host"), AskErasure(host_id=card.host.host_id)),
            _back(t),
        ),
    )


def export_screen(card: ExportCard, t: Translator) -> Screen:
    """The file."""
    name = f"brunchbot-{card.made_at:%Y-%m-%d}.json"
    return Screen(
        t("This is everything that is kept about you, as a JSON file."),
        column(_back(t)),
        Attachment(name, card.content),
    )


def erasure_screen(card: ErasureCard, t: Translator) -> Screen:
    """What would go; the last question before it does."""
    if card.host is None:
        title = t("Erase everything?")
        what = t(
            "This erases all that every host here keeps about you: name, organisation, what you seek and offer, answers to events, introductions, and your roles."
        )
    else:
        title = t("Erase you at {host}?", host=card.host.name)
        what = t(
            "This erases all that this host keeps about you: name, organisation, what you seek and offer, answers to events and introductions."
        )
    seats = t.plural(
        "Your place at {n} event to come falls free.",
        "Your places at {n} events to come fall free.",
        card.seats,
    )
    text = paragraphs(
        bold(title),
        what,
        seats if card.seats else None,
        t("You will no longer be one of the organisers there.") if card.organises else None,
        t("It cannot be undone."),
    )
    host_id = card.host.host_id if card.host else 0
    yes = Erase(host_id=host_id, asked_at=int(card.asked_at.timestamp()))
    no = Button(t("No, keep it"), OpenPrivacy())
    return Screen(text, column(no, Button(t("Yes, erase"), yes)))


def erased_screen(host: KnownAt | None, t: Translator) -> Screen:
    """It is done: at one host, or everywhere (None)."""
    if host is not None:
        return Screen(
            t("Erased: {host} keeps nothing about you any more.", host=host.name),
            column(_back(t)),
        )
    text = paragraphs(
        bold(t("Everything about you is erased.")),
        t(
            "The messages in this chat are on your own device; delete the chat if you do not want to keep them. Whenever you write again, we start anew."
        ),
    )
    return Screen(text)


def _responsible(card: PrivacyCard, t: Translator) -> Html:
    names = [host.name for host in card.hosts] or [one for one in (card.about_to_join,) if one]
    if not names:
        return t(
            "<b>Responsible:</b> the host, that is, the organisation whose event you register for."
        )
    if len(names) == 1 and card.pages == 1:
        return t("<b>Responsible:</b> the host of the events, {host}.", host=names[0])
    return t("<b>Responsible:</b> each host for its own events: {hosts}.", hosts=t.listed(names))


def _notice(t: Translator) -> tuple[Html, ...]:
    return (
        t(
            "<b>Before you agree</b>, only your Telegram id, your language and half-finished answers are kept, for 24 hours at most."
        ),
        t(
            "<b>Once you agree</b>, the host keeps your name, organisation and sector, what you seek and offer, languages, how to reach you, your answers to events and whether you came, your suggestions and introductions, and what you agreed to and when. Until you erase it."
        ),
        t(
            "<b>Who sees it:</b> organisers see your name, organisation and sector, which events you come to, and suggestions before they go out, but never a refusal. In a suggestion the other person reads your organisation, its sector and what you seek and offer; your name and contact only after you have both said yes. If you agree to be found, attendees who search see as much."
        ),
        t(
            "<b>After erasing</b>, counts without names remain, and for 24 months a coded mark of each pair that was suggested to each other, so that it is not suggested again; no name can be read from it. A suggestion that is still open stays with the other person, without your name, until its time is over."
        ),
        t(
            "<b>Your rights:</b> you may see, correct, take along and erase your data and withdraw your consent, here and at any time. Questions and complaints go to the host, or to the data protection authority of your country."
        ),
    )


def _known_lines(card: KeptCard, t: Translator) -> list[Html]:
    return [
        t("Name: {name}", name=card.name),
        t("Organisation: {organisation}", organisation=card.organisation),
        t(
            "What you seek: {seeks} · what you offer: {offers}",
            seeks=card.seeks,
            offers=card.offers,
        ),
        t("Answers to events: {answers}", answers=card.answers),
    ]


def _consent_line(consent: ConsentLine, zone: str, t: Translator) -> Html:
    what = {
        Purpose.TAKE_PART: t("taking part, being 16 or over"),
        Purpose.BE_FOUND: t("being found by attendees"),
    }[consent.purpose]
    given = t.day(consent.given_at, zone)
    if consent.withdrawn_at is None:
        return t(
            "✓ {what} ({given}, text {version})", what=what, given=given, version=consent.version
        )
    withdrawn = t.day(consent.withdrawn_at, zone)
    return t(
        "✗ {what} ({given}; withdrawn: {withdrawn})", what=what, given=given, withdrawn=withdrawn
    )


def _turning(card: PrivacyCard) -> Rows:
    turns = [
        Button(arrow, OpenPrivacy(page=page))
        for arrow, page in (("◀", card.page - 1), ("▶", card.page + 1))
        if 0 <= page < card.pages
    ]
    return (tuple(turns),) if turns else ()


def _shortened(name: str) -> str:
    return name if len(name) <= 30 else name[:29] + "…"


def _back(t: Translator) -> Button:
    return Button(t("Back"), OpenPrivacy())
