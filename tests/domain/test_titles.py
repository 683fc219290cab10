"""What a line of a list tells: the name with its titles, and the organisation."""

import pytest

from domain.titles import name_and_organisation


@pytest.mark.parametrize(
    ("line", "name", "organisation"),
    [
        ("Jan Kowalski", "Jan Kowalski", ""),
        ("Jan Kowalski, Fundacja Dom", "Jan Kowalski", "Fundacja Dom"),
        ("Jan Kowalski, prof. UW", "Jan Kowalski, prof. UW", ""),
        ("Jan Kowalski, dr hab. inż., Politechnika", "Jan Kowalski, dr hab. inż.", "Politechnika"),
        ("Ala Nowak, PhD", "Ala Nowak, PhD", ""),
        ("Ala Nowak, Ph.D., prezeska, Dom", "Ala Nowak, Ph.D., prezeska", "Dom"),
        ("Kiss Ágnes, elnök, Dialóg Egyesület", "Kiss Ágnes, elnök", "Dialóg Egyesület"),
        ("Kiss Ágnes, ügyvezető igazgató", "Kiss Ágnes, ügyvezető igazgató", ""),
        ("Eva Long, CEO, Evocampus, Miskolc", "Eva Long, CEO", "Evocampus, Miskolc"),
        ("Jan Żak, Drukarnia", "Jan Żak", "Drukarnia"),
        ("Jan Żak, Magisterium", "Jan Żak", "Magisterium"),
        ("Jan Żak", "Jan Żak", ""),
        ("Jan Żak, ", "Jan Żak", ""),
        ("Jan Żak, Mazury", "Jan Żak", "Mazury"),
        ("Jan Żak, Profi Kft.", "Jan Żak", "Profi Kft."),
        ("Jan Żak, Wójtowo", "Jan Żak", "Wójtowo"),
        ("Jan Żak, Vezetőképző Kft.", "Jan Żak", "Vezetőképző Kft."),
        ("Jan Żak, Elnöki Hivatal", "Jan Żak", "Elnöki Hivatal"),
        ("Jan Żak, Kierownica sp. z o.o.", "Jan Żak", "Kierownica sp. z o.o."),
    ],
)
def test_titles_and_offices_stay_with_the_name(line: str, name: str, organisation: str) -> None:
    assert name_and_organisation(line) == (name, organisation)
