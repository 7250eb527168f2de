"""Moving aside what an audience may no longer see: at once, whatever becomes of the build, and never lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os.path import lexists
from pathlib import Path, PurePosixPath

from briefdeck.build.lock import locked
from briefdeck.build.manifest import FOLDER, Ledger
from briefdeck.model.audience import Audience, Reason
from briefdeck.model.briefing import Briefing
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.product import Entry
from briefdeck.model.uses import Reference
from briefdeck.select.barred import barred
from briefdeck.workspace import writing

WITHDRAWN = f"{FOLDER}/withdrawn"
GONE = "no longer in the briefing"


def withdraw(output: Path, briefing: Briefing, audiences: Mapping[str, Audience]) -> tuple[Finding, ...]:
    """Move every file that shows what its audience must not be told any more out of the hand-out folders.

    All files that earlier builds made count, also those edited by hand since: an edited deck still shows what it was
    built with. A file goes to ``.briefdeck/withdrawn/<audience>/<locale>/``, under a number where its name is taken.
    Returns a warning (B515) for each. Raises Locked (B506), and BriefdeckError (B503) where a file cannot be moved.
    """
    if not list(_outdated(Ledger(output), output, briefing, audiences)):
        return ()
    with locked(output / FOLDER / "lock", within=output):
        ledger = Ledger(output)  # read anew: now nobody else writes it
        findings = []
        for path, why in list(_outdated(ledger, output, briefing, audiences)):
            moved = _move(output, path)
            ledger.forget(path)
            findings.append(_finding(output, ledger.manifest.entries[path], moved, why))
        ledger.close({})
    return tuple(findings)


def _outdated(
    ledger: Ledger, output: Path, briefing: Briefing, audiences: Mapping[str, Audience]
) -> Iterator[tuple[str, dict[Reference, str]]]:
    """Path → what it shows and must not, each with the reason."""
    classes = {(one.clearance, one.on_doubt): one for one in audiences.values()}
    forbidden_to = {key: _forbidden(briefing, one) for key, one in classes.items()}
    rules = {id_: forbidden_to[one.clearance, one.on_doubt] for id_, one in audiences.items()}
    known = {Reference("fact", id_) for id_ in briefing.facts} | {Reference("claim", id_) for id_ in briefing.claims}
    for path, entry in sorted(ledger.manifest.entries.items()):
        forbidden = rules.get(entry.audience, {})
        why = {
            shown: forbidden.get(shown, GONE)
            for shown in _shown(entry)
            if shown in forbidden or (shown.kind != "name" and shown not in known)
        }
        if why and lexists(output / path):
            yield path, why


def _forbidden(briefing: Briefing, audience: Audience) -> dict[Reference, str]:
    bars = barred(briefing, audience)
    doubted = {Reference("name", name): Reason.DOUBT.value for name in bars.neutral}
    return {**doubted, **{reference: reason.value for reference, reason in bars.reasons.items()}}


def _shown(entry: Entry) -> Iterator[Reference]:
    for kind, ids in (("fact", entry.facts), ("claim", entry.claims), ("name", entry.names)):
        yield from (Reference(kind, id_) for id_ in ids)


def _move(output: Path, path: str) -> str:
    """Move output/path aside, and say where it is now, below output."""
    pure = PurePosixPath(path)
    folder = output / WITHDRAWN / pure.parent
    number, target = 1, folder / pure.name
    while lexists(target):
        number += 1
        target = folder / f"{pure.stem}-{number}{pure.suffix}"
    with writing(output / path, within=output), writing(target, within=output):
        (output / path).rename(target)
    return target.relative_to(output).as_posix()


def _finding(output: Path, entry: Entry, moved: str, why: Mapping[Reference, str]) -> Finding:
    told = "; ".join(f"{reference.id}: {reason}" for reference, reason in why.items())
    where = (output / moved).as_posix()
    message = f'shows what "{entry.audience}" may no longer be shown ({told}) and was moved to {where}'
    place = Location((output / entry.path).as_posix())
    hint = "call back the copies that were handed out"
    return Finding("B515", Severity.WARNING, message, place, hint, next(iter(why)).id)
