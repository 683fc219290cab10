"""Which organisation names are the same, which are asked about, and what sector a name reveals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.interests.taxonomy import TAXONOMY
from domain.organisations import New, Same, Similar, normalise, resembles, sector_of


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Dialog Egyesulet", "Dialóg Egyesület"),
        ("DIALÓG EGYESÜLET", "Dialóg Egyesület"),
        ("Dialóg Egyesület Miskolc", "Dialóg Egyesület"),
        ("Dialóg Egyesület", "Dialóg Egyesület, Miskolc"),
        ("  dialóg   egyesület. ", "Dialóg Egyesület"),
        ("Fundacja „Przystań”", "fundacja Przystan"),
        ("Przystań Sp. z o.o.", "PRZYSTAŃ spółka z o.o."),
        ("Kovács és Társa Kft", "Kovács & Társa Korlátolt Felelősségű Társaság"),
        ("Fundacja Przystań w Krakowie", "Fundacja Przystań"),
        ("Urząd Miasta w Kielcach", "Urząd Miasta Kielce"),
        ("Multicultural Centre Warsaw", "Multicultural Centre, Warszawa"),
    ],
)
def test_spelling_and_town_make_no_other_organisation(name: str, known: str) -> None:
    assert resembles(name, ["Másik Alapítvány", known]) == Same(known)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("MOST", "Most Kft."),
        ("Most Kft.", "Most Alapítvány"),
        ("Fundacja Most", "Most Alapítvány"),
        ("Dialóg", "Dialóg Egyesület"),
        ("Dialógus Egyesület", "Dialóg Egyesület"),
        ("Dialog Egyesüle", "Dialóg Egyesület"),
        ("Dialóg Ifjúsági Egyesület", "Dialóg Egyesület"),
        ("Caritas", "Caritas Kielce"),
        ("Przystań Fundacja Kraków", "Fundacja Przystań Warszawa"),
        ("FISE", "Fundacja Inicjatyw Społeczno-Ekonomicznych"),
    ],
)
def test_what_may_be_another_organisation_is_asked_about(name: str, known: str) -> None:
    assert resembles(name, [known, "Zöld Sarok Bt."]) == Similar((known,))


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Szkoła Podstawowa nr 5", "Szkoła Podstawowa nr 7"),
        ("I Liceum Ogólnokształcące", "II Liceum Ogólnokształcące"),
        ("Urząd Miasta Kielce", "Urząd Miasta Kraków"),
        ("Urząd Miasta w Kielcach", "Urząd Miasta w Krakowie"),
        ("Fundacja Pomost", "Fundacja Most"),
        ("Urząd Gminy", "Urząd Miasta"),
        ("Fundacja Przystań", "Fundacja Latarnia"),
        ("Egyesület a Bükkért", "Dialóg Egyesület"),
        ("Vadvirág Kft.", "Most Kft."),
        ("🙂", "🙃"),
    ],
)
def test_what_only_looks_alike_is_new(name: str, known: str) -> None:
    assert resembles(name, [known]) == New()


def test_nothing_known_makes_every_name_new() -> None:
    assert resembles("Dialóg Egyesület", []) == New()


def test_the_same_is_preferred_to_the_similar() -> None:
    assert resembles("most kft", ["MOST", "Most Kft."]) == Same("Most Kft.")


def test_at_most_three_candidates_are_offered_the_likeliest_first() -> None:
    known = ["Dialógus Kör", "Dialog Club", "Dialogs Club", "Dialog Klub", "Dialog Clubs"]
    answer = resembles("Dialog Club Kft.", known)
    assert isinstance(answer, Similar)
    assert len(answer.candidates) == 3
    assert answer.candidates[0] == "Dialog Club"


def test_the_key_of_a_name_keeps_apart_what_is_asked_about() -> None:
    assert normalise("Most Kft.") == normalise("MOST KFT") != normalise("Most")
    assert normalise("Caritas Kielce") != normalise("Caritas Radom")


@given(st.text(max_size=64))
def test_a_name_is_always_the_same_as_itself(name: str) -> None:
    assert resembles(name, [name]) == Same(name)
    assert sector_of(name, "pl") in {None, *(sector.id for sector in TAXONOMY.sectors)}
