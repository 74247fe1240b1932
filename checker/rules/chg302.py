"""CHG302: a title or a role that changed between documents."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class OfficeChanged(SlotRule):
    """A title or a role that changed between documents.

    Example:
        A minister in an older article is secretary of a council in a later one.

    What to do:
        Use the title of the day that you write about.
    """

    code = "CHG302"
    name = "office-changed"
    severity = "info"
    kinds = frozenset({"title", "role", "person", "organisation"})
    verdict = "change_over_time"
