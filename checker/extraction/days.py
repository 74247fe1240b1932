"""The day inside a time: "Sunday night" also says Sunday."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from msgspec.structs import replace

from checker.model import Mention, Value

_DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)T")


def days(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """A date for every time that tells its day, at the place of the time."""
    for mention in mentions:
        if mention.kind == "time" and (found := _DAY.match(mention.value.text)):
            ordinal = float(date.fromisoformat(found[1]).toordinal())
            value = Value(found[1], ordinal, ordinal)
            yield replace(mention, kind="date", value=value, hedge="none")
