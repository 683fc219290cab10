"""The codes said at the door."""

from domain.tickets import is_said, spoken_code


def test_no_two_of_ten_thousand_answers_in_a_row_have_the_same_code() -> None:
    assert len({spoken_code(number) for number in range(5_000, 15_000)}) == 10_000


def test_a_code_is_known_however_it_is_typed() -> None:
    code = spoken_code(4711)
    for typed in (code, code.upper(), code.replace("-", ""), f" {code.replace('-', ' ')}. "):
        assert is_said(4711, typed)
    assert not is_said(4712, code)
    assert not is_said(4711, code[:-1])
