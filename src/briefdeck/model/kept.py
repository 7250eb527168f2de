"""Results remembered by the identity of what they were made from: nouns of the model never change once they are made.

To hash or compare a slide costs as much as much of the work that it would save; asking whether it is the very same
object costs nothing. What is remembered is bounded, and holds on to its subjects, so that no id is given anew.
"""

from __future__ import annotations

import operator
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar
from weakref import WeakSet

S = TypeVar("S")
T = TypeVar("T")

_EVERY: WeakSet[Kept[Any]] = WeakSet()


class Kept(Generic[T]):
    """most: results kept; the least recently used goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[Sequence[object], T]] = OrderedDict()
        _EVERY.add(self)

    def of(self, subjects: Sequence[object], make: Callable[[], T], also: Hashable = None) -> T:
        """The result for these very objects, and for something else that is compared as usual."""
        key = (*map(id, subjects), also)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found[1]
        result = make()
        self._kept[key] = (subjects, result)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return result

    def of_one(self, subject: S, make: Callable[[S], T]) -> T:
        """The result for one object."""
        return self.of((subject,), lambda: make(subject))

    def forget(self) -> None:
        self._kept.clear()


def begins_with(whole: Sequence[object], part: Sequence[object]) -> bool:
    """Whether these very objects come first in a sequence."""
    return len(part) <= len(whole) and all(map(operator.is_, part, whole))


def forget() -> None:
    """Empty all of them: for measuring what they are worth."""
    for each in _EVERY:
        each.forget()
