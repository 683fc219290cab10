"""Points on the map, as people paste them."""

import pytest

from domain.places import MapPoint, read_map_point

MISKOLC = MapPoint(48.1035, 20.7784)


@pytest.mark.parametrize(
    "said",
    [
        "48.1035, 20.7784",
        "48.1035 20.7784",
        "https://www.openstreetmap.org/?mlat=48.1035&mlon=20.7784#map=15/48.2/20.9",
        "https://www.openstreetmap.org/#map=17/48.1035/20.7784",
        "https://www.google.com/maps/@48.1035,20.7784,17z",
        "https://www.google.com/maps/place/Avalon/@48.2,20.9,17z/data=!3d48.1035!4d20.7784",
        "https://maps.google.com/?q=48.1035,20.7784",
    ],
)
def test_numbers_and_links_of_maps_are_read(said: str) -> None:
    assert read_map_point(said) == MISKOLC


@pytest.mark.parametrize(
    "said", ["", "Miskolc", "48, 20", "10:30-12.30", "98.1035, 20.7784", "https://example.org"]
)
def test_anything_else_is_no_point(said: str) -> None:
    assert read_map_point(said) is None
