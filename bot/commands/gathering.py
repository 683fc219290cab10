"""The people to be matched, from either kind of file, and the language of the output."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.commands import files
from bot.commands.instances import attendees_of, edges_of, history_of, ids_of
from bot.commands.participants import attendees_in
from bot.commands.spreadsheets import read_sheet
from domain.interests.taxonomy import TAXONOMY
from domain.matching import Attendee, Candidate, History, Related


@dataclass(frozen=True, slots=True)
class Gathering:
    """The attendees. `edges`: scored pairs from the file; None: to be scored from interests. `separator`: the
    spreadsheet's cell separator; `remarks`: things in the file worth fixing."""

    name: str
    people: Sequence[Attendee]
    history: History
    edges: Sequence[Candidate] | None = None
    language: str = "en"
    separator: str = ""
    remarks: Sequence[str] = ()


def gathering_in(path: Path) -> Gathering:
    """The people in the file; raises BadInput with a sentence that names the row."""
    if files.holds_table(path):
        sheet = read_sheet(path)
        listed = attendees_in(sheet)
        return Gathering(
            path.stem,
            listed.people,
            History(),
            language=sheet.language,
            separator=sheet.separator,
            remarks=listed.remarks,
        )
    file = files.read(path, "brunch-match/1")
    ids, people, history = ids_of(file), attendees_of(file), history_of(file)
    name = file.name(missing=path.stem)
    if "edges" in file.fields:
        return Gathering(name, people, history, edges_of(file, ids))
    return Gathering(name, people, history, remarks=_unknown(people))


def related_kinds() -> Related:
    """For each kind of the vocabulary, how well others serve someone who seeks it."""
    return {kind.id: kind.related for kind in TAXONOMY.kinds}


def _unknown(people: Sequence[Attendee]) -> Sequence[str]:
    known = {kind.id for kind in TAXONOMY.kinds}
    found = {kind for person in people for kind in (*person.seeks, *person.offers)} - known
    told = ", ".join(sorted(found)).removesuffix(".")
    return [f"Not in the vocabulary, so met by the same word alone: {told}."] if found else []
