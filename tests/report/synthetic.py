"""A report made by hand: facts, slots and findings of every verdict, hostile text included."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checker.base.report import Report
from checker.model import (
    Camp,
    Document,
    Dossier,
    Fact,
    Finding,
    Folded,
    Pair,
    Problem,
    Slot,
    Value,
    Verdict,
    Weight,
    Witness,
)
from checker.table.build import to_table

TEXTS = {
    "harbour": (
        "Harbour Gazette",
        date(2031, 3, 4),
        "Ferry runs aground off Norra Holm\n"
        "The ferry Selma ran aground on Monday with 212 people on board.\n"
        "At least 14 passengers were hurt, the coast guard said.\n"
        "The operator put the damage at 3.5 million euros.\n"
        "Captain Ida Lund, 52, said: “We felt one hard blow and then silence.”\n"
        "A crew of 19 stayed aboard overnight.\n",
    ),
    "islander": (
        "The Islander",
        date(2031, 3, 5),
        "Selma refloated after night on rocks\n"
        "Tugs pulled the ferry Selma free on 4 March 2031, a day after it struck rocks.\n"
        "Some 212 people had been on board and 23 passengers were hurt.\n"
        "Captain Ida Lund said: “We felt two hard blows and then silence.”\n"
        "Divers found a gash 9 metres long; case file 77/B is still open.\n",
    ),
    "islander-2": (
        "The Islander",
        date(2031, 3, 6),
        "Ferry operator counts the cost\n"
        "Tugs pulled the ferry Selma free on 4 March 2031, a day after it struck rocks.\n"
        "The damage comes to about 3.6 million euros, the line said.\n"
        "Two passengers were still in hospital on Thursday.\n",
    ),
    "<b>wire</b> & co": (
        "<i>Wire</i> & Söhne",
        None,
        "<script>alert('hurt')</script> Ferry grounding: 14 hurt\n"
        "There were 14 passengers hurt\x07 when the Selma grounded with =212 aboard.\n"
        "“Watch out” | `code` *stars* [link](javascript:alert(1)) \ud800 \u202e end.\n",
    ),
}


@dataclass
class Draft:
    """Facts, slots and findings as they are added."""

    facts: dict[str, Fact] = field(default_factory=dict)
    slots: list[Slot] = field(default_factory=list)

    def fact(
        self,
        document: str,
        kind: str,
        surface: str,
        value: Value,
        **more: str,
    ) -> str:
        """A fact at the first place where ``surface`` stands; its id."""
        source, day, text = TEXTS[document]
        start = text.index(surface)
        first = text.rfind("\n", 0, start) + 1
        fact = Fact(
            id=f"{document}:{kind}:{start}-{start + len(surface)}",
            document=document,
            source=source,
            kind=kind,
            subject=more.pop("subject", ""),
            attribute=more.pop("attribute", ""),
            value=value,
            start=start,
            end=start + len(surface),
            surface=surface,
            sentence=text[first : text.index("\n", start)],
            offset=start - first,
            sentence_index=text.count("\n", 0, start),
            as_of=day,
            **more,  # type: ignore[arg-type]
        )
        self.facts[fact.id] = fact
        return fact.id

    def slot(
        self, attribute: str, *ids: str, verdicts: dict[tuple[int, int], tuple[Verdict, str]]
    ) -> str:
        """A slot with one judged pair for each entry of ``verdicts``; its id."""
        weights = (
            Weight("head", 3.2, "both count passengers"),
            Weight("names", 1.4, "both sentences name Selma"),
            Weight("place", -0.4, "one names no place"),
        )
        pairs = tuple(
            Pair(ids[a], ids[b], verdict, reason, weights)
            for (a, b), (verdict, reason) in verdicts.items()
        )
        kind = self.facts[ids[0]].kind
        slot = Slot(f"s{len(self.slots)}", kind, "ferry Selma", attribute, ids, pairs)
        self.slots.append(slot)
        return slot.id


def number(n: float, unit: str = "", step: float = 1) -> Value:
    return Value(f"{n:g}", n, n, unit, step)


def day(iso: str) -> Value:
    d = date.fromisoformat(iso).toordinal()
    return Value(iso, d, d)


def synthetic() -> Report:
    """Four documents of three sources about a ferry that never was."""
    d = Draft()
    wire = "<b>wire</b> & co"
    hurt = [
        d.fact("harbour", "count", "14", number(14), hedge="at_least", attributed_to="coast guard"),
        d.fact("islander", "count", "23", number(23)),
        d.fact(wire, "count", "14", number(14)),
    ]
    d.slot(
        "passengers hurt",
        *hurt,
        verdicts={
            (0, 1): ("change_over_time", "A tally grew from 14 to 23 within a day."),
            (0, 2): ("agree", "The same value."),
            (1, 2): ("conflict", "23 and 14 cannot both be the number of the hurt."),
        },
    )
    words = [
        d.fact("harbour", "quotation", "“We felt one hard blow and then silence.”", Value("w1")),
        d.fact("islander", "quotation", "“We felt two hard blows and then silence.”", Value("w2")),
    ]
    d.slot("quotation", *words, verdicts={(0, 1): ("conflict", "Two words of the quote differ.")})
    board = [
        d.fact("harbour", "count", "212 people", number(212)),
        d.fact("islander", "count", "Some 212 people", number(212), hedge="about"),
        d.fact(wire, "count", "=212", number(212)),
    ]
    same: tuple[Verdict, str] = ("agree", "The same value.")
    d.slot("people on board", *board, verdicts={(0, 1): same, (0, 2): same, (1, 2): same})
    days = [
        d.fact("harbour", "date", "Monday", day("2031-03-03"), reading="Monday -> 2031-03-03"),
        d.fact("islander", "date", "4 March 2031", day("2031-03-04")),
    ]
    d.slot("date", *days, verdicts={(0, 1): ("different_scope", "Grounding and refloating.")})
    d.fact("islander-2", "date", "4 March 2031", day("2031-03-04"))
    d.fact("islander-2", "date", "Thursday", day("2031-03-06"), reading="Thursday -> 2031-03-06")
    cost = [
        d.fact("harbour", "money", "3.5 million euros", number(3.5e6, "EUR", 1e5)),
        d.fact("islander-2", "money", "about 3.6 million euros", number(3.6e6, "EUR", 1e5)),
    ]
    d.slot("damage", *cost, verdicts={(0, 1): ("compatible", "“About” allows for 3.5 million.")})
    ward = [d.fact("islander-2", "count", "Two", number(2)), hurt[1]]
    d.slot("in hospital", *ward, verdicts={(0, 1): ("change_over_time", "Most have gone home.")})
    crew = [
        d.fact("harbour", "count", "19", number(19)),
        d.fact("islander", "measure", "9 metres", number(9, "m")),
    ]
    d.slot("left to itself", *crew, verdicts={(0, 1): ("conflict", "Not reported by any rule.")})
    d.fact("harbour", "person", "Ida Lund", Value("Ida Lund"))
    d.fact("harbour", "age", "52", number(52))
    return _report(d, hurt, words)


def _report(d: Draft, hurt: list[str], words: list[str]) -> Report:
    wire = "<b>wire</b> & co"
    findings = (
        Finding(
            code="NUM101",
            name="count-conflict",
            severity="high",
            confidence=0.91,
            fingerprint="5f1c0d9ab2e34c7788",
            place="p1",
            slot="s0",
            facts=(hurt[1], hurt[0], hurt[2]),
            message="Passengers hurt: 23 in The Islander against 14 in two other sources.",
            camps=(
                Camp(
                    "14",
                    (hurt[0], hurt[2]),
                    ("harbour", wire),
                    2,
                    "2031-03-04",
                    "From the coast guard, repeated by <i>Wire</i>.",
                ),
                Camp("23", (hurt[1],), ("islander",), 1, "2031-03-05"),
            ),
            printable="Between 14 and 23 passengers were hurt, according to differing reports.",
            settle="Ask the coast guard for its last count.",
        ),
        Finding(
            code="QUO101",
            name="quotation-differs",
            severity="medium",
            confidence=0.62,
            fingerprint="77aa10c2d3e4f50617",
            place="p2",
            slot="s1",
            facts=tuple(words),
            message="The captain's words differ: “one hard blow” against “two hard blows”.",
        ),
    )
    grew = Finding(
        code="CHG301",
        name="tally-grew",
        severity="info",
        confidence=0.7,
        fingerprint="c4a9ed00aa11bb22cc",
        place="p5",
        slot="s5",
        facts=d.slots[5].facts,
        message="23 were hurt on 5 March, two were still in hospital on 6 March.",
    )
    note = Finding(
        code="DOC903",
        name="no-date",
        severity="info",
        confidence=1.0,
        fingerprint="0d0c",
        place="p3",
        slot="",
        facts=(),
        message="No day of publication was found; give it in dossier.toml.",
        document=wire,
    )
    old = Finding("NUM102", "old", "low", 0.4, "beef", "p4", "", (), "Set aside long ago.")
    documents = tuple(
        Document(
            id=id_,
            source=source,
            path=Path(f"{id_}.txt"),
            text=text,
            raw=text,
            title=text.splitlines()[0],
            published=day_,
            published_from="dossier" if day_ else "",
            url="javascript:alert(1)" if "<" in id_ else f"https://example.org/{id_}",
        )
        for id_, (source, day_, text) in TEXTS.items()
    )
    problem = Problem("DOC901", "scan<1>.pdf", "Nothing readable; convert it to text.")
    dossier = Dossier("The <Selma> ferry", Path("selma"), documents, (problem,))
    passage = "Tugs pulled the ferry Selma free on 4 March 2031, a day after it struck rocks."
    groups = (
        Witness((wire,)),
        Witness(("harbour",)),
        Witness(("islander", "islander-2"), ("same publisher: The Islander",), passage),
    )
    return Report(
        dossier=dossier,
        facts=to_table(d.facts.values()),
        by_id=d.facts,
        slots=tuple(d.slots),
        findings=(*findings, grew, note),
        witnesses=groups,
        version="0.0.0",
        folded=(Folded(old, "baseline", "known at adoption"),),
    )
