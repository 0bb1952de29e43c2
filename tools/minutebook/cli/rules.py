"""`minutebook rules`: the rules of the archive's rulebooks."""

from pathlib import Path

import click

from minutebook.cli._asking import Day, OneOf, listed
from minutebook.cli._evidence import read_evidence
from minutebook.cli._examples import examples
from minutebook.cli._ids import expect_body
from minutebook.dates import PartialDate
from minutebook.reporting.visible import visible_lines
from minutebook.rule_words import RuleKind

KINDS = [kind.value for kind in RuleKind]


@click.command(
    name="rules",
    short_help="List the rules of the rulebooks.",
    epilog=examples("rules --body board --on 2026-03-01", "rules --kind quorum"),
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--body", default="", metavar="ID", help="Those that bind this body.")
@click.option("--on", type=Day(), help="Those in force on this day.")
@click.option("--kind", type=OneOf(KINDS), metavar="KIND", help=listed("Those of this kind", KINDS))
@click.option("--as-of", type=Day(), help="With what they came to by this day.")
@click.option("--known-at", "known", type=Day(), help="As they were published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="Text, or for programs.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path,
    body: str,
    on: PartialDate | None,
    kind: str | None,
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
    format_: str,
) -> int:
    """List the rules that the archive's rulebooks hold: the clause, whom it binds and when, and what it came to so far."""
    from minutebook.findings import json, text
    from minutebook.findings.choice import Choice, choose_rules
    from minutebook.labels import plural
    from minutebook.rules.binding import binding_rules
    from minutebook.rules.judge import build_findings

    evidence = read_evidence(folder, as_of, known, branch)
    by_rule = build_findings(evidence).by_rule
    rules = binding_rules(evidence.archive)
    expect_body(body, evidence.archive, (bound for rule in rules for bound in rule.bodies))
    chosen = choose_rules(rules, Choice(body, kind=RuleKind(kind) if kind else None, on=on.last if on else None))
    is_text = format_ == "text"
    said = visible_lines(text.render_rules(chosen, by_rule)) if is_text else json.render_rules(chosen, by_rule)
    click.echo(said, nl=False)
    click.echo(f"{plural(len(chosen), 'rule')}.", err=True)
    return 0
