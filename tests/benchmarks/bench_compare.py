"""Time and memory of grouping on many made-up stories at once; run by hand.

usage: python -m tests.benchmarks.bench_compare [STORIES]

Each story has ten documents that tell of two events in their own places, with
tolls, money, names and days, a third of the values changed between documents.
"""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from collections.abc import Iterator

from checker.compare.slots import build_slots
from checker.model import Fact
from checker.table.build import to_table
from tests.compare.make import agree_if_equal, facts_of

_DOCUMENTS = 10
_SYLLABLES = "ar bel cor dun el far gor hal im jor kel lin mar nor os pel quor ras sil tor".split()
_EVENTS = ("fire", "flood", "derailment", "landslide", "explosion", "robbery", "protest", "storm")
_PLACES = ("station", "market", "harbour", "school", "factory", "bridge", "hotel", "stadium")


def _name(dice: random.Random) -> str:
    return "".join(dice.choice(_SYLLABLES) for _ in range(3)).capitalize()


def _event(dice: random.Random) -> list[str]:
    """Sentences on one event."""
    town, person = _name(dice), f"{_name(dice)} {_name(dice)}"
    event, place = dice.choice(_EVENTS), dice.choice(_PLACES)
    killed, hurt, cost = dice.randint(2, 90), dice.randint(20, 900), dice.randint(2, 400) * 10**6
    day = f"20{dice.randint(10, 30)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    return [
        f"The {event} at the {place} in [{town}|place|{town}] killed "
        f"[{killed}|count|{killed}|head=people,role=killed] people.",
        f"Another [{hurt}|count|{hurt}|head=people,role=injured] people were hurt in the {event}.",
        f"The mayor, [{person}|person|{person}], said the {event} came on [{day}|date|{day}].",
        f"Damage to the {place} was put at [{cost}|money|{cost}|unit=EUR] euros.",
        f"[{person}|person|{person}] thanked [{hurt % 70 + 5}|count|{hurt % 70 + 5}|head=crew] "
        f"crews sent to the {place}.",
    ]


def _changed(line: str, dice: random.Random) -> str:
    """The line, in one of three cases with a number of it raised by one."""
    if dice.random() < 0.67:
        return line
    return re.sub(
        r"\[\d+\|(\w+)\|(\d+)", lambda m: f"[{int(m[2]) + 1}|{m[1]}|{int(m[2]) + 1}", line
    )


def _documents(stories: int) -> Iterator[list[Fact]]:
    dice = random.Random(7)
    for story in range(stories):
        lines = _event(dice) + _event(dice)
        for n in range(_DOCUMENTS):
            kept = [_changed(line, dice) for line in lines if dice.random() < 0.8] or lines
            yield facts_of(f"story{story:05}-{n}", kept)


def main(stories: int) -> None:
    """Group the facts of so many stories and print what it took."""
    facts = [f for found in _documents(stories) for f in found]
    table = to_table(facts)
    before = time.perf_counter()
    slots = build_slots(table, facts, agree_if_equal)
    took = time.perf_counter() - before
    begin = time.perf_counter()
    focused = build_slots(table, facts, agree_if_equal, focus={"story00000-0"})
    alone = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{stories * _DOCUMENTS} documents, {len(facts)} facts, {len(slots)} slots")
    print(f"all {took:.1f} s; one document against the rest {alone:.1f} s, {len(focused)} slots")
    print(f"peak memory {peak} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
