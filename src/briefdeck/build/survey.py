"""Anybody's PPTX, checked for its parts and its craft; no workspace is needed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefdeck import check
from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.result import Outcome, Result, Status
from briefdeck.check.views import LookView, PackageView
from briefdeck.formats import pptx
from briefdeck.model.finding import Finding, InputError, Location, Severity, has_errors, in_order
from briefdeck.model.observed import Observed

_UNREADABLE = "B400"


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A deck read with all inheritance resolved, and what its checks find. observed None: it cannot be read so far."""

    observed: Observed | None
    findings: tuple[Finding, ...]


def survey(data: bytes, path: str) -> Surveyed:
    """The checks of a deck's parts and, where those can be read, of its craft. Equal findings are told once.

    Raises InputError for what is no package at all.
    """
    package = pptx.open_deck(data, path)
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        members = tuple(container.namelist())
    findings: tuple[Finding, ...] = ()
    observed = None
    try:
        findings = check.run(PackageView(package, members, path))
        observed = pptx.read_resolved(package)
        findings = (*findings, *check.run(LookView(observed, path)))
    except InputError as error:
        findings = (*findings, *error.findings)
    return Surveyed(observed, grouped(in_order(findings)))


def survey_all(files: Sequence[Path], listener: Listener = unheard) -> Result:
    """Survey finished decks, each for itself. A file that is no PPTX has a finding (B400), and so has a summary."""
    listener(Begun("check", len(files)))
    findings: list[Finding] = []
    outcomes = []
    for path in files:
        shown = path.as_posix()
        found, slides = _one(path, shown)
        status = Status.FAILED if has_errors(found) else Status.CHECKED
        findings += found
        outcomes.append(Outcome(shown, "", "", "pptx", status, slides))
        listener(Advanced("check", shown, status))
    return Result(in_order(findings), tuple(outcomes))


def _one(path: Path, shown: str) -> tuple[tuple[Finding, ...], int]:
    if path.suffix.lower() != ".pptx":
        message = "there is no workspace whose summary this could be"
        return (Finding(_UNREADABLE, Severity.ERROR, message, Location(shown), "name its --workspace"),), 0
    try:
        surveyed = survey(path.read_bytes(), shown)
    except InputError as error:
        return error.findings, 0
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        return (Finding(_UNREADABLE, Severity.ERROR, message, Location(shown)),), 0
    return surveyed.findings, len(surveyed.observed.slides) if surveyed.observed else 0


def grouped(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings of one deck, those of one code and message told once, at the first place, with the other slides."""
    swarms: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        swarms.setdefault((finding.code, finding.message), []).append(finding)
    return tuple(_told(swarm) for swarm in swarms.values())


def _told(swarm: Sequence[Finding]) -> Finding:
    first = swarm[0]
    if len(swarm) == 1:
        return first
    places = dict.fromkeys(_slide(finding) for finding in swarm[1:])
    others = [place for place in places if place and place != _slide(first)]
    told = f"; also on {', '.join(others[:8])}{' …' if len(others) > 8 else ''}" if others else ""
    return replace(first, message=f"{first.message}, {len(swarm)} times{told}")


def _slide(finding: Finding) -> str:
    return finding.location.part.partition(" / ")[0] if finding.location else ""
