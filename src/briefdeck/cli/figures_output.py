"""What ``briefdeck figures`` prints: a table or JSON of figures, findings of two versions, one JSON line a pair."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from briefdeck.cli import findings
from briefdeck.figures.reading.atoms import shown
from briefdeck.figures.reading.compare import Comparison, Discrepancy, Flaw
from briefdeck.figures.reading.documents import Difference, Placed
from briefdeck.figures.reading.reading import Reading
from briefdeck.model.finding import Finding, Severity

CODES = {
    Flaw.SCALE: "B601",
    Flaw.UNIT: "B602",
    Flaw.VALUE: "B603",
    Flaw.BOUND: "B604",
    Flaw.MISSING: "B605",
    Flaw.DATE: "B606",
}


def echo_scan(figures: Sequence[Placed], tag: str, shape: str) -> None:
    """A table, or a JSON list."""
    if shape == "json":
        rows = [
            {"file": at.file, "line": at.line, "part": at.part, **as_data(figure.reading)}
            for figure in figures
            for at in (figure.location,)
        ]
        findings.echo_json(rows)
        return
    from rich.table import Table
    from rich.text import Text

    from briefdeck.cli.summary import echo_table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Place", "Words", "Value", "Unit", "Bound", "Period"):
        table.add_column(heading)
    for figure in figures:
        reading = figure.reading
        place = figure.location.part or str(figure.location.line)
        value = "" if reading.period and not reading.units else " to ".join(shown(end) for end in reading.ends)
        bound = "" if reading.bound.value == "exact" else reading.bound.value.replace("_", " ")
        when = reading.period or (f"per {reading.per}" if reading.per else "")
        unit = reading.unit or reading.sort.value
        table.add_row(
            *(Text(cell) for cell in (place, reading.words, value, unit, "vague" if reading.vague else bound, when))
        )
    echo_table(table)
    click.echo(f"{len(figures)} figures, read as {tag}")


def echo_differences(differences: Sequence[Difference], shape: str) -> None:
    """Findings on standard error, or one JSON document."""
    found = [as_finding(difference) for difference in differences]
    if shape == "json":
        exit_code = int(any(finding.severity is Severity.ERROR for finding in found))
        findings.echo_json({"exit_code": exit_code, "findings": [
            {**data, **_about(difference.discrepancy)}
            for data, difference in zip(findings.as_data(found, Path()), differences, strict=True)
        ]})  # fmt: skip
        return
    findings.echo(found, Path())
    click.echo(findings.counted(tuple(found)), err=True)


def as_finding(difference: Difference) -> Finding:
    """At the place in the target, where it has one: that is the version to be corrected."""
    flaw = difference.discrepancy
    location = difference.target or difference.source
    hint = f"the source stands at {difference.source}" if difference.target and difference.source else ""
    return Finding(CODES[flaw.flaw], flaw.severity, flaw.message, location, hint)


def pair_line(key: str, comparison: Comparison, tags: Sequence[str], *, everything: bool) -> str:
    """One JSON object in one line. ``findings`` are what to look at; ``unmatched`` has no partner and may be right."""
    shown_flaws = comparison.discrepancies if everything else comparison.flagged
    missing = [flaw for flaw in comparison.discrepancies if flaw.flaw is Flaw.MISSING]
    document = {
        "id": key,
        "source": {"locale": tags[0], "figures": [as_data(reading) for reading in comparison.source]},
        "target": {"locale": tags[1], "figures": [as_data(reading) for reading in comparison.target]},
        "findings": [
            {"severity": flaw.severity.value, "message": flaw.message, **_about(flaw)} for flaw in shown_flaws
        ],
        "unmatched": {
            "source": [flaw.source.words for flaw in missing if flaw.source],
            "target": [flaw.target.words for flaw in missing if flaw.target],
        },
    }
    return json.dumps(document, ensure_ascii=False)


def _about(flaw: Discrepancy) -> dict[str, Any]:
    about: dict[str, Any] = {"kind": flaw.flaw.value}
    if flaw.flaw is Flaw.SCALE:
        about["power_of_ten"] = flaw.power
    for side, reading in (("source", flaw.source), ("target", flaw.target)):
        about[side] = reading.words if reading else None
    return about


def as_data(reading: Reading) -> dict[str, Any]:
    """A figure as JSON. Values are texts, exact; base is the value in metres, square metres, grams, watts, seconds …"""
    data: dict[str, Any] = {
        "words": reading.words,
        "start": reading.start,
        "end": reading.end,
        "kind": reading.sort.value,
        "values": [plain(end) for end in reading.ends],
        "unit": reading.unit,
        "bound": reading.bound.value,
    }
    if reading.factor != 1:
        data["base"] = [plain(end * reading.factor) for end in reading.ends]
    for name in ("per", "period"):
        if getattr(reading, name):
            data[name] = getattr(reading, name)
    for name in ("vague", "weak"):
        if getattr(reading, name):
            data[name] = True
    return data


def plain(value: Decimal) -> str:
    """Without exponent or trailing zeros: 120000000, 5.3."""
    return shown(value).replace(",", "")
