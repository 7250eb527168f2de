"""The one writer: what is finished is weighed, put in its place and recorded, by the parent alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from briefdeck.build.events import Advanced, Listener
from briefdeck.build.lock import locked
from briefdeck.build.manifest import FOLDER, Ledger
from briefdeck.build.place import Placed, holds, place
from briefdeck.build.result import Choice, Outcome, Status, weighed
from briefdeck.build.work import Artifact, Finished
from briefdeck.model.audience import Audience
from briefdeck.model.finding import Finding, Location, Severity, has_errors
from briefdeck.model.product import Entry


class Writer:
    """Takes results in any order. outcomes: by path. findings: of files and of their placing, each once.

    Without an output folder (a check) it places nothing, and only tells.
    """

    def __init__(self, output: Path | None, ledger: Ledger | None, choice: Choice, listener: Listener) -> None:
        self._output = output
        self._ledger = ledger
        self._choice = choice
        self._listener = listener
        self._entries: dict[str, Entry] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.findings: dict[Finding, None] = {}

    def put(self, finished: Finished, *, unmade: Sequence[str] = (), stands_alone: bool = False) -> None:
        """Place the files of one job. stands_alone: what its plan has against it costs this job and no other.

        unmade: paths of files that its plan did not come to.
        """
        plan = weighed(finished.findings, self._choice) if stands_alone else ()
        self.findings.update(dict.fromkeys(plan))
        for artifact in finished.artifacts:
            found = weighed(artifact.findings, self._choice)
            self.findings.update(dict.fromkeys(found))
            placed = self._placed(artifact, failed=has_errors((*plan, *found)))
            self.findings.update(dict.fromkeys(placed.findings))
            entry = artifact.entry
            self.outcomes[entry.path] = Outcome(
                *(entry.path, entry.audience, entry.locale, entry.format, placed.status),
                slides=artifact.slides,
                facts=len(entry.facts),
                kept=placed.kept,
            )
            self._listener(Advanced("write", entry.path, placed.status))

        for path in unmade:
            self._listener(Advanced("write", path, Status.FAILED))

    def close(self) -> None:
        """Record what was placed; also where a build is interrupted."""
        if self._ledger is not None:
            self._ledger.close(self._entries)

    def _placed(self, artifact: Artifact, *, failed: bool) -> Placed:
        output, ledger, entry = self._output, self._ledger, artifact.entry
        if failed:
            return Placed(Status.FAILED)
        if output is None or ledger is None:
            return Placed(Status.CHECKED)
        try:
            placed = place(output, entry.path, artifact.data, ledger, self._choice.force)
        except BaseException:  # Ctrl-C may come between putting the file in place and saying so
            if holds(output / entry.path, entry.sha256):
                self._entries[entry.path] = entry
            raise
        if placed.status is not Status.REFUSED:
            self._entries[entry.path] = entry
        if placed.kept and (old := ledger.manifest.entries.get(entry.path)):
            self._entries[placed.kept] = replace(old, path=placed.kept)  # it shows what the built one showed
        return placed


@contextmanager
def writing_to(output: Path | None, choice: Choice, listener: Listener) -> Iterator[Writer]:
    """The writer of one output folder, which is locked meanwhile; of a check, where there is none.

    Raises Locked (B506), InputError (B507) for a manifest that cannot be read, BriefdeckError (B503).
    """
    if output is None:
        yield Writer(None, None, choice, listener)
        return
    with locked(output / FOLDER / "lock", within=output):
        ledger = Ledger(output)
        ledger.sweep()
        writer = Writer(output, ledger, choice, listener)
        try:
            yield writer
        finally:
            writer.close()


def left(output: Path, audiences: Mapping[str, Audience], faulty: Collection[str] = ()) -> Iterator[Finding]:
    """Files that an earlier build made and none would make now; nobody wants them handed out.

    faulty: ids of rows that are wrong: their files are of yesterday, and their findings say so.
    """
    for path, entry in sorted(Ledger(output).manifest.entries.items()):
        audience = audiences.get(entry.audience)
        if (
            entry.audience in faulty
            or (audience is not None and entry.locale in audience.locales)
            or not (output / path).exists()
        ):
            continue
        if audience is None:
            message = f'was built for "{entry.audience}", which no file of audiences has any more'
            hint = "delete it, or put the audience back"
        else:
            message = f'was built in {entry.locale}, which "{entry.audience}" is no longer handed'
            hint = "delete it, or put the language back"
        place_ = Location((output / path).as_posix())
        yield Finding("B502", Severity.WARNING, message, place_, hint, entry.audience)
