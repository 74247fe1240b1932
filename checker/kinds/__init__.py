"""One file for each kind: extract, canonicalise, compare."""

from __future__ import annotations

from checker.base.kind import Kind
from checker.kinds.age import AgeKind
from checker.kinds.count import CountKind
from checker.kinds.date import DateKind
from checker.kinds.duration import DurationKind
from checker.kinds.measure import MeasureKind
from checker.kinds.money import MoneyKind
from checker.kinds.ordinal import OrdinalKind
from checker.kinds.organisation import OrganisationKind
from checker.kinds.percent import PercentKind
from checker.kinds.person import PersonKind
from checker.kinds.place import PlaceKind
from checker.kinds.quotation import QuotationKind
from checker.kinds.role import RoleKind
from checker.kinds.statement import StatementKind
from checker.kinds.time import TimeKind
from checker.kinds.title import TitleKind

KINDS: tuple[Kind, ...] = (
    DateKind(),
    TimeKind(),
    DurationKind(),
    AgeKind(),
    MoneyKind(),
    PercentKind(),
    MeasureKind(),
    OrdinalKind(),
    CountKind(),
    TitleKind(),
    RoleKind(),
    PersonKind(),
    PlaceKind(),
    OrganisationKind(),
    QuotationKind(),
    StatementKind(),
)
