"""Translation into the reader's language: texts with escaped values, plurals, dates, lists and numbers."""

import gettext
import html
import io
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_location
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from domain.people import LANGUAGES

# English as people in Hungary and Poland read it: day before month, 24 hours.
LOCALES = {"en": "en_GB", "pl": "pl_PL", "hu": "hu_HU"}
FIVE_DIGITS = 10_000
TIMES_KEPT = 1000  # cached: many look at the same event, and formatting takes 50 µs


class Html(str):
    """Text that is HTML already: not escaped again when inserted into another text."""

    __slots__ = ()


def bold(text: object) -> Html:
    return Html(f"<b>{escaped(text)}</b>")


def italic(text: object) -> Html:
    return Html(f"<i>{escaped(text)}</i>")


def quoted(text: object) -> Html:
    """A person's own words as quoted lines."""
    return Html(f"<blockquote>{escaped(text)}</blockquote>")


def code(text: object) -> Html:
    """Monospaced text, which a tap copies in Telegram."""
    return Html(f"<code>{escaped(text)}</code>")


def escaped(text: object) -> Html:
    """The text with `&`, `<`, `>` and quotes escaped, unless it is `Html`."""
    return text if isinstance(text, Html) else Html(html.escape(str(text)))


def lines(*parts: object) -> Html:
    """The parts that are not empty, one a line; `""` between them gives an empty line."""
    return Html("\n".join(escaped(part) for part in parts if part is not None))


def paragraphs(*parts: object) -> Html:
    """The parts that are not empty, with an empty line between them."""
    return Html("\n\n".join(escaped(part) for part in parts if part))


def plain(text: str) -> str:
    """A translated text without HTML: for a button, a toast, a file."""
    return html.unescape(text) if isinstance(text, Html) else text


class Translator:
    """Translates into one language. Called `t` wherever it is passed."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse(LOCALES[language])
        self._catalogue = catalogue(language)

    def __call__(self, message: str, /, **values: object) -> Html:
        """The message in this language; values are escaped, integers formatted."""
        if not values:
            return self._as_it_is(message)
        return self._filled(self._catalogue.gettext(message), values)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> Html:
        """The plural form for `n`, which the text may show as `{n}`."""
        return self._filled(self._catalogue.ngettext(one, many, n), {"n": n, **values})

    def number(self, value: float) -> str:
        """The number, grouped as is customary: 5,000 in English, but 5000 and 12 000 in Polish and Hungarian."""
        grouped = self.language == "en" or abs(value) >= FIVE_DIGITS
        return str(format_decimal(value, locale=self.locale, group_separator=grouped))

    def percent(self, share: float) -> str:
        """A fraction of 1 as a percentage, to a tenth."""
        return str(format_percent(round(share, 3), locale=self.locale, decimal_quantization=False))

    def listed(self, items: Iterable[object]) -> Html:
        """A list such as `a, b and c`; the items are escaped."""
        return Html(format_list([escaped(item) for item in items], locale=self.locale))

    def day(self, at: datetime, zone: str) -> Html:
        """The weekday and date of an aware time, in the zone."""
        return self.calendar_day(at.astimezone(ZoneInfo(zone)).date())

    def calendar_day(self, day: date) -> Html:
        """The weekday and date."""
        return escaped(format_date(day, "full", locale=self.locale))

    def short_day(self, at: datetime, zone: str) -> Html:
        """Day and month with a short weekday, for lists and buttons."""
        local = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        return escaped(format_skeleton("MMMEd", local, locale=self.locale))

    def hour(self, at: datetime, zone: str) -> Html:
        """Hours and minutes in the zone."""
        local = at.astimezone(ZoneInfo(zone))
        return escaped(format_time(local, "short", locale=self.locale))

    @lru_cache(maxsize=TIMES_KEPT)  # noqa: B019  there are three translators
    def moment(self, at: datetime, zone: str) -> Html:
        """Day and time in the zone, naming its city."""
        t = self
        return t(
            "{day}, {hour} ({city} time)",
            day=self.day(at, zone),
            hour=self.hour(at, zone),
            city=self.city(zone),
        )

    @lru_cache(maxsize=TIMES_KEPT)  # noqa: B019
    def period(self, starts_at: datetime, ends_at: datetime, zone: str) -> Html:
        """Day, start and end in the zone, naming its city."""
        local = [at.astimezone(ZoneInfo(zone)).date() for at in (starts_at, ends_at)]
        if local[0] != local[1]:
            first, last = self.moment(starts_at, zone), self.moment(ends_at, zone)
            return Html(f"{first} – {last}")
        t = self
        hours = Html(f"{self.hour(starts_at, zone)}–{self.hour(ends_at, zone)}")
        return t(
            "{day}, {hour} ({city} time)",
            day=self.day(starts_at, zone),
            hour=hours,
            city=self.city(zone),
        )

    def city(self, zone: str) -> str:
        """The city that a zone is named after, in this language."""
        return get_timezone_location(ZoneInfo(zone), locale=self.locale, return_city=True)

    @cache  # noqa: B019  as many entries as the catalogue has, for three translators
    def _as_it_is(self, message: str) -> Html:
        return self._filled(self._catalogue.gettext(message), {})

    def _filled(self, text: str, values: dict[str, object]) -> Html:
        return Html(text.format_map({name: self._shown(value) for name, value in values.items()}))

    def _shown(self, value: object) -> Html:
        if isinstance(value, int) and not isinstance(value, bool):
            return escaped(self.number(value))
        return escaped(value)


@cache
def translator(language: str) -> Translator:
    """The translator into `en`, `pl` or `hu`."""
    return Translator(language)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """A language's catalogue, compiled in memory from its .po file: no build step, never stale."""
    if language not in LANGUAGES:
        raise LookupError(f"no catalogue for {language!r}")
    source = files("locales") / language / "LC_MESSAGES" / "bot.po"
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
