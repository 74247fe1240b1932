"""All that grouping looks at, gathered once for a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.compare.profile import Profile, profiles
from checker.compare.rarity import Rarity
from checker.compare.units import Unit, build_units
from checker.compare.weights import Weights
from checker.model import Fact, Weight

# In a dossier of so many documents every fact is compared with every other.
FEW = 60


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that grouping looks at.

    Attributes:
        profiles: Of every fact, in order of document and position.
        units: What the facts of one document come to.
        rarity: Of the dossier's words.
        weights: What each feature is worth.
        large: Whether documents are too many to compare every fact with every other.
    """

    profiles: Sequence[Profile]
    units: Sequence[Unit]
    rarity: Rarity
    weights: Weights
    large: bool = False

    def score(self, a: Profile, b: Profile) -> float:
        """Bits for or against the two answering one question."""
        return self.weights.score(a, b, self.rarity)

    def match(self, a: Profile, b: Profile) -> tuple[float, bool]:
        """The same, and whether the two give one value."""
        return self.weights.match(a, b, self.rarity)

    def explain(self, a: Profile, b: Profile) -> tuple[Weight, ...]:
        """The same, feature by feature."""
        return self.weights.explain(a, b, self.rarity)


def gather(facts: Sequence[Fact], weights: Weights) -> Evidence:
    """The evidence of a dossier; the order of ``facts`` does not matter."""
    ordered = sorted(facts, key=lambda f: (f.document, f.start, f.end, f.kind))
    seen, rarity = profiles(ordered)
    large = len({f.document for f in ordered}) > FEW
    return Evidence(seen, build_units(seen, weights, rarity), rarity, weights, large)
