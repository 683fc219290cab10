"""Writes build/screens.html, and the texts stored beside the samples: `make screens`."""

from pathlib import Path

from domain.people import LANGUAGES
from tests.screens.page import page
from tests.screens.showing import FEATURES
from tests.screens.texts import TEXTS, kept, text_of

target = Path("build/screens.html")
target.parent.mkdir(exist_ok=True)
target.write_text(page(), encoding="utf-8")
TEXTS.mkdir(exist_ok=True)
current = {
    kept(feature, language): text_of(feature, language)
    for feature in FEATURES
    for language in LANGUAGES
}
for path, text in current.items():
    path.write_text(text, encoding="utf-8")
for path in set(TEXTS.iterdir()) - current.keys():  # of a feature that no longer exists
    path.unlink()
print(target)  # noqa: T201
