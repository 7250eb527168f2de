"""Slides remembered from deck to deck: a thousand personal decks of one briefing share almost all of theirs.

A drawing depends on its topic, on the theme, and on what it asks of the Edition; what it asks is noted while it draws.
Where a later Edition gives the same answers, the same Drawn objects are handed out, so that writer, reader and checks
know them again by identity. What is remembered is bounded: the least recently used goes first.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any, cast

from briefdeck.model.edition import Edition, SaidCover
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Theme
from briefdeck.plan.drawing import Drawn

MOST = 192  # steps of a story; some 30 kB each
_ALL = object()  # asked for a mapping as a whole
_NOTHING = object()
_MAPPINGS = ("facts", "sources", "words", "equivalent_notes", "photos")

Question = tuple[str, object]


class _NotedMapping(Mapping[Any, Any]):
    def __init__(self, name: str, kept: Mapping[Any, Any], answers: dict[Question, object]) -> None:
        self._name, self._kept, self._answers = name, kept, answers

    def __getitem__(self, key: object) -> Any:
        answer = self._answers[self._name, key] = self._kept.get(key, _NOTHING)
        if answer is _NOTHING:
            raise KeyError(key)
        return answer

    def __iter__(self) -> Iterator[Any]:
        self._answers[self._name, _ALL] = self._kept
        return iter(self._kept)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _NotedCover:
    def __init__(self, cover: SaidCover, answers: dict[Question, object]) -> None:
        self._cover, self._answers = cover, answers

    def __getattr__(self, name: str) -> Any:
        answer = self._answers["cover", name] = getattr(self._cover, name)
        return answer


class _NotedEdition:
    """An Edition that notes what is asked of it; it answers as the Edition does."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.answers: dict[Question, object] = {}
        self.cover = _NotedCover(edition.cover, self.answers)

    def __getattr__(self, name: str) -> Any:
        answer = getattr(self._edition, name)
        if name in _MAPPINGS:
            return _NotedMapping(name, answer, self.answers)
        self.answers[name, _ALL] = answer
        return answer

    def word(self, key: str) -> Any:
        return self.words[key].first


def _answer(edition: Edition, question: Question) -> object:
    name, key = question
    if name == "cover":
        return getattr(edition.cover, str(key))
    answer: Any = getattr(edition, name)
    return answer if key is _ALL else answer.get(key, _NOTHING)


@dataclass(frozen=True, slots=True)
class _Remembered:
    """subject: of the drawing, a topic or the pages of an agenda. theme: kept, so that its id is nobody else's."""

    subject: object
    theme: Theme
    answers: Mapping[Question, object]
    drawn: list[Drawn]

    def suits(self, edition: Edition, subject: object) -> bool:
        if self.subject is not subject and self.subject != subject:
            return False
        for question, answer in self.answers.items():
            found = _answer(edition, question)
            if found is not answer and found != answer:
                return False
        return True


class Recall:
    """Hands out the slides of a step of the story, drawn now or before."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, _Remembered] = OrderedDict()

    def drawn(
        self, step: str, edition: Edition, theme: Theme, subject: object, draw: Callable[[Edition], list[Drawn]]
    ) -> list[Drawn]:
        """The slides of one step. draw: a pure function of the Edition, the theme and the subject.

        Slides that can be drawn closer together are not kept: they hold on to their Edition.
        """
        key = (step, edition.locales, edition.direction, id(theme))
        found = self._kept.get(key)
        if found is not None and found.suits(edition, subject):
            self._kept.move_to_end(key)
            return found.drawn
        noted = _NotedEdition(edition)
        drawn = draw(cast("Edition", noted))
        if any(each.closer is not None for each in drawn):
            return drawn
        self._kept[key] = _Remembered(subject, theme, noted.answers, drawn)
        self._kept.move_to_end(key)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return drawn

    def forget(self) -> None:
        self._kept.clear()


RECALL = Recall()
