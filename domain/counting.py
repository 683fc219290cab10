"""Whole numbers in a line, as digits or words: `20`, `about twenty`, `dwadzieścia pięć`, `húsz-huszonöt`."""

import re
import unicodedata
from typing import Final

from domain.text import fold


def _numbered(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Maps each word to its number; forms of one number are separated by slashes (`dwa/dwie`)."""
    return {
        form: first + step * at
        for at, forms in enumerate(words.split())
        for form in fold(forms).split("/")
    }


_ENGLISH: Final = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
) | _numbered("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10)
_POLISH: Final = (
    _numbered(
        "jeden/jedna/jedno/jednego dwa/dwie/dwóch/dwoje trzy/trzech/troje cztery/czterech/czworo pięć/pięciu/pięcioro"
        " sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu/dziesięcioro"
        " jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu"
        " piętnaście/piętnastu szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu"
        " dziewiętnaście/dziewiętnastu"
    )
    | _numbered(
        "dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu pięćdziesiąt/pięćdziesięciu"
        " sześćdziesiąt/sześćdziesięciu siedemdziesiąt/siedemdziesięciu osiemdziesiąt/osiemdziesięciu"
        " dziewięćdziesiąt/dziewięćdziesięciu",
        20,
        10,
    )
    | _numbered(
        "sto/stu/setka/setki/setkę dwieście/dwustu trzysta/trzystu czterysta/czterystu pięćset/pięciuset sześćset/sześciuset"
        " siedemset/siedmiuset osiemset/ośmiuset dziewięćset/dziewięciuset",
        100,
        100,
    )
)
_HUNGARIAN: Final = _numbered(
    "egy kettő/két/ketten három/hárman négy öt hat hét nyolc kilenc"
) | _numbered(
    "tíz/tizen húsz/huszon harminc negyven ötven hatvan hetven nyolcvan kilencven", 10, 10
)
_TIMES: Final = (
    dict.fromkeys(("dozen", "tuzin", "tuziny", "tuzinow", "tucat", "tucatnyi"), 12)
    | dict.fromkeys(("hundred", "szaz"), 100)
    | dict.fromkeys(("thousand", "tysiac", "tysiaca", "tysiace", "tysiecy", "tys", "ezer"), 1000)
)
"""Words that multiply the number before them."""

_WORDS: Final = _ENGLISH | _POLISH | _HUNGARIAN | _TIMES
_NO_NUMBERS: Final = {"en": ("hat",), "pl": ("ten",), "hu": ("egy",)}
"""English `ten` means *this* in Polish; Hungarian `egy` is also an article."""

_PARTS: Final = "|".join(sorted((*_HUNGARIAN, "szaz", "ezer"), key=len, reverse=True))
_PART = re.compile(_PARTS)
_COMPOUND = re.compile(rf"((?:{_PARTS})+)(?:[aeo]?n|[aeo]?t|ra|re|ig|fos?)?")
"""Hungarian writes a number as one word with its case ending: `huszonöten`, `harmincra`."""

_RANGE = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")
_THOUSANDS = re.compile(r"(?<=\d)[\s.,](?=\d{3}(?!\d|[.,]\d))")
_TOKEN = re.compile(r"(?:(?<!\w)[-−])?\d(?:[\d.,]*\d)?|[^\W\d_]+")
_ADDS: Final = frozenset({"and", "i"})  # `two hundred and fifty`
_DIGITS: Final = re.compile(r"\d{1,5}", re.ASCII)
_HUNDRED: Final = 100
_LARGEST_TIMES: Final = 20  # allows `twelve hundred`, but not twenty: `húsz-száz` is a range


class _Number:
    """A number being read word by word: thousands, then the rest."""

    def __init__(self, digits: int = 0, *, in_digits: bool = False) -> None:
        self.thousands, self.rest, self.in_digits = 0, digits, in_digits

    @property
    def value(self) -> int:
        return self.thousands + self.rest

    def takes(self, word: str) -> bool:
        """Add a word to this number; returns False if it begins another: `húsz` after `tíz`."""
        if word in _TIMES:
            return self._takes_times(_TIMES[word])
        part, zeros = _WORDS[word], len(str(self.rest)) - len(str(self.rest).rstrip("0"))
        if self.rest and (self.in_digits or part >= 10**zeros):
            return False
        self.rest += part
        return True

    def _takes_times(self, times: int) -> bool:
        if self.rest >= _LARGEST_TIMES or (self.thousands and times != _HUNDRED):
            return False
        self.rest = max(self.rest, 1) * times
        if times > _HUNDRED:
            self.thousands, self.rest = self.rest, 0
        return True


def numbers_in(line: str, language: str) -> list[int]:
    """The distinct whole numbers of a line; 0 stands for anything else, such as `-5` or `20.5`."""
    plain = _THOUSANDS.sub("", _RANGE.sub(" | ", fold(unicodedata.normalize("NFKC", line))))
    numbers = [_Number()]
    for word in _TOKEN.findall(plain):
        if word[-1].isdigit():
            numbers.append(_Number(int(word) if _DIGITS.fullmatch(word) else 0, in_digits=True))
        elif parts := _parts(word, language):
            for part in parts:
                if not numbers[-1].takes(part):
                    numbers.append(_Number())
                    numbers[-1].takes(part)
        elif word not in _ADDS:
            numbers.append(_Number())
    return list(dict.fromkeys(one.value for one in numbers if one.value or one.in_digits))


def _parts(word: str, language: str) -> list[str]:
    """The number words that a word is composed of; empty if it is no number."""
    if word in _NO_NUMBERS[language]:
        return []
    if word in _WORDS:
        return [word]
    compound = _COMPOUND.fullmatch(word)
    return _PART.findall(compound[1]) if compound and compound[1] != "egy" else []
