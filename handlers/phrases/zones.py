"""Time zones by name in any supported language: Babel knows what their cities are called."""

from functools import cache

from domain.people import LANGUAGES
from domain.text import fold
from domain.zones import all_zones, find_zones
from handlers.i18n import translator


def zones_meant(said: str) -> list[str]:
    """The IANA zones meant: one for `Europe/Vienna`, `Vienna`, `Wiedeń` or `becs`, none for `Lwów`."""
    return find_zones(said) or _called().get(fold(" ".join(said.split())), [])


@cache
def _called() -> dict[str, list[str]]:
    """Zones by localised city names that differ from the zone's own."""
    zones: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for zone, names in translator(language).locale.time_zones.items():
            called = zones.setdefault(fold(names.get("city", zone)), [])
            if zone in all_zones() and zone not in called:
                called.append(zone)
    return zones
