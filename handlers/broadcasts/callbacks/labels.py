"""Presses about labels."""

from handlers.presses import Press


class OpenLabels(Press, prefix="labels"):
    """Show a page of a host's labels."""

    host_id: int
    page: int = 0


class NameLabel(Press, prefix="newlabel"):
    """Create a label."""

    host_id: int


class OpenCohort(Press, prefix="cohort"):
    """Show a page of organisations with their members who have a label."""

    label_id: int
    page: int = 0


class PutLabel(Press, prefix="putlabel"):
    """Give an organisation's members the label, or take it away."""

    label_id: int
    organisation_id: int
    labelled: bool
    page: int


class DeleteLabel(Press, prefix="dellabel"):
    """Delete a label; `sure`: after confirmation."""

    label_id: int
    sure: bool = False
