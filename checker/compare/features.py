"""What speaks for and against a pair, as numbers between 0 and 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from checker.compare import asked, context, values
from checker.compare.profile import Profile
from checker.compare.rarity import Rarity

Feature = Callable[[Profile, Profile, Rarity], float]

FEATURES: Final[Mapping[str, Feature]] = {
    "near": context.near,
    "around": context.around,
    "clause": context.clause,
    "sentence": context.sentence,
    "near_bits": context.near_bits,
    "around_bits": context.around_bits,
    "bare": context.bare,
    "head_same": asked.head_same,
    "head_close": asked.head_close,
    "head_kin": asked.head_kin,
    "head_other": asked.head_other,
    "head_clash": asked.head_clash,
    "people_or_things": asked.people_or_things,
    "narrowed": asked.narrowed,
    "role_same": asked.role_same,
    "role_clash": asked.role_clash,
    "role_kin": asked.role_kin,
    "only_part": asked.only_part,
    "only_unit": asked.only_unit,
    "few_texts": asked.few_texts,
    "only_thing": asked.only_thing,
    "persons": asked.persons_both,
    "listed_clash": asked.listed_clash,
    "unit_same": asked.unit_same,
    "names": context.names,
    "names_clash": context.names_clash,
    "others": context.others,
    "lead": context.lead,
    "lead_one": context.lead_one,
    "subject_same": asked.subject_same,
    "subject_clash": asked.subject_clash,
    "office": asked.office,
    "office_clash": asked.office_clash,
    "size": values.size,
    "order": values.order,
    "close": values.close,
    "digits": values.digits,
    "big": values.big,
    "likeness": values.likeness,
    "overlap": values.overlap,
    "apart": values.apart,
    "clause_names": context.clause_names,
    "clause_names_clash": context.clause_names_clash,
    "event_same": context.event_same,
    "event_clash": context.event_clash,
    "scope_same": asked.scope_same,
    "scope_clash": asked.scope_clash,
}
