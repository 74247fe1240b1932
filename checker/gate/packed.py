"""Facts as bytes and back, fast; damaged characters survive."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

import msgspec

from checker.model import Fact

_DECODER: Final = msgspec.json.Decoder(list[Fact])
# Stands before facts whose text is not valid Unicode, which only the standard
# library writes and reads.
_DAMAGED: Final = b"!"


def encode(facts: Sequence[Fact]) -> bytes:
    """The facts as JSON."""
    try:
        return msgspec.json.encode(facts)
    except UnicodeEncodeError:
        return _DAMAGED + json.dumps(msgspec.to_builtins(facts)).encode()


def decode(packed: bytes) -> list[Fact]:
    """The facts again; the inverse of ``encode``."""
    if packed.startswith(_DAMAGED):
        return msgspec.convert(json.loads(packed[1:]), list[Fact])
    return _DECODER.decode(packed)
