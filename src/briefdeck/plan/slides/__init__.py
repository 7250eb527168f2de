"""Slide kinds: one file a kind, and this list, which names them. A kind is imported when a story has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import TypeVar

from briefdeck.plan.drawing import BuiltIn, SlideKind

T = TypeVar("T")

_TOPICS = (
    "before_after",
    "case",
    "chain",
    "combination",
    "comparison",
    "deal",
    "divider",
    "executive",
    "glance",
    "goals",
    "hero",
    "line",
    "meaning",
    "mechanism",
    "milestones",
    "picture",
    "progress",
    "quote",
    "ranked",
    "roadmap",
    "share",
    "squares",
    "stacked",
    "steps",
    "table",
)
_BUILT_IN = ("cover", "agenda", "sources")


class _Modules(Mapping[str, T]):
    """Name of a module of this folder → what it holds."""

    def __init__(self, names: tuple[str, ...], held: Callable[[ModuleType], T]) -> None:
        self._names, self._held = names, held

    def __getitem__(self, name: str) -> T:
        if name not in self._names:
            raise KeyError(name)
        return self._held(import_module(f"{__name__}.{name}"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


KINDS: Mapping[str, SlideKind] = _Modules(_TOPICS, lambda module: module.KIND)

# Drawn from the Edition as a whole; a story names them like topics.
BUILT_IN: Mapping[str, BuiltIn] = _Modules(_BUILT_IN, lambda module: module.draw)
