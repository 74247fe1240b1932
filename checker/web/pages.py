"""Pages to read: the queue, a finding, exports, what changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import ceil
from typing import Any, Final

from anyascii import anyascii
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from checker.review import corrections, export, questions, queue
from checker.review.choice import Filter
from checker.review.facets import facets
from checker.review.log import entries, judgements
from checker.web.desk import Desk, asked, query
from checker.web.views import article, camps_matrix, quotes, timeline, verdicts, waterfall

DECISIONS: Final = (
    ("c", "confirmed", "Confirm conflict"),
    ("d", "dismissed", "Dismiss"),
    ("t", "change_over_time", "Change over time"),
    ("s", "different_scope", "Different scope"),
    ("e", "misread", "Extraction is wrong"),
    ("u", "unsure", "Unsure"),
)


def queue_page(desk: Desk, request: Request) -> Response:
    """The queue with facets, search and progress."""
    filter_ = asked(request)
    number = _number(request.query_params.get("page", "1"))
    with desk.store() as store:
        rows, total = queue.page(store, filter_, number)
        counts = facets(store, filter_)
        done, everything = queue.progress(store)
        last = _last(store.connection)
        title = _title(store.connection)
    return desk.render(
        request,
        "queue.html",
        rows=rows,
        total=total,
        facets=_facets(counts, filter_, blind=desk.blind(request)),
        filter=filter_,
        query=query(filter_),
        number=number,
        pages=max(ceil(total / queue.PAGE), 1),
        page_link=lambda n: query(filter_, page=n) or "?",
        done=done,
        everything=everything,
        last=last,
        title=title,
        decisions=DECISIONS,
    )


def finding_page(desk: Desk, request: Request) -> Response:
    """One finding: camps, quotes, the article, history, why compared, decision."""
    filter_ = asked(request)
    with desk.store() as store:
        found = queue.find(store, request.path_params["fingerprint"])
        if found is None:
            now = queue.successor(store, request.path_params["fingerprint"])
            if now:
                return RedirectResponse(f"/finding/{now}{query(filter_)}", 303)
            return desk.render(request, "gone.html", 404, title="Not in the queue", query="")
        row, data = found
        before, after = queue.neighbours(store, filter_, row.position)
        judgement = judgements(store).get(row.place)
        trail = entries(store, row.place, *([data["slot"]] if data["slot"] else []))
        alike = questions.alike(store, data["slot"])
        shown = request.query_params.get("doc", "")
        document, pieces = article(store, data, shown)
        done, everything = queue.progress(store)
        last = _last(store.connection)
    blind = desk.blind(request)
    names = aliases(data) if blind else {}
    return desk.render(
        request,
        "finding.html",
        title=data["title"][:1].upper() + data["title"][1:],
        row=row,
        data=data,
        names=names,
        quotes=quotes(data),
        matrix=camps_matrix(data),
        timeline=timeline(data),
        waterfall=waterfall(data),
        pairs=verdicts(data),
        document=document,
        pieces=pieces,
        before=before,
        after=after,
        judgement=judgement,
        stale=bool(judgement and judgement.fingerprint != row.fingerprint),
        trail=trail,
        alike=alike,
        query=query(filter_),
        doc_link=lambda d: query(filter_, doc=d) + "#article",
        decisions=DECISIONS,
        done=done,
        everything=everything,
        last=last,
    )


def changes(desk: Desk, request: Request) -> Response:
    """What was decided after entry ``after``: for open pages, as JSON."""
    after = _number(request.query_params.get("after", "0"), least=0)
    with desk.store() as store:
        rows = store.connection.execute(
            "SELECT l.seq, l.who, l.action, f.fingerprint, f.status, f.assignee FROM log l "
            "LEFT JOIN finding f ON f.place = l.place WHERE l.seq > ? ORDER BY l.seq LIMIT 200",
            (after,),
        ).fetchall()
        done, everything = queue.progress(store)
    return JSONResponse(
        {
            "last": max([after, *(r["seq"] for r in rows)]),
            "runs": desk.again.runs,
            "done": done,
            "everything": everything,
            "changed": [dict(r) for r in rows],
        }
    )


def exports(desk: Desk, request: Request) -> Response:
    """Decisions in the form asked for."""
    forms: dict[str, tuple[str, Callable[..., str]]] = {
        "decisions.jsonl": ("application/x-ndjson", export.as_jsonl),
        "decisions.csv": ("text/csv", export.as_csv),
        "trail.jsonl": ("application/x-ndjson", export.trail_as_jsonl),
        "annotations.jsonld": ("application/ld+json", export.as_annotations),
    }
    name = request.path_params["name"]
    with desk.store() as store:
        if name == "letter.md":
            source = request.query_params.get("source", "")
            text, kind = corrections.corrections_letter(store, source), "text/markdown"
            outlet = re.sub(r"[^a-z0-9]+", "-", anyascii(source).lower()).strip("-")[:60]
            name = f"letter-{outlet}.md" if outlet else name
        elif name in forms:
            kind, write = forms[name]
            text = write(store)
        else:
            return PlainTextResponse("There is no such export.", 404)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    body = text.encode("utf-8", "replace")
    return Response(body, media_type=f"{kind}; charset=utf-8", headers=headers)


def carrying_page(desk: Desk, request: Request) -> Response:
    """Documents that still carry a value which was deprecated, and the letters."""
    with desk.store() as store:
        rows = corrections.still_carrying(store)
        title = _title(store.connection)
    sources = sorted({r["source"] for r in rows})
    return desk.render(request, "carrying.html", rows=rows, sources=sources, title=title, query="")


def _facets(
    counts: dict[str, list[tuple[str, int]]], filter_: Filter, *, blind: bool
) -> list[dict[str, Any]]:
    shown = []
    for name, values in counts.items():
        if blind and name == "source":
            continue
        chosen = filter_.chosen.get(name)
        links = []
        for value, n in values:
            others = {k: v for k, v in filter_.chosen.items() if k != name}
            target = others if value == chosen else others | {name: value}
            link = query(Filter(target, filter_.search)) or "/"
            links.append({"value": value, "n": n, "link": link, "chosen": value == chosen})
        shown.append({"name": name, "links": links, "open": chosen is not None})
    return shown


def aliases(data: dict[str, Any]) -> dict[str, str]:
    """Outlet names to letters, for the blind mode."""
    sources = sorted({f["source"] for f in data["facts"].values()})
    return {s: f"Source {_letters(i)}" for i, s in enumerate(sources)}


def _letters(number: int) -> str:
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(65 + number % 26)


def _number(text: str, least: int = 1) -> int:
    return max(int(text), least) if text.isdigit() and len(text) < 10 else least


def _last(connection: Any) -> int:
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()[0])


def _title(connection: Any) -> str:
    row = connection.execute("SELECT value FROM setting WHERE name = 'title'").fetchone()
    return str(row[0]) if row else "Review"
