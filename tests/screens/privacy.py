"""The screens about the person's own data."""

from collections.abc import Iterator
from datetime import timedelta

from domain.people import NOTICE_VERSION, Purpose
from handlers.i18n import Translator
from handlers.privacy.views.erasing import erased_screen, erasure_screen
from handlers.privacy.views.kept import export_screen, kept_screen
from handlers.privacy.views.notice import notice_screen, privacy_screen
from handlers.screen import Screen
from services.cards.privacy import (
    ConsentLine,
    ErasureCard,
    ExportCard,
    KeptCard,
    KnownAt,
    PrivacyCard,
)
from tests.screens.events import STARTS_AT
from tests.screens.words import Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    host = KnownAt(words.number, words.host)
    yield privacy_screen(PrivacyCard((), None, NOTICE_VERSION), t)
    yield privacy_screen(PrivacyCard((), words.host, NOTICE_VERSION), t)
    yield privacy_screen(PrivacyCard((host,), None, NOTICE_VERSION), t)
    yield privacy_screen(PrivacyCard((host,) * words.some, None, NOTICE_VERSION, 1, 3), t)
    yield notice_screen(PrivacyCard((), None, NOTICE_VERSION), t)
    yield notice_screen(PrivacyCard((host,) * words.some, None, NOTICE_VERSION, 1, 3), t)
    yield kept_screen(_kept(host, words, findable=True), t)
    yield kept_screen(_kept(host, words, findable=False), t)
    yield kept_screen(KeptCard(host, "Europe/Budapest", organises=True), t)
    yield export_screen(ExportCard(b"{}", STARTS_AT), t)
    yield erasure_screen(ErasureCard(host, 0, organises=False, asked_at=STARTS_AT), t)
    yield erasure_screen(ErasureCard(host, words.some, organises=True, asked_at=STARTS_AT), t)
    yield erasure_screen(ErasureCard(None, 5, organises=True, asked_at=STARTS_AT), t)
    yield erased_screen(host, t)
    yield erased_screen(None, t)


def _kept(host: KnownAt, words: Words, *, findable: bool) -> KeptCard:
    later = STARTS_AT + timedelta(days=3)
    withdrawn = ConsentLine(Purpose.BE_FOUND, NOTICE_VERSION, STARTS_AT, later)
    taking_part = ConsentLine(Purpose.TAKE_PART, NOTICE_VERSION, STARTS_AT, None)
    return KeptCard(
        host=host,
        zone="Europe/Budapest",
        organises=False,
        name=words.person,
        organisation=words.organisation,
        seeks=3,
        offers=2,
        answers=1,
        findable=findable,
        consents=(taking_part, *[withdrawn] * words.some),
    )
