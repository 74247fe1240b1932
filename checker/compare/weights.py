"""The table of weights, and what a pair comes to by it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from checker.compare.features import FEATURES, same_value
from checker.compare.phrases import because
from checker.compare.profile import Profile
from checker.compare.rarity import Rarity
from checker.model import Weight

_SHOWN = 0.15


@dataclass(frozen=True, slots=True)
class Weights:
    """Bits of each feature, by table ("number.same", "number.different", ...)."""

    tables: Mapping[str, Mapping[str, float]]

    def score(self, a: Profile, b: Profile, rarity: Rarity) -> float:
        """Bits for (above zero) or against the pair answering one question."""
        table = self.tables[self._name(a, b)]
        total = table["start"]
        for name, bits in table.items():
            if name != "start":
                total += bits * FEATURES[name](a, b, rarity)
        return total

    def explain(self, a: Profile, b: Profile, rarity: Rarity) -> tuple[Weight, ...]:
        """The same sum, feature by feature, in words."""
        table = self.tables[self._name(a, b)]
        found = [Weight("start", round(table["start"], 2), because("start", a, b))]
        for name, bits in table.items():
            if name == "start":
                continue
            weight = bits * FEATURES[name](a, b, rarity)
            if abs(weight) >= _SHOWN:
                found.append(Weight(name, round(weight, 2), because(name, a, b)))
        return tuple(found)

    def _name(self, a: Profile, b: Profile) -> str:
        return f"{a.family}.{'same' if same_value(a, b) else 'different'}"


@lru_cache(maxsize=1)
def default_weights() -> Weights:
    """The weights that come with the package."""
    text = files("checker.compare").joinpath("weights.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return Weights(
        {f"{family}.{case}": row for family, rows in data.items() for case, row in rows.items()}
    )
