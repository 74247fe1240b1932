"""checker explain: one finding code, in full."""

from __future__ import annotations

import inspect

import click


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a finding CODE means, with an example and what to do."""
    from checker.rules import RULES
    from checker.suggest import suggestion

    wanted = code.upper()
    for rule in RULES:
        if wanted in (rule.code, rule.name.upper()):
            head = f"{rule.code} {rule.name} (severity: {rule.severity})"
            click.echo(f"{head}\n\n{inspect.cleandoc(rule.__doc__ or '')}")
            return
    hint = suggestion(wanted, [rule.code for rule in RULES])
    raise click.BadParameter(f"no rule has the code “{code}”; {hint}", param_hint="CODE")
