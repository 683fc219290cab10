"""Time zones as people name them."""

import pytest

from domain.zones import find_zones


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Europe/Warsaw", ["Europe/Warsaw"]),
        (" europe/budapest ", ["Europe/Budapest"]),
        ("prague", ["Europe/Prague"]),
        ("New York", ["America/New_York"]),
        ("Miskolc", []),
        ("CET", []),
        ("", []),
        ("../etc/passwd", []),
    ],
)
def test_a_zone_is_found_by_its_name_or_its_city(said: str, meant: list[str]) -> None:
    assert find_zones(said) == meant
