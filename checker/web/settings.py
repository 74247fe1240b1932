"""What the review page is told when it starts."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What the review page is told when it starts.

    Attributes:
        database: The review database.
        hosts: Host names that requests may be addressed to.
        token: Needed on the first visit; "" where only this machine can reach the page.
        editor: Name to decide under until the editor gives another.
        two_editors: Whether a second editor must say the same.
        compare: Checks the dossier again and renews the queue; None where that cannot be done.
        secret: Signs the forms; new with every start.
    """

    database: Path
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    token: str = ""
    editor: str = ""
    two_editors: bool = False
    compare: Callable[[], None] | None = field(default=None, repr=False)
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
