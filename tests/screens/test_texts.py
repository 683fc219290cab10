"""The texts stored by `make screens` for review match the current views."""

import pytest

from domain.people import LANGUAGES
from tests.screens.showing import FEATURES
from tests.screens.texts import TEXTS, kept, text_of


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("feature", FEATURES)
def test_the_texts_in_review_are_those_of_today(feature: str, language: str) -> None:
    path = kept(feature, language)
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    assert written == text_of(feature, language), f"{path.name} is stale: run make screens"


def test_no_text_is_kept_of_a_feature_that_is_gone() -> None:
    current = {kept(feature, language) for feature in FEATURES for language in LANGUAGES}
    assert set(TEXTS.iterdir()) - current == set(), "run make screens"
