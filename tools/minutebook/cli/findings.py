"""`minutebook findings`: what the rules, held against the record, come to."""

from pathlib import Path

import click

from minutebook.cli._asking import Day, OneOf, listed
from minutebook.cli._evidence import read_evidence
from minutebook.cli._examples import examples
from minutebook.cli._ids import expect_body, expect_rule
from minutebook.dates import PartialDate
from minutebook.reporting.visible import visible_lines
from minutebook.rule_words import RuleKind, Verdict

VERDICTS = [verdict.value for verdict in Verdict]


KINDS = [kind.value for kind in RuleKind]


@click.command(
    name="findings",
    short_help="Say what the rules, held against the record, come to.",
    epilog=examples("findings --verdict breached", "findings --body board --as-of 2026-03-01"),
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--body", default="", metavar="ID", help="On this body only.")
@click.option("--rule", default="", metavar="ID", help="Under this rule only: its id, or the last word of it.")
@click.option("--kind", type=OneOf(KINDS), metavar="KIND", help=listed("Under rules of this kind only", KINDS))
@click.option(
    "--verdict",
    "verdicts",
    multiple=True,
    type=OneOf(VERDICTS),
    metavar="VERDICT",
    help=listed("Of this verdict only", VERDICTS),
)
@click.option("--as-of", type=Day(), help="On what had happened by this day.")
@click.option("--known-at", "known", type=Day(), help="On the records as they were published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="Text, or for programs.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path,
    body: str,
    rule: str,
    kind: str | None,
    verdicts: tuple[str, ...],
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
    format_: str,
) -> int:
    """Hold the rules of the archive's rulebooks against its record, and say what each comes to: satisfied, breached, cured,
    or undetermined, and then what the record does not say.

    All records are read, what is not public too. --verdict may be repeated.
    """
    from minutebook.findings import json, text
    from minutebook.findings.choice import Choice, choose_findings
    from minutebook.rules.binding import binding_rules
    from minutebook.rules.judge import build_findings

    evidence = read_evidence(folder, as_of, known, branch)
    findings = build_findings(evidence)
    rules = binding_rules(evidence.archive)
    expect_body(body, evidence.archive, (bound for each in rules for bound in each.bodies))
    expect_rule(rule, evidence.archive, rules)
    choice = Choice(body, rule, RuleKind(kind) if kind else None, tuple(map(Verdict, verdicts)))
    chosen = choose_findings(findings, choice)
    said = visible_lines(text.render_findings(chosen)) if format_ == "text" else json.render_findings(chosen)
    click.echo(said, nl=False)
    click.echo(text.summary_of(chosen), err=True)
    return 0
