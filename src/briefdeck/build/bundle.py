"""All that a worker elsewhere needs in order to plan as this process does, as bytes that are named by their digest.

One bundle serves every chunk of a build, and the next build too where nothing has changed: rows of a table are not
in it, since each job brings its own.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from briefdeck.build.plan import Planner
from briefdeck.build.snapshot import Snapshot
from briefdeck.model.briefing import Briefing
from briefdeck.model.finding import Finding, InputError
from briefdeck.model.record import dataclass
from briefdeck.pictures import MOST_BYTES
from briefdeck.workspace import PICTURES, Workspace, digest

_NOWHERE = Path("nowhere")
_TABLE = tuple(f"briefing/audiences.{ending}" for ending in ("csv", "xlsx"))


class Sealed(Snapshot):
    """A workspace in memory, whole: what is not in it is nowhere, and no disk is asked."""

    def __init__(
        self,
        layers: Mapping[str, tuple[tuple[str, bytes], ...]],
        locales: tuple[str, ...],
        brands: tuple[str, ...],
        pictures: Mapping[str, bytes | tuple[Finding, ...]],
    ) -> None:
        super().__init__(Workspace(_NOWHERE, _NOWHERE))
        self._layers.update(layers)
        self._locales = locales
        self._brands = brands
        self._pictures = pictures

    @classmethod
    def from_disk(cls, ws: Workspace, briefing: Briefing) -> Sealed:
        """All files of workspace and program, and of pictures those that the briefing shows, or why it cannot."""
        rels = sorted({name.removeprefix("<briefdeck>/") for name in ws.digests()})
        layers = {rel: ws.layers(rel) for rel in rels if not rel.startswith((f"{PICTURES}/", *_TABLE))}
        pictures = {name: _picture(ws, name) for name in dict.fromkeys(_shown(briefing))}
        return cls(layers, ws.locales(), ws.brands(), pictures)

    def layers(self, rel: str) -> tuple[tuple[str, bytes], ...]:
        return self._layers.get(rel, ())

    def locales(self) -> tuple[str, ...]:
        return self._locales

    def brands(self) -> tuple[str, ...]:
        return self._brands

    def read_within(self, folder: str, name: str, most: int) -> bytes:
        found = self._pictures[name]
        if folder != PICTURES or most != MOST_BYTES:
            raise AssertionError(folder)
        if isinstance(found, bytes):
            return found
        raise InputError(*found)


@dataclass(frozen=True, slots=True)
class Bundle:
    """data: compressed. digest: SHA-256 of data, in hex."""

    data: bytes
    digest: str

    @classmethod
    def of(cls, planner: Planner) -> Bundle:
        """Of a planner that is open: its languages and brands go along, prepared."""
        shared = planner.shared()
        sealed = Sealed.from_disk(shared.ws, planner.briefing)
        data = zlib.compress(pickle.dumps(replace(shared, ws=sealed), protocol=5))
        return cls(data, digest(data))

    def open(self) -> Planner:
        """Raises ValueError where the data are not what the digest says."""
        if digest(self.data) != self.digest:
            message = f"a bundle of {len(self.data)} bytes is not the one that was sent ({self.digest})"
            raise ValueError(message)
        return Planner.from_shared(pickle.loads(zlib.decompress(self.data)))


def _picture(ws: Workspace, name: str) -> bytes | tuple[Finding, ...]:
    try:
        return ws.read_within(PICTURES, name, MOST_BYTES)
    except InputError as error:
        return error.findings


def _shown(briefing: Briefing) -> Iterator[str]:
    for section in briefing.sections:
        yield from (topic.picture.file for topic in section.topics if topic.picture is not None)
