"""Large dossiers for benchmarks: real or sample articles varied in names, numbers and days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

SHARED = Path(__file__).parents[2].parent / "shared" / "corpora"
SAMPLE = Path(__file__).parents[2] / "data" / "istanbul-talks"
_NAME = re.compile(r"\b([A-Z][a-z]{3,})\b")
_KEPT = re.compile(
    r"(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july"
    r"|august|september|october|november|december"
)
_NUMBER = re.compile(r"\b\d{2,3}\b")
SYLLABLES = ["ba", "do", "ki", "lu", "me", "no", "ri", "sa", "te", "vu"]


def articles() -> list[list[str]]:
    """Clusters of article texts: the development clusters where they are, else the sample."""
    folders = sorted(SHARED.glob("*ecbplus")) or [SAMPLE]
    return [[p.read_text(encoding="utf-8") for p in sorted(f.glob("*.txt"))] for f in folders]


def varied(text: str, copy: int) -> str:
    """The text with its names, two- and three-digit numbers changed, the same way in a copy."""
    if copy == 0:
        return text
    ending = "".join(SYLLABLES[int(d)] for d in str(copy))
    common = set(re.findall(r"\b[a-z]{4,}\b", text))

    def renamed(match: re.Match[str]) -> str:
        word = match[1]
        if word.lower() in common or _KEPT.fullmatch(word):
            return word
        return word[:3] + ending + word[3:]

    text = _NAME.sub(renamed, text)
    return _NUMBER.sub(lambda m: str(int(m[0]) + copy % 7), text)


def write_dossier(folder: Path, size: int) -> None:
    """A dossier of so many documents: copies of the clusters, no two about the same event."""
    folder.mkdir(parents=True, exist_ok=True)
    clusters = articles()
    toml = ['title = "large"']
    made, copy = 0, 0
    while made < size:
        for c, cluster in enumerate(clusters):
            for a, text in enumerate(cluster):
                if made == size:
                    break
                name = f"c{copy:04}-{c}-{a:02}.txt"
                (folder / name).write_text(varied(text, copy), encoding="utf-8")
                day = date(2010, 1, 1) + timedelta(days=(copy * 31 + c * 7 + a // 4) % 5000)
                toml += ["[[documents]]", f'path = "{name}"', f'publisher = "Outlet {a}"']
                toml += [f"published = {day}"]
                made += 1
        copy += 1
    (folder / "dossier.toml").write_text("\n".join(toml) + "\n", encoding="utf-8")
