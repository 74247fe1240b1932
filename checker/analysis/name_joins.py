"""Names that belong together: a place with what contains it, a name with its noun."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from checker.analysis.name_tokens import NameTokens
from checker.model.name import Name

# Countries whose papers write the state behind a town.
_STATED = frozenset(("United States", "Canada", "Australia"))


def join_names(names: Sequence[Name], view: NameTokens) -> list[Name]:
    """The names, neighbours of one meaning made one.

    "Palmer, Alaska", "Leeds's High Street", "Harbour street".
    """
    joined: list[Name] = []
    for name in (_with_noun(n, view) for n in names):
        before = joined[-1] if joined else None
        if before is not None and before.last > name.first:
            continue
        whole = _joined(before, name, view) if before is not None else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(_split_street(name, view))
    return joined


def _with_noun(name: Name, view: NameTokens) -> Name:
    """The name with the lower-case noun behind it that is part of it."""
    if name.kind == "person" or name.last >= len(view.codes):
        return name
    word = view.lower[name.last]
    if view.tokens.words[name.last] != word or word not in view.lists.words[f"{name.kind}_tail"]:
        return name
    if name.kind == "organisation" and (name.why.startswith("short") or _ends_well(name, view)):
        return name
    known = view.lists.places.get(name.canonical.lower())
    if known is not None and (known.kind == "country" or word != "airport"):
        return name
    return replace(
        name,
        end=view.tokens.ends[name.last],
        last=name.last + 1,
        canonical=f"{name.canonical} {word.title()}",
        surface=view.tokens.surface(name.first, name.last + 1),
    )


def _ends_well(name: Name, view: NameTokens) -> bool:
    return view.lower[name.last - 1] in view.lists.words["organisation"]


def _joined(left: Name, right: Name, view: NameTokens) -> Name | None:
    if left.kind != "place" or right.kind != "place":
        return None
    between = view.codes[left.last : right.first]
    if between == "," and _contains(left, right, view):
        return _whole(left, right, left.canonical, right.canonical, view)
    if between == "'" and _is_generic(right, view):
        return _whole(left, right, right.canonical, left.canonical, view)
    return None


def _contains(left: Name, right: Name, view: NameTokens) -> bool:
    """Whether the right place is the wider one, and not just the next in a list."""
    places = view.lists.places
    inner, outer = places.get(left.canonical.lower()), places.get(right.canonical.lower())
    if left.within:
        return False
    if outer is None or outer.kind == "city":
        return _is_generic(left, view) and outer is not None
    if inner is None:
        return True
    if inner.kind == "city":
        return inner.within in (outer.name, outer.within) or outer.kind == "region"
    # "Somerset, Kentucky": the better known namesake lies elsewhere.
    namesake = outer.within in _STATED and inner.within != outer.within
    return inner.kind == "region" and (inner.within == outer.name or namesake)


def _is_generic(name: Name, view: NameTokens) -> bool:
    """Whether the name is made of common words: "High Street", "Town Hall"."""
    words = view.lower[name.first : name.last]
    return (
        len(words) > 1
        and words[-1] in view.lists.words["place"]
        and all(w in view.lists.common for w in words)
    )


def _whole(left: Name, right: Name, part: str, container: str, view: NameTokens) -> Name:
    return replace(
        left,
        end=right.end,
        last=right.last,
        canonical=f"{part}, {container}",
        surface=view.tokens.surface(left.first, right.last),
        within=container,
        why=f"within {container}",
    )


def _split_street(name: Name, view: NameTokens) -> Name:
    """Read "Leeds High Street" as the High Street of Leeds."""
    if name.kind != "place" or name.last - name.first < 3:
        return name
    words = view.lower[name.first : name.last]
    tail = words[1:]
    if words[-1] not in view.lists.words["in_every_town"]:
        return name
    if words[0] in view.lists.places and all(w in view.lists.common for w in tail):
        inner = view.tokens.surface(name.first + 1, name.last)
        outer = view.tokens.words[name.first]
        return replace(name, canonical=f"{inner}, {outer}", within=outer)
    return name
