"""Results remembered by the identity of what they were made from: nouns of the model never change once they are made.

To hash or compare a slide costs as much as much of the work that it would save; asking whether it is the very same
object costs nothing. What is remembered is bounded, and holds on to its subjects, so that no id is given anew.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar
from weakref import WeakSet

S = TypeVar("S")
T = TypeVar("T")

_EVERY: WeakSet[Kept[Any]] = WeakSet()


class Kept(Generic[T]):
    """most: results kept, or one more. What was not asked for since half of them were new goes first."""

    def __init__(self, most: int) -> None:
        self._half = most // 2
        self._recent: dict[Hashable, tuple[Sequence[object], T]] = {}
        self._older: dict[Hashable, tuple[Sequence[object], T]] = {}
        _EVERY.add(self)

    def of(self, subjects: Sequence[object], make: Callable[[], T], also: Hashable = None) -> T:
        """The result for these very objects, and for something else that is compared as usual."""
        key = (*map(id, subjects), also)
        found = self._recent.get(key)
        return found[1] if found is not None else self._renewed(key, subjects, make)

    def of_one(self, subject: S, make: Callable[[S], T]) -> T:
        """The result for one object."""
        key = (id(subject), None)
        found = self._recent.get(key)
        return found[1] if found is not None else self._renewed(key, (subject,), lambda: make(subject))

    def _renewed(self, key: Hashable, subjects: Sequence[object], make: Callable[[], T]) -> T:
        found = self._older.get(key)
        result = make() if found is None else found[1]
        if len(self._recent) >= self._half:
            self._older, self._recent = self._recent, {}
        self._recent[key] = (subjects, result)
        return result

    def forget(self) -> None:
        self._recent.clear()
        self._older.clear()


def begins_with(whole: Sequence[object], part: Sequence[object]) -> bool:
    """Whether these very objects come first in a sequence."""
    return len(part) <= len(whole) and all(map(operator.is_, part, whole))


def forget() -> None:
    """Empty all of them: for measuring what they are worth."""
    for each in _EVERY:
        each.forget()
