"""Colours are readable: WCAG AA for text on every ground, in light, dark and print."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = files("checker.report").joinpath("templates/report.css").read_text(encoding="utf-8")
PAIRS = [
    *[(fore, back) for fore in ("ink", "soft", "link") for back in ("paper", "panel")],
    *[(s, ground) for s in ("conflict", "explained") for ground in ("paper", "panel")],
    *[(s, f"{s}-bg") for s in ("conflict", "explained", "agreed", "unread")],
    *[("ink", f"{s}-bg") for s in ("conflict", "explained", "agreed", "unread")],
]


def schemes() -> list[dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    return [dict(re.findall(r"--([a-z-]+): #([0-9a-f]{3,6});", block)) for block in blocks]


def luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    parts = [int(full[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("fore", "back"), PAIRS)
@pytest.mark.parametrize("scheme", range(3))
def test_contrast(scheme: int, fore: str, back: str) -> None:
    colours = schemes()[scheme]
    light, dark = sorted((luminance(colours[fore]), luminance(colours[back])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_there_is_a_light_a_dark_and_a_print_scheme() -> None:
    assert len(schemes()) == 3
    assert "prefers-color-scheme: dark" in CSS
    assert "@media print" in CSS
    assert "focus-visible" in CSS
