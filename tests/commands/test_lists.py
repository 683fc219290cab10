"""How the wording of an association's list is understood: headers, sectors, languages, several needs in a cell."""

from pathlib import Path

import pytest

from bot.commands.participants import attendees_in
from bot.commands.spreadsheets import CENTRAL_EUROPEAN, read_sheet
from domain.matching import Attendee
from domain.people import SAID_LENGTH


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> tuple[Attendee, ...]:
    path = tmp_path / "lista.csv"
    path.write_bytes(text.encode(encoding))
    return attendees_in(read_sheet(path)).people


@pytest.mark.parametrize(
    "head",
    [
        "Full name;Organization;Type of organisation;What do you need?;What can you give?;Languages spoken",
        "Imię i nazwisko;Organizacja;Sektor;Czego szukam;Co mogę dać;Języki",
        "Uczestnik;Nazwa;Rodzaj organizacji;Potrzeby;W czym mogę pomóc;Znajomość języków",
        "Osoba;Firma / instytucja;Branża;Jakiej pomocy szukasz?;Co możesz zaoferować?;Języki",
        "Imię i nazwisko;Podmiot;Sektor;W czym możemy Państwu pomóc?;Czym możecie się podzielić?;Język",
        "Jak się nazywasz?;Jaką organizację reprezentujesz?;Z jakiego sektora jesteś?;Czego szukasz?;Co dasz innym?;Języki",
        "Kto?;Firma;Branża;Oczekiwania;Zasoby;Języki",
        "Név;Szervezet;Szektor;Mit keres;Mit kínál;Nyelvek",
        "Hogy hívnak?;Melyik szervezettől jössz?;Melyik szektorból?;Mire van szükséged?;Mit tudsz felajánlani?;Nyelvek",
        "Név;Szervezet;Szektor;Szükségletek;Mivel tud hozzájárulni?;Nyelvtudás",
        "Name;Org;Sector;What do you hope to find?;What do you bring?;Lang",
        "Kapcsolattartó;Szervezet neve;Szervezet típusa;Mire van szüksége?;Miben tud segíteni?;Beszélt nyelvek",
    ],
)
def test_columns_are_known_by_the_words_that_people_use(tmp_path: Path, head: str) -> None:
    text = f"{head}\nAnna;Zöld;civil;website_it;venue;HU/EN\n"
    assert read(tmp_path, text, "cp1250") == (
        Attendee("Anna", "Zöld", "ngo", ("website_it",), ("venue",), languages=("hu", "en")),
    )


def test_a_column_that_seems_to_be_missing_is_remarked_with_the_words_not_understood(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("Osoba;Czego szukam;Nasz skarb;E-mail\nAnna;venue;website_it;a@b.pl\n", "utf-8")
    assert attendees_in(read_sheet(path)).remarks == (
        "No column says what each offers; not understood in the header: Nasz skarb; E-mail.",
    )


@pytest.mark.parametrize(
    ("name", "encodings"),
    [
        ("Łukasz Dąb", CENTRAL_EUROPEAN),
        ("ŚWIĄTEK", CENTRAL_EUROPEAN),
        ("Świt", CENTRAL_EUROPEAN),
        ("Łódź", CENTRAL_EUROPEAN),
        ("ŁÓDŹ", CENTRAL_EUROPEAN),
        ("Zażółć gęślą jaźń", CENTRAL_EUROPEAN),
        ("Árvíztűrő Tükörfúró", CENTRAL_EUROPEAN),
        ("ÁRVÍZTŰRŐ", CENTRAL_EUROPEAN),
        ("„Dąb” – Łódź", ("cp1250", "mac_latin2")),
        ("Ľubomír ±5 Čapek", ("cp1250",)),
    ],
)
def test_letters_are_the_right_ones_in_any_old_encoding(
    tmp_path: Path, name: str, encodings: tuple[str, ...]
) -> None:
    for encoding in encodings:
        (one,) = read(tmp_path, f"Név;Keres\n{name};sala\n", encoding)
        assert one.id == name


@pytest.mark.parametrize(
    "head",
    [
        "Név;Miben kér segítséget?;Miben tud segíteni?",
        "Név;Miben segíthetünk?;Miben segíthet?",
        "Uczestnik;W czym możemy pomóc?;W czym możesz pomóc?",
        "Name;How can we help you?;How can you help?",
    ],
)
def test_help_asked_for_is_told_from_help_given(tmp_path: Path, head: str) -> None:
    (anna,) = read(tmp_path, f"{head}\nAnna;venue;catering\n")
    assert (anna.seeks, anna.offers) == (("venue",), ("catering",))


def test_columns_that_are_numbered_are_read_together(tmp_path: Path) -> None:
    head = "Nazwisko;Imię;Potrzeba 1;Potrzeba 2;Oferta nr 1;Oferta nr 2;Oferta cenowa"
    (anna,) = read(tmp_path, f"{head}\nNowak;Anna;sala;;catering;transport;księgowość\n")
    assert (anna.id, anna.seeks) == ("Nowak Anna", ("venue",))
    assert anna.offers == ("catering", "transport")


def test_what_a_form_asks_besides_is_nothing_sought(tmp_path: Path) -> None:
    head = (
        "Szczególne potrzeby;Nazwisko;Étkezési igény;Szukam;Zgoda na udostępnianie;Hozzájárulok\n"
    )
    (anna,) = read(tmp_path, f"{head}winda;Anna;vegán;sala;tak;terem\n")
    assert (anna.id, anna.seeks, anna.offers) == ("Anna", ("venue",), ())


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("civil", "ngo"),
        ("fundacja", "ngo"),
        ("third sector", "ngo"),
        ("cég", "business"),
        ("biznes", "business"),
        ("vállalkozó", "business"),
        ("private sector", "business"),
        ("JST", "local_government"),
        ("Önkormányzat", "local_government"),
        ("sektor publiczny", "public_institution"),
        ("közszféra", "public_institution"),
        ("uczelnia wyższa", "university"),
        ("társadalmi vállalkozás", "social_economy"),
        ("przedsiębiorstwo społeczne", "social_economy"),
        ("media", "media"),
        ("magánszemély", "independent"),
        ("IT", "it"),
    ],
)
def test_a_sector_is_known_by_the_words_that_people_use(
    tmp_path: Path, said: str, sector: str
) -> None:
    (anna,) = read(tmp_path, f"Imię,Sektor,Szukam\nAnna,{said},sala\n")
    assert anna.sector == sector


def test_an_industry_is_no_sector_where_the_organisations_name_tells_it(tmp_path: Path) -> None:
    (anna,) = read(tmp_path, "Név;Cég;Ágazat;Keres\nAnna;Kód Kft.;oktatás;terem\n")
    assert anna.sector == "business"


@pytest.mark.parametrize(
    ("said", "languages"),
    [
        ("polski, angielski", ("pl", "en")),
        ("PL; ENG (fluent, B2)", ("pl", "en")),
        ("magyar és angol alapfok", ("hu", "en")),
        ("romani", ("rom",)),
        ("angol, minden szinten", ("en",)),
        ("Esperanto", ("esperanto",)),
        ("język wietnamski", ("wietnamski",)),
        ("język białoruski", ("be",)),
        ("", ()),
    ],
)
def test_languages_are_known_without_the_words_that_tell_how_well(
    tmp_path: Path, said: str, languages: tuple[str, ...]
) -> None:
    (anna,) = read(tmp_path, f'Imię,Języki,Szukam\nAnna,"{said}",sala\n')
    assert anna.languages == languages


@pytest.mark.parametrize(
    "said",
    ["any", "All languages", "wszystkie", "dowolny", "każdy", "obojętnie", "mind", "mindegy"],
)
def test_who_can_do_with_any_language_speaks_all_of_the_list(tmp_path: Path, said: str) -> None:
    rows = f"Anna;polski;sala\nJan;{said};sala\nEwa;Esperanto;sala\nIda;;sala\n"
    _, jan, _, ida = read(tmp_path, f"Imię;Języki;Szukam\n{rows}")
    assert (jan.languages, ida.languages) == (("pl", "esperanto"), ())


def test_who_can_do_with_any_language_in_a_list_that_names_none_is_barred_from_nobody(
    tmp_path: Path,
) -> None:
    (anna,) = read(tmp_path, "Név;Nyelv;Keres\nAnna;bármelyik;terem\n")
    assert anna.languages == ()


def test_a_language_that_we_do_not_know_is_remarked_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text(
        "Imię;Szukam;Oferuję;Języki\nAnna;sala;;polski\nJan;;sala;klingoński\n", "utf-8"
    )
    assert attendees_in(read_sheet(path)).remarks == (
        "No language we know, so shared only by who wrote the same: row 3: klingonski.",
    )


@pytest.mark.parametrize(
    ("header", "known", "unknown"),
    [
        ("Name;Sector;Seeks", ("charity", "Local authority", "enterprise"), "astrology"),
        ("Imię;Sektor;Szukam", ("fundacja", "samorząd", "ekonomia społeczna"), "wróżbiarstwo"),
        ("Név;Szektor;Mit keres", ("civil", "önkormányzat", "üzleti"), "jóslás"),
    ],
)
def test_a_sector_that_we_do_not_know_is_remarked_with_its_row_and_is_one_of_its_own(
    tmp_path: Path, header: str, known: tuple[str, ...], unknown: str
) -> None:
    path = tmp_path / "lista.csv"
    sectors = (*known, "", "-", unknown)
    lines = [f"{place};{sector};catering" for place, sector in enumerate(sectors, start=2)]
    path.write_text("\n".join([header, *lines]), "utf-8")
    listed = attendees_in(read_sheet(path))
    assert listed.remarks == (f"No sector we know, so one of its own: row 7: {unknown}.",)
    assert len({each.sector for each in listed.people}) == 5


def test_causes_are_read_from_what_is_sought_and_from_what_is_offered(tmp_path: Path) -> None:
    (anna,) = read(
        tmp_path, "Name;Seeks;Offers\nAnna;a room for Roma children;dog shelter visits\n"
    )
    assert {"minorities", "animals"} <= {*anna.causes}


@pytest.mark.parametrize(
    "cell",
    [
        "wolontariusze, księgowość, sala, sprzęt, strona internetowa",
        "wolontariusze; księgowość; sala; sprzęt; strona internetowa",
        "- wolontariusze\n- księgowość\n- sala\n- sprzęt\n- strona internetowa",
        "• wolontariusze • księgowość • sala • sprzęt • strona internetowa",
        "1. wolontariusze 2. księgowość 3) sala 4) sprzęt 5) strona internetowa",
    ],
)
def test_several_needs_stand_in_a_cell_as_people_write_them(tmp_path: Path, cell: str) -> None:
    (anna,) = read(tmp_path, f'Imię;Szukam\r\nAnna;"{cell}"\r\n')
    assert anna.seeks == ("volunteers", "accounting", "venue", "equipment", "website_it")


def test_a_list_longer_than_a_line_may_be_is_read_to_its_end(tmp_path: Path) -> None:
    needs = (
        "volunteers for our summer camps by the lake",
        "a lawyer for contracts with schools and parents",
        "somebody for the accounting of our small club",
        "a room for sixty people in the evening",
        "a photographer for the festival in October",
        "a new website for the village library",
        "a translator for letters from Ukraine and Romania",
    )
    cell = ", ".join(needs)
    assert len(cell) > SAID_LENGTH
    (anna,) = read(tmp_path, f'Name;Seeks\nAnna;"{cell}"\n')
    sought = {"volunteers", "legal", "accounting", "venue", "photo_video", "website_it"}
    assert {*sought, "translation"} <= set(anna.seeks)


def test_more_kinds_than_are_read_of_one_line_are_all_read(tmp_path: Path) -> None:
    cell = "Szukamy wolontariuszy, sali na warsztaty i pomocy prawnej"
    (anna,) = read(tmp_path, f'Imię;Szukam\nAnna;"{cell}"\n')
    assert set(anna.seeks) >= {"volunteers", "venue", "legal"}


def test_a_sentence_that_says_what_is_not_wanted_stays_one(tmp_path: Path) -> None:
    cell = "nie potrzebujemy pieniędzy, sponsora ani sali, tylko mentora"
    (anna,) = read(tmp_path, f'Imię;Szukam\nAnna;"{cell}"\n')
    assert anna.seeks == ("mentoring",)


def test_what_is_lacking_and_will_be_paid_for_is_sought_where_that_was_asked(
    tmp_path: Path,
) -> None:
    said = "We have no room, but we can pay"
    (one,) = read(tmp_path, f"Name;Organisation;Seeks\nAnna;Zöld;{said}\n")
    assert one.seeks == ("venue",)


def test_rows_in_which_nothing_asked_for_stands_are_nobody(tmp_path: Path) -> None:
    found = read(tmp_path, "Lp.;Imię;Szukam;Uwagi\n1;Anna;sala;\n2;;;\n;;;razem 1 osoba\n;;;\n")
    assert [each.id for each in found] == ["Anna"]


@pytest.mark.parametrize(
    "between",
    ["Imię;Firma;Szukam", "IMIĘ ;firma;szukam", "Razem: 2 osoby;;", "Összesen;;", ";;Total 12,50"],
)
def test_a_header_again_and_a_total_are_nobody(tmp_path: Path, between: str) -> None:
    found = read(tmp_path, f"Imię;Firma;Szukam\nAnna;A;sala\n{between}\nJan;B;sala\n{between}\n")
    assert [each.id for each in found] == ["Anna", "Jan"]


@pytest.mark.parametrize(
    "nothing", ["-", "–", "n/a", "N/D", "n.d.", "b.d.", "brak", "nincs", "???"]
)
def test_what_says_nothing_is_no_organisation_that_two_have_and_nothing_sought(
    tmp_path: Path, nothing: str
) -> None:
    rows = f"Anna;{nothing};sala;{nothing}\nJan;{nothing};{nothing};sala\n{nothing};;;{nothing}\n"
    anna, jan = read(tmp_path, f"Imię;Firma;Szukam;Oferuję\n{rows}")
    assert (anna.organisation, jan.organisation) == ("", "")
    assert (anna.offers, jan.seeks) == ((), ())


def test_who_has_no_organisation_where_others_have_is_remarked_for_merged_cells(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("Firma;Imię;Szukam;Oferuję\nKod;Anna;sala;\n;Jan;;sala\n", "utf-8")
    assert attendees_in(read_sheet(path)).remarks == (
        "No organisation, so nobody's colleague (of merged cells only the first is saved): row 3: Jan.",
    )
