"""A sector is proposed only where an organisation's name reveals it."""

import pytest

from domain.organisations import sector_of, sector_said

TOLD = {
    "ngo": [
        "Dialóg Egyesület",
        "Fundacja Inicjatyw Społeczno-Ekonomicznych",
        "Humanity in Action Polska Foundation",
        "Stowarzyszenie św. Filipa Nereusza",
        "Uniwersytet Trzeciego Wieku w Opolu",
        "Bank Żywności Kraków",
        "Fundacja Uniwersytet Dzieci",
        "Tiszta Jövő Közhasznú Alapítvány",
        "Polski Klub Ekologiczny",
        "Ochotnicza Straż Pożarna w Nowej Wsi",
        "Koło Gospodyń Wiejskich Malwa",
        "Radio Mária Alapítvány",
        "Miskolci Népfőiskola",
    ],
    "business": [
        "Evocampus Kft.",
        "MARTECH-PLUS Sp. z o.o.",
        "Jastrzębska Spółka Energetyczna S.A.",
        "Napfény Autósiskola",
        "Biuro Turystyczne Sport Centrum",
        "Częstochowskie Przedsiębiorstwo Komunalne",
        "Kovács Bt.",
        "Green Ltd",
        "Iskolabútor Zrt.",
        "Borsod-Abaúj-Zemplén Vármegyei Kereskedelmi és Iparkamara",
        "Szkoła Językowa Babel",
    ],
    "local_government": [
        "Urząd Miasta Kielce",
        "Starostwo Powiatowe w Busku",
        "Gmina Poraj",
        "Miskolc Megyei Jogú Város Önkormányzata",
        "Miskolci Polgármesteri Hivatal",
        "Leeds City Council",
        "Miejski Ośrodek Pomocy Społecznej",
    ],
    "public_institution": [
        "Szemere Bertalan Általános Iskola",
        "Szkoła Podstawowa nr 5",
        "Miejska Biblioteka Publiczna",
        "Biblioteka Publiczna Gminy Poraj",
        "Dom Pomocy Społecznej w Poraju",
        "Szpital Uniwersytecki w Krakowie",
        "II. Rákóczi Ferenc Könyvtár",
        "Primary School No 3",
    ],
    "university": [
        "Miskolci Egyetem",
        "Uniwersytet Jana Kochanowskiego",
        "University of Warsaw",
        "Szkoła Główna Handlowa",
        "Wyższa Szkoła Bankowa",
        "Politechnika Śląska",
        "ELTE Hallgatói Önkormányzat",
        "London Business School",
    ],
    "social_economy": [
        "Spółdzielnia Socjalna Dalba",
        "Szivárvány Szociális Szövetkezet",
        "Warsztat Terapii Zajęciowej",
        "Ośrodek Wsparcia Ekonomii Społecznej",
    ],
    "media": ["Gazeta Lokalna", "Radio Kielce S.A.", "Észak-Magyarországi Hírportál", "Miskolc TV"],
    "donor": ["Miskolci Közösségi Alapítvány", "Fundusz Lokalny Masywu Śnieżnika"],
    "independent": [
        "Grupa nieformalna Sąsiedzi",
        "egyéni vállalkozó",
        "magánszemély",
        "osoba prywatna",
        "tréner",
    ],
}


@pytest.mark.parametrize(
    ("sector", "name"), [(sector, name) for sector, names in TOLD.items() for name in names]
)
def test_a_name_that_tells_its_sector_proposes_it(sector: str, name: str) -> None:
    assert sector_of(name, "en") == sector


@pytest.mark.parametrize(
    "name",
    [
        "MOST",
        "HR Masters",
        "Laboratorium Obrazu",
        "Atmoterm",
        "Akademia Wspierania Rozwoju",
        "Kis Ház",
        "Spółdzielnia Mieszkaniowa Nasz Dom",
        "Miskolci Kulturális Központ Nonprofit Kft.",
        "",
    ],
)
def test_a_name_that_does_not_tell_proposes_nothing(name: str) -> None:
    assert sector_of(name, "hu") is None


def test_an_abbreviation_tells_only_in_its_own_language() -> None:
    assert sector_of("KIS Kielce", "pl") == "social_economy"
    assert sector_of("Kis Ház", "hu") is None


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Samorząd", "local_government"),
        ("samorzad.", "local_government"),
        ("cég", "business"),
        ("civil", "ngo"),
        ("spółdzielnia", "social_economy"),
        ("vállalkozás", "business"),
        ("ekspert", "independent"),
        ("iskola", "public_institution"),
        ("fundacja", "ngo"),
        ("nie wiem", None),
        (" ", None),
    ],
)
def test_an_answer_names_a_sector_by_its_label_a_part_of_it_or_like_a_name(
    said: str, sector: str | None
) -> None:
    assert sector_said(said, "pl") == sector
