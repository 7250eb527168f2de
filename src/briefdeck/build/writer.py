"""The one writer: what is finished is weighed, put in its place and recorded, by the parent alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from briefdeck.build.events import Advanced, Listener
from briefdeck.build.lock import locked
from briefdeck.build.manifest import FOLDER, Ledger
from briefdeck.build.place import Placed, holds, place
from briefdeck.build.rebuild import Kept
from briefdeck.build.result import Choice, Outcome, Status, weighed
from briefdeck.build.work import Artifact, Finished
from briefdeck.model.finding import Finding, has_errors
from briefdeck.model.product import Entry

NO_REASONS: Mapping[str, tuple[str, ...]] = {}


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

    def put(
        self,
        finished: Finished,
        why: Mapping[str, tuple[str, ...]] = NO_REASONS,
        *,
        unmade: Sequence[str] = (),
        stands_alone: bool = False,
    ) -> None:
        """Place the files of one job. why: format → reasons why it was made.

        stands_alone: what its plan has against it costs this job and no other. unmade: paths of files that its plan
        did not come to.
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
                why=why.get(entry.format, ()),
            )
            self._listener(Advanced("write", entry.path, placed.status))

        for path in unmade:
            self._listener(Advanced("write", path, Status.FAILED))

    def leave(self, one: Kept, inputs: Mapping[str, str], plan: Sequence[Finding] = ()) -> None:
        """Tell of a file that is not made again. inputs: path → digest of the files that it would be made from now.

        plan: what the plan of a job that stands alone has against it.
        """
        entry, found = one.entry, weighed((*plan, *one.findings), self._choice)
        self.findings.update(dict.fromkeys(found))
        status = Status.FAILED if has_errors(found) else Status.UNCHANGED
        if one.refused is not None:
            self.findings[one.refused] = None
            status = Status.REFUSED
        else:
            self._entries[entry.path] = replace(entry, inputs=inputs)
        self.outcomes[entry.path] = Outcome(
            *(entry.path, entry.audience, entry.locale, entry.format, status),
            slides=one.file.slides,
            facts=one.file.facts,
        )

    def placed(self, finished: Finished) -> tuple[str, ...]:
        """Formats of a job's files that were made and stand in the output folder now."""
        entries = [artifact.entry for artifact in finished.artifacts]
        return tuple(entry.format for entry in entries if entry.path in self._entries)

    def close(self) -> None:
        """Record what was placed; also where a build is interrupted. Once is enough."""
        if self._ledger is not None:
            self._ledger.close(self._entries)
            self._ledger = None

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

    Raises Locked (B506) and BriefdeckError (B503).
    """
    if output is None:
        yield Writer(None, None, choice, listener)
        return
    with locked(output / FOLDER / "lock", within=output):
        ledger = Ledger(output)
        ledger.sweep()
        writer = Writer(output, ledger, choice, listener)
        writer.findings.update(dict.fromkeys(ledger.findings))
        try:
            yield writer
        finally:
            writer.close()
