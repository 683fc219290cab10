"""Keeps bot.pot and the three .po files in step with the texts in the code: `make i18n`, `make check`.

A text is the literal in `t("…")`, `t.plural("…", "…", n)` or, when it is translated later, `N_("…")`. The English
catalogue repeats the literals, so that a text is changed in one place, the view; the others keep their translation,
marked fuzzy when the text changed, until somebody has read it again.
"""

import io
import re
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from locales.faults import fault

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "pl", "hu")
FOLDERS = ("bot", "handlers")
KEYWORDS = {"t": None, "plural": (1, 2), "N_": None}
# Header lines that change with every run or name nobody: they would only make merge conflicts.
CHURN = re.compile(
    r'^"(Project-Id-Version|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team'
    r"|Report-Msgid-Bugs-To|Generated-By):.*\n",
    re.MULTILINE,
)


def extract(root: Path) -> Catalog:
    """Every text of the code, each with the files it stands in."""
    template = Catalog(fuzzy=False, header_comment="# The texts of Brunchbot.")
    for folder in FOLDERS:
        found = extract_from_dir(root / folder, [("**.py", "python")], keywords=KEYWORDS)
        for name, _line, message, _comments, context in sorted(found, key=lambda text: text[:2]):
            template.add(message, locations=[(f"{folder}/{name}", 0)], context=context)
    return template


def po_file(root: Path, language: str) -> Path:
    return root / "locales" / language / "LC_MESSAGES" / "bot.po"


def updated(path: Path, language: str, template: Catalog) -> Catalog:
    """The language's catalogue as it is on disk, with exactly the template's texts."""
    catalogue = read_po(io.BytesIO(path.read_bytes() if path.exists() else b""), locale=language)
    catalogue.header_comment = f"# The texts of Brunchbot ({language})."
    catalogue.fuzzy = False
    catalogue.update(deepcopy(template))  # update() takes the template's own messages over
    catalogue.obsolete.clear()
    if language == "en":
        for message in catalogue:
            message.string = message.id or message.string
            message.flags.discard("fuzzy")
    return catalogue


def rendered(catalogue: Catalog) -> str:
    """The text of a .po file: sorted by file, a text a line, without line numbers and dates."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, sort_by_file=True, include_lineno=False, width=0)
    return CHURN.sub("", buffer.getvalue().decode())


def expected(root: Path) -> Iterator[tuple[Path, Catalog]]:
    """Each file with what should stand in it."""
    template = extract(root)
    yield root / "locales" / "bot.pot", template
    for language in LANGUAGES:
        path = po_file(root, language)
        yield path, updated(path, language, template)


def problems(root: Path = ROOT) -> Iterator[str]:
    """One line for each thing that keeps the catalogues from being complete."""
    for path, catalogue in expected(root):
        name = path.relative_to(root)
        if not path.exists() or path.read_text(encoding="utf-8") != rendered(catalogue):
            yield f"{name}: out of step with the code; run make i18n"
        for message in catalogue:
            if path.suffix == ".po" and message.id and (wrong := fault(message)):
                yield f"{name}: {wrong}: {message.id!r}"


def update(root: Path = ROOT) -> None:
    """Write the template and the three catalogues."""
    for path, catalogue in expected(root):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(rendered(catalogue), encoding="utf-8")


def main(command: str) -> None:
    """Update the files, or exit with the list of what is wrong with them."""
    match command:
        case "update":
            update()
        case "check":
            if found := list(problems()):
                sys.exit("\n".join(found))
        case _:
            sys.exit("usage: python -m locales.catalogues update | check")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
