"""Answers that take heavy tools to find and a line to write down, kept from one process to the next.

"How many figures does this quotation name?" compiles the grammar of a language, "how is this day written in German?"
opens CLDR: together a third of the time of one deck in a fresh process, and the answer is the same in every build.
Only pure functions of texts may ask here: the same question, program and language files give the same answer.
What is kept lives here; whether and where it outlives the process is the builder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

_MOST = 1_000  # of a kind: the days of three years
_kept: dict[str, dict[str, Any]] = {}
_found: set[str] = set()


class Answers:
    """Of one kind of question. Answers are what JSON can hold: texts and lists of them. most: kept of this kind."""

    def __init__(self, kind: str, most: int = _MOST) -> None:
        self._kind, self._most = kind, most

    def of(self, *question: str, find: Callable[[], Any]) -> Any:
        """The answer, found now if nobody asked before. Whoever asks looks at it as at any input."""
        asked, answers = "\n".join(question), _kept.setdefault(self._kind, {})
        if asked not in answers:
            if len(answers) >= self._most:
                del answers[next(iter(answers))]
            answers[asked] = find()
            _found.add(self._kind)
        return answers[asked]


def grown() -> bool:
    """Whether there are answers that ``keep`` did not bring."""
    return bool(_found)


def kept() -> dict[str, dict[str, Any]]:
    """All answers, by kind and question."""
    return {kind: dict(some) for kind, some in _kept.items()}


def keep(answers: Mapping[str, Mapping[str, Any]]) -> None:
    """Take over answers of an earlier process; those that were found in this one stand."""
    for kind, some in answers.items():
        _kept[kind] = {**some, **_kept.get(kind, {})}


def forget() -> None:
    """Empty all of them."""
    _kept.clear()
    _found.clear()
