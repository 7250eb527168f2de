"""Slide kinds: one file a kind, named in ``model.audience``. A kind is imported when a story has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import TypeVar

from briefdeck.model import audience
from briefdeck.model.audience import TOPIC_KINDS
from briefdeck.plan.drawing import BuiltIn, SlideKind

T = TypeVar("T")


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


KINDS: Mapping[str, SlideKind] = _Modules(TOPIC_KINDS, lambda module: module.KIND)

# Drawn from the Edition as a whole; a story names them like topics.
BUILT_IN: Mapping[str, BuiltIn] = _Modules(audience.BUILT_IN, lambda module: module.draw)
