"""A large dossier on one story: articles retold, so that no two are byte copies."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.large import SYLLABLES, articles

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+[\"”']?|\n|$)\s*")
_NUMBER = re.compile(r"(?<![\d.,:-])\d{1,3}(?![\d.,:-])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_ASIDE = ("on the day", "it was said", "by all accounts", "in the end", "as it stands")
# How often a sentence is left out, a number changed, a name another, an aside put in.
_DROPPED, _RECOUNTED, _RENAMED, _ASIDES = 0.15, 0.2, 0.1, 0.4


def retold(text: str, dice: random.Random) -> str:
    """The text with sentences left out and moved, numbers and names changed, asides put in."""
    first, *rest = _SENTENCE.findall(text)
    kept = [s for s in rest if dice.random() >= _DROPPED]
    order = sorted(range(len(kept)), key=lambda i: i + dice.uniform(0, 6))
    other = {}
    for name in sorted(set(_NAME.findall(text))):
        if dice.random() < _RENAMED:
            other[name] = "".join(dice.choice(SYLLABLES) for _ in range(3)).capitalize()
    told = [first, *(_reworded(kept[i], dice) for i in order)]
    return _NAME.sub(lambda m: other.get(m[0], m[0]), "".join(told))


def _reworded(sentence: str, dice: random.Random) -> str:
    def recounted(match: re.Match[str]) -> str:
        if dice.random() >= _RECOUNTED:
            return match[0]
        return str(max(int(match[0]) + dice.randint(-3, 9), 1))

    sentence = _NUMBER.sub(recounted, sentence)
    words = sentence.split(" ")
    if len(words) > 6 and dice.random() < _ASIDES:
        words.insert(dice.randint(3, len(words) - 2), f"{dice.choice(_ASIDE)},")
    return " ".join(words)


def write_story(folder: Path, size: int) -> None:
    """A dossier of so many documents, all on the story of the longest cluster."""
    folder.mkdir(parents=True, exist_ok=True)
    cluster = max(articles(), key=lambda texts: sum(map(len, texts)))
    dice = random.Random(11)
    toml = ['title = "one story"']
    for n in range(size):
        name = f"a{n:05}.txt"
        (folder / name).write_text(retold(cluster[n % len(cluster)], dice), encoding="utf-8")
        day = date(2012, 12, 20) + timedelta(days=n % 5)
        toml += ["[[documents]]", f'path = "{name}"', f'publisher = "Outlet {n}"']
        toml += [f"published = {day}"]
    (folder / "dossier.toml").write_text("\n".join(toml) + "\n", encoding="utf-8")
