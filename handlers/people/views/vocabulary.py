"""Choosing several vocabulary entries: groups first, then one group's entries."""

from collections.abc import Collection, Iterable

from domain.interests.taxonomy import Group
from handlers.i18n import Translator
from handlers.people.callbacks import OpenGroup
from handlers.people.views.frame import tick
from handlers.people.wizard import Wizard
from handlers.screen import Button, Rows, column


def picking_rows(
    wizard: Wizard, groups: Iterable[Group], chosen: Collection[str], t: Translator
) -> Rows:
    """The open group's entries, ticked if chosen; else the groups."""
    opened = next((group for group in groups if group.id == wizard.group), None)
    if opened is None:
        return column(
            *(
                Button(
                    _counted(group, chosen, t), OpenGroup(revision=wizard.revision, group=group.id)
                )
                for group in groups
            )
        )
    ticks = [
        tick(wizard, entry.short(t.language), entry.id, chosen=entry.id in chosen)
        for entry in opened.members
    ]
    return column(*ticks, Button(t("All groups"), OpenGroup(revision=wizard.revision)))


def _counted(group: Group, chosen: Collection[str], t: Translator) -> str:
    number = sum(entry.id in chosen for entry in group.members)
    label = group.label(t.language)
    return f"{label} · {number}" if number else label
