"""The build that has nothing to do: told from what the last one remembers, without reading a line of the input.

It is taken where every input file, the program, the choice and the manifest are as they were at the end of the last
build, and every file it made still stands there. Whatever is otherwise, the long way finds out what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from os.path import lexists
from pathlib import Path

from briefdeck.build import memory as memories
from briefdeck.build.content import digest_of
from briefdeck.build.manifest import FOLDER
from briefdeck.build.memory import Last, Memory
from briefdeck.build.program import program_digest
from briefdeck.build.result import Choice, Outcome, Result, Status, weighed
from briefdeck.build.stamps import as_it_was
from briefdeck.build.tellings import kept, told
from briefdeck.formats import FORMATS
from briefdeck.model.finding import Finding, has_errors
from briefdeck.workspace import Workspace, digest, source_date

_OF_ONE_BUILD = {"B501", "B507", "B515"}


def recall(ws: Workspace, choice: Choice, output: Path) -> Result | None:
    """The result of a build with nothing to do; None where there may be something, which ``run.run`` finds out."""
    memory = None if choice.force or choice.rebuild else memories.read(output)
    last = memory.last if memory is not None else None
    if memory is None or last is None:
        return None
    if (last.inputs, last.choice) != (_inputs_digest(ws.digests()), _choice_digest(choice)):
        return None
    if (choice.prune and last.left) or not all(lexists(output / path) for path in last.left):
        return None
    if (output / FOLDER / "journal").exists() or last.manifest != _manifest_digest(output):
        return None
    findings = weighed(told(last.told, {}, f"{output.as_posix()}/"), choice)
    if has_errors(findings):  # under --strict; what that costs is the long way's to say
        return None
    outcomes = _outcomes(memory, last, choice, output)
    return None if outcomes is None else Result(findings, outcomes)


def last_build(
    inputs: Mapping[str, str],
    choice: Choice,
    output: Path,
    folders: Sequence[str],
    findings: Iterable[Finding],
    left: Sequence[str],
) -> Last:
    """What the next build has to know to have nothing to do. findings: all, unweighed. left: see ``Last``."""
    lasting = [finding for finding in findings if finding.code not in _OF_ONE_BUILD]
    return Last(
        inputs=_inputs_digest(inputs),
        choice=_choice_digest(choice),
        manifest=_manifest_digest(output),
        folders=tuple(folders),
        told=tuple(kept(lasting, {}, f"{output.as_posix()}/")),
        left=tuple(left),
    )


def _inputs_digest(inputs: Mapping[str, str]) -> str:
    return digest_of(dict(inputs), program_digest())


def _choice_digest(choice: Choice) -> str:
    narrowed = replace(choice, strict=False, force=False, rebuild=False, prune=False)
    return digest_of(narrowed, str(source_date()))


def _manifest_digest(output: Path) -> str:
    try:
        return digest((output / FOLDER / "manifest.json").read_bytes())
    except OSError:
        return ""


def _outcomes(memory: Memory, last: Last, choice: Choice, output: Path) -> tuple[Outcome, ...] | None:
    outcomes = []
    fresh = dict(memory.editions)
    for folder in last.folders:
        audience, _, locale = folder.partition("/")
        for format_ in FORMATS:
            if choice.formats and format_ not in choice.formats:
                continue
            edition = fresh.get(folder)
            file = edition.files.get(format_) if edition is not None else None
            if edition is None or file is None:
                return None
            path = f"{folder}/{FORMATS[format_]}"
            same, now = as_it_was(output / path, file.sha256, file.stamp)
            if not same or now is None:
                return None
            if now != file.stamp:  # copied or touched: looked at once, and not again
                fresh[folder] = replace(edition, files={**edition.files, format_: replace(file, stamp=now)})
            outcomes.append(Outcome(path, audience, locale, format_, Status.UNCHANGED, file.slides, file.facts))
    if any(fresh[folder] is not memory.editions[folder] for folder in last.folders):
        memories.write(output, replace(memory, editions=fresh))
    return tuple(outcomes)
