"""Anybody's PPTX, checked for its parts and its craft; no workspace is needed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefdeck import check
from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.result import Outcome, Result, Status
from briefdeck.check.views import DrawnView, LookView, PackageView
from briefdeck.formats import pptx
from briefdeck.model.finding import Finding, InputError, Location, Severity, has_errors, in_order
from briefdeck.model.observed import Observed
from briefdeck.model.record import dataclass

_UNREADABLE = "B400"
_NO_EDITION = "B429"
_NAME_IT = "name its --workspace"


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


def with_craft(result: Result) -> Result:
    """The result of checking finished files, with the checks of the parts and the craft of its decks."""
    found = {
        one.path: survey(Path(one.path).read_bytes(), one.path).findings
        for one in result.outcomes
        if one.format == "pptx" and one.slides
    }
    return _joined(result, found)


def with_drawing(result: Result) -> Result:
    """The result of checking finished files, with what a drawing of its decks shows. Raises as ``drawn``."""
    decks = [one for one in result.outcomes if one.format == "pptx" and one.slides]
    found = drawn({one.path: Path(one.path).read_bytes() for one in decks})
    return _joined(result, found)


def _joined(result: Result, found: Mapping[str, tuple[Finding, ...]]) -> Result:
    """found: by the paths of the outcomes."""
    outcomes = tuple(
        replace(one, status=Status.FAILED) if has_errors(found.get(one.path, ())) else one for one in result.outcomes
    )
    return Result(in_order((*result.findings, *(each for few in found.values() for each in few))), outcomes)


def drawn(decks: Mapping[str, bytes]) -> dict[str, tuple[Finding, ...]]:
    """What LibreOffice's drawing of decks shows, by path; all of them in one call of it.

    Decks that cannot be read are left out, they have findings of their own. Raises InputError (B511) without
    LibreOffice, poppler or the extra ``preview``.
    """
    from briefdeck.preview import drawn as preview

    read = {path: observed for path, data in decks.items() if (observed := _read(data, path)) is not None}
    try:
        drawings = preview.draw([decks[path] for path in read])
    except ModuleNotFoundError as error:
        message, hint = f"{error.name} is not installed", "pip install 'briefdeck[preview]'"
        raise InputError(Finding("B511", Severity.ERROR, message, None, hint)) from error
    return {
        path: grouped(check.run(DrawnView(observed, path, drawing.slides, drawing.inks)))
        for (path, observed), drawing in zip(read.items(), drawings, strict=True)
    }


def _read(data: bytes, path: str) -> Observed | None:
    try:
        return pptx.read_resolved(pptx.open_deck(data, path))
    except InputError:
        return None


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
        return (Finding(_UNREADABLE, Severity.ERROR, message, Location(shown), _NAME_IT),), 0
    try:
        surveyed = survey(path.read_bytes(), shown)
    except InputError as error:
        return error.findings, 0
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        return (Finding(_UNREADABLE, Severity.ERROR, message, Location(shown)),), 0
    note = Finding(_NO_EDITION, Severity.INFO, "its figures are not checked: no workspace", Location(shown), _NAME_IT)
    return (*surveyed.findings, note), len(surveyed.observed.slides) if surveyed.observed else 0


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
