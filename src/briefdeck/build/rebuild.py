"""Which files have to be made, and why; which are as they would be made, and need not.

A file is left alone when its key is the one it was made with, the manifest knows it by the digest that is remembered,
and it still stands there with these bytes. One that somebody edited is never made again without --force, whatever
changed; it is refused here just as a full build would refuse it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from briefdeck.build.jobs import Job
from briefdeck.build.keys import Key, Keys, changes
from briefdeck.build.manifest import Ledger
from briefdeck.build.memory import Memory, Remembered, RememberedFile
from briefdeck.build.place import refusal
from briefdeck.build.result import Choice
from briefdeck.build.slices import place_of
from briefdeck.build.stamps import as_it_was, stamp
from briefdeck.build.tellings import kept, stands_still, told
from briefdeck.build.work import Finished
from briefdeck.formats import FORMATS
from briefdeck.model.finding import Finding, Location
from briefdeck.model.product import Entry
from briefdeck.model.record import dataclass

FIRST, FORGOTTEN = "built for the first time", "nothing is remembered of it"
ASKED, MISSING = "asked for", "the file is missing"


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is not made again. entry: as the manifest has it. findings: of the file. refused: it was edited."""

    entry: Entry
    file: RememberedFile
    findings: tuple[Finding, ...]
    refused: Finding | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done for one job.

    plan: whether it has to be planned. formats: of the files to be made. why: format → reasons for making it.
    kept: files left alone. findings: of its plan, where that is not made again.
    """

    job: Job
    plan: bool
    formats: tuple[str, ...]
    why: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    findings: tuple[Finding, ...] = ()


class Rebuild:
    """Compares the input with what an earlier build remembers of an output folder. inputs: file → digest, of all."""

    def __init__(self, keys: Keys, choice: Choice, output: Path, memory: Memory, inputs: Mapping[str, str]) -> None:
        self._keys = keys
        self._choice = choice
        self._output = output
        self._prefix = f"{output.as_posix()}/"
        self._old = memory
        self._inputs = inputs
        self._ledger = Ledger(output)
        self._folders = {f"{one.audience}/{one.locale}" for one in self._ledger.manifest.entries.values()}
        self._found: dict[str, tuple[Key, Remembered | None]] = {}

    def verdict(self, job: Job, formats: Sequence[str]) -> Verdict:
        key = self._keys.of(job)
        known = self._old.editions.get(job.folder)
        self._found[job.folder] = key, known
        why: dict[str, tuple[str, ...]] = {}
        left: list[Kept] = []
        slices: dict[str, object] | None = None
        for format_ in formats:
            path = f"{job.folder}/{FORMATS[format_]}"
            reasons, one = self._judged(path, format_, key, known)
            if one is not None and one.file.told:
                slices = slices or dict(self._keys.slices.origins(job.audience, job.locale))
                one = self._told(one, slices)
                reasons = reasons if one else (FORGOTTEN,)
            if one is not None:
                left.append(one)
            else:
                why[format_] = reasons
        plan = bool(why) or known is None or known.key != key.plan or self._asked()
        findings: tuple[Finding, ...] = ()
        if not plan and known is not None and known.told:
            slices = slices or dict(self._keys.slices.origins(job.audience, job.locale))
            again = self._again(known.told, slices)
            plan, findings = again is None, again or ()
        return Verdict(job, plan, tuple(why), why, tuple(left), findings)

    def remembered(self, verdict: Verdict, finished: Finished | None, placed: Sequence[str]) -> Remembered:
        """What the next build should know of a job. placed: formats of the files that were made and stand there now."""
        job = verdict.job
        key, known = self._found[job.folder]
        files = {} if known is None else {name: one for name, one in known.files.items() if name not in verdict.formats}
        files |= {one.entry.format: one.file for one in verdict.kept}
        where: dict[Location, tuple[str, int]] = {}
        if finished is not None and (finished.findings or any(one.findings for one in finished.artifacts)):
            where = place_of(self._keys.slices.origins(job.audience, job.locale))
        for artifact in finished.artifacts if finished is not None else ():
            entry = artifact.entry
            if entry.format in placed:
                files[entry.format] = RememberedFile(
                    key=key.files[entry.format],
                    sha256=entry.sha256,
                    slides=artifact.slides,
                    facts=len(entry.facts),
                    told=tuple(kept(artifact.findings, where, self._prefix)),
                    stamp=stamp(self._output / entry.path),
                )
        plan = known.told if finished is None and known else kept(finished.findings if finished else (), where, "")
        return Remembered(key.plan, key.marks, key.used.short, tuple(plan), files)

    def memory(self, editions: Mapping[str, Remembered]) -> Memory:
        """All that is known now: of these editions, and of others what an earlier build knew, if it still holds."""
        others = {
            folder: one
            for folder, one in self._old.editions.items()
            if folder not in editions and folder in self._folders and self._stands_still(one)
        }
        return Memory({**others, **editions}, self._inputs)

    def _stands_still(self, one: Remembered) -> bool:
        every = (one.told, *(file.told for file in one.files.values()))
        return all(stands_still(some, self._old.inputs, self._inputs) for some in every)

    def _asked(self) -> bool:
        return self._choice.force or self._choice.rebuild

    def _judged(
        self, path: str, format_: str, key: Key, known: Remembered | None
    ) -> tuple[tuple[str, ...], Kept | None]:
        """Why a file has to be made, or the file as it is left alone."""
        file = known.files.get(format_) if known is not None else None
        entry = self._ledger.manifest.entries.get(path)
        if self._asked():
            return (ASKED,), None
        if known is None or file is None:
            there = entry is not None or (self._output / path).exists()
            return (FORGOTTEN if there else FIRST,), None
        if file.key != key.files[format_]:
            return tuple(changes(key, format_, known.marks, known.uses)) or (FORGOTTEN,), None
        if entry is None or entry.sha256 != file.sha256:
            return (FORGOTTEN if (self._output / path).exists() else MISSING,), None
        there, now = as_it_was(self._output / path, file.sha256, file.stamp)
        if now is None:
            return (MISSING,), None
        if not there:
            target = self._output / path
            return (), Kept(entry, file, (), refusal(target, known=True))
        return (), Kept(entry, replace(file, stamp=now), ())

    def _told(self, one: Kept, slices: Mapping[str, object]) -> Kept | None:
        again = self._again(one.file.told, slices)
        return None if again is None else replace(one, findings=again)

    def _again(self, some: Sequence[tuple[object, ...]], slices: Mapping[str, object]) -> tuple[Finding, ...] | None:
        """Remembered findings with the places where things stand now; None where a place cannot be followed."""
        if not stands_still(some, self._old.inputs, self._inputs):
            return None
        try:
            return tuple(told(some, slices, self._prefix))
        except LookupError:
            return None
