"""``output/.briefdeck/memory.json``: what a build knew of each deck, so that the next one need not make it again.

It may be deleted at any time, and one that is broken, foreign or of another program is as good as none: that costs a
full build and nothing else. What was handed out stands in the manifest.
Texts and lists that many decks share (findings, slices) stand in the file once.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from briefdeck.build.manifest import FOLDER
from briefdeck.model.record import dataclass
from briefdeck.workspace import write_atomic

VERSION = 1
Told = tuple[Any, ...]
"""A finding: code, severity, message, hint, subject, and its place as ``tellings`` writes it."""


@dataclass(frozen=True, slots=True)
class RememberedFile:
    """key: what it was made from. stamp: size, mtime and ctime (ns) when its bytes were last seen to be sha256's."""

    key: str
    sha256: str
    slides: int
    facts: int
    told: tuple[Told, ...]
    stamp: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Remembered:
    """One edition. key: what its plan was made from. marks: digests by what they are of (audience, brand, date …).

    uses: slice → its short digest. told: findings of its plan, unweighed. files: by format.
    """

    key: str
    marks: Mapping[str, str]
    uses: Mapping[str, str]
    told: tuple[Told, ...]
    files: Mapping[str, RememberedFile]


@dataclass(frozen=True, slots=True)
class Last:
    """The last build that came to its end. inputs, choice, manifest: digests, that of the
    program among the inputs. folders: of its editions, in order.

    told: every finding, as it was printed but for --strict. left: paths of files that nothing would make now.
    """

    inputs: str
    choice: str
    manifest: str
    folders: tuple[str, ...]
    told: tuple[Told, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """inputs: file → digest when it was last read. editions: by folder."""

    editions: Mapping[str, Remembered] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    last: Last | None = None


def read(output: Path) -> Memory | None:
    """What is remembered of an output folder; None where there is nothing that can be relied on."""
    try:
        return _parse(json.loads((output / FOLDER / "memory.json").read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        return None


def write(output: Path, memory: Memory) -> None:
    """Raises BriefdeckError (B503) where it cannot be written."""
    write_atomic(output / FOLDER / "memory.json", _dump(memory), within=output)


class _Shared:
    """Values that stand in the file once and are meant by their number."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, value: Hashable) -> int:
        if value not in self._numbers:
            self._numbers[value] = len(self.values)
            self.values.append(value)
        return self._numbers[value]


def _dump(memory: Memory) -> bytes:
    findings, slices, lists, marks = _Shared(), _Shared(), _Shared(), _Shared()
    uses: dict[int, int] = {}  # decks of one story hold the same mapping

    def told(some: Iterable[Told]) -> int:
        return lists.number(tuple(findings.number(one) for one in some))

    def used(some: Mapping[str, str]) -> int:
        if id(some) not in uses:
            uses[id(some)] = lists.number(tuple(slices.number(pair) for pair in some.items()))
        return uses[id(some)]

    editions = {
        folder: [
            one.key,
            marks.number(tuple(one.marks.items())),
            used(one.uses),
            told(one.told),
            {
                format_: [file.key, file.sha256, file.slides, file.facts, told(file.told), file.stamp]
                for format_, file in one.files.items()
            },
        ]
        for folder, one in memory.editions.items()
    }
    last = memory.last and [
        *(memory.last.inputs, memory.last.choice, memory.last.manifest, memory.last.folders),
        *(told(memory.last.told), memory.last.left),
    ]
    document = {
        "version": VERSION,
        "inputs": dict(memory.inputs),
        "editions": editions,
        "last": last,
        "findings": findings.values,
        "slices": slices.values,
        "lists": lists.values,
        "marks": marks.values,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _parse(document: dict[str, Any]) -> Memory | None:
    if document["version"] != VERSION:
        return None
    findings = [(*one[:5], tuple(one[5])) for one in document["findings"]]
    slices = [(str(name), str(digest)) for name, digest in document["slices"]]
    lists, marks = document["lists"], [dict(one) for one in document["marks"]]
    tellings: dict[int, tuple[Told, ...]] = {}
    uses: dict[int, dict[str, str]] = {}

    def told(number: int) -> tuple[Told, ...]:
        if number not in tellings:
            tellings[number] = tuple(findings[each] for each in lists[number])
        return tellings[number]

    def used(number: int) -> dict[str, str]:
        if number not in uses:
            uses[number] = dict(slices[each] for each in lists[number])
        return uses[number]

    editions = {
        folder: Remembered(
            str(key),
            marks[mark],
            used(use),
            told(plan),
            {
                format_: RememberedFile(
                    str(one[0]),
                    str(one[1]),
                    int(one[2]),
                    int(one[3]),
                    told(one[4]),
                    tuple(int(each) for each in one[5]),
                )
                for format_, one in files.items()
            },
        )
        for folder, (key, mark, use, plan, files) in document["editions"].items()
    }
    last = None
    if document["last"] is not None:
        inputs, choice, manifest, folders, number, left = document["last"]
        last = Last(str(inputs), str(choice), str(manifest), tuple(folders), told(number), tuple(left))
    return Memory(editions, dict(document["inputs"]), last)
