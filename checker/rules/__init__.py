"""One file for each finding code."""

from __future__ import annotations

from checker.base.rule import Rule
from checker.rules.chg301 import TallyGrew
from checker.rules.chg302 import OfficeChanged
from checker.rules.chg303 import PlanCameAbout
from checker.rules.chg304 import RowGrew
from checker.rules.dat101 import DateConflict
from checker.rules.dat102 import TimeConflict
from checker.rules.dat103 import DurationConflict
from checker.rules.dat201 import DateWithin
from checker.rules.doc901 import UnreadableFile
from checker.rules.doc902 import NoDate
from checker.rules.doc903 import FutureDate
from checker.rules.doc904 import MissingFile
from checker.rules.doc905 import TooLarge
from checker.rules.doc906 import DuplicateId
from checker.rules.doc907 import DamagedCharacters
from checker.rules.doc908 import EmptyText
from checker.rules.doc909 import DuplicateText
from checker.rules.doc910 import UnsupportedType
from checker.rules.doc911 import UnknownLanguage
from checker.rules.doc912 import LargeDossier
from checker.rules.doc921 import EmptyIgnore
from checker.rules.doc922 import ExpiredIgnore
from checker.rules.doc923 import UnusedIgnore
from checker.rules.mon101 import MoneyConflict
from checker.rules.mon201 import MoneyWithin
from checker.rules.mon301 import OddConversion
from checker.rules.nam102 import PlaceConflict
from checker.rules.nam201 import NameWithin
from checker.rules.nam301 import SpelledDifferently
from checker.rules.num101 import CountConflict
from checker.rules.num102 import MeasureConflict
from checker.rules.num103 import PercentConflict
from checker.rules.num104 import AgeConflict
from checker.rules.num105 import RankConflict
from checker.rules.num201 import NumberWithin
from checker.rules.quo101 import QuotationConflict
from checker.rules.quo301 import RewordedQuotation
from checker.rules.src301 import SingleSource
from checker.rules.src302 import OneWitness
from checker.rules.src303 import OneNumberTwoThings
from checker.rules.sta101 import StatementConflict
from checker.rules.sta201 import StatementWithin
from checker.rules.tit101 import TitleConflict
from checker.rules.tit102 import RoleConflict
from checker.rules.tit201 import RoleWithin

RULES: tuple[Rule, ...] = (
    DateConflict(),
    TimeConflict(),
    DurationConflict(),
    CountConflict(),
    MeasureConflict(),
    PercentConflict(),
    AgeConflict(),
    RankConflict(),
    MoneyConflict(),
    PlaceConflict(),
    TitleConflict(),
    RoleConflict(),
    QuotationConflict(),
    StatementConflict(),
    DateWithin(),
    NumberWithin(),
    MoneyWithin(),
    NameWithin(),
    RoleWithin(),
    StatementWithin(),
    TallyGrew(),
    OfficeChanged(),
    PlanCameAbout(),
    RowGrew(),
    OddConversion(),
    SpelledDifferently(),
    RewordedQuotation(),
    SingleSource(),
    OneWitness(),
    OneNumberTwoThings(),
    UnreadableFile(),
    NoDate(),
    FutureDate(),
    MissingFile(),
    TooLarge(),
    DuplicateId(),
    DamagedCharacters(),
    EmptyText(),
    DuplicateText(),
    UnsupportedType(),
    UnknownLanguage(),
    LargeDossier(),
    EmptyIgnore(),
    ExpiredIgnore(),
    UnusedIgnore(),
)
