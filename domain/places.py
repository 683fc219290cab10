"""A point on the map, as organisers give it: by its numbers or by a map's link."""

import re
from dataclasses import dataclass

DIRECTIONS_LENGTH = 600
PLACES_OFFERED = 5
"""As many of the places used before as fit under a question."""

_DEGREES = r"(-?\d{1,3}\.\d+)"
_NUMBERS = re.compile(rf"^\s*{_DEGREES}\s*[,; ]\s*{_DEGREES}\s*$")
_IN_LINKS = (
    re.compile(rf"[?&#]mlat={_DEGREES}&mlon={_DEGREES}"),  # OpenStreetMap, a marker
    re.compile(rf"#map=\d+/{_DEGREES}/{_DEGREES}"),  # OpenStreetMap, what is looked at
    re.compile(rf"!3d{_DEGREES}!4d{_DEGREES}"),  # Google Maps, a place
    re.compile(rf"@{_DEGREES},{_DEGREES}"),  # Google Maps, what is looked at
    re.compile(rf"[?&](?:q|query|ll|center)={_DEGREES}(?:,|%2C){_DEGREES}"),
)


@dataclass(frozen=True, slots=True)
class MapPoint:
    """Degrees north and east."""

    latitude: float
    longitude: float


def read_map_point(text: str) -> MapPoint | None:
    """``48.1035, 20.7784``, or the link that a map in the browser shows; None if there is no point in it."""
    for pattern in (_NUMBERS, *_IN_LINKS):
        if found := pattern.search(text):
            latitude, longitude = map(float, found.groups())
            if abs(latitude) <= 90 and abs(longitude) <= 180:
                return MapPoint(latitude, longitude)
    return None
