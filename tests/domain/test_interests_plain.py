"""A line of nothing but names and cues means what it names, however the network hears it."""

import pytest

from domain.interests.lines import read


@pytest.mark.parametrize(
    ("line", "language", "kinds"),
    [
        ("Könyvelőre van szükségünk", "hu", {"accounting"}),
        ("Sürgősen fordítóra van szükségünk.", "hu", {"translation"}),
        ("honlapra és önkéntesekre van szükségünk", "hu", {"website_it", "volunteers"}),
        ("mentorra szorulunk", "hu", {"mentoring"}),
        ("fotóst tudunk adni", "hu", {"photo_video"}),
        ("prosimy o mentora", "pl", {"mentoring"}),
        ("potrzebujemy strony internetowej i wolontariuszy", "pl", {"website_it", "volunteers"}),
        ("we're looking for catering", "en", {"catering"}),
        ("we need volunteers and a website", "en", {"volunteers", "website_it"}),
    ],
)
def test_a_plain_line_proposes_all_that_it_names(line: str, language: str, kinds: set[str]) -> None:
    assert kinds <= {proposal.id for proposal in read(line, language).kinds}


@pytest.mark.parametrize(
    ("line", "language", "denied"),
    [
        ("nem könyvelőre van szükségünk", "hu", "accounting"),
        ("nincs szükségünk fordítóra", "hu", "translation"),
        ("nem pénzre van szükségünk, hanem mentorra", "hu", "grant_funding"),
        ("nie prosimy o mentora", "pl", "mentoring"),
        ("we're not looking for catering", "en", "catering"),
    ],
)
def test_one_word_that_denies_and_it_is_plain_no_more(
    line: str, language: str, denied: str
) -> None:
    assert denied not in {proposal.id for proposal in read(line, language).kinds}
