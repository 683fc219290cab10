"""Numbers as organisers type them: digits, words, approximations, ranges."""

import pytest

from domain.counting import numbers_in

CLEAR = [
    ("en", "20", 20),
    ("en", "20.", 20),
    ("en", "20+", 20),
    ("en", "about 20 people", 20),
    ("en", "20 (twenty)", 20),
    ("en", "1 200", 1200),
    ("en", "1,200", 1200),
    ("en", "about twenty", 20),
    ("en", "Twenty-five or so", 25),
    ("en", "fourty", 40),
    ("en", "a hundred", 100),
    ("en", "two hundred and fifty", 250),
    ("en", "one thousand two hundred", 1200),
    ("en", "twelve hundred", 1200),
    ("en", "two dozen", 24),
    ("en", "ten", 10),
    ("pl", "ok. 20", 20),
    ("pl", "ok.20", 20),
    ("pl", "dwadzieścia", 20),
    ("pl", "dwadziescia piec", 25),
    ("pl", "około dwudziestu pięciu osób", 25),
    ("pl", "sto dwadzieścia", 120),
    ("pl", "ze dwieście", 200),
    ("pl", "tysiąc dwieście", 1200),
    ("pl", "2 tys.", 2000),
    ("pl", "dwa tysiące pięćset", 2500),
    ("pl", "tuzin", 12),
    ("pl", "ten stół jest na osiem", 8),
    ("hu", "kb. húsz", 20),
    ("hu", "kb. 20-an", 20),
    ("hu", "olyan harminc ember", 30),
    ("hu", "egy húszfős terem", 20),
    ("hu", "huszonöten", 25),
    ("hu", "harmincra", 30),
    ("hu", "hetvenhét", 77),
    ("hu", "kétszázötven", 250),
    ("hu", "ezerkétszáz fő", 1200),
    ("hu", "kétezer-ötszáz", 2500),
    ("hu", "2 ezer", 2000),
    ("hu", "1.200", 1200),
]
UNCLEAR = [
    ("en", "many", []),
    ("en", "", []),
    ("pl", "kilkanaście", []),
    ("pl", "ten stół, kilka osób", []),
    ("hu", "pár", []),
    ("en", "0", [0]),
    ("en", "-5", [0]),
    ("en", "20.5", [0]),
    ("en", "5000000", [0]),
    ("en", "٢٠", [0]),
    ("en", "20-25", [20, 25]),
    ("pl", "20 – 25", [20, 25]),
    ("pl", "od 20 do 25", [20, 25]),
    ("en", "twenty-thirty", [20, 30]),
    ("en", "20 five-person tables", [20, 5]),
    ("pl", "sto osób, może dwieście", [100, 200]),
    ("hu", "húsz-huszonöt", [20, 25]),
    ("hu", "tíz-tizenöt", [10, 15]),
    ("hu", "száz-százötven", [100, 150]),
    ("hu", "húsz-száz", [20, 100]),
]


@pytest.mark.parametrize(("language", "line", "number"), CLEAR)
def test_one_number_is_read(language: str, line: str, number: int) -> None:
    assert numbers_in(line, language) == [number]


@pytest.mark.parametrize(("language", "line", "numbers"), UNCLEAR)
def test_of_what_is_not_one_number_all_is_told(
    language: str, line: str, numbers: list[int]
) -> None:
    assert numbers_in(line, language) == numbers
