"""The JSON report is the contract that other programs read."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from checker.report import formatter
from tests.records import replace
from tests.report.synthetic import TEXTS, synthetic

STRING = {"type": "string"}
STRINGS = {"type": "array", "items": STRING}


def closed(**properties: Any) -> dict[str, Any]:
    """An object with all of these keys; more keys may join them."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def listed(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


VERDICT = {
    "enum": ["agree", "compatible", "change_over_time", "different_scope", "conflict", "unclear"]
}
OPTIONAL_DAY = {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"}
SCHEMA = closed(
    version={"const": 1},
    documents=listed(
        closed(id=STRING, source=STRING, path=STRING, title=STRING, published=OPTIONAL_DAY)
    ),
    facts=listed(
        closed(
            **dict.fromkeys(
                (
                    "id document kind subject attribute value surface sentence scope hedge "
                    "modality attributed_to event_time"
                ).split(),
                STRING,
            ),
            start={"type": "integer", "minimum": 0},
            end={"type": "integer", "minimum": 0},
            as_of=OPTIONAL_DAY,
        )
    ),
    slots=listed(
        closed(
            id=STRING,
            kind=STRING,
            subject=STRING,
            attribute=STRING,
            facts=STRINGS,
            pairs=listed(
                closed(
                    left=STRING,
                    right=STRING,
                    verdict=VERDICT,
                    reason=STRING,
                    why_compared=STRING,
                )
            ),
        )
    ),
    findings=listed(
        closed(
            code=STRING,
            name=STRING,
            severity={"enum": ["high", "medium", "low", "info"]},
            confidence={"type": "number", "minimum": 0, "maximum": 1},
            fingerprint=STRING,
            slot=STRING,
            facts=STRINGS,
            message=STRING,
        )
    ),
)


def data() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(formatter("json").render(synthetic()))
    return loaded


def test_the_contract_holds() -> None:
    jsonschema.validate(data(), SCHEMA)


def test_offsets_point_into_the_text() -> None:
    for fact in data()["facts"]:
        assert TEXTS[fact["document"]][2][fact["start"] : fact["end"]] == fact["surface"]


def test_half_characters_survive_as_escapes() -> None:
    report = synthetic()
    dossier = replace(report.dossier, title="half \ud800 of one")
    rendered = formatter("json").render(replace(report, dossier=dossier))
    assert json.loads(rendered.encode("utf-8"))["title"] == dossier.title


def test_ids_lead_to_what_is_there() -> None:
    loaded = data()
    facts = {f["id"] for f in loaded["facts"]}
    slots = {s["id"] for s in loaded["slots"]}
    assert {f["document"] for f in loaded["facts"]} <= {d["id"] for d in loaded["documents"]}
    for slot in loaded["slots"]:
        assert set(slot["facts"]) <= facts
        assert {p[side] for p in slot["pairs"] for side in ("left", "right")} <= set(slot["facts"])
    for finding in loaded["findings"]:
        assert set(finding["facts"]) <= facts
        assert finding["slot"] in slots | {""}
