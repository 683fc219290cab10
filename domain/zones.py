"""Time zones as people name them: by IANA name or city."""

from functools import cache
from zoneinfo import available_timezones


def find_zones(said: str) -> list[str]:
    """The IANA zones meant: one for `europe/warsaw` or `Warsaw`, none for `Miskolc`.

    Only zones named after a region and a place match; `CET` and `Etc/GMT-1` have no city.
    """
    wanted = "_".join(said.lower().split())
    return [
        zone for zone in all_zones() if wanted in (zone.lower(), zone.lower().rpartition("/")[2])
    ]


@cache
def all_zones() -> tuple[str, ...]:
    """The zones named after a region and a place."""
    odd = ("Etc/", "SystemV/", "US/", "Brazil/", "Canada/", "Chile/", "Mexico/")
    return tuple(
        sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(odd))
    )
