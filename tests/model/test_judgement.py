"""Which decisions close a finding."""

from __future__ import annotations

from typing import get_args

from checker.model.judgement import FOLDING, Decision


def test_all_but_a_confirmation_and_a_doubt_close_a_finding() -> None:
    assert set(get_args(Decision)) - FOLDING == {"confirmed", "unsure"}
    assert set(get_args(Decision)) >= FOLDING
