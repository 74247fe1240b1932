"""The table of weights, and what a pair comes to by it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from checker.compare.features import FEATURES, Feature
from checker.compare.phrases import because
from checker.compare.profile import Profile
from checker.compare.rarity import Rarity
from checker.compare.values import same_value
from checker.model import Weight

_SHOWN = 0.15


Row = tuple[float, tuple[tuple[str, float, Feature], ...]]


class Weights:
    """Bits of each feature, by table ("number.same", "number.different", ...).

    Args:
        tables: Table to feature to bits; "start" is the sum to begin with.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, float]]) -> None:
        self._rows: dict[str, tuple[Row, Row]] = {}
        for name in tables:
            family = name.split(".")[0]
            different, same = tables[f"{family}.different"], tables[f"{family}.same"]
            self._rows[family] = (_row(different), _row(same))

    def score(self, a: Profile, b: Profile, rarity: Rarity) -> float:
        """Bits for (above zero) or against the pair answering one question."""
        return self.match(a, b, rarity)[0]

    def match(self, a: Profile, b: Profile, rarity: Rarity) -> tuple[float, bool]:
        """The same, and whether the two give one value."""
        same = same_value(a, b)
        total, row = self._rows[a.family][same]
        for _, bits, feature in row:
            total += bits * feature(a, b, rarity)
        return total, same

    def explain(self, a: Profile, b: Profile, rarity: Rarity) -> tuple[Weight, ...]:
        """The same sum, feature by feature, in words."""
        start, row = self._rows[a.family][same_value(a, b)]
        found = [_weight("start", round(start, 1), because("start", a, b))]
        for name, bits, feature in row:
            weight = bits * feature(a, b, rarity)
            if abs(weight) >= _SHOWN:
                found.append(_weight(name, round(weight, 1), because(name, a, b)))
        return tuple(found)


@lru_cache(maxsize=100_000)
def _weight(level: str, weight: float, because: str) -> Weight:
    """One object for equal weights: repeated sentences give the same ones over and over."""
    return Weight(level, weight, because)


def _row(table: Mapping[str, float]) -> Row:
    return table["start"], tuple((n, b, FEATURES[n]) for n, b in table.items() if n != "start")


@lru_cache(maxsize=1)
def default_weights() -> Weights:
    """The weights that come with the package."""
    text = files("checker.compare").joinpath("weights.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return Weights(
        {f"{family}.{case}": row for family, rows in data.items() for case, row in rows.items()}
    )
