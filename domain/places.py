"""Map points as organisers give them: coordinates or a map's link."""

import re
from dataclasses import dataclass

DIRECTIONS_LENGTH = 600
PLACES_OFFERED = 5
"""As many earlier places as fit under a question."""

_DEGREES = r"(-?\d{1,3}\.\d+)"
_NUMBERS = re.compile(rf"^\s*{_DEGREES}\s*[,; ]\s*{_DEGREES}\s*$")
_IN_LINKS = (
    re.compile(rf"[?&#]mlat={_DEGREES}&mlon={_DEGREES}"),  # OpenStreetMap, a marker
    re.compile(rf"#map=\d+/{_DEGREES}/{_DEGREES}"),  # OpenStreetMap, the visible area
    re.compile(rf"!3d{_DEGREES}!4d{_DEGREES}"),  # Google Maps, a place
    re.compile(rf"@{_DEGREES},{_DEGREES}"),  # Google Maps, the visible area
    re.compile(rf"[?&](?:q|query|ll|center)={_DEGREES}(?:,|%2C){_DEGREES}"),
)


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A point in degrees north and east."""

    latitude: float
    longitude: float


def read_map_point(text: str) -> MapPoint | None:
    """Parse `48.1035, 20.7784`, or a map's link from the browser; None if it contains no point."""
    for pattern in (_NUMBERS, *_IN_LINKS):
        if found := pattern.search(text):
            latitude, longitude = map(float, found.groups())
            if abs(latitude) <= 90 and abs(longitude) <= 180:
                return MapPoint(latitude, longitude)
    return None
