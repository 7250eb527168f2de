"""A workspace as it was when a build began: what was read once is read no more, and travels to workers."""

from __future__ import annotations

from collections.abc import Callable

from briefdeck.workspace import Workspace


class Snapshot(Workspace):
    """Answers from memory for whatever was asked before, so that all decks of a build are made from one state of the
    files, and a worker with a pickled Snapshot reads what its parent read. What nobody asked for yet is read from disk.
    """

    def __init__(self, ws: Workspace) -> None:
        super().__init__(ws.root, ws.program)
        self._read: dict[str, tuple[tuple[str, bytes], ...]] = {}
        self._names: dict[tuple[str, str], tuple[str, ...]] = {}

    @classmethod
    def of(cls, ws: Workspace) -> Snapshot:
        return ws if isinstance(ws, cls) else cls(ws)

    def layers(self, rel: str) -> tuple[tuple[str, bytes], ...]:
        if rel not in self._read:
            self._read[rel] = super().layers(rel)
        return self._read[rel]

    def brands(self) -> tuple[str, ...]:
        return self._once("brands", "", super().brands)

    def presentations(self, brand: str) -> tuple[str, ...]:
        return self._once("presentations", brand, lambda: super(Snapshot, self).presentations(brand))

    def _folders(self, parent: str, marker: str) -> tuple[str, ...]:
        return self._once(parent, marker, lambda: super(Snapshot, self)._folders(parent, marker))

    def _once(self, what: str, which: str, look: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        if (what, which) not in self._names:
            self._names[what, which] = look()
        return self._names[what, which]
